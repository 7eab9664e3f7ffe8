package fr.demandeunique.sne.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.nuu.MtomMessage;
import fr.demandeunique.sne.client.nuu.NuuMethod;
import fr.demandeunique.sne.client.nuu.Soap;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** RFC 9110, 10.2.3: what stands before NUU says how long to wait, in seconds or as a date that is counted from now. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NuuRetryAfterTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121500000010691");
    private static final String DANS_NEUF_SECONDES = DateTimeFormatter.RFC_1123_DATE_TIME.format(
            TempsFactice.DEBUT.plusSeconds(9).atOffset(ZoneOffset.UTC));

    private final TempsFactice temps = new TempsFactice();

    private SneClient client(ServeurFactice serveur, RetryPolicy relances) {
        return SneClient.builder()
                .url(serveur.url())
                .guichet(CodeGuichet.parse("10691"))
                .nuu(NuuSettings.defaults().withLoss())
                .retryPolicy(relances)
                .time(temps)
                .random(() -> 0)
                .build();
    }

    private static byte[] occupe(int statut, String retryAfter) {
        return ServeurFactice.reponse(
                statut, "Content-Type: text/html\r\nRetry-After: " + retryAfter + "\r\n", "<html/>");
    }

    private static byte[] demande() {
        MtomMessage answer = Soap.reponse(
                NuuMethod.DEMANDE_LOGEMENT,
                ("<n:interfaceNuu xmlns:n=\"http://nuu.application.i2/\"><demande><demandeLogement><numUnique>"
                                + NUMERO.compact() + "</numUnique></demandeLogement></demande></n:interfaceNuu>")
                        .getBytes(StandardCharsets.UTF_8));
        return ServeurFactice.reponse(
                200,
                "Content-Type: " + answer.type("a") + "\r\n",
                new String(answer.corps("a"), StandardCharsets.UTF_8));
    }

    @Test
    void seconds_and_a_date_are_waited_for_in_full_by_the_clock_of_the_client() throws Exception {
        for (String asked : List.of("9", DANS_NEUF_SECONDES)) {
            temps.attentes.clear();
            // A date is one instant: what was waited for the first time is over the second time.
            try (var serveur = ServeurFactice.enchainant(occupe(503, asked), demande());
                    SneClient client = client(serveur, RetryPolicy.DEFAULT)) {
                assertEquals(NUMERO, client.lire(NUMERO).numero());
                assertEquals(List.of(Duration.ofSeconds(9)), temps.attentes, asked);
            }
            temps.avancer(Duration.ofSeconds(-9));
        }
    }

    @Test
    void a_date_that_is_over_asks_for_no_wait() throws Exception {
        temps.avancer(Duration.ofMinutes(1));
        try (var serveur = ServeurFactice.enchainant(occupe(429, DANS_NEUF_SECONDES), demande());
                SneClient client = client(serveur, RetryPolicy.DEFAULT)) {
            client.lire(NUMERO);
            assertTrue(temps.attentes.stream().allMatch(Duration::isZero), temps.attentes.toString());
        }
    }

    @Test
    void the_caller_who_does_not_try_again_is_told_how_long() throws Exception {
        for (String asked : List.of("9", DANS_NEUF_SECONDES)) {
            try (var serveur = ServeurFactice.enchainant(occupe(503, asked));
                    SneClient client = client(serveur, RetryPolicy.NONE)) {
                var busy = assertThrows(SneException.Indisponible.class, () -> client.lire(NUMERO));
                assertEquals(Optional.of(Duration.ofSeconds(9)), busy.retryAfter(), asked);
            }
        }
    }

    @Test
    void the_same_without_waiting() throws Exception {
        try (var serveur = ServeurFactice.enchainant(occupe(503, DANS_NEUF_SECONDES), demande());
                SneClient client = client(serveur, RetryPolicy.DEFAULT)) {
            CompletableFuture<DemandeVersionnee> read =
                    client.demandes().lire(NUMERO).executeAsync();
            serveur.appel();
            temps.attendreRendezvous(2);
            temps.avancer(Duration.ofSeconds(8));
            assertEquals(0, serveur.appels.size());
            temps.avancer(Duration.ofSeconds(1));
            assertEquals(NUMERO, read.get().numero());
        }
    }
}
