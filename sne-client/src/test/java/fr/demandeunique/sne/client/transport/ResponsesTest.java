package fr.demandeunique.sne.client.transport;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonParseException;
import fr.demandeunique.sne.client.TempsFactice;
import fr.demandeunique.sne.client.call.RawResponse;
import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.controle.Anomalie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer says around its body. */
class ResponsesTest {
    private final TempsFactice time = new TempsFactice();

    @ParameterizedTest
    @CsvSource({
        "199, , ReponseIllisible",
        "304, , ReponseIllisible",
        "399, , ReponseIllisible",
        "400, , RequeteInvalide",
        "401, , AccesRefuse",
        "402, , RequeteInvalide",
        "403, , AccesRefuse",
        "404, , Introuvable",
        "407, , AccesRefuse",
        "409, , Refus",
        "409, regles, Refus",
        "409, cle, CleEnCours",
        "410, , Introuvable",
        "412, , Perimee",
        "415, , RequeteInvalide",
        "422, , Refus",
        "422, cle, RequeteInvalide",
        "423, , AccesRefuse",
        "428, , Perimee",
        "429, , TropDeRequetes",
        "499, , RequeteInvalide",
        "500, , Indisponible",
        "503, , Indisponible",
        "599, , Indisponible"
    })
    void each_status_has_its_failure(int status, @Nullable String type, String kind) {
        String body = type == null ? "" : "{\"type\":\"urn:sne:probleme:" + type + "\"}";
        var response = FakeResponse.of(status, body, "Retry-After", "7");
        var thrown = assertThrows(SneException.class, () -> Responses.check(response, time));
        assertEquals(kind, thrown.getClass().getSimpleName());
        assertEquals(status, thrown.status());
        boolean waits = thrown.retryable();
        assertEquals(waits ? Duration.ofSeconds(7) : null, thrown.retryAfter().orElse(null));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 299})
    void a_success_is_none(int status) {
        assertDoesNotThrow(() -> Responses.check(FakeResponse.of(status, null), time));
    }

    @Test
    void a_404_says_whether_the_address_is_wrong_or_the_demande_is_not_there() {
        String wrong =
                "{\"anomalies\":[{\"code\":\"GW_DEMANDE_INCONNUE\",\"gravite\":\"ERREUR\",\"chemin\":\"\",\"message\":\"\"},{\"code\":\"GW_ADRESSE\",\"gravite\":\"ERREUR\",\"chemin\":\"\",\"message\":\"\"}]}";
        assertThrows(SneException.AdresseErronee.class, () -> Responses.check(FakeResponse.of(404, wrong), time));
        String absent = wrong.replace("GW_ADRESSE", "AUTRE");
        var thrown =
                assertThrows(SneException.Introuvable.class, () -> Responses.check(FakeResponse.of(404, absent), time));
        assertEquals(
                "[ERREUR GW_DEMANDE_INCONNUE, ERREUR AUTRE]", thrown.anomalies().toString());
        for (String type : List.of("text/html", "TEXT/HTML; charset=utf-8", "application/xhtml+xml")) {
            var page = FakeResponse.of(404, "<p>", "Content-Type", type);
            assertThrows(SneException.AdresseErronee.class, () -> Responses.check(page, time), type);
        }
        var other = FakeResponse.of(404, "<p>", "Content-Type", "text/plain");
        assertThrows(SneException.Introuvable.class, () -> Responses.check(other, time));
        var down = FakeResponse.of(503, "<p>", "Content-Type", "text/html");
        assertThrows(SneException.Indisponible.class, () -> Responses.check(down, time));
    }

    @Test
    void what_a_server_calls_the_problem_is_kept_on_one_line_and_short() {
        var response = FakeResponse.of(400, "{\"type\":\"urn:\\n" + "x".repeat(200) + "\"}");
        var thrown = assertThrows(SneException.class, () -> Responses.check(response, time));
        assertEquals("urn:" + "x".repeat(96) + "…", thrown.type().orElseThrow());
        assertNull(assertThrows(SneException.class, () -> Responses.check(FakeResponse.of(400, "oops"), time))
                .type()
                .orElse(null));
        assertEquals(
                407,
                assertThrows(SneException.class, () -> Responses.check(FakeResponse.of(407, null), time))
                        .status());
    }

    /** TempsFactice begins on 21/02/2017 at 10:00:00. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0||PT0S",
                "7||PT7S",
                " 7 ||PT7S",
                "000000007||PT7S",
                "86400||PT24H",
                "86401||PT24H",
                "999999999||PT24H",
                "9999999999999999999999||PT24H",
                "-1||",
                "7s||",
                "/7||",
                ":7||",
                "''||",
                "Tue, 21 Feb 2017 10:00:07 GMT||PT7S",
                "Tue, 21 Feb 2017 09:59:59 GMT||PT0S",
                "Tue, 21 Feb 2017 10:00:00 GMT||PT0S",
                "Thu, 23 Feb 2017 10:00:00 GMT||PT24H",
                "Tue, 21 Feb 2017 10:00:07 GMT|Tue, 21 Feb 2017 10:00:02 GMT|PT5S",
                "Tue, 21 Feb 2017 10:00:07 GMT|Tue, 21 Feb 2017 11:00:00 GMT|PT0S",
                "Tue, 21 Feb 2017 10:00:07 GMT|yesterday|PT7S",
                "tomorrow|Tue, 21 Feb 2017 10:00:00 GMT|"
            })
    void a_wait_in_seconds_or_as_a_date_of_the_servers_own_clock(
            String asked, @Nullable String date, @Nullable Duration wait) {
        var response = date == null
                ? FakeResponse.of(503, "", "Retry-After", asked)
                : FakeResponse.of(503, "", "Retry-After", asked, "Date", date);
        assertEquals(wait, Responses.retryAfter(response, TempsFactice.DEBUT));
    }

    @Test
    void no_wait_is_none() {
        assertNull(Responses.retryAfter(FakeResponse.of(503, ""), TempsFactice.DEBUT));
    }

    @Test
    void the_identifier_is_that_of_the_server_if_it_looks_like_one_and_else_ours() {
        String longest = "i".repeat(128);
        for (String good : List.of("!", "~", "r-1", longest)) {
            assertEquals(good, id(good));
        }
        for (String bad : List.of("", "a b", "\u007f", "é", longest + "i")) {
            assertEquals(FakeResponse.ASKED, id(bad));
        }
        Context context = Responses.context(FakeResponse.of(201, ""), List.of(Anomalie.erreur("X", "")));
        assertEquals(FakeResponse.ASKED, context.requestId());
        assertEquals(201, context.status());
        assertEquals(1, context.anomalies().size());
    }

    private static @Nullable String id(String sent) {
        return Responses.context(FakeResponse.of(200, "", "X-Request-Id", sent), List.of())
                .requestId();
    }

    @Test
    void a_good_answer_comes_with_its_status_its_headers_and_its_identifier() {
        RawResponse<String> one =
                Responses.raw("value", FakeResponse.of(201, "", "X-Request-Id", "r-1", "etag", "\"1\""), "id", 3);
        assertEquals("value", one.value());
        assertEquals(201, one.status());
        assertEquals("r-1", one.requestId());
        assertEquals(3, one.attempts());
        assertEquals("\"1\"", one.header("ETag").orElseThrow());
        assertEquals(
                "id", Responses.raw("value", FakeResponse.of(200, ""), "id", 1).requestId());
        assertNull(Responses.header(FakeResponse.of(200, ""), "ETag"));
    }

    @Test
    void what_could_not_be_read_is_told_by_its_place_and_never_by_its_words() {
        assertEquals(List.of(), Responses.broken(new IOException("secret")));
        assertEquals(
                "[ERREUR REPONSE_CONTRAT]", Responses.broken(Breach.of("etag")).toString());
        Anomalie text = Responses.broken(assertThrows(
                        IOException.class, () -> Envelope.read("{\n  \"a\":secret".getBytes(StandardCharsets.UTF_8))))
                .get(0);
        assertEquals("JSON_ILLISIBLE", text.code());
        assertEquals("2", text.parametres().get("ligne"));
        assertEquals("7", text.parametres().get("colonne"));
        assertFalse(text.message(Locale.FRENCH).contains("secret"));
        Anomalie nowhere =
                Responses.broken(new JsonParseException(null, "secret")).get(0);
        assertEquals("1", nowhere.parametres().get("ligne"));
        assertEquals("1", nowhere.parametres().get("colonne"));
    }
}
