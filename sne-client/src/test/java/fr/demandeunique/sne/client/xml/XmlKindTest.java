package fr.demandeunique.sne.client.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.table.DemandeTables;
import fr.demandeunique.sne.client.table.Fault;
import fr.demandeunique.sne.client.table.PersonTables;
import fr.demandeunique.sne.client.table.RecordTable;
import fr.demandeunique.sne.client.table.RecordTable.Member;
import fr.demandeunique.sne.client.table.ValueKind;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a value stands in an element: what is read, what is written, and that the short way reads as the long one. */
class XmlKindTest {
    /** Each kind with what it is read as: a list in brackets, a number as it is, a text that means nothing as itself. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "TEXTE| a |` a `",
                "TEXTE|``|-",
                "CODE|1|1",
                "CODE|``|-",
                "CODETEXTE|` CRE `|CRE",
                "CODETEXTE|` `|-",
                "MOTS|` Jean  Noël `|[Jean, Noël]",
                "MOTS|Jean|[Jean]",
                "MOTS|` `|-",
                "DATE|` 2015-12-17 `|2015-12-17",
                "DATE|2015-12-17T10:00:00.5+01:00|2015-12-17",
                "DATE|2015-12-17Z|2015-12-17",
                "DATE|2015-12-17x|2015-12-17x",
                "DATE|1980|1980",
                "DATE|``|-",
                "NOMBRE|` 12.50 `|12.50",
                "NOMBRE|12,5|12,5",
                "NOMBRE|``|-",
                "NOMBRE|x|x",
                "ENTIER|4|4",
                "ENTIER|4.0|4",
                "ENTIER|4.5|4.5",
                "NUMERO|057 1215 073903 10691|057121507390310691",
                "NUMERO|057|057",
                "GUICHET|` g1104 `|G1104",
                "GUICHET|1|1",
                "OUI|` true `|true",
                "OUI|1|true",
                "OUI|0|false",
                "OUI|false|false",
                "OUI|oui|oui",
                "OUI|``|-"
            })
    void what_an_element_says(XmlKind kind, String text, @Nullable String expected) {
        Object read = kind.read(text);
        assertEquals(
                expected == null ? null : expected.strip(),
                read == null ? null : read.toString().strip());
    }

    private static Member<?> member(RecordTable<?> table, String name) {
        return (Member<?>) Objects.requireNonNull(table.member(name));
    }

    /** A member of each kind of value, with what an element of each kind says of it. */
    private static final List<Member<?>> MEMBERS = List.of(
            member(PersonTables.DEMANDEUR, "nom"),
            member(PersonTables.DEMANDEUR, "prenoms"),
            member(PersonTables.DEMANDEUR, "civilite"),
            member(PersonTables.DEMANDEUR, "dateNaissance"),
            member(PersonTables.DEMANDEUR, "nir"),
            member(DemandeTables.DEMANDE, "dateDepot"),
            member(DemandeTables.DEMANDE, "numeroUnique"),
            member(DemandeTables.DEMANDE, "guichetCreation"),
            member(DemandeTables.DEMANDE, "copieNumerique"),
            member(DemandeTables.LOGEMENT_ACTUEL, "loyer"),
            member(DemandeTables.LOGEMENT_ACTUEL, "nombreOccupants"));

    private static final List<String> SAID = List.of(
            "",
            " ",
            "a",
            "a b",
            " a",
            "1",
            "0",
            "00",
            "01",
            "0.5",
            "00.5",
            "0x",
            "1.",
            ".1",
            "1.2.3",
            "1.50",
            "-1",
            "/",
            ":",
            "1/2",
            "1:2",
            "2147483647",
            "2147483648",
            "123456789012345678",
            "1234567890123456789",
            "true",
            "false",
            "TRUE",
            "2015-12-17",
            "2015-02-30",
            "2015-12-17Z",
            "1980",
            "1980-03",
            "057121507390310691",
            "057 1215 073903 10691",
            "10691",
            "g1104",
            "G1104",
            "\u0001",
            "2");

    /** The short way, taken for most elements, gives what the long way gives, and only where the same is written again. */
    @ParameterizedTest
    @EnumSource(XmlKind.class)
    void the_short_way_reads_as_the_long_one(XmlKind kind) {
        for (Member<?> member : MEMBERS) {
            boolean identifier = kind == XmlKind.NUMERO || kind == XmlKind.GUICHET;
            if (identifier && member.kind() == ValueKind.CODE) {
                // No table says so.
                continue;
            }
            for (String said : SAID) {
                Object direct = kind.direct(said, member);
                Object read = kind.read(said);
                Object typed = read == null ? null : member.list() ? read : XmlKind.typed(read, member);
                String what = kind + " " + member.name() + " '" + said + "': " + direct + " / " + typed;
                if (direct != null) {
                    assertEquals(typed, direct, what);
                    assertEquals(said, kind.text(direct), what);
                }
            }
        }
    }

