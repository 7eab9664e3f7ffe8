package fr.demandeunique.sne.client.xml;

import static fr.demandeunique.sne.client.xml.DemandeXmlTest.DEBUT;
import static fr.demandeunique.sne.client.xml.DemandeXmlTest.FIN;
import static fr.demandeunique.sne.client.xml.DemandeXmlTest.document;
import static fr.demandeunique.sne.client.xml.DemandeXmlTest.octets;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before it costs anything, and how a document that is wrong is told. */
class XmlLimitsTest {
    private static Anomalie seule(byte[] xml) {
        XmlReading read = DemandeXml.read(xml);
        assertNull(read.demande());
        assertEquals(1, read.rapport().anomalies().size());
        return read.rapport().anomalies().get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1", "US-ASCII"})
    void any_encoding_that_the_document_names_is_read(String name) {
        String accents = name.equals("US-ASCII") ? "Zo&#233;" : "Zoé";
        String xml = "<?xml version=\"1.0\" encoding=\"" + name + "\"?>"
                + DEBUT
                + "<personnePhysique><demandeur><nom>" + accents + "</nom></demandeur></personnePhysique>" + FIN;
        Demande read = DemandeXml.read(xml.getBytes(Charset.forName(name))).demande();
        assertNotNull(read);
        assertEquals("Zoé", read.demandeur().nom());
    }

    @Test
    void a_DTD_is_refused_whatever_it_says() {
        String bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        assertEquals(
                "XML_DTD",
                seule(octets(bomb + DEBUT + "<numUnique>&b;</numUnique>" + FIN)).code());
        String outside = "<!DOCTYPE l SYSTEM \"file:///etc/hostname\">";
        assertEquals("XML_DTD", seule(octets(outside + DEBUT + FIN)).code());
        assertEquals(
                "XML_ILLISIBLE",
                seule(document("<numUnique>&inconnue;</numUnique>")).code());
    }

    @Test
    void what_is_not_XML_or_is_cut_short_says_where() {
        assertEquals("XML_VIDE", seule(octets("")).code());
        assertEquals(
                "XML_ILLISIBLE", seule(octets("{\"format\":\"sne-demande/1\"}")).code());
        assertEquals("XML_RACINE", seule(octets("<autre/>")).code());
        assertEquals("XML_RACINE", seule(octets("<interfaceNuu/>")).code());
        assertEquals("XML_INSTRUCTION", seule(document("<?sne-gabarit?>")).code());
        byte[] whole = document("<personnePhysique><demandeur><nom>A</nom></demandeur></personnePhysique>");
        for (int length = 1; length < whole.length; length++) {
            Anomalie fault = seule(java.util.Arrays.copyOf(whole, length));
            assertEquals("XML_ILLISIBLE", fault.code());
            assertNotNull(fault.parametres().get("ligne"));
        }
        Anomalie encoding = seule(octets("<?xml version=\"1.0\" encoding=\"EBCDIC-XX\"?>" + DEBUT + FIN));
        assertEquals("XML_ENCODAGE", encoding.code());
        assertEquals("EBCDIC-XX", encoding.parametres().get("encodage"));
        assertEquals("DOCUMENT_PDF", seule(octets("%PDF-1.7\n%âãÏÓ")).code());
        byte[] badUtf8 = document("<numUnique>é</numUnique>");
        badUtf8[new String(badUtf8, StandardCharsets.ISO_8859_1).indexOf('Ã')] = (byte) 0xFF;
        assertEquals("XML_ILLISIBLE", seule(badUtf8).code());
        // U+0012 and a quote in two bytes, a character beyond the last one.
        for (int[] overlong : new int[][] {{0xC0, 0x92}, {0xC0, 0xA2}, {0xF5, 0x80, 0x80, 0x80}}) {
            String inside = "<numUnique>" + new String(overlong, 0, overlong.length) + "</numUnique>";
            byte[] bytes = (DEBUT + inside + FIN).getBytes(StandardCharsets.ISO_8859_1);
            assertEquals("XML_ILLISIBLE", seule(bytes).code());
        }
    }

    @Test
    void depth_and_size_are_bounded() throws IOException {
        assertEquals("XML_TROP_PROFOND", seule(document("<a>".repeat(70))).code());
        assertEquals(
                "XML_TROP_GRAND",
                seule(document("<a>" + "x".repeat((1 << 20) + 1) + "</a>")).code());
        assertEquals("XML_TROP_GRAND", seule(document("<a/>".repeat(100_001))).code());
        var endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                return read++ < DEBUT.length() ? DEBUT.charAt((int) read - 1) : 'x';
            }
        };
        assertEquals(
                "XML_TROP_GRAND",
                DemandeXml.read(endless).rapport().anomalies().get(0).code());
        assertTrue(endless.read <= XmlParser.BYTES_MAX + 1, "reads no further than the limit");
    }

    /** What the tables do not know is kept as one text, and the JSON of a demande has none of more than a mebibyte. */
    @ParameterizedTest
    @ValueSource(strings = {"<inconnu a='%s'/>", "<!--%s-->", "<?inconnu %s?>", "<numUnique a='%s'/>"})
    void what_is_kept_can_be_written_as_JSON_or_is_refused(String kept) throws XmlParser.Stop {
        String complement = "<c:complement xmlns:c='urn:fr:demandeunique:sne:complement:1'>{}</c:complement>";
        for (String rest : List.of("", complement)) {
            String around = document(kept.formatted("x".repeat(1 << 19)), rest);
            XmlReading read = DemandeXml.read(octets(around));
            Demande demande = Objects.requireNonNull(read.demande());
            assertEquals(demande, DemandeJson.read(DemandeJson.write(demande)).demande());
            assertEquals(
                    "XML_TROP_GRAND",
                    seule(octets(document(kept.formatted("x".repeat(1 << 20)), rest)))
                            .code());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" xmlns:p%d='u'", " a%d='>'", " p:a%d=\"<\""})
    void a_tag_with_too_much_in_it_is_refused_before_it_costs_anything(String attribute) {
        var many = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            many.append(attribute.formatted(i));
        }
        byte[] xml = octets("<interfaceNuu xmlns='http://nuu.application.i2/' xmlns:p='u'" + many + "/>");
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertEquals("XML_TROP_GRAND", seule(xml).code()));
    }

    @Test
    void as_many_attributes_and_declarations_as_are_allowed_are_read_and_no_more() {
        for (String attribute : List.of(" xmlns:p%d='urn:u'", " a%d='1'")) {
            for (int count : new int[] {250, 257}) {
                var many = new StringBuilder();
                for (int i = 0; i < count; i++) {
                    many.append(attribute.formatted(i));
                }
                byte[] xml = document("<inconnu" + many + "/><inconnu" + many + "/>");
                if (count == 250) {
                    Canonique.memes(xml, DemandeXml.write(DemandeXml.read(xml).demande()));
                } else {
                    assertEquals("XML_TROP_GRAND", seule(xml).code());
                }
            }
        }
    }

    @Test
    void a_document_that_is_wrong_everywhere_is_read_to_its_end_and_told_to_a_limit() {
        String wrong =
                "<cotitulaire><revenuFiscal><anneeMoins1>x</anneeMoins1><montantMoins2>y</montantMoins2></revenuFiscal>"
                        + "</cotitulaire>";
        XmlReading read = DemandeXml.read(document("<personnePhysique><listeCotitulaire>" + wrong.repeat(20_000)
                + "</listeCotitulaire></personnePhysique>"));
        assertNotNull(read.demande());
        assertEquals(1001, read.rapport().anomalies().size());
    }

    /** The limit that was met, and where. */
    @Test
    void what_is_too_big_says_which_limit_it_met_and_where() {
        String inside = "/interfaceNuu/demande/demandeLogement";
        for (String[] one : new String[][] {
            {"<a>" + "x".repeat((1 << 20) + 1) + "</a>", "1048576 caractères dans un même texte", inside + "/a"},
            {"<a/>".repeat(100_001), "100000 éléments", inside},
            {"<a b='" + "x".repeat(1 << 20) + "'/>", "1048576 caractères inconnus", "/interfaceNuu"},
            {names(), "4096 noms différents", inside}
        }) {
            Anomalie fault = seule(document(one[0]));
            assertEquals("XML_TROP_GRAND", fault.code());
            assertTrue(fault.message(Locale.FRENCH).contains(one[1]), fault.message(Locale.FRENCH));
            assertEquals(one[2], fault.chemin());
        }
        String whole = seule(new byte[XmlParser.BYTES_MAX + 1]).message(Locale.FRENCH);
        assertTrue(whole.contains("plus de 4 Mio"), whole);
    }

    private static String names() {
        var all = new StringBuilder();
        for (int i = 0; i < 9_000; i++) {
            all.append("<a").append(i).append("/>");
        }
        return all.toString();
    }
}
