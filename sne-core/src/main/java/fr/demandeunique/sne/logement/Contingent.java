package fr.demandeunique.sne.logement;

import fr.demandeunique.sne.reglement.Table;
import java.util.List;
import java.util.Optional;

/**
 * A contingent of reservation (R441-5): its code in the SNE and that of the RPLS, which has another list. Never write one for the other.
 *
 * <pre>{@code Contingent.deRpls("1").orElseThrow().code() // PFONCT}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code code of the SNE, as in a demande
 * @param rpls code of the RPLS, one digit
 * @param etat true for the two contingents of the préfet; civil and military agents of the State stand apart (R441-2-9)
 * @param reservataire who reserves, in French
 */
public record Contingent(String code, String rpls, boolean etat, String reservataire) {
    private static final List<Contingent> TOUS = Table.lire(Contingent.class, "contingents.csv").stream()
            .map(cells -> new Contingent(cells[0], cells[1], cells[2].equals("oui"), cells[3]))
            .toList();

    /** The six contingents of the SNE. */
    public static List<Contingent> tous() {
        return TOUS;
    }

    /** The contingent of a code of the SNE. */
    public static Optional<Contingent> de(String code) {
        return TOUS.stream().filter(one -> one.code.equals(code)).findFirst();
    }

    /** The contingent of a code of the RPLS; empty for {@code 5}, conventions with the State, which the SNE does not have. */
    public static Optional<Contingent> deRpls(String rpls) {
        return TOUS.stream().filter(one -> one.rpls.equals(rpls)).findFirst();
    }
}
