package fr.demandeunique.sne.numero;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.controle.LectureException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The identifiers as values: equality, order, bounds, and every character at the edge of what is read. */
class IdentifiantsTest {
    private static final CodeGuichet MOSELIS = CodeGuichet.parse("10691");
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");

    @Test
    void two_numbers_are_one_if_every_character_is() {
        NumeroUnique same = NumeroUnique.parse("057 1215 073903 10691");
        assertEquals(NUMERO, same);
        assertEquals(NUMERO.hashCode(), same.hashCode());
        assertEquals(0, NUMERO.compareTo(same));
        for (String other : List.of("057121507390310692", "057121507390410691", "058121507390310691")) {
            NumeroUnique greater = NumeroUnique.parse(other);
            assertNotEquals(NUMERO, greater);
            assertNotEquals(NUMERO.hashCode(), greater.hashCode());
            assertTrue(NUMERO.compareTo(greater) < 0 && greater.compareTo(NUMERO) > 0, other);
        }
        assertNotEquals(NUMERO, (Object) "057121507390310691");
    }

    @Test
    void two_guichets_are_one_if_every_character_is() {
        CodeGuichet same = CodeGuichet.parse(" 10691");
        assertEquals(MOSELIS, same);
        assertEquals(MOSELIS.hashCode(), same.hashCode());
        assertEquals("10691", MOSELIS.toString());
        CodeGuichet greater = CodeGuichet.parse("1069A");
        assertNotEquals(MOSELIS, greater);
        assertNotEquals(MOSELIS.hashCode(), greater.hashCode());
        assertTrue(MOSELIS.compareTo(greater) < 0 && greater.compareTo(MOSELIS) > 0);
        assertEquals(0, MOSELIS.compareTo(same));
        assertNotEquals(MOSELIS, (Object) "10691");
        assertTrue(CodeGuichet.isValid("gdpub"));
        assertTrue(CodeGuichet.isValid("00000"));
        assertEquals("00000", CodeGuichet.parse("00000").code());
        assertEquals(CodeGuichet.parse("00000"), CodeGuichet.tryParse("00000").valeur());
        assertFalse(CodeGuichet.isValid("1069"));
        assertFalse(CodeGuichet.isValid(null));
        assertEquals(RaisonGuichet.GUICHET_VIDE, CodeGuichet.tryParse(null).raison());
    }

    @Test
    void the_refusal_of_a_guichet_tells_reason_and_place_and_nothing_of_the_text() {
        var thrown = assertThrows(IllegalArgumentException.class, () -> CodeGuichet.parse("10-91"));
        assertEquals("GUICHET_CARACTERE at index 2", thrown.getMessage());
        Anomalie found = CodeGuichet.tryParse("10-91").anomalie("/guichetCreation");
        assertNotNull(found);
        assertEquals("ERREUR GUICHET_CARACTERE /guichetCreation", found.toString());
        assertEquals("3", found.parametres().get("position"));
        assertNotNull(found.source());
        assertNull(CodeGuichet.tryParse("10691").anomalie(""));
        assertEquals(-1, CodeGuichet.tryParse("10691").position());
        assertEquals(MOSELIS, CodeGuichet.tryParse("10691").valeur());
    }

    @Test
    void a_fault_of_a_number_counts_its_place_from_one_for_people() {
        Anomalie found = NumeroUnique.tryParse("057 1315 073903 10691").anomalie("/numeroUnique");
        assertNotNull(found);
        assertEquals("5", found.parametres().get("position"));
        assertNotNull(found.source());
        Lecture<NumeroUnique> read = NumeroUnique.tryParse("057121507390310691");
        assertNull(read.anomalie(""));
        assertEquals(-1, read.position());
        assertTrue(read.valide());
    }

