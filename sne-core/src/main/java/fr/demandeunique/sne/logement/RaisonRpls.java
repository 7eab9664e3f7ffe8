package fr.demandeunique.sne.logement;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Raison;
import java.time.LocalDate;

/** Why a text is not an RPLS number. The name is the code of the anomaly. */
public enum RaisonRpls implements Raison {
    /** Nothing but spaces. */
    RPLS_VIDE,
    /** Fewer than 10 positions. */
    RPLS_TROP_COURT,
    /** More than 10 positions. */
    RPLS_TROP_LONG,
    /** Something else than digits and letters without accents. */
    RPLS_CARACTERE;

    private static final LocalDate DEPUIS = LocalDate.of(2013, 1, 1);

    @Override
    public Anomalie anomalie(String chemin) {
        return Anomalie.erreur(name(), chemin).selon("RPLS_NUMERO", DEPUIS);
    }
}
