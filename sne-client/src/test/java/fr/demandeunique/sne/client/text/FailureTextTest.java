package fr.demandeunique.sne.client.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sentence of a failure: whose it is, what the server found wrong, and nothing of what anybody typed. */
class FailureTextTest {
    private static String full(
            String code, boolean tokens, @Nullable Duration wait, List<Anomalie> anomalies, Locale language) {
        return FailureText.full(
                code, Map.of("serveur", "h:1"), tokens, 503, wait, anomalies, Optional.empty(), language);
    }

    private static String findings(List<Anomalie> anomalies, Locale language) {
        String text = full("REFUS", false, null, anomalies, language);
        return text.substring(FailureText.of("REFUS", Map.of(), language).length());
    }

    private static Anomalie received(String code, String path, String sentence) {
        return Anomalie.recue(code, Gravite.ERREUR, path, sentence, null);
    }

    @Test
    void both_languages_have_the_same_sentences_and_an_unknown_code_is_its_own() {
        assertEquals(FailureText.codes(Locale.FRENCH), FailureText.codes(Locale.ENGLISH));
        assertTrue(FailureText.codes(Locale.ENGLISH).size() > 60);
        assertEquals("X", FailureText.of("X", Map.of(), Locale.FRENCH));
        assertEquals("Demande introuvable / No such demande", FailureText.both("INTROUVABLE"));
        assertEquals("Échec de l’échange avec h:1", FailureText.of("ECHEC", Map.of("serveur", "h:1"), Locale.GERMAN));
    }

    @Test
    void a_failure_of_the_token_server_is_never_told_of_the_SNE() {
        assertEquals("SNE unavailable, status 503", full("INDISPONIBLE", false, null, List.of(), Locale.ENGLISH));
        assertEquals(
                "Token server unavailable, status 503: nothing was sent to the SNE",
                full("INDISPONIBLE", true, null, List.of(), Locale.ENGLISH));
        assertEquals(
                "No token, nothing was sent to the SNE. The exchange with h:1 failed",
                full("ECHEC", true, null, List.of(), Locale.ENGLISH));
        for (String own : List.of("JETON", "ADRESSE_TOKENS")) {
            assertEquals(
                    full(own, false, null, List.of(), Locale.FRENCH), full(own, true, null, List.of(), Locale.FRENCH));
        }
    }

    @Test
    void a_wait_of_a_day_or_more_is_told_once_and_one_below_is_not() {
        String bare = full("TROP", false, null, List.of(), Locale.ENGLISH);
        assertEquals(bare, full("TROP", false, Duration.ofDays(1).minusNanos(1), List.of(), Locale.ENGLISH));
        assertEquals(
                bare + "; it asks to wait a day or more (Retry-After), a day at most is kept",
                full("TROP", false, Duration.ofDays(1), List.of(), Locale.ENGLISH));
    }

