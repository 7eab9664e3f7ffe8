package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.reglage.Essai;
import fr.demandeunique.sne.client.reglage.Observateur;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the logs and the observer of the editor what goes on. Names of operations and identifiers of calls only: no path, no header, no body, since
 * they hold numbers, secrets and people.
 */
final class Journal {
    private static final Logger JOURNAL = LoggerFactory.getLogger("fr.demandeunique.sne.client");

    private final Observateur observateur;
    private final Set<String> perimees = ConcurrentHashMap.newKeySet();

    Journal(Observateur observateur) {
        this.observateur = observateur;
    }

    void commence(Essai essai) {
        if (observateur != Observateur.AUCUN) {
            prevenir(() -> observateur.essaiCommence(essai));
        }
    }

    void termine(Essai essai, int statut, Duration duree, @Nullable SneException echec) {
        if (JOURNAL.isDebugEnabled()) {
            JOURNAL.debug(
                    "{} {} {} : {}{} en {} ms, essai {}, requête {}",
                    essai.operation(),
                    essai.methode(),
                    essai.modele(),
                    statut,
                    echec == null ? "" : " (" + echec.getClass().getSimpleName() + ")",
                    duree.toMillis(),
                    essai.rang(),
                    essai.requete());
        }
        if (observateur != Observateur.AUCUN) {
            prevenir(() -> observateur.essaiTermine(essai, statut, duree, echec));
        }
    }

    void relance(Essai essai, Duration attente, SneException echec) {
        JOURNAL.info(
                "{} relancé dans {} ms après {}, statut {}, essai {}, requête {}",
                essai.operation(),
                attente.toMillis(),
                echec.getClass().getSimpleName(),
                echec.statut(),
                essai.rang(),
                essai.requete());
        prevenir(() -> observateur.relance(essai, attente, echec));
    }

    void jeton(Duration duree, @Nullable SneException echec) {
        if (echec == null) {
            JOURNAL.debug("jeton obtenu en {} ms", duree.toMillis());
        } else {
            JOURNAL.warn("pas de jeton : {}, statut {}", echec.getClass().getSimpleName(), echec.statut());
        }
        prevenir(() -> observateur.jetonDemande(duree, echec));
    }

    void disjoncteur(boolean ouvert) {
        JOURNAL.warn(ouvert ? "le SNE ne répond plus : appels suspendus" : "le SNE répond de nouveau");
        prevenir(() -> observateur.disjoncteur(ouvert));
    }

    /** Says once for each operation that the server will withdraw it. */
    void perimee(String operation, String fin) {
        if (perimees.add(operation)) {
            JOURNAL.warn("le serveur annonce la fin de l’opération {} {}", operation, fin);
        }
    }

    private static void prevenir(Runnable hook) {
        try {
            hook.run();
        } catch (RuntimeException e) {
            JOURNAL.warn("l’observateur a échoué : {}", e.getClass().getName());
        }
    }
}