    @Test
    void a_number_knows_its_month_and_its_guichet() {
        assertEquals(MOSELIS, NUMERO.guichet());
        assertTrue(NUMERO.estDuGuichet(MOSELIS));
        assertFalse(NUMERO.estDuGuichet(CodeGuichet.PORTAIL_GRAND_PUBLIC));
        assertTrue(NUMERO.estDuMois(LocalDate.of(2015, 12, 1)));
        assertTrue(NUMERO.estDuMois(LocalDate.of(2015, 12, 31)));
        assertFalse(NUMERO.estDuMois(LocalDate.of(2015, 11, 30)));
        assertFalse(NUMERO.estDuMois(LocalDate.of(2014, 12, 17)));
        assertFalse(NUMERO.estDuMois(LocalDate.of(1915, 12, 17)));
        for (int year : new int[] {1980, 1999, 2000, 2009, 2079}) {
            NumeroUnique one = NumeroUnique.of("057", YearMonth.of(year, 3), 7, MOSELIS);
            assertEquals(YearMonth.of(year, 3), one.moisEnregistrement());
            assertTrue(one.estDuMois(LocalDate.of(year, 3, 3)), "" + year);
            assertEquals("000007", one.sequence());
        }
    }

    @Test
    void parts_out_of_range_make_no_number() {
        YearMonth month = YearMonth.of(2015, 12);
        assertEquals("000000", NumeroUnique.of("057", month, 0, MOSELIS).sequence());
        assertEquals("999999", NumeroUnique.of("057", month, 999_999, MOSELIS).sequence());
        for (Runnable one : List.<Runnable>of(
                () -> NumeroUnique.of("057", month, -1, MOSELIS),
                () -> NumeroUnique.of("057", month, 1_000_000, MOSELIS),
                () -> NumeroUnique.of("057", YearMonth.of(1979, 12), 1, MOSELIS),
                () -> NumeroUnique.of("057", YearMonth.of(2080, 1), 1, MOSELIS))) {
            assertEquals(
                    "sequence or year out of range",
                    assertThrows(IllegalArgumentException.class, one::run).getMessage());
        }
        assertThrows(LectureException.class, () -> NumeroUnique.of("57", month, 1, MOSELIS));
    }

    @ParameterizedTest
    @CsvSource({
        "/, NUMERO_SEPARATEUR",
        ":, NUMERO_SEPARATEUR",
        "@, NUMERO_SEPARATEUR",
        "[, NUMERO_SEPARATEUR",
        "`, NUMERO_SEPARATEUR",
        "{, NUMERO_SEPARATEUR",
        "\u007f, NUMERO_SEPARATEUR",
        "·, NUMERO_SEPARATEUR",
        "\u0080, NUMERO_GUICHET",
        "\u2016, NUMERO_GUICHET",
        "é, NUMERO_GUICHET"
    })
    void a_character_beside_the_figures_and_letters_is_told_apart(char c, RaisonNumero raison) {
        Lecture<NumeroUnique> read = NumeroUnique.tryParse("0571215073903" + c + "10691");
        assertEquals(raison, read.raison());
        assertEquals(13, read.position());
        assertFalse(CodeGuichet.isValid("1069" + c));
    }

    @ParameterizedTest
    @CsvSource({
        "2, NUMERO_TERRITOIRE",
        "3, NUMERO_MOIS_CHIFFRE",
        "4, NUMERO_MOIS_CHIFFRE",
        "5, NUMERO_ANNEE",
        "6, NUMERO_ANNEE",
        "7, NUMERO_SEQUENCE",
        "12, NUMERO_SEQUENCE",
        "13, NUMERO_GUICHET",
        "17, NUMERO_GUICHET"
    })
    void a_letter_out_of_place_names_the_part_it_is_in(int at, RaisonNumero raison) {
        var text = new StringBuilder("057121507390310691");
        text.setCharAt(at, 'é');
        assertEquals(raison, NumeroUnique.tryParse(text).raison());
        assertEquals(at, NumeroUnique.tryParse(text).position());
        assertEquals(
                RaisonNumero.NUMERO_TROP_LONG,
                NumeroUnique.tryParse("057121507390310691é").raison());
    }

    @ParameterizedTest
    @CsvSource({"01, true", "09, true", "10, true", "12, true", "13, false", "19, false", "20, false", "00, false"})
    void twelve_months_and_no_more(String month, boolean valid) {
        String text = "057" + month + "1507390310691";
        assertEquals(valid, NumeroUnique.isValid(text));
        assertEquals(
                valid ? null : RaisonNumero.NUMERO_MOIS,
                NumeroUnique.tryParse(text).raison());
    }

