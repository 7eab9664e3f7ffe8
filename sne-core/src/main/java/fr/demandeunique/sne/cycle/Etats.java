package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The two states of a demande, as documents write them, and the check that an operation finds the right one. */
final class Etats {
    static final String ACTIVE = "ACTIVE";
    static final String RADIEE = "RADIEE";

    private Etats() {}

    /** Why an operation that needs an active demande cannot be done, null if it can. */
    static @Nullable Anomalie inactive(Demande demande, LocalDate jour) {
        return ACTIVE.equals(demande.etat())
                ? null
                : Anomalie.erreur("DEMANDE_NON_ACTIVE", "/etat").selon("RADIATION_MOTIFS", jour);
    }
}
