package fr.demandeunique.sne.bacasable.homologation;

import fr.demandeunique.sne.bacasable.homologation.Acte.Issue;
import fr.demandeunique.sne.bacasable.homologation.Envoi.Genre;

/** A registration is well made, whatever the rules say of what it holds. */
final class JugeEnregistrement extends Juge {
    @Override
    void voir(Acte acte) {
        if (acte.est(Genre.CREER, Issue.FAUTIVE)) {
            rompu("mal-formee", acte);
        } else if (acte.est(Genre.CREER, Issue.ACCEPTEE)) {
            tenu(acte);
        }
    }
}