    @ParameterizedTest
    @CsvSource({
        "02A, true",
        "02b, true",
        "02C, false",
        "12A, false",
        "00A, false",
        "03A, false",
        "0A2, false",
        "A02, false",
        "02@, false",
        "02`, false",
        "22A, false"
    })
    void only_02_is_followed_by_A_or_B(String territoire, boolean valid) {
        String text = territoire + "121507390310691";
        assertEquals(valid, NumeroUnique.isValid(text));
        assertEquals(valid, NumeroUnique.tryParse(text).valide());
        if (!valid) {
            assertNotEquals(
                    RaisonNumero.NUMERO_TROP_COURT, NumeroUnique.tryParse(text).raison());
        }
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                ' ', '\t', '\n', '\u000b', '\f', '\r', '\u0085', '\u00a0', '\u1680', '\u2000', '\u200a', '\u200b',
                '\u200f', '\u2028', '\u2029', '\u202f', '\u205f', '\u2060', '\u3000', '\ufeff'
            })
    void a_space_counts_for_nothing_in_any_number(char space) {
        assertEquals(NUMERO, NumeroUnique.parse("057" + space + "1215" + space + "07390310691" + space));
        assertEquals(MOSELIS, CodeGuichet.parse(space + "106" + space + "91"));
        assertEquals(NumeroUnique.tryParse("0571215" + space).position(), 8, "what is missing is missing at the end");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u0008', '\u000e', '\u001f', '\u0084', '\u009f', '\u00a1', '\u1fff', '\u2030', '\u2061'})
    void a_mark_that_is_no_space_is_refused(char mark) {
        assertFalse(NumeroUnique.isValid("057" + mark + "121507390310691"));
        assertFalse(CodeGuichet.isValid("10691" + mark));
    }

    /** The index of the guichet is packed in few bits: longer texts take another way, to the same answer. */
    @ParameterizedTest
    @ValueSource(ints = {2033, 2034, 2035, 5000})
    void a_text_of_thousands_of_spaces_is_read_like_another(int spaces) {
        String gap = " ".repeat(spaces);
        assertEquals(NUMERO, NumeroUnique.parse("0571215" + gap + "07390310691"));
        assertEquals(NUMERO, NumeroUnique.parse("0571215073903" + gap + "10691"));
        assertEquals(NUMERO, NumeroUnique.parse(gap + "057121507390310691"));
        assertFalse(NumeroUnique.isValid(gap + "0571215073903106912"));
        assertFalse(NumeroUnique.isValid(gap + "05712150739031069"));
    }

    @ParameterizedTest
    @CsvSource({"57463, 057", "2B033, 02B", "97411, 974", "98735,", "5746,", "574630,", "'',"})
    void a_commune_finds_its_territory(String commune, String code) {
        assertEquals(Optional.ofNullable(code), Territoire.deCommune(commune).map(Territoire::code));
    }

    @Test
    void territories_are_ordered_by_number_and_an_unknown_form_comes_last() {
        Territoire moselle = Territoire.de("057").orElseThrow();
        var odd = new Territoire("X1", "Ailleurs", List.of(), 'I');
        assertTrue(moselle.compareTo(odd) < 0 && odd.compareTo(moselle) > 0);
        Territoire south = Territoire.de("02A").orElseThrow();
        Territoire north = Territoire.de("02B").orElseThrow();
        assertTrue(south.compareTo(north) < 0 && north.compareTo(south) > 0);
        assertTrue(Territoire.de("019").orElseThrow().compareTo(south) < 0);
        assertTrue(north.compareTo(Territoire.de("021").orElseThrow()) < 0);
        assertEquals(0, moselle.compareTo(moselle));
        assertEquals(Optional.empty(), Territoire.de("57"));
        assertTrue(List.of('O', 'I').contains(moselle.certitude()));
        assertEquals(List.of("57"), moselle.departements());
        assertEquals(List.of(), NUMERO.avertissements("/numeroUnique"));
        Anomalie unknown =
                NumeroUnique.parse("096121507390310691").avertissements("/x").get(0);
        assertEquals("AVERTISSEMENT TERRITOIRE_INCONNU /x", unknown.toString());
        assertEquals("096", unknown.parametres().get("territoire"));
    }

    @Test
    void the_last_day_of_the_old_numbers() {
        assertTrue(NumeroAncien.delivre(LocalDate.of(2011, 3, 27)));
        assertFalse(NumeroAncien.delivre(LocalDate.of(2011, 3, 28)));
    }
}
