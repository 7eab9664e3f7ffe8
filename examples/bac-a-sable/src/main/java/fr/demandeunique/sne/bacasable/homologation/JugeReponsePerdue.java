package fr.demandeunique.sne.bacasable.homologation;

import fr.demandeunique.sne.bacasable.homologation.Acte.Issue;
import fr.demandeunique.sne.bacasable.homologation.Envoi.Genre;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * After a registration whose answer was lost: by the gateway, the same again under the same key; at the SNE's own service, which knows no
 * keys, a search first, and nothing more if the demande is there.
 */
final class JugeReponsePerdue extends Juge {
    private final Map<String, Acte> perdues = new HashMap<>();
    private final Map<String, Acte> cherchees = new HashMap<>();
    private final Set<String> enregistrees = new HashSet<>();

    @Override
    Optional<String> panne(Envoi envoi, boolean seul) {
        return uneFois(
                envoi.est(Genre.CREER) && (seul || !enregistrees.isEmpty() && !enregistrees.contains(qui(envoi))),
                "coupure-apres");
    }

    @Override
    void voir(Acte acte) {
        String who = qui(acte.envoi());
        Acte lost = perdues.get(who);
        if (acte.est(Genre.CHERCHER, Issue.ACCEPTEE) && lost != null) {
            cherchees.put(who, acte);
            if (acte.trouves() > 0 && acte.envoi().canal() == Canal.SOAP) {
                tenu(lost, acte);
            }
        }
        if (acte.envoi().est(Genre.CREER)) {
            if (lost != null) {
                renvoyee(acte, lost, cherchees.get(who));
            }
            if (acte.issue() == Issue.PERDUE) {
                perdues.putIfAbsent(who, acte);
            } else if (acte.issue() == Issue.ACCEPTEE) {
                perdues.remove(who);
                enregistrees.add(who);
            }
        }
    }

    private void renvoyee(Acte acte, Acte lost, @Nullable Acte search) {
        if (acte.envoi().canal() == Canal.JSON) {
            if (!acte.envoi().cle().equals(lost.envoi().cle())) {
                rompu("autre-cle", lost, acte);
            }
        } else if (search == null) {
            rompu("sans-chercher", lost, acte);
        } else if (search.trouves() > 0) {
            rompu("malgre-recherche", lost, search, acte);
        }
        if (acte.issue() == Issue.ACCEPTEE) {
            tenu(lost, acte);
        }
    }

    private static String qui(Envoi envoi) {
        return envoi.guichet() + " " + envoi.personne();
    }
}
