package fr.demandeunique.sne.bacasable.homologation;

import fr.demandeunique.sne.bacasable.homologation.Acte.Issue;
import fr.demandeunique.sne.bacasable.homologation.Envoi.Genre;
import java.util.HashMap;
import java.util.Map;

/** A renewal is well made, and made once: a second one on the same day counts for nothing. */
final class JugeRenouvellement extends Juge {
    private final Map<String, Acte> faits = new HashMap<>();

    @Override
    void voir(Acte acte) {
        if (acte.est(Genre.RENOUVELER, Issue.FAUTIVE)) {
            rompu("renouvellement-mal-forme", acte);
        } else if (acte.est(Genre.RENOUVELER, Issue.ACCEPTEE) && !acte.preuve().rejouee()) {
            Acte before = faits.put(acte.envoi().numero(), acte);
            if (before != null && before.jour().equals(acte.jour())) {
                rompu("deux-renouvellements", before, acte);
            } else {
                tenu(acte);
            }
        }
    }
}
