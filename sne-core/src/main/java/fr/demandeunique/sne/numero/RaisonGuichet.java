package fr.demandeunique.sne.numero;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Raison;
import java.time.LocalDate;

/** Why a text is not the code of a guichet. The name is the code of the anomaly. */
public enum RaisonGuichet implements Raison {
    /** Nothing but spaces. */
    GUICHET_VIDE,
    /** Fewer than 5 characters. */
    GUICHET_TROP_COURT,
    /** More than 5 characters. */
    GUICHET_TROP_LONG,
    /** Something else than digits and letters without accents. */
    GUICHET_CARACTERE;

    /** Day on which the SNE opened and its numbers began; their structure has not changed since. */
    private static final LocalDate OUVERTURE = LocalDate.of(2011, 3, 28);

    @Override
    public Anomalie anomalie(String chemin) {
        return Anomalie.erreur(name(), chemin).selon("GUICHET_CODE", OUVERTURE);
    }
}
