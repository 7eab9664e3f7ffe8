package fr.demandeunique.sne.bacasable.homologation;

import fr.demandeunique.sne.bacasable.homologation.Acte.Issue;
import java.util.HashMap;
import java.util.Map;

/** What the rules refused comes back corrected; the same again would be refused again, and no agent has seen why. */
final class JugeRefus extends Juge {
    private final Map<String, Acte> refusees = new HashMap<>();

    @Override
    void voir(Acte acte) {
        Envoi envoi = acte.envoi();
        if (!envoi.genre().ecrit()) {
            return;
        }
        String about = envoi.genre() + " " + (envoi.numero().isEmpty() ? envoi.personne() : envoi.numero());
        Acte before = refusees.get(about);
        if (before != null && acte.issue() == Issue.REFUSEE && meme(before, acte)) {
            rompu("renvoi-aveugle", before, acte);
        } else if (before != null && acte.issue() == Issue.ACCEPTEE) {
            refusees.remove(about);
            if (!meme(before, acte)) {
                tenu(before, acte);
            }
        }
        if (acte.issue() == Issue.REFUSEE) {
            refusees.put(about, acte);
        }
    }

    private static boolean meme(Acte one, Acte other) {
        return one.envoi().empreinte().equals(other.envoi().empreinte());
    }
}
