package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The same service, spoken to byte by byte as other software does. */
@Timeout(60)
class NuuWireTest extends NuuCase {
    /** The published client code looks for each element by its name in the namespace. */
    @Test
    void every_element_of_an_answer_is_in_the_namespace() throws Exception {
        String refusal = envoyer(document("MOD", "057121500000010691", ""));
        String read = envoyer(document("CRE", "", ""));
        for (String answer : List.of(refusal, read)) {
            Matcher found = Pattern.compile("<(\\w{3}):interfaceNuu.*</\\1:interfaceNuu>", Pattern.DOTALL)
                    .matcher(answer);
            assertTrue(found.find(), answer);
            var factory = javax.xml.parsers.DocumentBuilderFactory.newDefaultNSInstance();
            var all = factory.newDocumentBuilder()
                    .parse(new java.io.ByteArrayInputStream(found.group().getBytes(StandardCharsets.UTF_8)))
                    .getElementsByTagName("*");
            assertTrue(all.getLength() > 4, found.group());
            boolean listed = false;
            for (int i = 0; i < all.getLength(); i++) {
                assertEquals(
                        "http://nuu.application.i2/",
                        all.item(i).getNamespaceURI(),
                        all.item(i).getNodeName());
                listed |= all.item(i).getLocalName().equals("listeAnomalie");
            }
            assertTrue(listed, found.group());
        }
    }

    @Test
    void the_type_of_the_file_is_taken_as_text_and_as_an_attribute() throws Exception {
        for (String element : List.of("<typeFichier>MOD</typeFichier>", "<typeFichier code=\"MOD\"/>")) {
            String answer = envoyer(
                    document("MOD", "057121500000010691", "").replace("<typeFichier>MOD</typeFichier>", element));
            assertTrue(answer.contains("GW_DEMANDE_INCONNUE"), answer);
        }
    }

    /** As a stack without MTOM sends it. */
    @Test
    void a_document_in_base64_and_a_time_without_a_zone_are_taken() throws Exception {
        Instant before = sne.horloge().instant();
        String document = new String(
                fr.demandeunique.sne.client.xml.DemandeXml.write(
                        couple().toBuilder()
                                .guichetDerniereModification(CodeGuichet.parse("10691"))
                                .build(),
                        fr.demandeunique.sne.client.xml.XmlOptions.forSne()
                                .withHeader(TypeFichier.CREATION, "2015-12-17T09:00:00")),
                StandardCharsets.UTF_8);
        String made = poster("<w:numUniqueParametres xmlns:w=\"http://ws.metier.nuu.application.i2/\"><fichierDemande>"
                + java.util.Base64.getMimeEncoder().encodeToString(document.getBytes(StandardCharsets.UTF_8))
                + "</fichierDemande></w:numUniqueParametres>");
        assertTrue(made.contains("<ns1:numUnique>057"), made);
        nuu.radier(
                passerelle.demandes().lister(null).stream()
                        .findFirst()
                        .orElseThrow()
                        .numero(),
                MotifRadiation.RENONCIATION,
                null);
        String since = java.time.LocalDateTime.ofInstant(before, java.time.ZoneId.of("Europe/Paris"))
                .toString();
        for (String time : List.of(since, before.toString(), since + ":00.0")) {
            String struck =
                    poster("<w:demandesRadieesDepuisLeParametres xmlns:w=\"http://ws.metier.nuu.application.i2/\">"
                            + "<dateRadiationDepuisLe>" + time
                            + "</dateRadiationDepuisLe></w:demandesRadieesDepuisLeParametres>");
            assertTrue(struck.contains("<ns1:numUnique>057"), time + " " + struck);
        }
    }

