package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many guichets at once: no number twice, no change lost, no separation done twice. */
@Timeout(120)
class ConcurrenceTest {
    private static final int GUICHETS = 8;

    private final BacASable sne = BacASable.demarrer();
    private final ExecutorService threads = Executors.newFixedThreadPool(GUICHETS);
    private final SneClient client = SneClient.builder()
            .url(sne.url())
            .guichet(CodeGuichet.parse("10691"))
            .build();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        sne.close();
    }

    /** Runs the task in every thread at the same time. */
    private void ensemble(Callable<?> task) throws Exception {
        var start = new CountDownLatch(1);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < GUICHETS; i++) {
            running.add(threads.submit(() -> {
                start.await();
                return task.call();
            }));
        }
        start.countDown();
        for (Future<?> one : running) {
            one.get();
        }
    }

    @Test
    void every_registration_gets_a_number_of_its_own() throws Exception {
        Set<NumeroUnique> numbers = ConcurrentHashMap.newKeySet();
        Demande couple = Appels.couple();
        ensemble(() -> {
            for (int i = 0; i < 50; i++) {
                numbers.add(client.enregistrer(couple).numero());
            }
            return null;
        });
        assertEquals(GUICHETS * 50, numbers.size());
    }

    @Test
    void one_key_registers_once_whatever_the_crowd() throws Exception {
        var appels = new Appels(sne);
        String body = Appels.json(Appels.couple());
        Set<String> places = ConcurrentHashMap.newKeySet();
        var running = new AtomicInteger();
        ensemble(() -> {
            for (int i = 0; i < 20; i++) {
                var answer = appels.appeler("POST", "/demandes", body, "Idempotency-Key", "k");
                if (answer.statusCode() == 201) {
                    places.add(Appels.entete(answer, "Location"));
                } else {
                    // The first one is still at work: told so, and when to come back.
                    assertEquals(409, answer.statusCode());
                    assertEquals("1", Appels.entete(answer, "Retry-After"));
                    running.incrementAndGet();
                }
            }
            return null;
        });
        assertEquals(1, places.size(), running + " told to wait");
        assertEquals(1, client.mouvements().depuisLeDebut().stream().count());
    }

    @Test
    void no_change_is_lost() throws Exception {
        NumeroUnique numero = client.enregistrer(Appels.couple()).numero();
        var refused = new AtomicInteger();
        ensemble(() -> {
            for (int done = 0; done < 10; ) {
                DemandeVersionnee lue = client.lire(numero);
                String precisions = Objects.requireNonNullElse(lue.demande().precisions(), "");
                try {
                    client.modifier(lue.with(lue.demande().toBuilder()
                            .precisions(precisions + "+")
                            .build()));
                    done++;
                } catch (SneException.Perimee e) {
                    refused.incrementAndGet();
                }
            }
            return null;
        });
        DemandeVersionnee last = client.lire(numero);
        long marks = Objects.requireNonNull(last.demande().precisions())
                .chars()
                .filter(c -> c == '+')
                .count();
        assertEquals(GUICHETS * 10, marks, refused + " refused");
        assertEquals("\"" + (1 + GUICHETS * 10) + "\"", last.etag());
    }

    @Test
    void a_separation_is_registered_once() throws Exception {
        Demande couple = Appels.couple();
        NumeroUnique numero = client.enregistrer(couple).numero();
        var done = new AtomicInteger();
        var refused = new AtomicInteger();
        ensemble(() -> {
            try {
                client.separer(
                        numero, 1, couple.toBuilder().coTitulaires(List.of()).build());
                done.incrementAndGet();
            } catch (SneException.Refus e) {
                assertEquals(409, e.status());
                refused.incrementAndGet();
            }
            return null;
        });
        assertEquals(1, done.get());
        assertEquals(GUICHETS - 1, refused.get());
    }
}
