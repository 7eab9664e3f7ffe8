package fr.demandeunique.sne.client.table;

import fr.demandeunique.sne.client.table.RecordTable.Member;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.reglement.Table;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The member that somebody meant who wrote another name: {@code nbPersonnes}, {@code email}, {@code Nom}, {@code date_naissance}. */
public final class Lookalike {
    /** A longer name is nobody's slip. */
    private static final int LENGTH_MAX = 40;

    private static final String TABLE = "synonymes.csv";

    private static final Map<String, String> SYNONYMS =
            Table.lire(Lookalike.class.getResourceAsStream(TABLE), TABLE).stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));

    private Lookalike() {}

    /** {@return the warning of a member that a table does not know and that is like one of its own; null if it is like none} */
    public static @Nullable Anomalie warning(String name, RecordTable<?> table, String path) {
        String meant = nearest(name, table);
        return meant == null
                ? null
                : Anomalie.avertissement("MEMBRE_VOISIN", path)
                        .avec("membre", name)
                        .avec("voisin", meant);
    }

    static @Nullable String nearest(String name, RecordTable<?> table) {
        if (name.length() > LENGTH_MAX) {
            return null;
        }
        String plain = plain(name);
        String synonym = SYNONYMS.get(plain);
        if (synonym != null && table.member(synonym) != null) {
            return synonym;
        }
        String best = null;
        int least = Math.min(2, (plain.length() - 1) / 3) + 1;
        for (Member<?> member : members(table)) {
            int distance = distance(plain, plain(member.name()), least);
            if (distance < least) {
                least = distance;
                best = member.name();
            }
        }
        return best;
    }

    @SuppressWarnings("unchecked")
    private static List<Member<?>> members(RecordTable<?> table) {
        return (List<Member<?>>) (List<?>) table.members();
    }

    /** Small letters without accents and marks; « nb » and « date de » as the members write them. */
    private static String plain(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(Locale.ROOT);
        return letters.startsWith("nb") ? "nombre" + letters.substring(letters.startsWith("nbr") ? 3 : 2) : letters;
    }

    /** How many letters are to be put, taken out or changed; {@code max} if that many or more. */
    private static int distance(String one, String other, int max) {
        if (Math.abs(one.length() - other.length()) >= max) {
            return max;
        }
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(row[j - 1], before[j]) + 1);
            }
            before = row;
        }
        return Math.min(max, before[other.length()]);
    }
}
