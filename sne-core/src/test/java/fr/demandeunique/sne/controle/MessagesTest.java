package fr.demandeunique.sne.controle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private static String sentence(String code, Locale langue) {
        return Messages.texte(code, Map.of(), langue);
    }

    @Test
    void every_code_has_a_sentence_in_both_languages_with_the_same_parameters() {
        assertFalse(Messages.codes().isEmpty());
        for (String code : Messages.codes()) {
            assertNotEquals(code, sentence(code, Locale.ENGLISH), code);
            assertEquals(parameters(sentence(code, Locale.FRENCH)), parameters(sentence(code, Locale.ENGLISH)), code);
        }
    }

    @Test
    void French_sentences_never_break_before_a_high_punctuation_mark() {
        for (String code : Messages.codes()) {
            String sentence = sentence(code, Locale.FRENCH);
            assertFalse(Pattern.compile(" [:;?!»]|« |'").matcher(sentence).find(), code);
        }
    }

    /** What to do is a verb in the imperative; the things to do after a separation are a list of infinitives. */
    @Test
    void every_French_sentence_says_what_to_do() {
        Pattern imperative = Pattern.compile("\\p{L}ez\\b|\\b(?:faites|refaites|dites)\\b|^Sur la ");
        for (String code : Messages.codes()) {
            String sentence = sentence(code, Locale.FRENCH);
            assertTrue(imperative.matcher(sentence).find(), code + ": " + sentence);
            assertTrue(sentence.endsWith(".") && !sentence(code, Locale.ENGLISH).contains("\""), code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "ar", "fr", "en"})
    void the_default_locale_plays_no_part(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        Anomalie one = Anomalie.erreur("NOM_ABSENT", "/demandeur/nom");
        assertTrue(one.message().startsWith("Le nom manque"));
        assertTrue(one.message(Locale.UK).startsWith("The name is missing"));
    }

    @Test
    void the_names_in_parameters_read_as_words_of_each_language() {
        assertEquals(Messages.mots(Locale.FRENCH), Messages.mots(Locale.ENGLISH));
        for (String mot : Messages.mots(Locale.FRENCH)) {
            assertTrue(Messages.codes().contains(mot.substring(0, mot.indexOf('.'))), mot);
        }
        Anomalie type = Anomalie.erreur("JSON_TYPE", "/motifs").avec("attendu", "array");
        assertTrue(type.message().contains("une liste"), type.message());
        assertTrue(type.message(Locale.ENGLISH).contains("a list"));
        assertEquals(Map.of("attendu", "array"), type.parametres());
        Anomalie other = Anomalie.erreur("JSON_TYPE", "/x").avec("attendu", "inconnu");
        assertTrue(other.message().contains("inconnu"));
    }

    @Test
    void an_anomaly_prints_its_severity_in_the_language_asked_for() {
        Anomalie one = Anomalie.avertissement("NOM_ABSENT", "/demandeur/nom");
        assertEquals("AVERTISSEMENT NOM_ABSENT /demandeur/nom", one.toString());
        assertEquals("WARNING NOM_ABSENT /demandeur/nom", one.toString(Locale.ENGLISH));
        assertEquals("ERROR A", Anomalie.erreur("A", "").toString(Locale.UK));
    }

    @Test
    void a_code_from_elsewhere_keeps_its_own_words() {
        Anomalie one = Anomalie.recue("CTRL_DEM_0033", Gravite.ERREUR, "", "texte reçu", null);
        assertEquals("texte reçu", one.message());
        assertEquals("CTRL_DEM_0034", Anomalie.erreur("CTRL_DEM_0034", "").message());
    }

    @Test
    void a_date_reads_as_French_people_write_it() {
        Anomalie one = Anomalie.avertissement("PREAVIS_ABSENT", "/preavis").avec("limite", LocalDate.of(2016, 11, 17));
        assertTrue(one.message().contains("le 17/11/2016"), one.message());
        assertTrue(one.message(Locale.ENGLISH).contains("2016-11-17"));
        assertEquals(Map.of("limite", "2016-11-17"), one.parametres());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void no_code_has_two_sentences(String langue) throws IOException {
        Set<String> seen = new HashSet<>();
        try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream("messages_" + langue + ".properties"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .forEach(code -> assertTrue(seen.add(code), code + ": the second sentence would hide the first"));
        }
        assertEquals(Messages.codes(), seen);
    }

    private static Set<String> parameters(String sentence) {
        return Pattern.compile("\\{[^}]+}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void a_received_code_or_path_forges_no_line_of_a_log() {
        Anomalie received = Anomalie.recue("A\nERREUR B", Gravite.ERREUR, "/x\u001b[31m", "?", null);
        assertEquals("ERREUR A\ufffdERREUR B /x\ufffd[31m", received.toString());
        assertEquals("A\nERREUR B", received.code(), "kept as it came");
    }

    @Test
    void the_values_that_read_as_words_are_listed_by_their_code() {
        Map<String, String> types = Messages.mots("JSON_TYPE", Locale.FRENCH);
        assertEquals(7, types.size());
        assertEquals("une liste", types.get("array"));
        assertEquals("a list", Messages.mots("JSON_TYPE", Locale.ENGLISH).get("array"));
        assertEquals(Map.of(), Messages.mots("JSON", Locale.FRENCH));
    }
}
