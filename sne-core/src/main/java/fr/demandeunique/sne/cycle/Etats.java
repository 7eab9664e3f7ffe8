package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The check that an operation finds a demande in the right state. */
final class Etats {
    private Etats() {}

    /** Why an operation that needs an active demande cannot be done, null if it can. */
    static @Nullable Anomalie inactive(Demande demande, LocalDate jour) {
        return demande.etat() == EtatDemande.ACTIVE
                ? null
                : Anomalie.erreur("DEMANDE_NON_ACTIVE", "/etat").selon("RADIATION_MOTIFS", jour);
    }
}
