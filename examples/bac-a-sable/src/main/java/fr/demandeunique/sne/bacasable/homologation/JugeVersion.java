package fr.demandeunique.sne.bacasable.homologation;

import fr.demandeunique.sne.bacasable.homologation.Acte.Issue;
import fr.demandeunique.sne.bacasable.homologation.Envoi.Genre;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A demande that somebody else has changed is read again before it is written, in the version that was read. */
final class JugeVersion extends Juge {
    private static final int VERSION_ABSENTE = 428;

    private final Map<String, Acte> perimees = new HashMap<>();
    private final Map<String, String> relues = new HashMap<>();

    @Override
    Optional<String> panne(Envoi envoi, boolean seul) {
        return uneFois(envoi.est(Genre.MODIFIER), "412");
    }

    @Override
    void voir(Acte acte) {
        Envoi envoi = acte.envoi();
        String numero = envoi.numero();
        if (acte.preuve().statut() == VERSION_ABSENTE) {
            rompu("sans-version", acte);
        } else if (envoi.est(Genre.MODIFIER) && envoi.version().equals("*")) {
            rompu("toute-version", acte);
        }
        Acte stale = perimees.get(numero);
        if (stale != null && acte.est(Genre.LIRE, Issue.ACCEPTEE)) {
            relues.put(numero, acte.etag());
        } else if (stale != null && envoi.genre().ecrit()) {
            String read = relues.get(numero);
            if (read == null) {
                rompu("sans-relire", stale, acte);
            } else if (!read.equals(envoi.version())) {
                rompu("autre-version", stale, acte);
            } else if (acte.issue() == Issue.ACCEPTEE) {
                tenu(stale, acte);
                perimees.remove(numero);
            }
        }
        if (acte.issue() == Issue.PERIMEE) {
            perimees.put(numero, acte);
            relues.remove(numero);
        }
    }
}
