package fr.demandeunique.sne.bacasable.homologation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * A call and what came of it, as the scenarios look at it.
 *
 * @param jour the day of the sandbox
 * @param debut when it came
 * @param fin when its answer left
 * @param codes of the anomalies that it got
 * @param etag version that it was answered, empty without one
 * @param attente how long it was told to wait; zero if it was not
 * @param trouves how many duplicates it was told
 * @param suivant cursor that it was given, empty without one
 */
record Acte(
        Envoi envoi,
        Preuve preuve,
        Issue issue,
        LocalDate jour,
        Duration debut,
        Duration fin,
        List<String> codes,
        String etag,
        Duration attente,
        int trouves,
        String suivant) {
    enum Issue {
        ACCEPTEE,
        /** By the rules, with anomalies for the agent. */
        REFUSEE,
        /** Who called cannot know whether it was done. */
        PERDUE,
        /** Told to come back later. */
        RALENTIE,
        /** Another version is there. */
        PERIMEE,
        /** The call is badly made. */
        FAUTIVE
    }

    boolean est(Envoi.Genre genre, Issue what) {
        return envoi.genre() == genre && issue == what;
    }

    @Override
    public String toString() {
        return preuve.toString();
    }
}
