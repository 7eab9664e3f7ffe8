package fr.demandeunique.sne.logement;

import fr.demandeunique.sne.nomenclature.Contingent;
import fr.demandeunique.sne.nomenclature.Reservataire;
import fr.demandeunique.sne.reglement.Table;
import java.util.List;
import java.util.Optional;

/**
 * A contingent of reservation (R441-5) and its counterpart in the RPLS, which has another list. Never write one for the other.
 *
 * <pre>{@code ContingentRpls.de(Reservataire.ETAT_AGENTS).orElseThrow().contingent() // PFONCT}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param contingent code of the SNE, as in a demande
 * @param reservataire code of the RPLS, one digit
 * @param etat true for the two contingents of the préfet; civil and military agents of the State stand apart (R441-2-9)
 */
public record ContingentRpls(Contingent contingent, Reservataire reservataire, boolean etat) {
    private static final List<ContingentRpls> TOUS = Table.lire(ContingentRpls.class, "contingents.csv").stream()
            .map(cells ->
                    new ContingentRpls(Contingent.of(cells[0]), Reservataire.of(cells[1]), cells[2].equals("oui")))
            .toList();

    /** {@return the six contingents of the SNE} */
    public static List<ContingentRpls> tous() {
        return TOUS;
    }

    /**
     * {@return the contingent of a code of the SNE}
     *
     * @param contingent code of the SNE's contingents
     */
    public static Optional<ContingentRpls> de(Contingent contingent) {
        return TOUS.stream().filter(one -> one.contingent.equals(contingent)).findFirst();
    }

    /**
     * {@return the contingent of a code of the RPLS; empty for {@link Reservataire#CONVENTION_ETAT}, which the SNE does not have}
     *
     * @param reservataire réservataire, as the SNE codes it
     */
    public static Optional<ContingentRpls> de(Reservataire reservataire) {
        return TOUS.stream()
                .filter(one -> one.reservataire.equals(reservataire))
                .findFirst();
    }
}
