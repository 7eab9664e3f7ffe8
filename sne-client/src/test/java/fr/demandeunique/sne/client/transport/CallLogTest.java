package fr.demandeunique.sne.client.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.client.call.Attempt;
import fr.demandeunique.sne.client.call.CallListener;
import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.journal.JournalDeTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a call is told twice, to the log in a sentence and to who listens. */
class CallLogTest {
    private static final Attempt ATTEMPT =
            new Attempt("demandes.lire", "GET", "/demandes/{numero}", "b5b6c5de-0001", 2);
    private static final Duration SHORT = Duration.ofMillis(120);
    private static final SneException DOWN = new SneException.RequeteInvalide(Context.of(400, ATTEMPT.requestId()));

    private final List<String> heard = new ArrayList<>();
    private List<String> lines = List.of();

    private final CallListener listener = new CallListener() {
        @Override
        public void attemptStarted(Attempt attempt) {
            heard.add("started " + attempt.rank());
        }

        @Override
        public void attemptEnded(Attempt attempt, int status, Duration duration, @Nullable RuntimeException failure) {
            heard.add("ended " + status + " " + duration + " " + (failure == DOWN));
        }

        @Override
        public void retrying(Attempt attempt, Duration wait, RuntimeException failure) {
            heard.add("retrying " + wait + " " + (failure == DOWN));
        }

        @Override
        public void tokenRequested(Duration duration, @Nullable RuntimeException failure) {
            heard.add("token " + duration + " " + (failure == DOWN));
        }

        @Override
        public void circuitBreaker(boolean open) {
            heard.add("circuit " + open);
        }
    };

    @BeforeEach
    void listen() {
        lines = JournalDeTest.ecouter();
    }

    @AfterEach
    void stopListening() {
        JournalDeTest.seTaire();
    }

    private void tellAll(CallLog log) {
        log.started(ATTEMPT);
        log.ended(ATTEMPT, 200, SHORT, null);
        log.ended(ATTEMPT, 400, SHORT, DOWN);
        log.retrying(ATTEMPT, SHORT, DOWN);
        log.token(SHORT, null);
        log.token(SHORT, DOWN);
        log.circuitBreaker(true);
        log.circuitBreaker(false);
        log.withdrawn("demandes.lire", "2026-11-11");
        log.withdrawn("demandes.lire", "2026-11-11");
    }

    private List<String> sentences() {
        return lines.stream()
                .map(one -> one.replace(" fr.demandeunique.sne.client", ""))
                .toList();
    }

    private static final List<String> SENTENCES = List.of(
            "DEBUG demandes.lire GET /demandes/{numero} : 200 en 120 ms, essai 2, requête b5b6c5de-0001",
            "DEBUG demandes.lire GET /demandes/{numero} : 400 (RequeteInvalide) en 120 ms, essai 2, requête b5b6c5de-0001",
            "INFO demandes.lire relancé dans 120 ms après RequeteInvalide, statut 400, essai 2, requête b5b6c5de-0001",
            "DEBUG jeton obtenu en 120 ms",
            "WARN pas de jeton : RequeteInvalide, statut 400",
            "WARN le SNE ne répond plus : appels suspendus",
            "WARN le SNE répond de nouveau",
            "WARN le serveur annonce la fin de l’opération demandes.lire 2026-11-11");

    @Test
    void each_event_is_told_to_the_log_and_to_the_listener() {
        tellAll(new CallLog(listener));
        assertEquals(SENTENCES, sentences());
        assertEquals(
                List.of(
                        "started 2",
                        "ended 200 PT0.12S false",
                        "ended 400 PT0.12S true",
                        "retrying PT0.12S true",
                        "token PT0.12S false",
                        "token PT0.12S true",
                        "circuit true",
                        "circuit false"),
                heard);
    }

    @Test
    void without_a_listener_the_log_still_tells() {
        tellAll(new CallLog(CallListener.NONE));
        assertEquals(SENTENCES, sentences());
    }

    @Test
    void a_listener_that_throws_is_named_and_harms_nothing() {
        new CallLog(new CallListener() {
                    @Override
                    public void circuitBreaker(boolean open) {
                        throw new IllegalStateException("secret");
                    }
                })
                .circuitBreaker(true);
        assertEquals(
                List.of(
                        "WARN le SNE ne répond plus : appels suspendus",
                        "WARN l’observateur a échoué : java.lang.IllegalStateException"),
                sentences());
    }
}
