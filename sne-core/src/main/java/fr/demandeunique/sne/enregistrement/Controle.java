package fr.demandeunique.sne.enregistrement;

import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.reglement.Regle;
import fr.demandeunique.sne.reglement.Reglement;
import fr.demandeunique.sne.reglement.Table;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ControleDemande} may find, one row of the table {@code controles.csv} each: how much it weighs and which rule is behind.
 *
 * <p>The table says when a check holds: on the days when its rule is in force, or always for what keeps the data sound. The code only
 * looks for the fault; a fault found on a day without its rule is none.
 *
 * <pre>{@code Controle.de("NIR_INTERDIT").orElseThrow().enVigueur(LocalDate.of(2017, 5, 11)) // false}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code code of the anomaly, which has its sentence in the messages
 * @param gravite error or warning
 * @param regle code of the rule of {@link Reglement} that the anomaly cites
 * @param permanent whether it holds on the days when the rule is not in force, too
 * @param nature whether something is missing, wrong, or merely hard to believe
 */
public record Controle(String code, Gravite gravite, String regle, boolean permanent, Nature nature) {
    /** What kind of thing a check finds. */
    public enum Nature {
        /** Something is not filled yet: in a draft, work that is left. */
        MANQUE,
        /** Something is wrong and stays so until it is corrected. */
        FAUTE,
        /** Something hardly seems true: a warning that an agent may confirm ({@link Confirmations}). */
        DOUTE
    }

    /** {@return every check, in the order of the table} */
    public static List<Controle> tous() {
        return List.copyOf(Catalogue.PAR_CODE.values());
    }

    /**
     * {@return the check of that code}
     *
     * @param code as an anomaly carries it
     */
    public static Optional<Controle> de(String code) {
        return Optional.ofNullable(Catalogue.PAR_CODE.get(code));
    }

    /**
     * {@return whether the check holds that day}
     *
     * @param jour the day of the question
     */
    public boolean enVigueur(LocalDate jour) {
        return permanent || regleDu(jour) != null;
    }

    /** The version of the rule that the anomaly cites that day; null on the days when the rule was not in force. */
    @Nullable
    Regle regleDu(LocalDate jour) {
        return Reglement.regle(regle, jour).orElse(null);
    }

    static Controle requis(String code) {
        return Objects.requireNonNull(Catalogue.PAR_CODE.get(code), code);
    }

    /** Read with the first anomaly: a demande with nothing wrong needs no table. */
    private static final class Catalogue {
        static final Map<String, Controle> PAR_CODE = load();

        private static Map<String, Controle> load() {
            Map<String, Controle> byCode = new LinkedHashMap<>();
            for (String[] cells : Table.lire(Controle.class, "controles.csv")) {
                byCode.put(
                        cells[0],
                        new Controle(
                                cells[0],
                                Gravite.valueOf(cells[1]),
                                cells[2],
                                cells[3].equals("toujours"),
                                Nature.valueOf(cells[4])));
            }
            return Collections.unmodifiableMap(byCode);
        }
    }
}
