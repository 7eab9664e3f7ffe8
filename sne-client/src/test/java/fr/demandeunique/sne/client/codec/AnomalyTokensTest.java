package fr.demandeunique.sne.client.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonFactory;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.reglement.SourceJuridique;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An anomaly as it travels, member by member, and as whoever receives it has it again. */
class AnomalyTokensTest {
    private static final JsonFactory JSON = new JsonFactory();

    private static String written(Anomalie one, Locale language) throws IOException {
        var text = new StringWriter();
        try (var out = JSON.createGenerator(text)) {
            AnomalyTokens.write(out, one, language);
        }
        return text.toString();
    }

    /** What follows the message. */
    private static String rest(Anomalie one) throws IOException {
        String text = written(one, Locale.FRENCH);
        return text.substring(text.indexOf(one.message()) + one.message().length() + 1);
    }

    @Test
    void the_members_of_the_contract_in_their_order() throws IOException {
        Anomalie bare = Anomalie.erreur("DEMANDE_NON_ACTIVE", "/etat");
        assertEquals(
                "{\"code\":\"DEMANDE_NON_ACTIVE\",\"gravite\":\"ERREUR\",\"chemin\":\"/etat\",\"message\":\""
                        + bare.message(Locale.ENGLISH) + "\"}",
                written(bare, Locale.ENGLISH));
        Anomalie sourced = Anomalie.recue(
                "X",
                Gravite.AVERTISSEMENT,
                "",
                Map.of("b", "2", "a", "1"),
                "m",
                new SourceJuridique("CCH", "R1", null));
        assertEquals(
                "{\"code\":\"X\",\"gravite\":\"AVERTISSEMENT\",\"chemin\":\"\",\"message\":\"m\",\"source\":\"CCH, art. R1\","
                        + "\"parametres\":{\"a\":\"1\",\"b\":\"2\"}}",
                written(sourced, Locale.FRENCH));
    }

    @Test
    void a_place_in_a_text_and_a_confirmation_have_their_own_members() throws IOException {
        Anomalie one =
                Anomalie.avertissement("JSON_ILLISIBLE", "").avec("ligne", 3).avec("colonne", 14);
        assertEquals(",\"ligne\":3,\"colonne\":14}", rest(one));
        assertEquals(
                ",\"ligne\":3,\"colonne\":14,\"confirmeeLe\":\"2017-02-21\",\"parametres\":{\"z\":\"y\"}}",
                rest(one.avec(Rapport.CONFIRMEE_LE, "2017-02-21").avec("z", "y")));
        // What is no number of a line, from whoever made it, is a parameter like another.
        for (String odd : new String[] {"", "0", "03", "-1", "x", "1234567890"}) {
            assertEquals(
                    ",\"colonne\":14,\"parametres\":{\"ligne\":\"" + odd + "\"}}", rest(one.avec("ligne", odd)), odd);
        }
    }

    @Test
    void what_is_missing_or_of_another_type_is_as_if_it_were_not_there() {
        assertNull(AnomalyTokens.read(Map.of("message", "m")));
        assertNull(AnomalyTokens.read(Map.of("code", 1)));
        assertEquals(Anomalie.erreur("X", ""), AnomalyTokens.read(Map.of("code", "X")));
        assertEquals(
                Anomalie.erreur("X", ""),
                AnomalyTokens.read(Map.of(
                        "code",
                        "X",
                        "gravite",
                        "FATALE",
                        "chemin",
                        1,
                        "message",
                        1,
                        "source",
                        1,
                        "ligne",
                        "x",
                        "confirmeeLe",
                        1,
                        "parametres",
                        1)));
        assertEquals(
                Anomalie.erreur("X", "").avec("a", "1"),
                AnomalyTokens.read(Map.of("code", "X", "parametres", Map.of("a", "1", "b", 2))));
    }

    @Test
    void a_sentence_of_this_library_comes_back_as_its_code_and_any_other_as_it_was() {
        Anomalie own = Anomalie.erreur("JSON_TYPE", "/a").avec("attendu", "object");
        for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            Map<String, Object> members = Map.of(
                    "code",
                    "JSON_TYPE",
                    "gravite",
                    "ERREUR",
                    "chemin",
                    "/a",
                    "message",
                    own.message(language),
                    "parametres",
                    own.parametres());
            assertEquals(own, AnomalyTokens.read(members));
        }
        Anomalie other = AnomalyTokens.read(
                Map.of("code", "JSON_TYPE", "chemin", "/a", "message", "Autre chose.", "parametres", own.parametres()));
        assertEquals("Autre chose.", other.message(Locale.ENGLISH));
        assertEquals(own.parametres(), other.parametres());
        // Without what fills it, the sentence is all that there is to show.
        assertEquals(
                own.message(),
                AnomalyTokens.read(Map.of("code", "JSON_TYPE", "message", own.message()))
                        .message(Locale.ENGLISH));
    }

    @Test
    void the_source_of_a_rule_comes_back_in_its_parts() {
        Anomalie own = Anomalie.erreur("DEMANDE_NON_ACTIVE", "").selon("VALIDITE", LocalDate.of(2017, 2, 21));
        assertEquals(
                own.source(),
                AnomalyTokens.read(Map.of("code", "X", "source", own.source().citation()))
                        .source());
        assertEquals(
                new SourceJuridique("Un autre texte", null, null),
                AnomalyTokens.read(Map.of("code", "X", "source", "Un autre texte"))
                        .source());
    }
}