    @Test
    void what_a_finding_says_again_and_better_is_said_once() {
        Anomalie stale = Anomalie.erreur("GW_VERSION_PERIMEE", "/");
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            String text = full("PERIMEE", false, null, List.of(stale), language);
            assertTrue(
                    text.matches(Pattern.quote(stale.message(language)) + " \\(ERR[A-Z]+ GW_VERSION_PERIMEE .*"), text);
            assertTrue(stale.message(language).startsWith(FailureText.of("PERIMEE", Map.of(), language)), text);
        }
    }

    @Test
    void the_identifier_of_the_call_ends_the_sentence() {
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            String text = FailureText.full(
                    "REFUS", Map.of(), false, 422, null, List.of(), Optional.of("r\n" + "1".repeat(200)), language);
            String word = language == Locale.FRENCH ? "requête" : "request";
            assertTrue(text.endsWith(" [" + word + " r" + "1".repeat(127) + "…]"), text);
        }
    }

    /** The sentence of this library is told where what came is that sentence, with codes, dates or words of this library in it. */
    @Test
    void a_sentence_of_this_library_is_told_in_the_language_that_is_asked_for() {
        Anomalie mine = Anomalie.erreur("DEMANDE_NON_ACTIVE", "/etat");
        String french = mine.message(Locale.FRENCH);
        assertEquals(
                ". " + mine.message(Locale.ENGLISH) + " (ERROR DEMANDE_NON_ACTIVE /etat)",
                findings(List.of(received("DEMANDE_NON_ACTIVE", "/etat", french)), Locale.ENGLISH));
        assertEquals(
                " (ERREUR DEMANDE_NON_ACTIVE /etat)",
                findings(List.of(received("DEMANDE_NON_ACTIVE", "/etat", french + " MARTIN")), Locale.FRENCH),
                "not that sentence: it may quote");
        assertEquals(
                " (ERREUR INCONNUE)", findings(List.of(received("INCONNUE", "", "MARTIN")), Locale.FRENCH), "not ours");
        Anomalie twice = received("DEMANDE_NON_ACTIVE", "/a", french);
        assertEquals(
                ". " + french + " (ERREUR DEMANDE_NON_ACTIVE /etat, ERREUR DEMANDE_NON_ACTIVE /a)",
                findings(List.of(received("DEMANDE_NON_ACTIVE", "/etat", french), twice), Locale.FRENCH),
                "said once");
    }

    @Test
    void what_is_in_the_holes_of_a_sentence_is_a_word_or_a_figure_and_never_a_name() {
        Anomalie type = Anomalie.erreur("JSON_TYPE", "/a").avec("attendu", "object");
        assertEquals(
                ". " + type.message(Locale.ENGLISH) + " (ERROR JSON_TYPE /a)",
                findings(List.of(type), Locale.ENGLISH),
                "a word of this library, in the other language");
        Anomalie place = Anomalie.erreur("JSON_ILLISIBLE", "")
                .avec("ligne", 12)
                .avec("colonne", 7)
                .avec("autre", "Martin");
        assertEquals(
                ". " + place.message(Locale.ENGLISH) + " (ERROR JSON_ILLISIBLE)",
                findings(List.of(place), Locale.ENGLISH),
                "what no sentence shows does not matter");
        for (String typed : List.of("Martin", "é", "1".repeat(41))) {
            Anomalie quoting =
                    Anomalie.erreur("JSON_ILLISIBLE", "").avec("ligne", typed).avec("colonne", 7);
            assertEquals(" (ERREUR JSON_ILLISIBLE)", findings(List.of(quoting), Locale.FRENCH), typed);
        }
    }

    @Test
    void ten_findings_are_told_and_their_codes_look_like_codes() {
        List<Anomalie> eleven =
                IntStream.range(0, 11).mapToObj(i -> received("C" + i, "", "")).toList();
        String told = findings(eleven, Locale.FRENCH);
        assertTrue(told.startsWith(" (ERREUR C0, ") && told.endsWith(", ERREUR C9)"), told);
        for (String good : List.of("a", "0", "A-b_c.d:e", "a".repeat(64))) {
            assertEquals(" (ERREUR " + good + ")", findings(List.of(received(good, "", "")), Locale.FRENCH));
        }
        for (String bad : List.of("-a", "é", "a b", "a".repeat(65))) {
            assertEquals(" (ERREUR ?)", findings(List.of(received(bad, "", "")), Locale.FRENCH));
        }
        assertEquals(
                " (ERREUR X /" + "a".repeat(199) + "…)",
                findings(List.of(received("X", "/" + "a".repeat(300), "")), Locale.FRENCH));
    }

    @Test
    void words_of_another_system_are_on_one_line_and_cut() {
        Map<String, String> all = Map.of(
                "abc",
                "abc",
                "abcd",
                "abc…",
                "a\nbc",
                "abc",
                "a\nbcd",
                "abc…",
                "a\u202eb\u2028c\u2029",
                "abc",
                "\ud83d\ude00bc",
                "\ud83d\ude00bc",
                "\ud83d\ude00bcd",
                "\ud83d\ude00bc…",
                "a\ud83d",
                "a",
                "\u007fab",
                "ab",
                "",
                "");
        all.forEach((text, shown) -> assertEquals(shown, FailureText.shown(text, 3)));
    }
}
