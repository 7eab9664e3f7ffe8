package fr.demandeunique.sne.client.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.Fichier;
import fr.demandeunique.sne.client.registre.Page;
import fr.demandeunique.sne.client.transport.FakeResponse;
import fr.demandeunique.sne.client.transport.HttpCall;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of an answer of a gateway, and what breaks its contract. */
class GatewayAnswersTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");
    private static final NumeroUnique OTHER = NumeroUnique.parse("057121507390410691");
    private static final String BARE = "{\"format\":\"sne-demande/1\",\"numeroUnique\":\"057121507390310691\"}";
    private static final String WRAPPED = "{\"demande\":" + BARE
            + ",\"avertissements\":[{\"code\":\"X\",\"gravite\":\"AVERTISSEMENT\",\"chemin\":\"/a\",\"message\":\"m\"}],\"aFaire\":[{\"code\":\"Y\"}]}";

    private static <T> T read(HttpCall.Reader<T> reader, int status, String body, String... headers)
            throws IOException {
        return reader.read(FakeResponse.of(status, body, headers));
    }

    @Test
    void a_demande_stands_alone_or_in_an_envelope() throws IOException {
        for (HttpCall.Reader<DemandeVersionnee> reader :
                List.<HttpCall.Reader<DemandeVersionnee>>of(GatewayAnswers::bareDemande, GatewayAnswers::demande)) {
            DemandeVersionnee bare = read(reader, 200, BARE, "ETag", "\"3\"");
            assertEquals(NUMERO, bare.numero());
            assertEquals("\"3\"", bare.etag());
            assertEquals(List.of(), bare.avertissements());
            DemandeVersionnee wrapped = read(reader, 200, WRAPPED);
            assertEquals(NUMERO, wrapped.numero());
            assertEquals("", wrapped.etag());
            assertEquals("[AVERTISSEMENT X /a]", wrapped.avertissements().toString());
            assertEquals("Y", wrapped.aFaire().get(0).code());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'format':'sne-demande/1'}|numeroUnique",
                "{'demande':{'format':'sne-demande/1'}}|numeroUnique",
                "{'demande':[]}|JSON_TYPE",
                "{'format':'sne-demande/1','numeroUnique':'057121507390310691','dateDepot':7}|JSON_TYPE",
                "{}|JSON_FORMAT",
                "[]|object"
            })
    void what_is_no_demande_with_a_number_breaks_the_contract(String json, String why) {
        for (HttpCall.Reader<DemandeVersionnee> reader :
                List.<HttpCall.Reader<DemandeVersionnee>>of(GatewayAnswers::bareDemande, GatewayAnswers::demande)) {
            Exception thrown = assertThrows(Exception.class, () -> read(reader, 200, json.replace('\'', '"')));
            assertEquals(
                    why,
                    thrown instanceof SneException.ReponseIllisible one
                            ? one.anomalies().get(0).code()
                            : thrown.getMessage());
        }
    }

    @Test
    void an_answer_about_another_demande_is_none() throws IOException {
        HttpCall.Reader<DemandeVersionnee> mine = GatewayAnswers.about(NUMERO, GatewayAnswers::demande);
        assertEquals(NUMERO, read(mine, 200, BARE).numero());
        HttpCall.Reader<DemandeVersionnee> other = GatewayAnswers.about(OTHER, GatewayAnswers::demande);
        assertEquals(
                200,
                assertThrows(SneException.ReponseIllisible.class, () -> read(other, 200, BARE))
                        .status());
        // Who leaves has a demande of his own.
        assertEquals(NUMERO, read(GatewayAnswers.leaving(OTHER), 200, BARE).numero());
        assertThrows(SneException.ReponseIllisible.class, () -> read(GatewayAnswers.leaving(NUMERO), 200, BARE));
    }

    @ParameterizedTest
    @CsvSource({
        "206, elements 0-1/9, 0, 9",
        "206, demandes-x 100-101/123456789012345, 100, 123456789012345",
        "206, elements */0, 0, 0",
        "200, elements 4-5/9, 4, 9",
        "200, , 0, 2"
    })
    void a_page_says_where_it_stands(int status, @Nullable String range, long first, long total) throws IOException {
        var reader = GatewayAnswers.page("rangs", Integer.class);
        String json = "{\"rangs\":[2,7]}";
        Page<Integer> page =
                range == null ? read(reader, status, json) : read(reader, status, json, "Content-Range", range);
        assertEquals(new Page<>(List.of(2, 7), first, total), page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "elements 0-1",
                "elements 0-1/*",
                "Elements 0-1/9",
                "elements -1/9",
                "elements 0-1/1234567890123456"
            })
    void a_page_that_does_not_say_so_breaks_the_contract(String range) {
        var reader = GatewayAnswers.page("rangs", Integer.class);
        for (int status : new int[] {200, 206}) {
            if (status == 206 || !range.isEmpty()) {
                var thrown = assertThrows(
                        IOException.class, () -> read(reader, status, "{\"rangs\":[]}", "Content-Range", range));
                assertEquals("Content-Range", thrown.getMessage());
            }
        }
    }

    @Test
    void a_page_is_asked_for_by_its_ranks() {
        assertEquals("0-0", GatewayAnswers.range(0, 1));
        assertEquals("100-149", GatewayAnswers.range(100, 50));
        assertThrows(IllegalArgumentException.class, () -> GatewayAnswers.range(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> GatewayAnswers.range(0, 0));
    }

    @Test
    void a_file_is_what_its_digest_says() throws IOException {
        String good = GatewayAnswers.digest("abc".getBytes(StandardCharsets.UTF_8));
        assertEquals("sha-256=:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=:", good);
        Fichier file =
                read(GatewayAnswers::file, 200, "abc", "Content-Digest", good, "Content-Type", "image/png ; q=1");
        assertEquals("image/png", file.mediaType());
        assertArrayEquals("abc".getBytes(StandardCharsets.UTF_8), file.bytes());
        assertEquals(
                "application/octet-stream",
                read(GatewayAnswers::file, 200, "abc").mediaType());
        assertEquals(
                3,
                read(GatewayAnswers::file, 200, "abc", "Content-Digest", "md5=:x:")
                        .bytes()
                        .length,
                "another digest");
        var thrown =
                assertThrows(IOException.class, () -> read(GatewayAnswers::file, 200, "abd", "Content-Digest", good));
        assertEquals("Content-Digest", thrown.getMessage());
    }

    @Test
    void a_letter_comes_with_its_warnings_or_without() throws IOException {
        String list = "[{\"code\":\"X\",\"gravite\":\"AVERTISSEMENT\",\"chemin\":\"\",\"message\":\"é\"}]";
        String sent = ":" + Base64.getEncoder().encodeToString(list.getBytes(StandardCharsets.UTF_8)) + ":";
        Resultat.Accepte<Fichier> letter = read(GatewayAnswers::letter, 200, "abc", "Avertissements", sent);
        assertEquals("[AVERTISSEMENT X]", letter.avertissements().toString());
        assertEquals(3, letter.valeur().bytes().length);
        for (String none : List.of("", "::")) {
            assertEquals(
                    List.of(),
                    read(GatewayAnswers::letter, 200, "abc", "Avertissements", none)
                            .avertissements());
        }
        assertEquals(List.of(), read(GatewayAnswers::letter, 200, "abc").avertissements());
        var thrown = assertThrows(
                IOException.class, () -> read(GatewayAnswers::letter, 200, "abc", "Avertissements", ":é:"));
        assertEquals("Avertissements", thrown.getMessage());
    }

    @Test
    void a_text_is_quoted_as_JSON_has_it() {
        assertEquals("\"a\\\"b\\\\\\n\"", GatewayCalls.text("a\"b\\\n"));
    }
}
