package fr.demandeunique.sne.bacasable.homologation;

import fr.demandeunique.sne.bacasable.homologation.Acte.Issue;
import fr.demandeunique.sne.bacasable.homologation.Envoi.Genre;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** After a 429 the same call waits as long as {@code Retry-After} said. */
final class JugeDebit extends Juge {
    /** Two clocks and a timer. */
    private static final Duration JEU = Duration.ofMillis(50);

    private final Map<String, Acte> freinees = new HashMap<>();

    @Override
    Optional<String> panne(Envoi envoi, boolean seul) {
        return uneFois(envoi.est(Genre.LIRE), "429=1");
    }

    @Override
    void voir(Acte acte) {
        String same = acte.envoi().guichet() + " " + acte.envoi().empreinte();
        Acte before = freinees.remove(same);
        if (before != null) {
            if (acte.debut().compareTo(before.fin().plus(before.attente()).minus(JEU)) < 0) {
                rompu("trop-tot", before, acte);
            } else if (acte.issue() == Issue.ACCEPTEE) {
                tenu(before, acte);
            }
        }
        if (acte.issue() == Issue.RALENTIE && acte.preuve().statut() == 429) {
            freinees.put(same, acte);
        }
    }
}