    /** And it is taken where it can be: the rest costs more. */
    @ParameterizedTest
    @CsvSource({
        "TEXTE, nom, a b",
        "CODE, civilite, 1",
        "DATE, dateDepot, 2015-12-17",
        "DATE, dateNaissance, 1980-02-29",
        "NOMBRE, loyer, 0",
        "NOMBRE, loyer, 0.5",
        "NOMBRE, loyer, 1.50",
        "NOMBRE, loyer, 123456789012345678",
        "ENTIER, nombreOccupants, 2147483647",
        "NUMERO, numeroUnique, 057121507390310691",
        "GUICHET, guichetCreation, 10691",
        "MOTS, prenoms, Jean",
        "OUI, copieNumerique, true",
        "OUI, copieNumerique, false"
    })
    void the_short_way_is_taken(XmlKind kind, String name, String said) {
        Member<?> member = MEMBERS.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Object direct = kind.direct(said, member);
        assertNotNull(direct);
        assertTrue(kind.canonical(said, direct));
        assertTrue(!(direct instanceof Fault));
    }

    private static final List<Object> VALUES = List.of(
            "",
            "a",
            " a ",
            "a b",
            "1",
            "12.50",
            "12,5",
            "2015-12-17",
            "057121507390310691",
            "true",
            "\u0001",
            "a\u0001b",
            new BigDecimal("12.50"),
            new BigDecimal("12"),
            new BigDecimal("1E+3"),
            new BigDecimal("1E-40"),
            new BigDecimal("1" + "0".repeat(70)),
            4,
            -4,
            true,
            false,
            LocalDate.of(2015, 12, 17),
            LocalDate.of(999, 1, 1),
            LocalDate.of(10_000, 1, 1),
            LocalDate.of(1000, 1, 1),
            LocalDate.of(9999, 1, 1),
            DateNaissance.parse("1980"),
            DateNaissance.parse("1980-03-04"),
            NumeroUnique.parse("057121507390310691"),
            CodeGuichet.parse("10691"),
            Civilite.of("1"),
            MotifRadiation.DERADIATION,
            List.of("a"),
            List.of("a", "b"),
            List.of("a b"),
            List.of(""),
            List.of(),
            List.of("a\u0001"),
            List.of("\u0085z"),
            List.of("a\u00a0b"),
            List.of("a", "b\u00a0c"),
            List.of("\u202fa", "b"),
            List.of("\u2003a", "b"),
            List.of("a\tb"),
            List.of(Civilite.of("1")),
            List.of(7),
            Map.of("a", 1));

    /** What is told to come back is written and read as it was; what is not is told as lost, and really would be. */
    @ParameterizedTest
    @EnumSource(XmlKind.class)
    void what_is_told_to_come_back_does(XmlKind kind) {
        for (Object value : VALUES) {
            String written = kind.written(value);
            Object read = written == null ? null : kind.read(written);
            boolean same = read != null && XmlKind.plain(value).equals(read)
                    || kind == XmlKind.CODE
                            && written != null
                            && written.isEmpty()
                            && "".equals(XmlKind.plain(value))
                            && !(value instanceof String)
                    || kind == XmlKind.TEXTE
                            && written != null
                            && written.equals(kind.text(value))
                            && !written.isEmpty()
                    || kind == XmlKind.CODETEXTE
                            && written != null
                            && written.equals(kind.text(value))
                            && !written.isEmpty();
            String what = kind + " " + value.getClass().getSimpleName() + " " + value + " -> " + written;
            if (kind.comesBack(value)) {
                assertTrue(same || written != null && "".equals(written) && !(value instanceof String), what);
            } else {
                // A number is told to come back up to thirty figures, whatever BigDecimal makes of more.
                assertTrue(!same || !(value instanceof String), what + " is told as lost");
            }
            if (written != null) {
                assertEquals(kind.comesBack(value), kind.comesBack(value, written), what);
            }
        }
    }

    private static Element element(@Nullable String code, @Nullable String text) {
        var one = new Element("", "e", "");
        one.put("code", code);
        if (text != null) {
            one.add(new XmlNode.Text(text));
        }
        return one;
    }

