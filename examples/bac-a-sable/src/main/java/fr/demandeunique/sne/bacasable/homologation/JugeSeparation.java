package fr.demandeunique.sne.bacasable.homologation;

import fr.demandeunique.sne.bacasable.homologation.Acte.Issue;
import fr.demandeunique.sne.bacasable.homologation.Envoi.Genre;
import java.util.HashMap;
import java.util.Map;

/** The duplicate is registered first; only then is the initial demande corrected. */
final class JugeSeparation extends Juge {
    private static final String DESORDRE = "SEPARATION_DUPLIQUER_DABORD";

    private final Map<String, Acte> separees = new HashMap<>();

    @Override
    void voir(Acte acte) {
        if (acte.issue() == Issue.REFUSEE && acte.codes().contains(DESORDRE)) {
            rompu("desordre", acte);
        } else if (acte.est(Genre.SEPARER, Issue.ACCEPTEE)) {
            separees.put(acte.envoi().numero(), acte);
        } else if (acte.est(Genre.MODIFIER, Issue.ACCEPTEE)) {
            Acte before = separees.get(acte.envoi().numero());
            if (before != null) {
                tenu(before, acte);
            }
        }
    }
}
