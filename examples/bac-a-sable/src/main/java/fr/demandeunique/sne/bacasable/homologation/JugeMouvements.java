package fr.demandeunique.sne.bacasable.homologation;

import fr.demandeunique.sne.bacasable.homologation.Acte.Issue;
import fr.demandeunique.sne.bacasable.homologation.Envoi.Genre;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The feed goes on where it stopped. By the gateway: with a cursor that was given, never from the start again. At the SNE's own service, whose
 * feeds are "since": a call that failed is made again since the same instant or an earlier one.
 */
final class JugeMouvements extends Juge {
    private final Map<String, Set<String>> curseurs = new HashMap<>();
    private final Map<String, Acte> interrompus = new HashMap<>();

    @Override
    Optional<String> panne(Envoi envoi, boolean seul) {
        return uneFois(envoi.est(Genre.SUIVRE) && curseurs.containsKey(fil(envoi)), "coupure-apres");
    }

    @Override
    void voir(Acte acte) {
        if (!acte.envoi().est(Genre.SUIVRE)) {
            return;
        }
        String fil = fil(acte.envoi());
        Acte cut = interrompus.get(fil);
        boolean json = acte.envoi().canal() == Canal.JSON;
        if (json
                && curseurs.containsKey(fil)
                && !curseurs.get(fil).contains(acte.envoi().curseur())) {
            rompu("depuis-le-debut", cut == null ? new Acte[] {acte} : new Acte[] {cut, acte});
        } else if (!json
                && cut != null
                && apres(acte.envoi().curseur(), cut.envoi().curseur())) {
            rompu("trou", cut, acte);
        } else if (cut != null && acte.issue() == Issue.ACCEPTEE) {
            tenu(cut, acte);
        }
        if (acte.issue() == Issue.ACCEPTEE) {
            interrompus.remove(fil);
            Set<String> given = curseurs.computeIfAbsent(fil, none -> new HashSet<>());
            given.add(acte.suivant());
        } else if (curseurs.containsKey(fil)) {
            interrompus.putIfAbsent(fil, acte);
        }
    }

    private static boolean apres(String since, String before) {
        try {
            return OffsetDateTime.parse(since)
                    .toInstant()
                    .isAfter(OffsetDateTime.parse(before).toInstant());
        } catch (DateTimeParseException e) {
            return since.compareTo(before) > 0;
        }
    }

    private static String fil(Envoi envoi) {
        return envoi.guichet() + " " + envoi.fil();
    }
}
