package fr.demandeunique.sne.client;

import java.time.LocalDate;

/** The movements feed: what other guichets and the system did to the demandes (dispatching). */
public interface Mouvements extends Appelant {
    /** The feed from a cursor that was stored, up to now. */
    default Fil depuis(String curseur) {
        return new Fil(this, curseur, null);
    }

    /** The feed from a day on, up to now. */
    default Fil depuis(LocalDate jour) {
        return new Fil(this, null, jour);
    }

    /** The feed from its beginning, up to now. */
    default Fil depuisLeDebut() {
        return new Fil(this, null, null);
    }
}
