package fr.demandeunique.sne.client.nuu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.nuu.Multipart.Unreadable;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MessageMtomTest {
    private static final byte[] DOCUMENT = octets("<interfaceNuu>é\r\n--pas un séparateur\r\n</interfaceNuu>");
    private static final String ENVELOPPE = "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body>"
            + "<r:getNumUniqueResponse xmlns:r=\"http://ws.metier.nuu.application.i2/\"><return>"
            + "<x:Include xmlns:x=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:doc%401\"/></return>"
            + "</r:getNumUniqueResponse></s:Body></s:Envelope>";

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String texte(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void what_is_written_is_read_and_the_same_message_has_the_same_bytes() throws Unreadable {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("nomFichierDemande", "DEM10691-201702211015-000000.xml");
        texts.put("nomCertificat", "CER10691-201702211015.pem");
        MtomMessage message = Soap.appel(NuuMethod.NUM_UNIQUE, texts, DOCUMENT, new byte[0]);
        String action = NuuMethod.NUM_UNIQUE.action();
        assertEquals("http://ws.metier.nuu.application.i2/getNumUnique", action);
        MtomMessage read = MtomMessage.lire(message.type(action), message.corps(action));
        assertEquals(texte(message.enveloppe()), texte(read.enveloppe()));
        Soap.Lue call = Soap.lire(read);
        assertEquals("numUniqueParametres", call.element());
        assertEquals(texts, call.textes());
        assertEquals(
                List.of("fichierDemande", "certificat"),
                List.copyOf(call.documents().keySet()));
        assertArrayEquals(DOCUMENT, call.documents().get("fichierDemande"));
        assertArrayEquals(
                message.corps(action),
                Soap.appel(NuuMethod.NUM_UNIQUE, texts, DOCUMENT, new byte[0]).corps(action));
    }

    @Test
    void the_message_is_as_the_SNE_wants_it() {
        MtomMessage message = Soap.appel(NuuMethod.NUM_UNIQUE, Map.of("nomFichierDemande", "a&b.xml"), DOCUMENT, null);
        assertEquals(1, texte(message.enveloppe()).lines().count());
        assertTrue(texte(message.enveloppe()).contains("<nomFichierDemande>a&amp;b.xml</nomFichierDemande>"));
        String body = texte(message.corps("urn:a"));
        String headers = body.substring(0, body.indexOf("\r\n\r\n"));
        assertFalse(headers.replace("\r\n", "").contains("\n"), "CRLF line ends only");
        assertTrue(message.type("urn:a").startsWith("multipart/related; type=\"application/xop+xml\"; start=\"<"));
        assertTrue(message.type("urn:a").contains("start-info=\"application/soap+xml\"; action=\"urn:a\""));
    }

    /** Every combination of line ends, order, encoding, quotes and parameters says the same. */
    @Test
    void any_legal_form_of_an_answer_is_read() throws Unreadable {
        for (String end : List.of("\r\n", "\n")) {
            for (boolean envelopeFirst : new boolean[] {true, false}) {
                for (String encoding : List.of("7bit", "8bit", "binary", "base64", "BASE64", "quoted-printable", "")) {
                    for (String type : List.of(
                            "multipart/related; boundary=frontière",
                            "Multipart/Related;type=\"application/xop+xml\";boundary=\"frontière\";start=\"<env>\"",
                            "multipart/related; start=env; boundary=\"fronti\\ère\"; x=\"a;b\"")) {
                        verifier(end, envelopeFirst, encoding, type);
                    }
                }
            }
        }
    }

    private static void verifier(String end, boolean envelopeFirst, String encoding, String type) throws Unreadable {
        String envelope = "Content-ID: <env>" + end + "Content-Type: application/xop+xml;" + end + "\tcharset=UTF-8"
                + end + end + ENVELOPPE + end;
        String document = (encoding.isEmpty() ? "" : "content-transfer-encoding: " + encoding + end)
                + "CONTENT-ID:<doc@1>" + end + end + encode(encoding) + end;
        String line = "--fronti\u00e8re" + end;
        String body =
                "préambule" + end + line + (envelopeFirst ? envelope + line + document : document + line + envelope)
                        + "--fronti\u00e8re--" + end + "épilogue";
        // A boundary is compared byte for byte; headers come to Java as ISO-8859-1.
        byte[] bytes = remplacer(body);
        Soap.Lue read = Soap.lire(MtomMessage.lire(type, bytes));
        assertEquals("getNumUniqueResponse", read.element());
        assertArrayEquals(DOCUMENT, read.documents().get("return"), type + " " + encoding);
    }

    private static byte[] remplacer(String body) {
        byte[] utf8 = octets(body.replace("--fronti\u00e8re", "--\u0001"));
        byte[] mark = "--fronti\u00e8re".getBytes(StandardCharsets.ISO_8859_1);
        var out = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < utf8.length; i++) {
            if (i + 2 < utf8.length && utf8[i] == '-' && utf8[i + 1] == '-' && utf8[i + 2] == 1) {
                out.writeBytes(mark);
                i += 2;
            } else {
                out.write(utf8[i]);
            }
        }
        return out.toByteArray();
    }

    private static String encode(String encoding) {
        return switch (encoding) {
            case "base64", "BASE64" ->
                Base64.getMimeEncoder(40, new byte[] {'\n'}).encodeToString(DOCUMENT);
            case "quoted-printable" ->
                texte(DOCUMENT).replace("=", "=3D").replace("é", "=C3=A9").replace("\r\n", "=0D=0A=\n");
            default -> texte(DOCUMENT);
        };
    }

    @Test
    void a_bare_envelope_may_hold_the_document_itself() throws Unreadable {
        String inside =
                ENVELOPPE.replaceAll("<x:Include[^>]*>", "<interfaceNuu xmlns=\"http://nuu.application.i2/\"/>");
        Soap.Lue read = Soap.lire(MtomMessage.lire("application/soap+xml; charset=utf-8", octets(inside)));
        assertTrue(texte(read.documents().get("return")).contains("interfaceNuu"));
        String base64 =
                ENVELOPPE.replaceAll("<x:Include[^>]*>", Base64.getEncoder().encodeToString(DOCUMENT));
        assertArrayEquals(
                DOCUMENT,
                Soap.base64(Soap.lire(MtomMessage.lire(null, octets(base64)))
                        .textes()
                        .get("return")));
    }

    @Test
    void a_fault_of_either_SOAP_gives_its_reason() throws Unreadable {
        assertEquals(
                "Panne <1>.",
                Soap.lire(new MtomMessage(Soap.faute("Receiver", "Panne <1>."), List.of()))
                        .faute());
        String eleven = "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><e:Fault>"
                + "<faultcode>e:Server</faultcode><faultstring>Panne.</faultstring></e:Fault></e:Body></e:Envelope>";
        assertEquals(
                "Panne.", Soap.lire(new MtomMessage(octets(eleven), List.of())).faute());
    }

    @Test
    void what_is_not_such_a_message_is_said_to_be_so() {
        illisible("multipart/related", "x");
        illisible("multipart/related; boundary=a", "");
        illisible("multipart/related; boundary=a", "--a\r\n\r\n<a/>");
        illisible("multipart/related; boundary=a", "--a\r\npas un en-tete\r\n\r\nx\r\n--a--");
        illisible("multipart/related; boundary=a", "--a\r\nContent-Transfer-Encoding: base64\r\n\r\n!?*=a\r\n--a--");
        illisible("text/html", "<html>");
        illisible("text/xml", "<a/>");
        illisible("text/xml", "<!DOCTYPE a><Envelope/>");
        illisible("text/xml", ENVELOPPE);
        illisible("text/xml", " ".repeat(5 << 20));
    }

    private static void illisible(String type, String body) {
        assertThrows(Unreadable.class, () -> Soap.lire(MtomMessage.lire(type, octets(body))), body.strip());
    }

    @Property(tries = 2000)
    void damaged_messages_never_throw_anything_else(@ForAll long seed) {
        var random = new Random(seed);
        MtomMessage message = Soap.reponse(NuuMethod.NUM_UNIQUE, DOCUMENT);
        String type = message.type("urn:a");
        byte[] body = message.corps("urn:a");
        for (int i = random.nextInt(6); i >= 0; i--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        byte[] cut = java.util.Arrays.copyOf(body, random.nextInt(4) == 0 ? random.nextInt(body.length) : body.length);
        String header = random.nextInt(4) == 0 ? type.substring(0, random.nextInt(type.length())) : type;
        try {
            Soap.lire(MtomMessage.lire(header, cut));
        } catch (Unreadable e) {
            assertFalse(e.getMessage().isEmpty());
        }
    }

    @Test
    void files_and_instants_are_named_as_the_SNE_does_in_the_time_of_Paris() {
        var names = new FileNames(CodeGuichet.parse("G1226"), new AtomicInteger(999_999));
        Instant summer = Instant.parse("2017-08-31T13:30:00Z");
        assertEquals("DEMG1226-201708311530-999999.xml", names.demande(summer));
        assertEquals("DEMG1226-201708311530-000000.xml", names.demande(summer));
        assertEquals("CERG1226-201708311530.pem", names.certificat(summer));
        assertEquals("2017-08-31T15:30:00.0+02:00", FileNames.instant(summer));
        assertEquals("2017-02-21T11:15:30.5+01:00", FileNames.instant(Instant.parse("2017-02-21T10:15:30.5Z")));
    }

    @Test
    void an_attachment_that_is_not_there_is_not_found() throws Unreadable {
        MtomMessage message = new MtomMessage(octets(ENVELOPPE), List.of());
        assertNull(message.piece("cid:doc%401"));
        assertNull(message.piece("http://ailleurs/doc"));
        assertThrows(Unreadable.class, () -> Soap.lire(message));
    }
}
