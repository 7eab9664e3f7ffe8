package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.registre.LogementRpls;

/** The dwellings of the social landlords (RPLS). */
public interface Logements extends Appelant {
    /** A dwelling by its RPLS number; throws {@link SneException.Introuvable} if the register has not loaded it: type it in whole. */
    default LogementRpls lire(String rpls) {
        return lire(rpls, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default LogementRpls lire(String rpls, OptionsAppel options) {
        return executer(Operations.logement(rpls), options);
    }
}
