package fr.demandeunique.sne.logement;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Raison;

/** Why a text is not the code of a quartier prioritaire. The name is the code of the anomaly. */
public enum RaisonQpv implements Raison {
    /** Of neither generation. */
    QPV_FORME;

    /** Without a source: the text does not say of which generation, and so of which day, it was meant to be. */
    @Override
    public Anomalie anomalie(String chemin) {
        return Anomalie.erreur(name(), chemin);
    }
}
