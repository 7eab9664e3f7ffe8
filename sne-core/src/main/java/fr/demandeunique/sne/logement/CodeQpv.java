package fr.demandeunique.sne.logement;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code of a quartier prioritaire de la ville, in its two generations: {@code QP057001} until 2023, {@code QN05701N} since
 * 01/01/2024 in métropole and 01/01/2025 overseas. The last letter of the second says N new, M modified, or I, unchanged (interpretation).
 *
 * <pre>{@code CodeQpv.tryParse("qp057001").orElseThrow().departement() // 057}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CodeQpv {
    private static final Pattern PREMIERE = Pattern.compile("QP([0-9]{3}|02[AB])[0-9]{3}");
    private static final Pattern DEUXIEME = Pattern.compile("QN([0-9]{3}|02[AB])[0-9]{2}[NMI]");
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

    /** Tells whether the text is a code of either generation; never throws. */
    public static boolean isValid(@Nullable String text) {
        return tryParse(text).isPresent();
    }

    /** Reads the text, spaces around and letter case aside; empty if it is of neither generation. Never throws. */
    public static Optional<CodeQpv> tryParse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String code = text.strip().toUpperCase(Locale.ROOT);
        Matcher first = PREMIERE.matcher(code);
        if (first.matches()) {
            return Optional.of(new CodeQpv(code, Generation.QP, first.group(1)));
        }
        Matcher second = DEUXIEME.matcher(code);
        return second.matches() ? Optional.of(new CodeQpv(code, Generation.QN, second.group(1))) : Optional.empty();
    }

    /** Reads the text; throws {@link IllegalArgumentException} if it is not a code. */
    public static CodeQpv parse(String text) {
        return tryParse(text).orElseThrow(() -> new IllegalArgumentException("not the code of a QPV"));
    }

    /** The generation in use in a département on a day; empty before 2015. */
    public static Optional<Generation> enUsage(String departement, LocalDate jour) {
        if (jour.isBefore(DEBUT)) {
            return Optional.empty();
        }
        boolean second = !jour.isBefore(departement.startsWith("97") ? OUTRE_MER : METROPOLE);
        return Optional.of(second ? Generation.QN : Generation.QP);
    }

    /** Whether codes of this generation are in use, on that day, in the département of this code. */
    public boolean enUsage(LocalDate jour) {
        return enUsage(departement, jour).filter(generation::equals).isPresent();
    }

    /** Whether the code is of the département of a commune, by its INSEE code; Corsica and overseas included. */
    public boolean estDe(String commune) {
        if (commune.length() != 5) {
            return false;
        }
        return departement.equals(commune.startsWith("97") ? commune.substring(0, 3) : "0" + commune.substring(0, 2));
    }

    /** The code, in upper case. */
    public String code() {
        return code;
    }

    /** Its generation. */
    public Generation generation() {
        return generation;
    }

    /** Département on three characters: {@code 057}, {@code 02A}, {@code 974}. */
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