    /** What is in the answer, in base64 as it was asked. */
    private String poster(String body) throws Exception {
        String answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(sne.urlNuu() + NuuSettings.PATH))
                                .header("Content-Type", "application/soap+xml; charset=utf-8")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body>"
                                                + body + "</s:Body></s:Envelope>"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher inside = Pattern.compile("<return>([A-Za-z0-9+/=]+)</return>").matcher(answer);
        assertTrue(inside.find(), answer);
        return new String(java.util.Base64.getDecoder().decode(inside.group(1)), StandardCharsets.UTF_8);
    }

    @Test
    void the_WSDL_gives_the_address_by_which_it_was_reached() throws Exception {
        for (String host : List.of("127.0.0.1", "localhost")) {
            String url = "http://" + host + ":" + sne.port() + NuuSettings.PATH;
            String wsdl = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url + "?wsdl")).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            assertTrue(wsdl.contains("<soap12:address location=\"" + url + "\"/>"), wsdl);
        }
    }

    @Test
    void a_radiation_with_an_empty_motif_is_a_deradiation_and_one_without_is_none() throws Exception {
        DemandeVersionnee made = nuu.enregistrer(couple());
        DemandeVersionnee struck = nuu.radier(made, MotifRadiation.SANS_REPONSE, null);
        try (SneClient known = client(NuuSettings.defaults())) {
            assertThrows(SneException.HorsTransport.class, () -> known.reactiver(struck));
        }
        String document = envoyer(document("RAD", made.numero().compact(), "<radiation/>"));
        assertTrue(document.contains("GW_MOTIF_ABSENT"), document);
        assertEquals(
                EtatDemande.RADIEE, passerelle.lire(made.numero()).demande().etat());
        assertEquals(EtatDemande.ACTIVE, nuu.reactiver(made.numero()).demande().etat());
        assertEquals(
                EtatDemande.ACTIVE, passerelle.lire(made.numero()).demande().etat());
        assertThrows(SneException.Refus.class, () -> nuu.reactiver(made.numero()), "once is enough");
        nuu.radier(made, MotifRadiation.SANS_REPONSE, null);
        String again =
                envoyer(document("RAD", made.numero().compact(), "<radiation><motifRadiation code=\"\"/></radiation>"));
        assertFalse(again.contains("listeAnomalie"), again);
        assertEquals(
                EtatDemande.ACTIVE, passerelle.lire(made.numero()).demande().etat());
    }

    @Test
    void a_document_that_does_not_say_what_it_asks_for_does_nothing() throws Exception {
        for (String type : List.of("", "DIS", "XXX")) {
            String answer = envoyer(document(type, "", ""));
            assertTrue(answer.contains("GW_TYPE_FICHIER"), answer);
        }
        assertEquals(0, passerelle.mouvements().depuisLeDebut().stream().count());
    }

    private static String document(String type, String numero, String end) {
        return main(
                "\n",
                "8bit",
                "<interfaceNuu xmlns=\"http://nuu.application.i2/\" versionInterface=\"02.00\">"
                        + (type.isEmpty() ? "" : "<entete><typeFichier>" + type + "</typeFichier></entete>")
                        + "<demande><demandeLogement><numGuichet>10691</numGuichet>"
                        + (numero.isEmpty() ? "" : "<numUnique>" + numero + "</numUnique>") + end
                        + "</demandeLogement></demande></interfaceNuu>");
    }

    /** As the published Python client does: multipart by hand, no length on parts, an empty certificate, a search by regular expression. */
    @Test
    void a_foreign_client_that_builds_its_multipart_by_hand_is_served() throws Exception {
        for (String end : List.of("\r\n", "\n")) {
            for (String encoding : List.of("7bit", "8bit", "binary")) {
                String document = new String(
                                fr.demandeunique.sne.client.xml.DemandeXml.write(
                                        couple().toBuilder()
                                                .guichetDerniereModification(CodeGuichet.parse("10691"))
                                                .build(),
                                        fr.demandeunique.sne.client.xml.XmlOptions.forSne()
                                                .withHeader(TypeFichier.CREATION, "2015-12-17T09:00:00")),
                                StandardCharsets.UTF_8)
                        .strip();
                String body = main(end, encoding, document);
                String answer = envoyer(body);
                assertTrue(
                        answer.startsWith("HTTP/1.1 200"),
                        answer.lines().findFirst().orElse(""));
                Matcher found = Pattern.compile("<(\\w{3}):interfaceNuu.*</\\1:interfaceNuu>", Pattern.DOTALL)
                        .matcher(answer);
                assertTrue(found.find(), answer);
                assertTrue(found.group().contains("<ns1:numUnique>057"), found.group());
            }
        }
    }

    private static String main(String end, String encoding, String document) {
        String envelope = "<soap:Envelope xmlns:soap=\"http://www.w3.org/2003/05/soap-envelope\"><soap:Body>"
                + "<ws:numUniqueParametres xmlns:ws=\"http://ws.metier.nuu.application.i2/\">"
                + "<ws:nomFichierDemande>DEM10691-201512170900-000000.xml</ws:nomFichierDemande>"
                + "<ws:fichierDemande ws:contentType=\"text/xml\"><xop:Include"
                + " xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:demande\"/></ws:fichierDemande>"
                + "<ws:nomCertificat>CER10691-201512170900.pem</ws:nomCertificat>"
                + "<ws:certificat ws:contentType=\"application/x-x509-ca-cert\"><xop:Include"
                + " xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:certificat\"/></ws:certificat>"
                + "</ws:numUniqueParametres></soap:Body></soap:Envelope>";
        String line = "--uuid:1" + end;
        return line
                + part(end, "application/xop+xml; charset=UTF-8; type=\"application/soap+xml\"", encoding, "rootpart")
                + envelope + end + line + part(end, "text/xml", encoding, "demande") + document + end + line
                + part(end, "application/octet-stream", encoding, "certificat") + end + "--uuid:1--" + end;
    }

    private static String part(String end, String type, String encoding, String id) {
        return "Content-Type: " + type + end + "Content-Transfer-Encoding: " + encoding + end + "Content-ID: <" + id
                + ">" + end + end;
    }

    private String envoyer(String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket("127.0.0.1", sne.port())) {
            socket.getOutputStream()
                    .write(("POST /services/DemandeLogementImplService/ HTTP/1.1\r\nHost: localhost\r\n"
                                    + "User-Agent: Apache-HttpClient/4.1.1 (java 1.5)\r\nConnection: close\r\n"
                                    + "Content-Type: multipart/related; type=\"application/xop+xml\"; start=\"<rootpart>\";"
                                    + " start-info=\"application/soap+xml\"; boundary=\"uuid:1\";"
                                    + " action=\"http://ws.metier.nuu.application.i2/getNumUnique\"\r\nContent-Length: "
                                    + bytes.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_WSDL_says_that_it_is_reconstructed_and_hostile_bytes_get_a_fault() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        URI service = URI.create(sne.urlNuu() + NuuSettings.PATH);
        HttpResponse<String> wsdl = http.send(
                HttpRequest.newBuilder(URI.create(service + "?wsdl")).build(), HttpResponse.BodyHandlers.ofString());
        assertTrue(wsdl.body().contains("ce n’est pas le WSDL du ministère"));
        for (String body : List.of("", "<a/>", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "--x\r\n")) {
            HttpResponse<String> fault = http.send(
                    HttpRequest.newBuilder(service)
                            .header("Content-Type", "multipart/related; boundary=x")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(500, fault.statusCode());
            assertTrue(fault.body().contains("Une erreur inattendue est survenue"));
            assertFalse(fault.body().contains("Exception"));
        }
    }
}
