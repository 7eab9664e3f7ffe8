package fr.demandeunique.sne.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.call.RawResponse;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.nuu.MtomMessage;
import fr.demandeunique.sne.client.nuu.NuuMethod;
import fr.demandeunique.sne.client.nuu.Soap;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.Version;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over NUU the operations without waiting are those with waiting: same outcomes, same failures, same closing. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NuuAsyncTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121500000010691");
    /** That of the demande that the partner leaves. */
    private static final NumeroUnique INITIALE = NumeroUnique.parse("057121507390410691");

    private static final byte[] COUPURE = new byte[0];

    private static SneClient client(ServeurFactice serveur) {
        return SneClient.builder()
                .url(serveur.url())
                .guichet(CodeGuichet.parse("10691"))
                .nuu(NuuSettings.defaults().withLoss())
                .retryPolicy(RetryPolicy.DEFAULT)
                .build();
    }

    private static byte[] reponse(NuuMethod which, String document) {
        MtomMessage answer = Soap.reponse(which, document.getBytes(StandardCharsets.UTF_8));
        return ServeurFactice.reponse(
                200,
                "Content-Type: " + answer.type("a") + "\r\n",
                new String(answer.corps("a"), StandardCharsets.UTF_8));
    }

    private static String logement(String inside) {
        return "<demande><demandeLogement><numGuichet>10691</numGuichet><numUnique>" + NUMERO.compact()
                + "</numUnique><dateCreationDemande>2015-12-17</dateCreationDemande>" + inside
                + "</demandeLogement></demande>";
    }

    private static final String PERSONNE = "<personnePhysique><demandeur><nom>EXEMPLE</nom><prenom>Jean</prenom>"
            + "<dateNaissance>1980-02-29</dateNaissance></demandeur></personnePhysique>";

    private static byte[] document(String inside) {
        return reponse(
                NuuMethod.NUM_UNIQUE,
                "<n:interfaceNuu xmlns:n=\"http://nuu.application.i2/\">" + logement(inside) + "</n:interfaceNuu>");
    }

    private static byte[] liste(String inside) {
        return reponse(
                NuuMethod.DOUBLONS,
                "<n:listeDoublons xmlns:n=\"http://nuu.application.i2/\">" + inside + "</n:listeDoublons>");
    }

    private static Demande demande() {
        return Demande.builder()
                .dateDepot(LocalDate.of(2015, 12, 17))
                .demandeur(Demandeur.builder()
                        .identite(i -> i.nom("EXEMPLE")
                                .prenoms(List.of("Jean"))
                                .dateNaissance(DateNaissance.parse("1980-02-29")))
                        .build())
                .build();
    }

    private static <E extends Throwable> E echec(Class<E> type, CompletableFuture<?> future) {
        return assertInstanceOf(
                type, assertThrows(ExecutionException.class, future::get).getCause());
    }

    @Test
    void every_operation_that_NUU_offers_works_without_waiting() throws Exception {
        try (var serveur = ServeurFactice.enchainant(document(""));
                SneClient client = client(serveur)) {
            Demandes demandes = client.demandes();
            DemandeVersionnee lue = demandes.lire(NUMERO).executeAsync().get();
            assertEquals(NUMERO, lue.numero());
            assertEquals(
                    NUMERO,
                    client.demandes()
                            .enregistrer(demande())
                            .executeAsync()
                            .get()
                            .numero());
            assertEquals(
                    NUMERO, client.demandes().modifier(lue).executeAsync().get().numero());
            assertEquals(
                    NUMERO, demandes.renouveler(NUMERO).executeAsync().get().numero());
            assertEquals(NUMERO, demandes.renouveler(lue).executeAsync().get().numero());
            assertEquals(
                    NUMERO,
                    client.demandes()
                            .separer(Version.last(INITIALE), 1, demande())
                            .executeAsync()
                            .get()
                            .numero());
            assertEquals(
                    NUMERO,
                    demandes.separer(
                                    lue.with(lue.demande().toBuilder()
                                            .numeroUnique(INITIALE)
                                            .build()),
                                    1,
                                    demande())
                            .executeAsync()
                            .get()
                            .numero());
            assertTrue(demandes.supprimer(lue).executeAsync().get());
            assertEquals(
                    List.of(NUMERO),
                    client.nuu().radieesDepuis(Instant.EPOCH).executeAsync().get().stream()
                            .map(Demande::numeroUnique)
                            .toList());
            assertEquals(
                    1,
                    client.nuu()
                            .nouveauxDaloDepuis(Instant.EPOCH)
                            .executeAsync()
                            .get()
                            .size());
            assertEquals(1, demandes.doublons(demande()).executeAsync().get().size());
        }
    }

    @Test
    void a_lost_registration_is_found_without_waiting() throws Exception {
        try (var serveur = ServeurFactice.enchainant(COUPURE, liste(logement(PERSONNE)));
                SneClient client = client(serveur)) {
            DemandeVersionnee found =
                    client.demandes().enregistrer(demande()).executeAsync().get();
            assertEquals(NUMERO, found.numero());
            assertEquals(
                    List.of("NUU_RETROUVEE"),
                    found.avertissements().stream().map(Anomalie::code).toList());
            assertEquals(2, serveur.appels.size());
        }
    }

    @Test
    void one_that_is_not_there_is_looked_for_twice_and_sent_once_more() throws Exception {
        try (var serveur = ServeurFactice.enchainant(COUPURE, liste(""), liste(""), document(PERSONNE));
                SneClient client = client(serveur)) {
            DemandeVersionnee second =
                    client.demandes().enregistrer(demande()).executeAsync().get();
            assertEquals(
                    List.of("NUU_RENVOYEE"),
                    second.avertissements().stream().map(Anomalie::code).toList());
            assertEquals(4, serveur.appels.size());
        }
    }

    @Test
    void failures_are_those_of_the_client_that_waits() throws Exception {
        byte[] fault = ServeurFactice.reponse(
                500,
                "Content-Type: application/soap+xml\r\n",
                new String(Soap.faute("Receiver", "Une erreur inattendue est survenue."), StandardCharsets.UTF_8));
        try (var serveur = ServeurFactice.enchainant(fault);
                SneClient client = client(serveur)) {
            echec(
                    SneException.ErreurTechnique.class,
                    client.demandes().lire(NUMERO).executeAsync());
            echec(
                    SneException.ErreurTechnique.class,
                    client.demandes().enregistrer(demande()).executeAsync());
        }
        try (var serveur = ServeurFactice.enchainant(document("<listeAnomalie><item code=\"CTRL_DEM_0033\">"
                        + "<label>Refus inventé.</label></item></listeAnomalie>"));
                SneClient client = client(serveur)) {
            SneException.Refus refus = echec(
                    SneException.Refus.class, client.demandes().lire(NUMERO).executeAsync());
            assertEquals("CTRL_DEM_0033", refus.anomalies().get(0).code());
        }
    }

    @Test
    void the_answer_around_the_value_is_that_of_the_last_message() throws Exception {
        try (var serveur = ServeurFactice.enchainant(document(""));
                SneClient client = client(serveur)) {
            assertEquals(200, client.demandes().lire(NUMERO).rawAsync().get().status());
            RawResponse<DemandeVersionnee> renewed =
                    client.demandes().renouveler(NUMERO).raw();
            assertEquals(200, renewed.status());
            assertEquals(1, renewed.attempts());
            assertEquals(NUMERO, renewed.value().numero());
            assertTrue(renewed.header("Content-Type").orElse("").startsWith("multipart/related"));
        }
    }

    @Test
    void what_NUU_does_not_offer_ends_the_future_and_sends_nothing() throws Exception {
        try (var serveur = ServeurFactice.enchainant(document(""));
                SneClient client = client(serveur)) {
            var lue = new DemandeVersionnee(
                    demande().toBuilder().numeroUnique(NUMERO).build(), "", List.of(), List.of());
            for (CompletableFuture<?> one : List.of(
                    client.attestations()
                            .lire(NUMERO, TypeAttestation.ENREGISTREMENT)
                            .executeAsync(),
                    client.demandes().lister(null).page(0).executeAsync(),
                    client.demandes()
                            .radier(lue, MotifRadiation.RENONCIATION, null)
                            .executeAsync(),
                    client.demandes().reactiver(lue).executeAsync(),
                    client.pieces().lister(NUMERO).page(0).executeAsync(),
                    client.attestations()
                            .pdf(NUMERO, TypeAttestation.ENREGISTREMENT)
                            .rawAsync())) {
                echec(SneException.HorsTransport.class, one);
            }
            assertEquals(0, serveur.appels.size());
        }
    }

    @Test
    void cancelling_gives_the_connection_back_whichever_call_is_under_way() throws Exception {
        var arrived = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var serveur = new ServeurFactice(out -> {
                    arrived.countDown();
                    go.await(30, TimeUnit.SECONDS);
                });
                SneClient client = client(serveur)) {
            CompletableFuture<DemandeVersionnee> renewal =
                    client.demandes().renouveler(NUMERO).executeAsync();
            assertTrue(arrived.await(30, TimeUnit.SECONDS));
            assertTrue(renewal.cancel(true));
            assertTrue(serveur.abandon.await(30, TimeUnit.SECONDS), "the connection is given back");
            assertThrows(CancellationException.class, renewal::get);
            go.countDown();
            serveur.appel();
            assertEquals(0, serveur.appels.size(), "nothing more is sent");
        }
    }

    @Test
    void closing_ends_what_is_under_way_and_refuses_what_comes_after() throws Exception {
        var arrived = new CountDownLatch(2);
        var go = new CountDownLatch(1);
        try (var serveur = new ServeurFactice(out -> {
            arrived.countDown();
            go.await(30, TimeUnit.SECONDS);
            out.write(document(PERSONNE));
        })) {
            SneClient client = SneClient.builder()
                    .url(serveur.url())
                    .guichet(CodeGuichet.parse("10691"))
                    .nuu(NuuSettings.defaults().withLoss())
                    .timeout(Duration.ofSeconds(2))
                    .build();
            List<CompletableFuture<DemandeVersionnee>> both = List.of(
                    client.demandes().lire(NUMERO).executeAsync(),
                    client.demandes().enregistrer(demande()).executeAsync());
            assertTrue(arrived.await(30, TimeUnit.SECONDS));
            client.close();
            go.countDown();
            for (CompletableFuture<DemandeVersionnee> one : both) {
                // Whatever the moment, the caller is told, and hangs on nothing.
                SneException told = assertInstanceOf(
                        SneException.ClientFerme.class,
                        assertThrows(ExecutionException.class, () -> one.get(20, TimeUnit.SECONDS))
                                .getCause());
                assertEquals(one == both.get(1), told.outcomeUnknown());
            }
            int sent = serveur.appels.size();
            for (var late : List.of(
                    client.demandes().lire(NUMERO).executeAsync(),
                    client.demandes().enregistrer(demande()).executeAsync())) {
                assertInstanceOf(
                        SneException.ClientFerme.class,
                        assertThrows(ExecutionException.class, () -> late.get(20, TimeUnit.SECONDS))
                                .getCause());
            }
            assertThrows(SneException.ClientFerme.class, () -> client.lire(NUMERO));
            assertEquals(sent, serveur.appels.size());
        }
    }

    @Test
    void the_delay_of_a_call_counts_without_waiting_too() throws Exception {
        var go = new CountDownLatch(1);
        try (var serveur = new ServeurFactice(out -> go.await(30, TimeUnit.SECONDS));
                SneClient client = SneClient.builder()
                        .url(serveur.url())
                        .guichet(CodeGuichet.parse("10691"))
                        .nuu(NuuSettings.defaults().withLoss())
                        .retryPolicy(RetryPolicy.NONE)
                        .timeout(Duration.ofMillis(200))
                        .build()) {
            echec(
                    SneException.DelaiDepasse.class,
                    client.demandes().lire(NUMERO).executeAsync());
            go.countDown();
        }
    }
}
