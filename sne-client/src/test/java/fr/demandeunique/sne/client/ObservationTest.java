package fr.demandeunique.sne.client;

import static fr.demandeunique.sne.client.ServeurFactice.reponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.call.Attempt;
import fr.demandeunique.sne.client.call.CallListener;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.micrometer.MicrometerListener;
import fr.demandeunique.sne.client.text.FailureText;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What those who watch are told, and what they are not. */
@Timeout(120)
class ObservationTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");
    private final List<String> vus = new CopyOnWriteArrayList<>();

    private SneClient client(ServeurFactice serveur, CallListener observateur) {
        return SneClient.builder()
                .url(serveur.url())
                .guichet(CodeGuichet.parse("10691"))
                .timeout(Duration.ofSeconds(60))
                .time(new TempsFactice())
                .circuitBreaker(2, Duration.ofSeconds(1))
                .listener(observateur)
                .build();
    }

    private final class Temoin implements CallListener {
        @Override
        public void attemptStarted(Attempt essai) {
            vus.add("commence " + essai.rank() + " " + essai);
        }

        @Override
        public void attemptEnded(Attempt essai, int statut, Duration duree, @Nullable RuntimeException echec) {
            vus.add("termine " + statut + " " + (echec == null ? "" : echec.getMessage()));
            throw new IllegalStateException("an observer that fails");
        }

        @Override
        public void retrying(Attempt essai, Duration attente, RuntimeException echec) {
            vus.add("relance");
        }

        @Override
        public void circuitBreaker(boolean ouvert) {
            vus.add("disjoncteur " + ouvert);
        }
    }

    @Test
    void an_observer_sees_each_try_and_no_person_and_harms_nobody() throws Exception {
        try (var serveur = ServeurFactice.enchainant(reponse(503, "", ""), reponse(503, "", ""), reponse(404, "", ""));
                var client = client(serveur, new Temoin())) {
            assertThrows(SneException.CircuitOuvert.class, () -> client.lire(NUMERO));
            assertEquals(
                    List.of(
                            "commence",
                            "termine",
                            "relance",
                            "commence",
                            "disjoncteur",
                            "termine",
                            "relance",
                            "commence",
                            "termine"),
                    vus.stream().map(one -> one.split(" ")[0]).toList());
            assertTrue(vus.get(0).contains("demandes.lire") && vus.get(0).contains("/demandes/{numero}"));
            assertFalse(vus.toString().contains("073903"));
        }
    }

    @Test
    void micrometer_gets_an_observation_for_each_try() throws Exception {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new ObservationHandler<Observation.Context>() {
            @Override
            public void onStop(Observation.Context context) {
                vus.add(context.getName() + " " + context.getLowCardinalityKeyValues());
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        });
        try (var serveur = ServeurFactice.enchainant(reponse(503, "", ""), reponse(404, "", ""));
                var client = client(serveur, new MicrometerListener(registry))) {
            assertThrows(SneException.Introuvable.class, () -> client.lire(NUMERO));
        }
        assertEquals(3, vus.size(), vus.toString());
        assertTrue(vus.get(0).startsWith("sne.client ") && vus.get(0).contains("503"), vus.get(0));
        assertTrue(vus.get(1).startsWith("sne.client.retry "));
        assertTrue(vus.get(2).contains("Introuvable"));
        // The names that dashboards stand on.
        for (String key :
                List.of("(operation=demandes.lire)", "(method=GET)", "(status=404)", "(failure=Introuvable)")) {
            assertTrue(vus.get(2).contains(key), vus.get(2));
        }
    }

    @Test
    void every_sentence_is_in_both_languages_with_the_spaces_of_each() {
        assertEquals(FailureText.codes(Locale.FRENCH), FailureText.codes(Locale.ENGLISH));
        for (String code : FailureText.codes(Locale.FRENCH)) {
            String sentence = FailureText.of(code, java.util.Map.of(), Locale.FRENCH);
            assertFalse(sentence.matches(".*(?<![\u00a0\u202f0-9}]):(?![0-9]).*"), code);
            assertFalse(sentence.matches(".*(?<!\u202f)[;?!].*"), code);
            assertFalse(sentence.contains("'"), code);
        }
    }
}
