package fr.demandeunique.sne.numero;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.controle.LectureException;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeroUniqueTest {
    private static final Pattern GRAMMAIRE =
            Pattern.compile("([0-9]{3}|02[AB])(0[1-9]|1[0-2])([0-9]{2})([0-9]{6})([0-9A-Z]{5})");

    @Test
    @EprouveRegle("NUMERO_STRUCTURE")
    void NUMERO_STRUCTURE_of_the_bulletin() {
        Bornes.verifier("NUMERO_STRUCTURE", "2011-03-28 bulletin SNE du 21/02/2017 4.2");
        NumeroUnique numero = NumeroUnique.parse("057 1215 073903 10691");
        assertEquals("057121507390310691", numero.compact());
        assertEquals("057 1215 073903 10691", numero.affichage());
        assertEquals("057", numero.codeTerritoire());
        assertEquals("Moselle", numero.territoire().orElseThrow().libelle());
        assertEquals(YearMonth.of(2015, 12), numero.moisEnregistrement());
        assertEquals("073903", numero.sequence());
        assertEquals(Portee.DEPARTEMENTALE, numero.portee());
        assertEquals(numero, NumeroUnique.of("057", YearMonth.of(2015, 12), 73903, CodeGuichet.parse("10691")));
    }

    @Test
    @EprouveRegle({"GUICHET_CODE", "GUICHET_PORTAIL"})
    void GUICHET_CODE_is_the_last_five_characters() {
        Bornes.verifier("GUICHET_CODE", "2011-03-28 bulletin SNE du 21/02/2017 6.1");
        Bornes.verifier("GUICHET_PORTAIL", "2023-10-01 attestation d’enregistrement régional (modèle de 2023)");
        assertEquals(
                "10691", NumeroUnique.parse("057 1215 073903 10691").guichet().code());
        assertEquals(
                CodeGuichet.PORTAIL_GRAND_PUBLIC,
                NumeroUnique.parse("111 1023 000001 gdpub").guichet());
    }

    @Test
    void toString_is_masked() {
        assertEquals(
                "057 1215 ****** 10691",
                NumeroUnique.parse("057121507390310691").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "057\u00a01215\u202f073903\u200910691",
                "\ufeff057121507390310691\u200b",
                " 0 5 7 1 2 1 5 0 7 3 9 0 3 1 0 6 9 1\t\r\n"
            })
    void spaces_of_every_kind_are_skipped_wherever_they_stand(String text) {
        assertEquals("057121507390310691", NumeroUnique.parse(text).compact());
    }

    /** Software and people put dashes between the groups, and copying turns them into others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "057-1215-073903-10691",
                "057\u20101215\u2011073903\u201210691",
                "057\u20131215\u2014073903\u201510691",
                "057 \u2212 1215 073903 \u00ad10691"
            })
    void dashes_are_skipped_as_spaces_are(String text) {
        assertEquals("057121507390310691", NumeroUnique.parse(text).compact());
        assertTrue(NumeroUnique.isValid(text));
        assertEquals(
                "057121507390310691",
                NumeroUnique.parse("-".repeat(5000) + text + "-".repeat(5000)).compact());
    }

    @Test
    void Corsica_overseas_and_Ile_de_France() {
        assertEquals(
                "02A031800000110691",
                NumeroUnique.parse("02a 0318 000001 10691").compact());
        assertEquals(
                "Haute-Corse",
                NumeroUnique.parse("02B 0318 000001 10691")
                        .territoire()
                        .orElseThrow()
                        .libelle());
        assertEquals(
                "La Réunion",
                NumeroUnique.parse("974 0318 000001 10691")
                        .territoire()
                        .orElseThrow()
                        .libelle());
        NumeroUnique idf = NumeroUnique.parse("1110318016982G1104");
        assertEquals("Île-de-France", idf.territoire().orElseThrow().libelle());
        assertEquals(Portee.REGIONALE, idf.portee());
    }

    /** Its five characters are read as the end of a number is, and are none. */
    @ParameterizedTest
    @ValueSource(strings = {"10691", "GDPUB", "G1104", " 1-0691"})
    void the_code_of_a_guichet_alone_is_no_number(String text) {
        assertTrue(CodeGuichet.isValid(text.replace("-", "")));
        assertFalse(NumeroUnique.isValid(text));
        assertNull(NumeroUnique.tryParse(text).valeur());
        assertThrows(LectureException.class, () -> NumeroUnique.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"000", "020", "096", "979", "112"})
    void an_unknown_territory_is_a_warning(String territoire) {
        NumeroUnique numero = NumeroUnique.parse(territoire + "121507390310691");
        assertEquals("TERRITOIRE_INCONNU", numero.avertissements("").get(0).code());
        assertEquals(Portee.INCONNUE, numero.portee());
    }

    @ParameterizedTest
    @CsvSource({"975, Saint-Pierre-et-Miquelon, 97502", "977, Saint-Barthélemy, 97701", "978, Saint-Martin, 97801"})
    void a_territory_that_no_document_knows_has_a_name_and_a_warning(String code, String nom, String commune) {
        NumeroUnique numero = NumeroUnique.parse(code + "121507390310691");
        assertEquals(nom, numero.territoire().orElseThrow().libelle());
        assertEquals(Territoire.de(code), Territoire.deCommune(commune));
        assertEquals(
                List.of("TERRITOIRE_NON_DOCUMENTE"),
                numero.avertissements("").stream().map(Dites::code).toList());
        assertTrue(numero.avertissements("").get(0).message().contains(nom));
        assertEquals(Portee.INCONNUE, numero.portee());
        assertEquals(Portee.INCONNUE, Territoire.de(code).orElseThrow().portee());
        assertTrue(Territoire.de("976").orElseThrow().documente());
    }

    @ParameterizedTest
    @CsvSource({
        "057 1215 073903 10691, 57463, true",
        "057 1215 073903 10691, 54395, false",
        "111 1215 073903 10691, 75113, true",
        "111 1215 073903 10691, 93001, true",
        "111 1215 073903 10691, 60057, false",
        "02A 1215 073903 10691, 2A004, true",
        "02A 1215 073903 10691, 2B033, false",
        "974 1215 073903 10691, 97411, true",
        "974 1215 073903 10691, 97105, false",
        "979 1215 073903 10691, 57463, true",
    })
    void a_number_knows_the_communes_of_its_territory(String numero, String commune, boolean dedans) {
        assertEquals(dedans, NumeroUnique.parse(numero).estDuTerritoire(commune));
    }

    @ParameterizedTest
    @CsvSource({"00, 2000", "79, 2079", "80, 1980", "99, 1999"})
    void the_two_digit_year_turns_at_80(String year, int expected) {
        assertEquals(
                expected,
                NumeroUnique.parse("05712" + year + "07390310691")
                        .moisEnregistrement()
                        .getYear());
    }

    @ParameterizedTest
    @CsvSource({
        "'', NUMERO_VIDE, 0",
        "'   ', NUMERO_VIDE, 3",
        "057 1215 073903 1069, NUMERO_TROP_COURT, 20",
        "057 1215 073903 106912, NUMERO_TROP_LONG, 21",
        "O57 1215 073903 10691, NUMERO_TERRITOIRE, 0",
        "02C 1215 073903 10691, NUMERO_TERRITOIRE, 2",
        "03A 1215 073903 10691, NUMERO_TERRITOIRE, 2",
        "057 l215 073903 10691, NUMERO_MOIS_CHIFFRE, 4",
        "057 1315 073903 10691, NUMERO_MOIS, 4",
        "057 0015 073903 10691, NUMERO_MOIS, 4",
        "057 12I5 073903 10691, NUMERO_ANNEE, 6",
        "057 1215 07390O 10691, NUMERO_SEQUENCE, 14",
        "057 1215 073903 1069É, NUMERO_GUICHET, 20",
        "057/1215/073903/10691, NUMERO_SEPARATEUR, 3",
        "57 1215 073903 10691, NUMERO_ZERO_PERDU, 0",
        "2A0318000001G1104, NUMERO_ZERO_PERDU, 0",
        "57 1315 073903 10691, NUMERO_MOIS, 4",
        "'5,71215E+16', NUMERO_SCIENTIFIQUE, 7",
        "5.7e+16, NUMERO_SCIENTIFIQUE, 3",
        "57 1215 073903 00000, NUMERO_ZERO_PERDU, 0",
        "5E16, NUMERO_TERRITOIRE, 1",
        "5E, NUMERO_TERRITOIRE, 1",
        "5E+, NUMERO_TERRITOIRE, 1",
        "5E+/, NUMERO_TERRITOIRE, 1",
        "5E+0, NUMERO_SCIENTIFIQUE, 1",
        "0E+1, NUMERO_SCIENTIFIQUE, 1",
        "9E+1, NUMERO_SCIENTIFIQUE, 1",
        "5 7E+1, NUMERO_SCIENTIFIQUE, 3",
        "',E+1', NUMERO_SEPARATEUR, 0",
        "02A 1315 073903 10691, NUMERO_MOIS, 4",
        "02B 1315 073903 10691, NUMERO_MOIS, 4",
        "02A 0115 073903 1069, NUMERO_TROP_COURT, 20",
        "057 0115 973903 G110, NUMERO_TROP_COURT, 20",
        "057 1215 073903 10691., NUMERO_TROP_LONG, 21"
    })
    void each_fault_has_its_reason_and_place(String text, RaisonNumero raison, int position) {
        Lecture<NumeroUnique> lecture = NumeroUnique.tryParse(text);
        assertFalse(lecture.valide());
        assertEquals(raison, lecture.raison());
        assertEquals(position, lecture.position());
        assertFalse(NumeroUnique.isValid(text));
        var thrown = assertThrows(LectureException.class, () -> NumeroUnique.parse(text));
        assertEquals(raison, thrown.raison());
        assertEquals(position, thrown.position());
        assertFalse(String.valueOf(thrown.getMessage()).contains("07390"), "the text is not echoed");
        var anomalie = lecture.anomalie("/numeroUnique");
        assertNotNull(anomalie);
        assertFalse(anomalie.message().equals(anomalie.code()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "٠57121507390310691", // Arabic digit
                "０57121507390310691", // full-width digit
                "057121507390310ſ91", // long s
                "0571215073903\u013069\u212a1" // dotted capital I, kelvin sign
            })
    void look_alikes_are_refused(String text) {
        assertFalse(NumeroUnique.isValid(text));
    }

    /** The number of the guichet is no matter of the grammar. */
    @Test
    void a_guichet_of_zeros_is_read() {
        String text = "057 1215 073903 00000";
        assertTrue(NumeroUnique.isValid(text));
        assertEquals(NumeroUnique.tryParse(text).valeur(), NumeroUnique.parse(text));
        assertEquals("00000", NumeroUnique.parse(text).guichet().code());
    }

    @Test
    void null_is_not_a_number() {
        assertFalse(NumeroUnique.isValid(null));
        assertEquals(RaisonNumero.NUMERO_VIDE, NumeroUnique.tryParse(null).raison());
    }

    /** A million texts, near misses for the most part: the three doors agree with the grammar and none throws. */
    @Test
    void a_million_random_texts_agree_with_the_grammar() {
        var random = new Random(57);
        String alphabet = "0123456789012345678901234567890123456789ABGz -\u00a0é";
        int valid = 0;
        for (int i = 0; i < 1_000_000; i++) {
            var text = new StringBuilder("057121507390310691");
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                int at = random.nextInt(text.length() + 1);
                char c = alphabet.charAt(random.nextInt(alphabet.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.insert(at, c);
                    case 1 -> text.setCharAt(Math.min(at, text.length() - 1), c);
                    default -> text.deleteCharAt(Math.min(at, text.length() - 1));
                }
            }
            String normal = text.toString().replaceAll("[ \u00a0-]", "").replace('z', 'Z');
            boolean expected = GRAMMAIRE.matcher(normal).matches();
            Lecture<NumeroUnique> lecture = NumeroUnique.tryParse(text);
            assertEquals(expected, lecture.valide(), text.toString());
            assertEquals(expected, NumeroUnique.isValid(text));
            if (lecture.valeur() != null) {
                valid++;
                assertEquals(normal, lecture.valeur().compact());
                assertEquals(
                        lecture.valeur(), NumeroUnique.parse(lecture.valeur().affichage()));
            } else {
                assertTrue(lecture.position() >= 0 && lecture.position() <= text.length());
            }
        }
        assertTrue(valid > 100_000 && valid < 900_000, "both outcomes are exercised: " + valid);
    }

    @Test
    void the_order_is_that_of_the_texts() {
        var random = new Random(2);
        String[] territoires = {"019", "02A", "02B", "030", "111", "974"};
        NumeroUnique before = NumeroUnique.parse("057121507390310691");
        for (int i = 0; i < 20_000; i++) {
            NumeroUnique one = NumeroUnique.of(
                    territoires[random.nextInt(territoires.length)],
                    YearMonth.of(2011 + random.nextInt(16), 1 + random.nextInt(12)),
                    random.nextInt(1_000_000),
                    CodeGuichet.parse(
                            random.nextBoolean() ? "G1104" : String.valueOf(10_000 + random.nextInt(90_000))));
            assertEquals(
                    Integer.signum(one.compact().compareTo(before.compact())), Integer.signum(one.compareTo(before)));
            before = one;
        }
    }

    @Test
    void every_territory_of_the_table_parses_and_communes_find_theirs() {
        assertEquals(97, Territoire.toutes().size());
        for (Territoire one : Territoire.toutes()) {
            assertTrue(NumeroUnique.isValid(one.code() + "121507390310691"), one.code());
        }
        assertEquals("057", Territoire.deCommune("57463").orElseThrow().code());
        assertEquals("111", Territoire.deCommune("75113").orElseThrow().code());
        assertEquals("02A", Territoire.deCommune("2A004").orElseThrow().code());
        assertEquals("974", Territoire.deCommune("97411").orElseThrow().code());
        assertTrue(Territoire.deCommune("99999").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "'', GUICHET_VIDE, 0",
        "1069, GUICHET_TROP_COURT, 4",
        "106 912, GUICHET_TROP_LONG, 6",
        "10-91, GUICHET_CARACTERE, 2"
    })
    void a_bad_guichet_code_says_why(String text, RaisonGuichet raison, int position) {
        Lecture<CodeGuichet> lecture = CodeGuichet.tryParse(text);
        assertEquals(raison, lecture.raison());
        assertEquals(position, lecture.position());
        assertThrows(IllegalArgumentException.class, () -> CodeGuichet.parse(text));
        assertEquals("10691", CodeGuichet.parse(" 10 691 ").code());
    }
}
