package fr.demandeunique.sne.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.nuu.MessageMtom;
import fr.demandeunique.sne.client.nuu.OperationNuu;
import fr.demandeunique.sne.client.nuu.Soap;
import fr.demandeunique.sne.client.reglage.Nuu;
import fr.demandeunique.sne.client.reglage.Relances;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** NUU has no idempotency key: what becomes of a registration whose answer is lost. */
class NuuPerteTest {
    /** What the server does with one call. */
    private enum Conduite {
        REPONDRE,
        FAIRE_PUIS_COUPER,
        COUPER,
        FAUTE_APRES_EFFET
    }

    private final Deque<Conduite> conduites = new ArrayDeque<>();
    private final List<String> appels = new ArrayList<>();
    private final List<String> crees = new ArrayList<>();
    private final TempsFactice temps = new TempsFactice();
    private String depotDuSne = "";
    private HttpServer serveur;
    private SneClient client;

    @BeforeEach
    void demarrer() throws IOException {
        serveur = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serveur.createContext(Nuu.CHEMIN, this::servir);
        serveur.start();
        client = SneClient.builder()
                .url(URI.create("http://localhost:" + serveur.getAddress().getPort()))
                .guichet(CodeGuichet.parse("10691"))
                .nuu(Nuu.parDefaut())
                .temps(temps)
                .build();
    }

    @AfterEach
    void arreter() {
        client.close();
        serveur.stop(0);
    }

    private synchronized void servir(HttpExchange exchange) throws IOException {
        try (exchange) {
            Soap.Lue call = Soap.lire(MessageMtom.lire(
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestBody().readAllBytes()));
            appels.add(call.element());
            Conduite conduite = conduites.isEmpty() ? Conduite.REPONDRE : conduites.poll();
            if (conduite == Conduite.COUPER) {
                return;
            }
            MessageMtom answer = traiter(call);
            if (conduite == Conduite.FAIRE_PUIS_COUPER) {
                return;
            }
            byte[] body = conduite == Conduite.FAUTE_APRES_EFFET
                    ? Soap.faute("Receiver", "Une erreur inattendue est survenue.")
                    : answer.corps("a");
            exchange.getResponseHeaders()
                    .set(
                            "Content-Type",
                            conduite == Conduite.FAUTE_APRES_EFFET ? "application/soap+xml" : answer.type("a"));
            exchange.sendResponseHeaders(conduite == Conduite.FAUTE_APRES_EFFET ? 500 : 200, body.length);
            exchange.getResponseBody().write(body);
        } catch (MessageMtom.Illisible e) {
            throw new IOException(e);
        }
    }

