package fr.demandeunique.sne.bacasable;

import static fr.demandeunique.sne.bacasable.Appels.couple;
import static fr.demandeunique.sne.bacasable.Appels.entete;
import static fr.demandeunique.sne.bacasable.Appels.json;
import static fr.demandeunique.sne.bacasable.Appels.probleme;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract as any HTTP client meets it, without the one of this project. */
class ContratTest {
    private static final String NUMERO = "057121507390310691";

    private final BacASable sne = BacASable.demarrer();
    private final Appels appels = new Appels(sne);

    @AfterEach
    void stop() {
        sne.close();
    }

    /** A write to the demande, whatever its version. */
    private HttpResponse<String> ecrire(String path, String body) throws Exception {
        return appels.appeler("POST", path, body, "If-Match", "*");
    }

    private void enregistrer() throws Exception {
        assertEquals(201, appels.appeler("POST", "/demandes", json(couple())).statusCode());
    }

    @Test
    void a_registration_tells_where_the_demande_is_and_in_which_version() throws Exception {
        HttpResponse<String> response =
                appels.appeler("POST", "/demandes", json(couple()), "X-Request-Id", "dossier-42");
        assertEquals(201, response.statusCode());
        assertEquals("/sne/v1/demandes/" + NUMERO, entete(response, "Location"));
        assertEquals("\"1\"", entete(response, "ETag"));
        assertEquals("dossier-42", entete(response, "X-Request-Id"));
        assertTrue(response.body().startsWith("{\"demande\":{\"format\":\"sne-demande/1\""), response.body());
        assertTrue(response.body().endsWith(",\"aFaire\":[]}"), response.body());

        HttpResponse<String> read = appels.appeler("GET", "/demandes/" + NUMERO, "");
        assertEquals(200, read.statusCode());
        assertEquals("\"1\"", entete(read, "ETag"));
        assertTrue(read.body().startsWith("{\"format\":\"sne-demande/1\",\"numeroUnique\":\"" + NUMERO), read.body());
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /sne/v1/demandes, 405, methode",
        "HEAD, /sne/v1/demandes, 405, ",
        "DELETE, /sne/v1/demandes/057121507390310691, 403, profil",
        "GET, /sne/v1/demandes/057121507390310691/radiations, 405, methode",
        "POST, /sne/v1/demandes/057121507390310691/attestations/enregistrement, 405, methode",
        "POST, /, 404, adresse",
        "GET, /sne/v1, 404, adresse",
        "GET, /sne/v1x/demandes, 404, adresse",
        "POST, /sne/v1/demandes/, 404, adresse",
        "GET, /sne/v1/demandes/057121507390310691/attestations, 404, adresse",
        "GET, /sne/v1/demandes/057121507390310691/attestations/fiche, 404, adresse",
        "GET, /sne/v1/demandes/057121507390310691/pieces/1, 404, adresse",
        "GET, /sne/v1/demandes/057121500000010691, 404, demande",
        "GET, /sne/v1/demandes/057131507390310691, 400, numero",
        "GET, /sne/v1/demandes/057121507390310691?complet=oui, 400, parametre",
        "POST, /sne/v1/demandes/057121507390310691/radiations, 428, version"
    })
    void an_address_or_a_method_out_of_contract(String method, String path, int statut, String slug) throws Exception {
        enregistrer();
        String url = "http://127.0.0.1:" + sne.port() + path;
        HttpResponse<String> response = appels.brut(
                method,
                url,
                "",
                "X-Guichet",
                "10691",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        if (slug == null) {
            assertEquals(statut, response.statusCode());
        } else {
            probleme(statut, slug, response);
        }
        assertEquals(statut == 405, !entete(response, "Allow").isEmpty());
    }

    @Test
    void headers_that_a_call_needs() throws Exception {
        String url = sne.url() + "/demandes";
        String body = json(couple());
        probleme(400, "guichet", appels.brut("POST", url, body, "Idempotency-Key", "a"));
        probleme(400, "guichet", appels.brut("POST", url, body, "Idempotency-Key", "a", "X-Guichet", "1069"));
        probleme(403, "guichet", appels.brut("POST", url, body, "Idempotency-Key", "a", "X-Guichet", "99999"));
        probleme(400, "cle", appels.brut("POST", url, body, "X-Guichet", "10691"));
        probleme(400, "cle", appels.appeler("POST", "/demandes", body, "Idempotency-Key", "k".repeat(256)));
        probleme(415, "representation", appels.appeler("POST", "/demandes", body, "Content-Type", "text/xml"));
        probleme(406, "representation", appels.appeler("POST", "/demandes", body, "Accept", "application/pdf, text/*"));
        probleme(413, "taille", appels.appeler("POST", "/demandes", " ".repeat(3 << 20)));
        assertEquals(
                201,
                appels.appeler(
                                "POST",
                                "/demandes",
                                body,
                                "Accept",
                                "text/html, Application/JSON;q=0.5",
                                "Content-Type",
                                "application/json; charset=utf-8")
                        .statusCode());
    }

    @Test
    void an_identifier_that_cannot_be_written_back_is_replaced() throws Exception {
        for (String id : List.of("a\"b", "x".repeat(200), "a b")) {
            assertEquals(
                    36,
                    entete(appels.appeler("GET", "/demandes/" + NUMERO, "", "X-Request-Id", id), "X-Request-Id")
                            .length());
        }
    }

    /** One file is the whole contract: what it says of a demande is the JSON Schema of a demande, its references turned. */
    @Test
    void the_contract_holds_the_schema_of_a_demande() throws Exception {
        var mapper = new JsonMapper();
        ObjectNode schema = (ObjectNode) mapper.readTree(mapper.readTree(DemandeJson.schema())
                .toString()
                .replaceAll("#/\\$defs/(\\w)", "#/components/schemas/<$1>"));
        JsonNode parts = schema.remove("$defs");
        schema.remove(List.of("$schema", "$id"));
        assertEquals(schema, nomme(ContratOpenApi.schema("Demande")));
        for (var part : parts.properties()) {
            String name = part.getKey().substring(0, 1).toUpperCase(Locale.ROOT)
                    + part.getKey().substring(1);
            assertEquals(part.getValue(), nomme(ContratOpenApi.schema(name)), name);
        }
    }

    /** With the first letter of each reference small, and marked, as that of a part of the JSON Schema. */
    private static JsonNode nomme(JsonNode schema) throws Exception {
        String text = Pattern.compile("#/components/schemas/(\\w)")
                .matcher(schema.toString())
                .replaceAll(found -> "#/components/schemas/<" + found.group(1).toLowerCase(Locale.ROOT) + ">");
        return new JsonMapper().readTree(text);
    }

    @Test
    void a_change_needs_the_last_version() throws Exception {
        enregistrer();
        String path = "/demandes/" + NUMERO;
        String body = appels.appeler("GET", path, "").body();
        probleme(428, "version", appels.appeler("PUT", path, body));
        probleme(428, "version", appels.appeler("POST", path + "/renouvellements", "{}"));
        for (String stale : List.of("\"0\"", "W/\"1\"", "1", "\"2\", \"3\"")) {
            probleme(412, "version", appels.appeler("PUT", path, body, "If-Match", stale));
            probleme(412, "version", appels.appeler("POST", path + "/renouvellements", "{}", "If-Match", stale));
        }
        String weak = appels.appeler("PUT", path, body, "If-Match", "W/\"1\"").body();
        assertTrue(weak.contains("GW_VERSION_FAIBLE"), weak);
        String stale =
                appels.appeler("PUT", path, body, "If-Match", "W/\"1\", \"0\"").body();
        assertTrue(stale.contains("GW_VERSION_PERIMEE"), stale);
        HttpResponse<String> changed = appels.appeler("PUT", path, body, "If-Match", "\"0\", \"1\"");
        assertEquals(200, changed.statusCode());
        assertEquals("\"2\"", entete(changed, "ETag"));
        assertEquals(200, appels.appeler("PUT", path, body, "If-Match", "*").statusCode());
        probleme(400, "document", appels.appeler("PUT", path, "{}", "If-Match", "*"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"dateNaissance\":\"1980-02-29\", \"dateNaissance\":\"1980-02-30\", DATE_NAISSANCE_IMPOSSIBLE, /demandeur/dateNaissance",
                "\"dateDepot\":\"2015-12-17\", \"dateDepot\":\"17/12/2015\", JSON_DATE, /dateDepot",
                "\"sexe\":\"F\", \"sexe\":1, JSON_TYPE, /personnesACharge/0/sexe"
            })
    void a_member_that_cannot_be_read_is_said_and_nothing_of_its_document_is_written(
            String sound, String faulty, String code, String chemin) throws Exception {
        String body = json(couple());
        String bad = body.replace(sound, faulty);
        assertNotEquals(body, bad);
        HttpResponse<String> none = appels.appeler("POST", "/demandes", bad);
        enregistrer();
        String path = "/demandes/" + NUMERO;
        HttpResponse<String> same = appels.appeler("PUT", path, bad, "If-Match", "*");
        HttpResponse<String> separation = ecrire(path + "/separations", "{\"coTitulaire\":1,\"demande\":" + bad + "}");
        for (HttpResponse<String> refused : List.of(none, same, separation)) {
            probleme(400, "document", refused);
            assertTrue(
                    refused.body()
                            .contains(
                                    "{\"code\":\"" + code + "\",\"gravite\":\"ERREUR\",\"chemin\":\"" + chemin + "\""),
                    refused.body());
        }
        assertEquals("\"1\"", entete(appels.appeler("GET", path, ""), "ETag"));
        assertEquals(
                1, sne.client("10691").mouvements().depuisLeDebut().stream().count());
    }

    @ParameterizedTest
    @CsvSource({"/demandeur/civilite, CODE_VIDE", "/coTitulaires/0/nir, NIR_LONGUEUR"})
    void a_doubtful_member_is_a_warning_of_each_answer_and_kept_as_it_came(String chemin, String code)
            throws Exception {
        sne.regler(LocalDate.of(2017, 6, 1));
        String body = json(couple().toBuilder()
                .dateDepot(sne.jour())
                .renouvellements(List.of())
                .build());
        String doubtful = code.equals("CODE_VIDE")
                ? body.replace("\"civilite\":\"1\"", "\"civilite\":\" \"")
                : body.replace("\"lien\":\"M\"", "\"lien\":\"M\",\"nir\":\"2\"");
        assertNotEquals(body, doubtful);
        HttpResponse<String> made = appels.appeler("POST", "/demandes", doubtful);
        assertEquals(201, made.statusCode(), made.body());
        String path = entete(made, "Location").substring("/sne/v1".length());
        HttpResponse<String> changed =
                appels.appeler("PUT", path, appels.appeler("GET", path, "").body(), "If-Match", "*");
        assertEquals(200, changed.statusCode(), changed.body());
        String warning = "{\"code\":\"" + code + "\",\"gravite\":\"AVERTISSEMENT\",\"chemin\":\"" + chemin + "\"";
        for (HttpResponse<String> answer : List.of(made, changed)) {
            assertTrue(answer.body().contains(warning), answer.body());
            assertTrue(
                    answer.body().contains(code.equals("CODE_VIDE") ? "\"civilite\":\" \"" : "\"nir\":\"2\""),
                    answer.body());
        }
    }

    @Test
    void a_state_that_forbids_is_409_and_data_that_the_rules_refuse_is_422() throws Exception {
        enregistrer();
        String path = "/demandes/" + NUMERO;
        probleme(409, "etat", ecrire(path + "/deradiations", "{}"));
        probleme(422, "regles", ecrire(path + "/radiations", "{\"motif\":\"RADIRR\"}"));
        probleme(422, "regles", appels.appeler("GET", path + "/attestations/renouvellement", ""));
        assertEquals(
                200,
                ecrire(path + "/radiations", "{\"motif\":\"RADABA\",\"inconnu\":[{}]}")
                        .statusCode());
        probleme(409, "etat", ecrire(path + "/renouvellements", "{}"));
        probleme(409, "etat", ecrire(path + "/radiations", "{\"motif\":\"RADABA\"}"));
        String separation = "{\"coTitulaire\":1,\"demande\":" + json(couple()) + "}";
        probleme(409, "etat", ecrire(path + "/separations", separation));
        probleme(400, "document", ecrire(path + "/separations", json(couple())));
    }

    @Test
    void a_refusal_is_replayed_too_and_a_key_belongs_to_its_guichet() throws Exception {
        String bad = json(couple().toBuilder().pieces(List.of()).build());
        HttpResponse<String> refused = appels.appeler("POST", "/demandes", bad, "Idempotency-Key", "k");
        probleme(422, "regles", refused);
        HttpResponse<String> replayed = appels.appeler("POST", "/demandes", bad, "Idempotency-Key", "k");
        assertEquals(422, replayed.statusCode());
        assertEquals(refused.body(), replayed.body());
        assertEquals("true", entete(replayed, "Idempotency-Replayed"));
        probleme(422, "cle", appels.appeler("POST", "/demandes", json(couple()), "Idempotency-Key", "k"));
        HttpResponse<String> other =
                appels.appeler("POST", "/demandes", json(couple()), "Idempotency-Key", "k", "X-Guichet", "GDPUB");
        assertEquals(201, other.statusCode());
        HttpResponse<String> again =
                appels.appeler("POST", "/demandes", json(couple()), "Idempotency-Key", "k", "X-Guichet", "GDPUB");
        assertEquals(other.body(), again.body());
        assertEquals(entete(other, "Location"), entete(again, "Location"));
    }

    @ParameterizedTest
    @CsvSource({"57463, 057", "2A004, 02A", "2B033, 02B", "75113, 111", "92050, 111", "97411, 974", "01004, 001"})
    void the_territory_comes_from_the_first_commune(String commune, String territoire) throws Exception {
        var moselis = new IdentiteGuichet(CodeGuichet.parse("10691"), "MOSELIS", List.of());
        try (BacASable wide = BacASable.builder()
                .guichet(moselis, "057", "02A", "02B", "111", "974", "001")
                .demarrer()) {
            assertEquals("/sne/v1/demandes/" + territoire + "121507390310691", location(wide, commune));
        }
    }

    private static String location(BacASable wide, String commune) throws Exception {
        Demande demande = couple();
        var recherche = Objects.requireNonNull(demande.logementRecherche()).toBuilder()
                .communes(List.of(commune, "57480"))
                .build();
        HttpResponse<String> response = new Appels(wide)
                .appeler(
                        "POST",
                        "/demandes",
                        json(demande.toBuilder().logementRecherche(recherche).build()));
        return entete(response, "Location");
    }

    @Test
    void a_commune_in_no_territory_is_said_and_no_number_made_up() throws Exception {
        var recherche = Objects.requireNonNull(couple().logementRecherche()).toBuilder()
                .communes(List.of("99999"))
                .build();
        HttpResponse<String> response = appels.appeler(
                "POST",
                "/demandes",
                json(couple().toBuilder().logementRecherche(recherche).build()));
        probleme(422, "regles", response);
        assertTrue(response.body().contains("\"chemin\":\"/logementRecherche/communes/0\""), response.body());
        assertTrue(response.body().contains("GW_TERRITOIRE_INCONNU"), response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1066-10-14", "1979-12-31", "2015-12-18", "2080-01-01", "9999-12-31"})
    void a_date_that_no_number_can_carry_is_refused(String depot) throws Exception {
        String body =
                json(couple().toBuilder().dateDepot(LocalDate.parse(depot)).build());
        probleme(422, "regles", appels.appeler("POST", "/demandes", body));
    }
}
