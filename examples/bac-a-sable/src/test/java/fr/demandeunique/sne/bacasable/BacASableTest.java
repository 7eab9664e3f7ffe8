package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.cycle.Separation;
import fr.demandeunique.sne.cycle.Separation.Consigne;
import fr.demandeunique.sne.cycle.Substitution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BacASableTest {
    private final BacASable sne = BacASable.demarrer();
    private final SneClient client = client("10691");
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        sne.close();
    }

    private SneClient client(String guichet) {
        return SneClient.builder()
                .url(sne.url())
                .guichet(CodeGuichet.parse(guichet))
                .build();
    }

    private static NumeroUnique numero(DemandeVersionnee demande) {
        return Objects.requireNonNull(demande.demande().numeroUnique());
    }

    private static List<String> codes(List<Anomalie> anomalies) {
        return anomalies.stream().map(Anomalie::code).toList();
    }

    private static Demande situation(Demande demande, SituationFamiliale situation) {
        Demandeur demandeur = Objects.requireNonNull(demande.demandeur());
        return demande.toBuilder()
                .demandeur(demandeur.toBuilder().situationFamiliale(situation).build())
                .build();
    }

    @Test
    void a_whole_life_over_HTTP() {
        DemandeVersionnee enregistree = client.enregistrer(Appels.couple());
        NumeroUnique numero = numero(enregistree);
        assertEquals("057 1215 073903 10691", numero.affichage());
        assertEquals(EtatDemande.ACTIVE, enregistree.demande().etat());
        assertEquals(enregistree.demande(), client.lire(numero).demande());

        sne.regler(LocalDate.of(2016, 12, 5));
        Demande renouvelee = client.renouveler(numero).demande();
        assertEquals(List.of(LocalDate.of(2016, 12, 5)), renouvelee.renouvellements());

        sne.regler(LocalDate.of(2017, 2, 16));
        DemandeVersionnee lue = client.lire(numero);
        var tooEarly = assertThrows(
                SneException.Refus.class,
                () -> client.modifier(situation(lue.demande(), SituationFamiliale.SEPARE), lue.etag()));
        assertEquals(List.of("SEPARATION_DUPLIQUER_DABORD"), codes(tooEarly.anomalies()));
        assertTrue(tooEarly.anomalies().get(0).message().contains("dupliquez d’abord"));
        assertNotNull(tooEarly.anomalies().get(0).source());

        Demande duplicata =
                Separation.separer(lue.demande(), 1, sne.jour()).orElseThrow().nouvelle();
        Demande remplie = situation(duplicata, SituationFamiliale.SEPARE).toBuilder()
                .logementRecherche(lue.demande().logementRecherche())
                .pieces(lue.demande().pieces())
                .build();
        DemandeVersionnee nouvelle = client.separer(numero, 1, remplie);
        assertNotEquals(numero, numero(nouvelle));
        assertEquals(LocalDate.of(2015, 12, 17), nouvelle.demande().dateDepot());
        assertEquals(LocalDate.of(2017, 2, 16), nouvelle.demande().debutValidite());
        assertEquals(
                List.of("SEPARATION_CORRIGER_SITUATION_FAMILIALE", "SEPARATION_CORRIGER_CONJOINT"),
                nouvelle.aFaire().stream().map(Consigne::code).toList());

        DemandeVersionnee corrigee = client.modifier(
                situation(lue.demande(), SituationFamiliale.SEPARE).toBuilder()
                        .coTitulaires(List.of())
                        .build(),
                lue.etag());
        assertEquals(List.of(), corrigee.demande().coTitulaires());
        assertThrows(SneException.Refus.class, () -> client.separer(numero, 1, remplie));

        assertEquals(
                EtatDemande.RADIEE,
                client.radier(numero, MotifRadiation.SANS_REPONSE, null)
                        .demande()
                        .etat());
        assertThrows(SneException.Refus.class, () -> client.renouveler(numero));
        DemandeVersionnee revenue = client.reactiver(numero);
        assertEquals(EtatDemande.ACTIVE, revenue.demande().etat());
        assertTrue(codes(revenue.avertissements()).contains("REACTIVATION_RENOUVELER"));

        var redigee = client.attestation(numero, TypeAttestation.RENOUVELLEMENT);
        assertEquals(
                List.of("ATTESTATION_MENTION_ABSENTE", "ATTESTATION_MENTION_ABSENTE", "ATTESTATION_MENTION_ABSENTE"),
                codes(redigee.avertissements()));
        var attestation = redigee.valeur();
        assertEquals(numero, attestation.numero());
        assertEquals("MOSELIS", attestation.expediteur().get(0));
        assertFalse(attestation.recapitulatif().isEmpty());
    }

    /** Zero is a rank that is wrong, not one that is missing. */
    @Test
    void a_rank_that_no_co_titulaire_has_is_told_as_such() {
        DemandeVersionnee couple = client.enregistrer(Appels.couple());
        for (int rank : new int[] {-1, 0, 9}) {
            var separation =
                    assertThrows(SneException.Refus.class, () -> client.separer(couple, rank, Appels.couple()));
            assertEquals(List.of("SEPARATION_CO_TITULAIRE_INTROUVABLE"), codes(separation.anomalies()));
            var order = new Substitution.Ordre(
                    rank, Substitution.Raison.DECES, Substitution.ACTE_DECES, CodeGuichet.parse("10691"));
            var substitution = assertThrows(
                    SneException.Refus.class,
                    () -> client.demandes().substituer(couple, order).execute());
            assertEquals(List.of("SEPARATION_CO_TITULAIRE_INTROUVABLE"), codes(substitution.anomalies()));
        }
    }

    @Test
    void a_later_couple_may_separate_in_its_turn() {
        DemandeVersionnee couple = client.enregistrer(Appels.couple());
        NumeroUnique numero = couple.numero();
        Demande partner = situation(Appels.couple(), SituationFamiliale.SEPARE).toBuilder()
                .coTitulaires(List.of())
                .build();
        assertNotEquals(numero, client.separer(couple, 1, partner).numero());
        var again = assertThrows(SneException.Refus.class, () -> client.separer(numero, 1, partner));
        assertEquals(List.of("GW_SEPARATION_DEJA_FAITE"), codes(again.anomalies()));
        assertEquals(409, again.status());

        DemandeVersionnee alone =
                client.modifier(couple.with(situation(couple.demande(), SituationFamiliale.DIVORCE).toBuilder()
                        .coTitulaires(List.of())
                        .build()));
        DemandeVersionnee remarried =
                client.modifier(alone.with(situation(alone.demande(), SituationFamiliale.MARIE).toBuilder()
                        .coTitulaires(couple.demande().coTitulaires())
                        .build()));
        assertThrows(
                SneException.Refus.class,
                () -> client.modifier(remarried.with(situation(remarried.demande(), SituationFamiliale.DIVORCE))));
        assertNotEquals(numero, client.separer(remarried, 1, partner).numero());
    }

    @Test
    void a_refused_demande_comes_back_with_every_anomaly_and_uses_no_number_up() {
        Demande incomplete =
                Appels.couple().toBuilder().pieces(List.of()).motifs(List.of()).build();
        var refused = assertThrows(SneException.Refus.class, () -> client.enregistrer(incomplete));
        assertEquals(422, refused.status());
        assertTrue(codes(refused.anomalies()).containsAll(List.of("PIECE_IDENTITE_ABSENTE", "RUBRIQUE_ABSENTE")));
        assertFalse(String.valueOf(refused.getMessage()).contains("EXEMPLE"));
        assertTrue(refused.requestId().isPresent());
        assertEquals("073903", numero(client.enregistrer(Appels.couple())).sequence());
    }

    @Test
    void the_slower_of_two_guichets_is_told_so() {
        DemandeVersionnee one = client.enregistrer(Appels.couple());
        client("57M01").modifier(one.demande().toBuilder().precisions("Calme").build(), one.etag());
        assertThrows(
                SneException.Perimee.class,
                () -> client.modifier(
                        one.demande().toBuilder().precisions("Étage").build(), one.etag()));
        assertEquals("Calme", client.lire(numero(one)).demande().precisions());
    }

    @Test
    void unknown_number_unknown_guichet_unknown_address() throws Exception {
        assertThrows(SneException.Introuvable.class, () -> client.lire(NumeroUnique.parse("057121500000110691")));
        assertThrows(SneException.AccesRefuse.class, () -> client("99999").enregistrer(Appels.couple()));
        assertEquals(404, send("GET", "/ailleurs", "", null).statusCode());
        assertEquals(400, send("GET", "/demandes/057", "", null).statusCode());
        HttpResponse<String> wrong = send("DELETE", "/demandes", "", null);
        assertEquals(405, wrong.statusCode());
        assertEquals("POST, GET", wrong.headers().firstValue("Allow").orElse(""));
        assertTrue(wrong.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
    }

    private HttpResponse<String> send(String method, String path, String body, String key) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sne.url() + path))
                .header("X-Guichet", "10691")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return http.send(
                (key == null ? request : request.header("Idempotency-Key", key)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void the_same_key_never_registers_twice() throws Exception {
        String body = new String(DemandeJson.write(Appels.couple()), StandardCharsets.UTF_8);
        HttpResponse<String> first = send("POST", "/demandes", body, "k1");
        assertEquals(201, first.statusCode());
        assertEquals(first.body(), send("POST", "/demandes", body, "k1").body());
        assertEquals(
                422, send("POST", "/demandes", body.replace("Zoé", "Zoè"), "k1").statusCode());
        assertNotEquals(first.body(), send("POST", "/demandes", body, "k2").body());
        assertEquals(400, send("POST", "/demandes", body, null).statusCode());
    }

    @Test
    void bad_bodies_are_refused_in_clear() throws Exception {
        for (String body : List.of("", "{", "[]", "null", "{\"format\":\"autre\"}", "{\"a\":".repeat(5000))) {
            HttpResponse<String> response = send("POST", "/demandes", body, "b" + body.length());
            assertEquals(400, response.statusCode(), body.length() > 50 ? "deep" : body);
            assertTrue(response.body().contains("\"anomalies\":[{"), response.body());
        }
        assertEquals(413, send("POST", "/demandes", " ".repeat(2 << 20), "big").statusCode());
        assertEquals(
                428,
                send(
                                "PUT",
                                "/demandes/"
                                        + numero(client.enregistrer(Appels.couple()))
                                                .compact(),
                                "{}",
                                null)
                        .statusCode());
    }

    @Test
    void many_guichets_at_once_get_distinct_numbers() {
        List<CompletableFuture<DemandeVersionnee>> calls = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            calls.add(client.demandes().enregistrer(Appels.couple()).executeAsync());
        }
        var numbers = new HashSet<NumeroUnique>();
        calls.forEach(one -> numbers.add(numero(one.join())));
        assertEquals(200, numbers.size());
    }

    @Test
    void the_same_seed_gives_the_same_numbers() throws Exception {
        List<NumeroUnique> drawn = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            try (BacASable seeded = BacASable.builder().graine(7).demarrer()) {
                drawn.add(numero(SneClient.builder()
                        .url(seeded.url())
                        .guichet(CodeGuichet.parse("10691"))
                        .build()
                        .enregistrer(Appels.couple())));
            }
        }
        assertEquals(drawn.get(0), drawn.get(1));
        assertNotEquals("073903", drawn.get(0).sequence());
    }

    @Test
    void a_stopped_server_is_a_network_failure_with_its_address() {
        sne.close();
        var failure = assertThrows(SneException.Reseau.class, () -> client.enregistrer(Appels.couple()));
        assertTrue(failure.retryable());
        assertTrue(String.valueOf(failure.getMessage())
                .contains("127.0.0.1:" + sne.url().getPort()));
    }
}