    private MessageMtom traiter(Soap.Lue call) {
        if (call.element().equals("rechercheDoublonsParametres")) {
            String list = "<n:listeDoublons xmlns:n=\"http://nuu.application.i2/\">"
                    + String.join(
                            "",
                            crees.stream()
                                    .map(one -> "<doublon>" + one + "</doublon>")
                                    .toList())
                    + "</n:listeDoublons>";
            return Soap.reponse(OperationNuu.DOUBLONS, list.getBytes(StandardCharsets.UTF_8));
        }
        if (call.element().equals("demandeLogementParametres")) {
            String number = call.textes().get("numUnique");
            String held = crees.stream()
                    .filter(one -> one.contains(number))
                    .findFirst()
                    .orElseThrow();
            return Soap.reponse(
                    OperationNuu.DEMANDE_LOGEMENT,
                    ("<n:interfaceNuu xmlns:n=\"http://nuu.application.i2/\"><demande>" + held
                                    + "</demande></n:interfaceNuu>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        String document = new String(call.documents().get("fichierDemande"), StandardCharsets.UTF_8);
        String numbered = document.replace(
                "</numGuichet>",
                "</numGuichet><numUnique>05712150000%02d10691</numUnique>".formatted(crees.size())
                        + (depotDuSne.isEmpty()
                                ? ""
                                : "<dateCreationDemande>" + depotDuSne + "</dateCreationDemande>"));
        crees.add(numbered.substring(numbered.indexOf("<demandeLogement>"), numbered.indexOf("</demande>")));
        return Soap.reponse(OperationNuu.NUM_UNIQUE, numbered.getBytes(StandardCharsets.UTF_8));
    }

    private static Demande exemple() throws IOException {
        try (InputStream in = NuuPerteTest.class.getResourceAsStream("/exemple-demande.json")) {
            return DemandeJson.lire(in).resultat().orElseThrow().toBuilder()
                    .numeroUnique(null)
                    .etat(null)
                    .build();
        }
    }

    private static List<String> codes(DemandeVersionnee one) {
        return one.avertissements().stream().map(Anomalie::code).toList();
    }

    @Test
    void a_registration_whose_answer_was_lost_is_found_and_not_made_again() throws IOException {
        conduites.add(Conduite.FAIRE_PUIS_COUPER);
        DemandeVersionnee found = client.enregistrer(exemple());
        assertEquals(List.of("numUniqueParametres", "rechercheDoublonsParametres"), appels);
        assertEquals(1, crees.size());
        assertEquals("057121500000010691", found.numero().compact());
        assertEquals(List.of("NUU_RETROUVEE"), codes(found));
    }

    @Test
    void a_technical_error_after_the_effect_is_looked_into_too() throws IOException {
        conduites.add(Conduite.FAUTE_APRES_EFFET);
        assertEquals(List.of("NUU_RETROUVEE"), codes(client.enregistrer(exemple())));
        assertEquals(1, crees.size());
    }

    @Test
    void a_registration_that_never_arrived_is_sent_once_more() throws IOException {
        conduites.add(Conduite.COUPER);
        DemandeVersionnee second = client.enregistrer(exemple());
        assertEquals(
                List.of(
                        "numUniqueParametres",
                        "rechercheDoublonsParametres",
                        "rechercheDoublonsParametres",
                        "numUniqueParametres"),
                appels);
        assertEquals(List.of(Duration.ofSeconds(2)), temps.attentes, "a server that cut may still be at work");
        assertEquals(1, crees.size());
        assertEquals(List.of("NUU_RENVOYEE"), codes(second));
    }

    @Test
    void a_caller_that_wants_one_try_gets_one_and_is_told_of_the_loss() throws IOException {
        conduites.add(Conduite.COUPER);
        Demande demande = exemple();
        OptionsAppel une = OptionsAppel.AUCUNE.relances(Relances.AUCUNE);
        assertThrows(SneException.Reseau.class, () -> client.demandes().enregistrer(demande, une));
        assertEquals(0, crees.size());
        conduites.add(Conduite.FAIRE_PUIS_COUPER);
        assertEquals(List.of("NUU_RETROUVEE"), codes(client.demandes().enregistrer(demande, une)));
    }

    @Test
    void the_demande_of_somebody_else_is_not_taken_for_the_lost_one() throws IOException {
        Demande other = exemple();
        client.enregistrer(avecDemandeur(
                other,
                other.demandeur().toBuilder()
                        .nom("AUTRE")
                        .dateNaissance(LocalDate.of(1950, 1, 1))
                        .build()));
        client.enregistrer(
                other.toBuilder().dateDepot(other.dateDepot().minusDays(1)).build());
        conduites.add(Conduite.COUPER);
        assertEquals(List.of("NUU_RENVOYEE"), codes(client.enregistrer(other)));
        assertEquals(3, crees.size());
    }

    @Test
    void a_demande_that_may_be_the_lost_one_is_neither_adopted_nor_made_again() throws IOException {
        Demande other = exemple();
        List<Demande> doubtful = List.of(
                avecDemandeur(other, other.demandeur().toBuilder().nom("AUTRE").build()),
                other.toBuilder().coTitulaires(List.of()).build(),
                other.toBuilder().dateDepot(LocalDate.of(2017, 2, 21)).build());
        for (Demande one : doubtful) {
            crees.clear();
            client.enregistrer(one);
            conduites.add(Conduite.COUPER);
            SneException.EffetIncertain unsure =
                    assertThrows(SneException.EffetIncertain.class, () -> client.enregistrer(other));
            assertTrue(unsure.effetInconnu());
            assertEquals(1, unsure.candidats().size());
            assertFalse(unsure.getMessage().contains(unsure.candidats().get(0).compact()));
            assertEquals(1, crees.size());
        }
    }

    @Test
    void two_that_may_be_the_lost_one_are_left_to_somebody() throws IOException {
        Demande demande = exemple();
        client.enregistrer(demande);
        client.enregistrer(demande);
        conduites.add(Conduite.FAIRE_PUIS_COUPER);
        SneException.EffetIncertain unsure =
                assertThrows(SneException.EffetIncertain.class, () -> client.enregistrer(demande));
        assertEquals(3, unsure.candidats().size());
    }

    @Test
    void a_demande_without_its_day_is_known_again_by_that_of_the_SNE() throws IOException {
        depotDuSne = "2017-02-21";
        conduites.add(Conduite.FAIRE_PUIS_COUPER);
        DemandeVersionnee found =
                client.enregistrer(exemple().toBuilder().dateDepot(null).build());
        assertEquals(List.of("NUU_RETROUVEE"), codes(found));
        assertEquals(1, crees.size());
    }

    @Test
    void when_the_search_fails_too_the_caller_knows_that_nobody_knows() throws IOException {
        conduites.addAll(List.of(Conduite.FAIRE_PUIS_COUPER, Conduite.FAUTE_APRES_EFFET));
        Demande demande = exemple();
        SneException lost = assertThrows(SneException.EffetIncertain.class, () -> client.enregistrer(demande));
        assertTrue(lost.effetInconnu());
        assertFalse(lost.reessayable());
        assertEquals("NUU_FAUTE", lost.anomalies().get(0).code(), "the words of the SNE");
        assertInstanceOf(SneException.Reseau.class, lost.getSuppressed()[0]);
        assertEquals(1, crees.size());
    }

    private static Demande avecDemandeur(Demande demande, Demandeur demandeur) {
        return demande.toBuilder().demandeur(demandeur).build();
    }

    @Test
    void what_was_only_loosely_lost_is_never_sent_again_for_a_change() throws IOException {
        DemandeVersionnee made = client.enregistrer(exemple());
        conduites.add(Conduite.FAIRE_PUIS_COUPER);
        assertTrue(assertThrows(SneException.Reseau.class, () -> client.modifier(made))
                .effetInconnu());
        assertEquals(2, appels.size());
    }
}
