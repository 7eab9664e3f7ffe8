package fr.demandeunique.sne.logement;

import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.controle.LectureException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The code of a quartier prioritaire de la ville, in its two generations: {@code QP057001} until 2023, {@code QN05701N} since
 * 01/01/2024 in métropole and 01/01/2025 overseas. The last letter of the second says N new, M modified, or I, unchanged (interpretation).
 *
 * <pre>{@code CodeQpv.tryParse("qp057001").orElseThrow().departement() // 057}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CodeQpv implements Comparable<CodeQpv>, Serializable {
    private static final long serialVersionUID = 1L;

    private static final int LONGUEUR = 8;
    private static final int DEPARTEMENT = 2;
    private static final int RANG = 5;
    private static final LocalDate DEBUT = LocalDate.of(2015, 1, 1);
    private static final LocalDate METROPOLE = LocalDate.of(2024, 1, 1);
    private static final LocalDate OUTRE_MER = LocalDate.of(2025, 1, 1);

    /** The two generations of codes. */
    public enum Generation {
        /** {@code QP}, from 2015. */
        QP,
        /** {@code QN}, from 2024 or 2025. */
        QN
    }

    private final String code;
    private final Generation generation;
    private final String departement;

    private CodeQpv(String code) {
        this.code = code;
        this.generation = code.charAt(1) == 'P' ? Generation.QP : Generation.QN;
        this.departement = code.substring(DEPARTEMENT, RANG);
    }

    /**
     * {@return whether the text is a code of either generation; never throws; null is not one}
     *
     * @param text such as {@code QP057001} or {@code QN05701M}, spaces around, letters in either case
     */
    public static boolean isValid(@Nullable CharSequence text) {
        return text != null && fault(text, debut(text)) < 0;
    }

    /**
     * Reads the text, spaces around and letter case aside; tells the place if it is of neither generation. Never throws.
     *
     * @param text such as {@code QP057001} or {@code QN05701M}, spaces around, letters in either case
     * @return the code, or reason and place of the fault
     */
    public static Lecture<CodeQpv> tryParse(@Nullable CharSequence text) {
        CharSequence read = text == null ? "" : text;
        int from = debut(read);
        int fault = fault(read, from);
        return fault < 0
                ? Lecture.lue(new CodeQpv(
                        read.subSequence(from, from + LONGUEUR).toString().toUpperCase(Locale.ROOT)))
                : Lecture.refusee(RaisonQpv.QPV_FORME, fault);
    }

    /** Index of the first character at fault, the length if some are missing, -1 if none. By hand: this is read for every attribution. */
    private static int fault(CharSequence text, int from) {
        int end = text.length();
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        for (int rank = 0; rank < LONGUEUR; rank++) {
            if (from + rank >= end) {
                return text.length();
            }
            if (!admis(text, from, rank)) {
                return from + rank;
            }
        }
        return end - from > LONGUEUR ? from + LONGUEUR : -1;
    }

    private static boolean admis(CharSequence text, int from, int rank) {
        char c = majuscule(text.charAt(from + rank));
        boolean chiffre = c >= '0' && c <= '9';
        return switch (rank) {
            case 0 -> c == 'Q';
            case 1 -> c == 'P' || c == 'N';
            // Corsica, 02A and 02B, is the only département with a letter.
            case 4 -> chiffre || (c == 'A' || c == 'B') && text.charAt(from + 2) == '0' && text.charAt(from + 3) == '2';
            case 7 -> majuscule(text.charAt(from + 1)) == 'P' ? chiffre : c == 'N' || c == 'M' || c == 'I';
            default -> chiffre;
        };
    }

    private static int debut(CharSequence text) {
        int from = 0;
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return from;
    }

    private static char majuscule(char one) {
        return one >= 'a' && one <= 'z' ? (char) (one - 'a' + 'A') : one;
    }

    /**
     * {@return the code that the text is}
     *
     * @param text such as {@code QP057001} or {@code QN05701M}, spaces around, letters in either case
     * @throws LectureException with reason and place, if the text is a code of neither generation
     */
    public static CodeQpv parse(CharSequence text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * {@return the same as {@link #parse}, under the name that frameworks look for: a path variable or a parameter of Spring or Jakarta REST becomes one}
     *
     * @param text such as {@code QP057001} or {@code QN05701M}, spaces around, letters in either case
     * @throws LectureException if the text is not such a code
     */
    public static CodeQpv valueOf(String text) {
        return parse(text);
    }

    /**
     * {@return the generation in use in a département on a day; empty before 2015}
     *
     * @param departement three characters
     * @param jour the day of the question
     */
    public static Optional<Generation> enUsage(String departement, LocalDate jour) {
        return Optional.ofNullable(enUsage(departement.startsWith("97"), jour));
    }

    private static @Nullable Generation enUsage(boolean overseas, LocalDate jour) {
        if (jour.isBefore(DEBUT)) {
            return null;
        }
        return jour.isBefore(overseas ? OUTRE_MER : METROPOLE) ? Generation.QP : Generation.QN;
    }

    /**
     * {@return whether codes of this generation are in use, on that day, in the département of this code}
     *
     * @param jour the day of the question
     */
    public boolean enUsage(LocalDate jour) {
        return generation == enUsage(departement.startsWith("97"), jour);
    }

    /**
     * {@return whether the code is of the département of a commune, by its INSEE code; Corsica and overseas included}
     *
     * @param commune five characters, {@code 57463}
     */
    public boolean estDe(String commune) {
        if (commune.length() != 5) {
            return false;
        }
        // Overseas the commune names its département by three characters, elsewhere by two.
        int skipped = commune.startsWith("97") ? 0 : 1;
        boolean same = skipped == 0 || code.charAt(DEPARTEMENT) == '0';
        for (int i = skipped; i < 3; i++) {
            same &= code.charAt(DEPARTEMENT + i) == majuscule(commune.charAt(i - skipped));
        }
        return same;
    }

    /** {@return the code, in upper case} */
    public String code() {
        return code;
    }

    /** {@return its generation} */
    public Generation generation() {
        return generation;
    }

    /**
     * Département on three characters: {@code 057}, {@code 02A}, {@code 974}.
     *
     * @return three characters
     */
    public String departement() {
        return departement;
    }

    /** In the order of the characters: by generation, then by département. */
    @Override
    public int compareTo(CodeQpv other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CodeQpv that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
