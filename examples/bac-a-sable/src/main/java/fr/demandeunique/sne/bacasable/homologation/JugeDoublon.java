package fr.demandeunique.sne.bacasable.homologation;

import fr.demandeunique.sne.bacasable.homologation.Acte.Issue;
import fr.demandeunique.sne.bacasable.homologation.Envoi.Genre;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who has a demande already is found by a search, and gets no second one. A search for a registration whose answer was lost is not that. */
final class JugeDoublon extends Juge {
    private final Map<String, Acte> connues = new HashMap<>();
    private final Set<String> perdues = new HashSet<>();

    @Override
    void voir(Acte acte) {
        String who = acte.envoi().personne();
        if (acte.est(Genre.CHERCHER, Issue.ACCEPTEE) && acte.trouves() > 0 && !perdues.contains(who)) {
            tenu(acte);
        } else if (acte.est(Genre.CREER, Issue.PERDUE)) {
            perdues.add(who);
        } else if (acte.est(Genre.CREER, Issue.ACCEPTEE)) {
            perdues.remove(who);
            Acte first = who.isEmpty() || acte.preuve().rejouee() ? null : connues.putIfAbsent(who, acte);
            if (first != null) {
                rompu("deux-demandes", first, acte);
            }
        }
    }
}
