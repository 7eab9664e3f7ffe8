package fr.demandeunique.sne.client.transport;

import fr.demandeunique.sne.client.call.Attempt;
import fr.demandeunique.sne.client.call.CallListener;
import fr.demandeunique.sne.client.error.SneException;
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
final class CallLog {
    private static final Logger LOG = LoggerFactory.getLogger("fr.demandeunique.sne.client");

    private final CallListener listener;
    private final Set<String> deprecated = ConcurrentHashMap.newKeySet();

    CallLog(CallListener listener) {
        this.listener = listener;
    }

    void started(Attempt attempt) {
        if (listener != CallListener.NONE) {
            tell(() -> listener.attemptStarted(attempt));
        }
    }

    void ended(Attempt attempt, int status, Duration duration, @Nullable SneException failure) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} {} {} : {}{} en {} ms, essai {}, requête {}",
                    attempt.operation(),
                    attempt.method(),
                    attempt.template(),
                    status,
                    failure == null ? "" : " (" + failure.getClass().getSimpleName() + ")",
                    duration.toMillis(),
                    attempt.rank(),
                    attempt.requestId());
        }
        if (listener != CallListener.NONE) {
            tell(() -> listener.attemptEnded(attempt, status, duration, failure));
        }
    }

    void retrying(Attempt attempt, Duration wait, SneException failure) {
        LOG.info(
                "{} relancé dans {} ms après {}, statut {}, essai {}, requête {}",
                attempt.operation(),
                wait.toMillis(),
                failure.getClass().getSimpleName(),
                failure.status(),
                attempt.rank(),
                attempt.requestId());
        tell(() -> listener.retrying(attempt, wait, failure));
    }

    void token(Duration duration, @Nullable SneException failure) {
        if (failure == null) {
            LOG.debug("jeton obtenu en {} ms", duration.toMillis());
        } else {
            LOG.warn("pas de jeton : {}, statut {}", failure.getClass().getSimpleName(), failure.status());
        }
        tell(() -> listener.tokenRequested(duration, failure));
    }

    void circuitBreaker(boolean open) {
        LOG.warn(open ? "le SNE ne répond plus : appels suspendus" : "le SNE répond de nouveau");
        tell(() -> listener.circuitBreaker(open));
    }

    /** Says once for each operation that the server will withdraw it. */
    void withdrawn(String operation, String end) {
        if (deprecated.add(operation)) {
            LOG.warn("le serveur annonce la fin de l’opération {} {}", operation, end);
        }
    }

    private static void tell(Runnable hook) {
        try {
            hook.run();
        } catch (RuntimeException e) {
            LOG.warn("l’observateur a échoué : {}", e.getClass().getName());
        }
    }
}
