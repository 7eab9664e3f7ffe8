package fr.demandeunique.sne.logement;

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
public final class CodeQpv implements Serializable {
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

    private CodeQpv(String code, Generation generation, String departement) {
        this.code = code;
        this.generation = generation;
        this.departement = departement;
    }

    /**
     * {@return whether the text is a code of either generation; never throws}
     *
     * @param text such as {@code QP057001} or {@code QN05701M}, spaces around, letters in either case
     */
    public static boolean isValid(@Nullable String text) {
        return text != null && forme(text) != null;
    }

    /**
     * Reads the text, spaces around and letter case aside; empty if it is of neither generation. Never throws.
     *
     * @param text such as {@code QP057001} or {@code QN05701M}, spaces around, letters in either case
     * @return the code, empty if the text is none
     */
    public static Optional<CodeQpv> tryParse(@Nullable String text) {
        Generation generation = text == null ? null : forme(text);
        if (text == null || generation == null) {
            return Optional.empty();
        }
        String code = text.strip().toUpperCase(Locale.ROOT);
        return Optional.of(new CodeQpv(code, generation, code.substring(DEPARTEMENT, RANG)));
    }

    /** By hand rather than by an expression: this is read for every attribution, and must leave nothing behind. */
    private static @Nullable Generation forme(String text) {
        int from = debut(text);
        int end = text.length();
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end - from != LONGUEUR || majuscule(text.charAt(from)) != 'Q') {
            return null;
        }
        int at = from + DEPARTEMENT;
        boolean corsica =
                text.charAt(at) == '0' && text.charAt(at + 1) == '2' && "AB".indexOf(lettre(text, at + 2)) >= 0;
        if (!corsica && !chiffres(text, at, 3)) {
            return null;
        }
        return switch (lettre(text, from + 1)) {
            case 'P' -> chiffres(text, from + RANG, 3) ? Generation.QP : null;
            case 'N' ->
                chiffres(text, from + RANG, 2) && "NMI".indexOf(lettre(text, end - 1)) >= 0 ? Generation.QN : null;
            default -> null;
        };
    }

    private static int debut(String text) {
        int from = 0;
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return from;
    }

    private static boolean chiffres(String text, int from, int nombre) {
        for (int i = from; i < from + nombre; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static char lettre(String text, int at) {
        return majuscule(text.charAt(at));
    }

    private static char majuscule(char one) {
        return one >= 'a' && one <= 'z' ? (char) (one - 'a' + 'A') : one;
    }

    /**
     * {@return the code that the text is}
     *
     * @param text such as {@code QP057001} or {@code QN05701M}, spaces around, letters in either case
     * @throws IllegalArgumentException if the text is a code of neither generation
     */
    public static CodeQpv parse(String text) {
        return tryParse(text).orElseThrow(() -> new IllegalArgumentException("not the code of a QPV"));
    }

    /**
     * {@return the same as {@link #parse}, under the name that frameworks look for: a path variable or a parameter of Spring or Jakarta REST becomes one}
     *
     * @param text such as {@code QP057001} or {@code QN05701M}, spaces around, letters in either case
     * @throws IllegalArgumentException if the text is not such a code
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
            same &= lettre(code, DEPARTEMENT + i) == lettre(commune, i - skipped);
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
