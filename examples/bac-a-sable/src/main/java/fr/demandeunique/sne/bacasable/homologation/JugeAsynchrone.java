package fr.demandeunique.sne.bacasable.homologation;

import fr.demandeunique.sne.bacasable.homologation.Acte.Issue;
import fr.demandeunique.sne.bacasable.homologation.Envoi.Genre;
import fr.demandeunique.sne.echange.ModeEchange;

/** From 31 December 2017 on what is written is written by the service, and no file is left (bulletin SNE of 21/02/2017, 3.3). */
final class JugeAsynchrone extends Juge {
    @Override
    void voir(Acte acte) {
        if (acte.jour().isBefore(ModeEchange.finAsynchrone())) {
            return;
        }
        if (acte.envoi().est(Genre.DEPOSER)) {
            rompu("fichier", acte);
        } else if (acte.envoi().genre().ecrit() && acte.issue() == Issue.ACCEPTEE) {
            tenu(acte);
        }
    }
}
