package fr.demandeunique.sne.commune;

import fr.demandeunique.sne.commune.Commune.Nature;
import fr.demandeunique.sne.reglement.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code communes.csv}, as bytes: 39,000 communes are 1.4 MB so, and would be ten times as much as objects. The rows are in
 * the order of the codes; one is made a {@link Commune} when it is asked for.
 */
final class TableCommunes {
    private static final int CODE = 5;
    private static final byte[] TEXTE = bytes();

    /** Where each row begins, and where the last one ends. */
    private static final int[] DEBUTS = starts();

    private TableCommunes() {}

    static int taille() {
        return DEBUTS.length - 1;
    }

    static Optional<Commune> commune(String code) {
        int rank = rang(code);
        return rank < 0 ? Optional.empty() : Optional.of(commune(rank));
    }

    static Commune commune(int rang) {
        String row = new String(TEXTE, DEBUTS[rang], DEBUTS[rang + 1] - DEBUTS[rang], StandardCharsets.UTF_8);
        String[] cells = row.stripTrailing().split("\\|", -1);
        return new Commune(
                cells[0],
                cells[1],
                nature(cells[2]),
                orNull(cells[3]),
                cells[4],
                cells[5].isEmpty() ? List.of() : List.of(cells[5].split(" ")),
                orNull(cells[6]),
                orNull(cells[7]),
                Table.jour(cells[8]),
                Table.jour(cells[9]));
    }

    private static int rang(String code) {
        int low = 0;
        int high = code.length() == CODE ? taille() - 1 : -1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = compare(DEBUTS[middle], code);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private static int compare(int start, String code) {
        for (int i = 0; i < CODE; i++) {
            int order = TEXTE[start + i] - code.charAt(i);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static Nature nature(String letter) {
        return switch (letter) {
            case "C" -> Nature.COMMUNE;
            case "M" -> Nature.ARRONDISSEMENT;
            case "A" -> Nature.ANCIENNE;
            default -> throw new IllegalStateException(letter);
        };
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static byte[] bytes() {
        try (var in = Objects.requireNonNull(TableCommunes.class.getResourceAsStream("communes.csv"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes come first, then the names of the columns. */
    private static int[] starts() {
        int[] found = new int[40_000];
        int count = 0;
        boolean notes = true;
        for (int start = 0, end; start < TEXTE.length; start = end) {
            end = start;
            while (TEXTE[end++] != '\n') {}
            if (!notes) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = start;
            }
            notes = notes && TEXTE[start] == '#';
        }
        found = Arrays.copyOf(found, count + 1);
        found[count] = TEXTE.length;
        return found;
    }
}