    @Test
    void an_element_is_as_this_library_writes_it_or_not() {
        Element coded = element("1", null);
        assertTrue(XmlKind.CODE.canonical(coded, "1"));
        assertTrue(!XmlKind.CODE.canonical(coded, "2"));
        assertTrue(!XmlKind.CODE.canonical(element("1", "x"), "1"));
        Element more = element("1", null);
        more.put("x", "y");
        assertTrue(!XmlKind.CODE.canonical(more, "1"));
        assertTrue(XmlKind.NOMBRE.canonical(element(null, "12.50"), new BigDecimal("12.50")));
        assertTrue(!XmlKind.NOMBRE.canonical(element(null, "12.5"), new BigDecimal("12.50")));
        assertTrue(!XmlKind.NOMBRE.canonical(element("1", "12.50"), new BigDecimal("12.50")));
        assertTrue(!XmlKind.NOMBRE.canonical(element(null, null), new BigDecimal("12.50")));
        Element two = element(null, "a");
        two.add(new XmlNode.Text("b"));
        assertTrue(!XmlKind.TEXTE.canonical(two, "ab"));
        assertEquals("CRE", XmlKind.CODETEXTE.read(element("CRE", null)));
        assertEquals("MOD", XmlKind.CODETEXTE.read(element("CRE", "MOD")));
        assertEquals("1", XmlKind.CODE.read(element("1", "x")));
        assertEquals("x", XmlKind.CODE.read(element(null, " x ")));
        assertEquals("1", XmlKind.TEXTE.read(element("x", "1")));
    }

    @Test
    void a_value_takes_the_place_of_another_and_the_other_attributes_stay() {
        Element coded = element("1", "x");
        coded.put("a", "b");
        assertTrue(XmlKind.CODE.write(coded, Civilite.of("2")));
        assertEquals("2", coded.attribute("code"));
        assertEquals("b", coded.attribute("a"));
        assertTrue(coded.content().isEmpty());
        Element typed = element("CRE", null);
        assertTrue(XmlKind.CODETEXTE.write(typed, "MOD"));
        assertNull(typed.attribute("code"));
        assertEquals("MOD", typed.text());
        Element text = element("k", "a");
        assertTrue(XmlKind.TEXTE.write(text, "b"));
        assertEquals("k", text.attribute("code"));
        assertEquals("b", text.text());
        assertTrue(!XmlKind.NOMBRE.write(text, true));
        assertEquals("b", text.text());
    }

    /** From one byte of room on: each character and each reference at each end of the room. */
    @Test
    void text_becomes_bytes_wherever_the_room_ends() {
        String text = "a&<>\r\"\té\u07ff\u0800€\uffff\ud83d\ude00\ud83dz\ud83d";
        String plain = "a&<>\r\"\té\u07ff\u0800€\uffff\ud83d\ude00?z?";
        String element = plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
        String value = plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\t", "&#9;")
                .replace("\r", "&#13;");
        for (int room = 1; room < 60; room++) {
            var buffer = new XmlBuffer(room);
            buffer.text(text);
            buffer.attributeValue(text);
            buffer.markup("<é>");
            buffer.markup("<a>");
            buffer.markup('/');
            buffer.markup("xyz".getBytes(StandardCharsets.US_ASCII), 1, 2);
            assertEquals(element + value + "<é><a>/yz", buffer.asText(), "room " + room);
            int size = buffer.size();
            assertEquals(size, buffer.bytes().length);
            buffer.repeat(size - 5, size - 2);
            assertEquals(element + value + "<é><a>/yza>/", buffer.asText());
            buffer.cut(size - 2);
            assertEquals(element + value + "<é><a>/", new String(buffer.bytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a b='1' c='2'>|false",
                "<a b='1' c='2' d='3'>|true",
                "<a b='=='>|false",
                "<a b=\"'==='\">|false",
                "<a b='\"===\"'>|false",
                "<a b='1'><a c='2'><a d='3'>|false",
                "a===|false",
                "<a b='1'>=== <c d='2' e='3'>|false",
                "<!-- it's --><a b='1' c='2' d='3'>|true",
                "<!-- it's a=b --><a b='1' c='2' d='3'>|true",
                "<a b='<=='>|false",
                "<a b='>' c='2' d='3'>|true"
            })
    void a_tag_with_more_than_two_equals_signs_is_seen(String xml, boolean overloaded) {
        String long_ = xml + " ".repeat(1 << 16);
        assertEquals(overloaded, TagScan.overloaded(long_.getBytes(StandardCharsets.UTF_8), 2));
        assertEquals(overloaded, TagScan.overloaded(long_.getBytes(StandardCharsets.UTF_16LE), 2));
        assertTrue(!TagScan.overloaded(xml.getBytes(StandardCharsets.UTF_8), 2), "too small to matter");
        byte[] least = (xml + " ".repeat(1 << 16)).substring(0, 1 << 16).getBytes(StandardCharsets.UTF_8);
        assertEquals(overloaded, TagScan.overloaded(least, 2));
    }
}
