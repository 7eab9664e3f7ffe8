package fr.demandeunique.sne.client.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.RessourceVersee;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A record on a stream that somebody else has opened: its faults are seen from the record, and no token of the others is taken. */
class TokensTest {
    private static final JsonFactory JSON = new JsonFactory();

    @SuppressWarnings("unchecked")
    private static Tokens<Motif> motif() {
        return (Tokens<Motif>) Tokens.all().get(Motif.class);
    }

    @Test
    void each_record_has_its_tokens() {
        Tokens.all().forEach((type, tokens) -> assertSame(type, tokens.type()));
        assertEquals(32, Tokens.all().size());
        assertEquals(
                Set.of(RessourceRecue.class, RessourceVersee.class),
                Tokens.ressources().keySet());
    }

    @Test
    void a_record_at_the_top_of_a_document() throws IOException {
        try (JsonParser json = JSON.createParser("{\"code\":7,\"precision\":\"p\"}")) {
            json.nextToken();
            var read = motif().read(json);
            assertEquals("p", read.value() == null ? null : read.value().precision());
            assertEquals("[ERREUR JSON_TYPE /code]", read.rapport().anomalies().toString());
        }
    }

    @Test
    void a_record_below_others_has_its_own_paths_and_leaves_the_rest() throws IOException {
        try (JsonParser json = JSON.createParser("{\"x\":[0,{\"code\":7,\"codes\":1},9]}")) {
            for (int i = 0; i < 5; i++) {
                json.nextToken();
            }
            assertEquals(JsonToken.START_OBJECT, json.currentToken());
            var read = motif().read(json);
            assertNotNull(read.value());
            assertEquals(
                    "[ERREUR JSON_TYPE /code, AVERTISSEMENT MEMBRE_VOISIN /codes]",
                    read.rapport().anomalies().toString());
            assertEquals(JsonToken.END_OBJECT, json.currentToken());
            assertEquals(9, json.nextIntValue(0));
            var none = motif().read(json);
            assertNull(none.value());
            assertEquals("[ERREUR JSON_TYPE]", none.rapport().anomalies().toString());
        }
    }

    @Test
    void a_record_is_written_as_an_object() throws IOException {
        var text = new StringWriter();
        try (var out = JSON.createGenerator(text);
                JsonParser json = JSON.createParser("{\"precision\":\"p\",\"x\":1}")) {
            json.nextToken();
            Motif read = motif().read(json).value();
            assertNotNull(read);
            motif().write(out, read);
        }
        assertEquals("{\"precision\":\"p\",\"x\":1}", text.toString());
    }
}
