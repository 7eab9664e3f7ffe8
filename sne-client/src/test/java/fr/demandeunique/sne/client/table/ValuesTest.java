package fr.demandeunique.sne.client.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.table.RecordTable.Member;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text or a number means in each kind of member, and where the values of records under way stand. */
class ValuesTest {
    /** A value as its text, a fault as its code and what was expected. */
    private static String said(Object value) {
        if (!(value instanceof Fault fault)) {
            return ValueKind.text(value);
        }
        var anomaly = fault.at().apply("/x");
        assertEquals("/x", anomaly.chemin());
        return "! " + anomaly.code() + anomaly.parametres().getOrDefault("attendu", "");
    }

    /** A whole number is read without its decimals, and means the same. */
    @ParameterizedTest
    @CsvSource({
        "INTEGER, 2147483647",
        "INTEGER, -2147483648",
        "INTEGER, 2147483648",
        "INTEGER, 4294967297",
        "AMOUNT, 9223372036854775807",
        "SCALAR, 12",
        "SIREN, 552100554",
        "TEXT, 1",
    })
    void a_whole_number_means_what_it_means_as_a_decimal(ValueKind kind, long number) {
        assertEquals(kind.parse(BigDecimal.valueOf(number)), kind.parse(number));
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, a, a",
        "SCALAR, a, a",
        "DATE, 2015-12-17, 2015-12-17",
        "DATE, 2015-02-30, ! JSON_DATE",
        "BIRTH_DATE, 1980-02-29, 1980-02-29",
        "BIRTH_DATE, 1980, 1980",
        "BIRTH_DATE, 1980-02-30, ! DATE_NAISSANCE_IMPOSSIBLE",
        "NIR, 280025746312345, ! NIR_CLE",
        "NIR, 2, ! NIR_LONGUEUR",
        "SIREN, 552 100 554, 552100554",
        "SIREN, 5, ! SIREN_FORME",
        "SIRET, 55210055400013, 55210055400013",
        "SIRET, 5, ! SIRET_FORME",
        "RPLS, 0123456789, 0123456789",
        "RPLS, 0, ! RPLS_TROP_COURT",
        "QPV, QP057001, QP057001",
        "QPV, x, ! QPV_FORME",
        "NUMERO, 057 1215 073903 10691, 057121507390310691",
        "NUMERO, 057, ! NUMERO_TROP_COURT",
        "FORMER_NUMERO, ' A-12 ', ' A-12 '",
        "FORMER_NUMERO, ' ', ! NUMERO_VIDE",
        "GUICHET, 10691, 10691",
        "GUICHET, 1, ! GUICHET_TROP_COURT",
        "BOOLEAN, true, ! JSON_TYPEboolean",
        "INTEGER, 1, ! JSON_TYPEinteger",
        "AMOUNT, 1, ! JSON_TYPEnumber",
        "RECORD, x, ! JSON_TYPEobject"
    })
    void what_a_text_means(ValueKind kind, String text, String expected) {
        Object whole = kind.parse(text);
        assertEquals(expected, said(whole));
        char[] within = ("[" + text + "]").toCharArray();
        assertEquals(said(whole), said(kind.parse(within, 1, text.length())));
    }

    @Test
    void a_day_is_of_the_type_of_its_member() {
        char[] day = "2015-12-17".toCharArray();
        assertEquals(LocalDate.of(2015, 12, 17), ValueKind.DATE.parse(day, 0, 10));
        assertEquals(DateNaissance.of(LocalDate.of(2015, 12, 17)), ValueKind.BIRTH_DATE.parse(day, 0, 10));
        assertEquals("2015-12-17", ValueKind.TEXT.parse(day, 0, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, 2147483647, 2147483647",
        "INTEGER, 2147483648, ! JSON_ENTIER",
        "INTEGER, 2.0, 2",
        "INTEGER, 2.5, ! JSON_ENTIER",
        "INTEGER, 1E30, ! JSON_ENTIER",
        "INTEGER, 1E31, ! JSON_ENTIER",
        "INTEGER, 0E30, 0",
        "INTEGER, 0E31, ! JSON_ENTIER",
        "AMOUNT, 12.50, 12.50",
        "AMOUNT, 123456789012345678901234567890, 123456789012345678901234567890",
        "AMOUNT, 1234567890123456789012345678901, ! JSON_NOMBRE",
        "AMOUNT, 1E-30, 1E-30",
        "AMOUNT, 1E-31, ! JSON_NOMBRE",
        "SCALAR, 12.50, 12.50",
        "TEXT, 1, ! JSON_TYPEstring",
        "DATE, 1, ! JSON_TYPEstring",
        "RECORD, 1, ! JSON_TYPEobject",
        "NUMERO, 57, ! JSON_TYPEidentifier",
        "NIR, 57, ! JSON_TYPEidentifier",
        "GUICHET, 57, ! JSON_TYPEidentifier"
    })
    void what_a_number_means(ValueKind kind, BigDecimal number, String expected) {
        assertEquals(expected, said(kind.parse(number)));
    }

    @Test
    void each_kind_says_how_it_is_read_and_what_was_expected() {
        assertEquals(
                EnumSet.of(ValueKind.INTEGER, ValueKind.AMOUNT),
                EnumSet.copyOf(List.of(ValueKind.values()).stream()
                        .filter(ValueKind::numeric)
                        .toList()));
        assertEquals(
                EnumSet.of(ValueKind.NIR, ValueKind.SIREN, ValueKind.SIRET, ValueKind.RPLS, ValueKind.QPV),
                EnumSet.copyOf(List.of(ValueKind.values()).stream()
                        .filter(ValueKind::lenient)
                        .toList()));
        for (ValueKind one : ValueKind.values()) {
            assertSame(one.otherType(), one.otherType(false));
            assertEquals(one == ValueKind.INTEGER ? "! JSON_ENTIER" : "! JSON_NOMBRE", said(one.outOfProportion()));
        }
        assertEquals("! CODE_VIDE", said(ValueKind.BLANK_CODE));
        assertEquals(
                "AVERTISSEMENT CODE_VIDE /x",
                ValueKind.BLANK_CODE.at().apply("/x").toString());
    }

    private static Member<?> member(RecordTable<?> table, String name) {
        Member<?> member = table.member(name);
        assertNotNull(member);
        return member;
    }

    @Test
    void a_code_is_of_its_list_and_white_space_is_none_unless_the_list_says_so() {
        Member<?> civilite = member(PersonTables.DEMANDEUR, "civilite");
        Member<?> motif = member(DemandeTables.RADIATION_DEMANDE, "motif");
        for (String text : List.of("1", "!", "\u167f", "zz")) {
            assertEquals(Civilite.of(text), civilite.parse(text), text);
            assertEquals(Civilite.of(text), civilite.parse(("x" + text).toCharArray(), 1, text.length()), text);
        }
        for (String text : List.of("", " ", "\t", "\u1680", "\u2003")) {
            assertSame(ValueKind.BLANK_CODE, civilite.parse(text));
            assertSame(ValueKind.BLANK_CODE, civilite.parse(("x" + text).toCharArray(), 1, text.length()));
        }
        assertEquals(MotifRadiation.DERADIATION, motif.parse(""));
        assertEquals(MotifRadiation.DERADIATION, motif.parse(new char[0], 0, 0));
        Member<?> nom = member(PersonTables.DEMANDEUR, "nom");
        assertEquals("a", nom.parse("a"));
        assertEquals("a", nom.parse("xa".toCharArray(), 1, 1));
        assertThrows(IllegalStateException.class, nom::inner);
        assertSame(
                PersonTables.DEMANDEUR,
                member(DemandeTables.DEMANDE, "demandeur").inner());
    }

    @Test
    void a_table_knows_its_members_by_rank_and_name() {
        RecordTable<?> table = DemandeTables.DEMANDE;
        for (int i = 0; i < table.members().size(); i++) {
            Member<?> one = (Member<?>) table.members().get(i);
            assertEquals(i, one.rank());
            assertSame(one, table.member(one.name()));
            assertTrue(table.owns(one.name()));
        }
        assertNull(table.member("x"));
        assertTrue(table.owns("format") && !table.owns("x"));
        assertTrue(!DemandeTables.MOTIF.owns("format"), "no document of its own");
        assertEquals("sne-demande/1", table.format());
    }

    @Test
    void values_stand_one_above_the_other_and_go_when_they_are_taken() {
        for (int count : new int[] {0, 1, 2, 3, 4, 5, 95, 96, 97, 500}) {
            var values = new Values();
            int below = values.open(2);
            values.set(below, "below");
            int base = values.top();
            assertEquals(2, base);
            IntStream.range(0, count).forEach(i -> values.push("v" + i));
            assertEquals(base + count, values.top());
            List<Object> list = values.list(base);
            assertEquals(
                    IntStream.range(0, count).<Object>mapToObj(i -> "v" + i).toList(), list);
            assertEquals(base, values.top());
            int again = values.open(count);
            for (int i = again; i < values.top(); i++) {
                assertNull(values.get(i), "nothing of it is left");
            }
            assertEquals("below", values.get(below));
        }
    }

    @Test
    void a_text_of_a_value_is_that_of_the_JSON() {
        assertEquals("057121507390310691", ValueKind.text(NumeroUnique.parse("057121507390310691")), "in clear");
        assertEquals("1980-03", ValueKind.text(DateNaissance.parse("1980-03")));
        assertEquals("1", ValueKind.text(Civilite.of("1")));
    }
}
