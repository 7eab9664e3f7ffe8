package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.reglement.Table;
import java.util.List;
import java.util.Optional;

/**
 * One way to prove a separation, from the table {@code preuves_separation.csv} of this package: which proof for which union.
 *
 * <pre>{@code PreuveSeparation.pour(LienDemandeur.PACSE) // protection order, end of the PACS}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code code of this library, such as {@code SAISINE_JAF}
 * @param liens links with the demandeur for which it serves
 * @param libelle in French
 */
public record PreuveSeparation(String code, List<LienDemandeur> liens, String libelle) {
    private static final List<PreuveSeparation> TOUTES =
            Table.lire(PreuveSeparation.class, "preuves_separation.csv").stream()
                    .map(cells -> new PreuveSeparation(cells[1], Table.codes(cells[0], LienDemandeur::of), cells[2]))
                    .toList();

    /** Copies the list, which may hold no null. */
    public PreuveSeparation {
        liens = Arguments.list(liens, "liens");
    }

    /**
     * {@return the proofs that serve for a link, in the order of the table; none for a co-tenant or an unknown link}
     *
     * @param lien what ties the co-titulaire to the demandeur
     */
    public static List<PreuveSeparation> pour(LienDemandeur lien) {
        return TOUTES.stream().filter(one -> one.liens.contains(lien)).toList();
    }

    /**
     * {@return the proof of a code}
     *
     * @param code as the table names it
     */
    public static Optional<PreuveSeparation> de(String code) {
        return TOUTES.stream().filter(one -> one.code.equals(code)).findFirst();
    }
}
