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
    private static final int CODES = 100_000;
    private static final byte[] TEXTE = bytes();

    /** Where each row begins, and where the last one ends. */
    private static final int[] DEBUTS = starts();

    /**
     * The rank of each row by {@link #place its code}, counted from 1, or down from -1 where the row has a first or a last day since 2019 or names what was a commune
     * once: a look-up reads one number, for checks that look at millions.
     */
    private static final int[] RANGS = ranks();

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

    /** The rank of the row of a code, -1 if there is none; allocates nothing. */
    static int rang(String code) {
        return Math.abs(numero(code)) - 1;
    }

    /** Whether a code has been that of a commune or an arrondissement ever since 2019; allocates nothing. */
    static boolean toujours(String code) {
        return numero(code) > 0;
    }

    private static int numero(String code) {
        int place = code.length() == CODE ? place(code) : -1;
        return place < 0 ? 0 : RANGS[place];
    }

    /** The code as a number: five figures, or Corsica's two beginnings behind them; -1 for what is no code. */
    private static int place(CharSequence code) {
        char second = code.charAt(1);
        boolean corsica = code.charAt(0) == '2' && (second == 'A' || second == 'B');
        int place = corsica ? CODES / 1000 + second - 'A' : 0;
        for (int i = corsica ? 2 : 0; i < CODE; i++) {
            int figure = code.charAt(i) - '0';
            if (figure < 0 || figure > 9) {
                return -1;
            }
            place = place * 10 + figure;
        }
        return place;
    }

    /** Where a cell of a row begins; allocates nothing. */
    private static int cellule(int rang, int rank) {
        int at = DEBUTS[rang];
        for (int left = rank; left > 0; at++) {
            left -= TEXTE[at] == '|' ? 1 : 0;
        }
        return at;
    }

    private static boolean toujours(int rang) {
        int nature = cellule(rang, 2);
        int end = DEBUTS[rang + 1];
        return TEXTE[nature] != 'A' && TEXTE[end - 2] == '|' && TEXTE[end - 3] == '|';
    }

    /** Whether a postcode is one of the row; allocates nothing. */
    static boolean aCodePostal(int rang, String codePostal) {
        int at = cellule(rang, 5);
        while (TEXTE[at] != '|') {
            int same = 0;
            while (same < codePostal.length() && TEXTE[at + same] == codePostal.charAt(same)) {
                same++;
            }
            if (same == CODE && codePostal.length() == CODE) {
                return true;
            }
            at += TEXTE[at + CODE] == ' ' ? CODE + 1 : CODE;
        }
        return false;
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

    private static int[] ranks() {
        int[] found = new int[CODES + 2000];
        for (int rank = 0; rank < DEBUTS.length - 1; rank++) {
            found[place(new String(TEXTE, DEBUTS[rank], CODE, StandardCharsets.US_ASCII))] =
                    toujours(rank) ? rank + 1 : -rank - 1;
        }
        return found;
    }
}
