package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.call.Tls;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.cycle.Separation;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.InformationsDalo;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.nomenclature.StatutDalo;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The SNE's own service, over the register that the gateway shows. */
@Timeout(60)
class NuuTest {
    private BacASable sne;
    private SneClient nuu;
    private SneClient passerelle;

    @TempDir
    private Path dir;

    @BeforeEach
    void demarrer() {
        sne = BacASable.demarrer();
        nuu = client(NuuSettings.defaults().withGuesses());
        passerelle = sne.client("10691");
    }

    private SneClient client(NuuSettings reglage) {
        return SneClient.builder()
                .url(sne.urlNuu())
                .guichet(CodeGuichet.parse("10691"))
                .nuu(reglage)
                .build();
    }

    @AfterEach
    void arreter() {
        nuu.close();
        passerelle.close();
        sne.close();
    }

    private static Demande couple() {
        return Appels.couple();
    }

    @Test
    void both_sides_see_one_register() {
        DemandeVersionnee made = nuu.enregistrer(couple());
        assertEquals("057121507390310691", made.numero().compact());
        DemandeVersionnee seen = passerelle.lire(made.numero());
        assertEquals(EtatDemande.ACTIVE, seen.demande().etat());
        assertEquals(couple().demandeur().nom(), seen.demande().demandeur().nom());
        assertEquals(1, seen.demande().pieces().size());
        sne.regler(LocalDate.of(2016, 12, 5));
        nuu.renouveler(made.numero());
        assertEquals(
                List.of(LocalDate.of(2016, 12, 5)),
                passerelle.lire(made.numero()).demande().renouvellements());
        DemandeVersionnee read = nuu.lire(made.numero());
        nuu.modifier(read.with(read.demande().toBuilder()
                .demandeur(read.demande().demandeur().toBuilder()
                        .courriel("b@exemple.fr")
                        .build())
                .build()));
        Demande changed = passerelle.lire(made.numero()).demande();
        assertEquals("b@exemple.fr", changed.demandeur().courriel());
        assertEquals(List.of(LocalDate.of(2016, 12, 5)), changed.renouvellements());
        assertEquals(1, changed.pieces().size());
    }

    @Test
    void a_separation_gives_a_new_number_and_the_same_date_de_depot() {
        DemandeVersionnee joint = nuu.enregistrer(couple());
        sne.regler(LocalDate.of(2016, 2, 16));
        Demande duplicate =
                Separation.separer(joint.demande(), 1, sne.jour()).orElseThrow().nouvelle();
        Demande filled = duplicate.toBuilder()
                .demandeur(duplicate.demandeur().toBuilder()
                        .situationFamiliale(SituationFamiliale.SEPARE)
                        .adresse(couple().demandeur().adresse())
                        .build())
                .logementActuel(couple().logementActuel())
                .motifs(couple().motifs())
                .logementRecherche(couple().logementRecherche())
                .build();
        DemandeVersionnee alone = nuu.separer(joint, 1, filled);
        assertNotEquals(joint.numero(), alone.numero());
        Demande seen = passerelle.lire(alone.numero()).demande();
        assertEquals(joint.demande().dateDepot(), seen.dateDepot());
        assertEquals(sne.jour(), seen.debutValidite());
    }

    @Test
    void a_radiation_is_seen_in_the_feed_of_what_was_struck_off() {
        DemandeVersionnee made = nuu.enregistrer(couple());
        Instant before = sne.horloge().instant();
        nuu.radier(made, MotifRadiation.RENONCIATION, null);
        assertEquals(
                EtatDemande.RADIEE, passerelle.lire(made.numero()).demande().etat());
        assertEquals(
                List.of(made.numero()),
                nuu.nuu().radieesDepuis(before).execute().stream()
                        .map(Demande::numeroUnique)
                        .toList());
        assertEquals(
                List.of(), nuu.nuu().radieesDepuis(before.plusSeconds(86_400)).execute());
        assertEquals(List.of(), nuu.nuu().nouveauxDaloDepuis(before).execute());
    }

    @Test
    void a_new_DALO_is_seen_in_its_feed_once() {
        DemandeVersionnee made = nuu.enregistrer(couple());
        Instant before = sne.horloge().instant();
        assertEquals(List.of(), nuu.nuu().nouveauxDaloDepuis(before).execute());
        DemandeVersionnee read = passerelle.lire(made.numero());
        InformationsDalo active = InformationsDalo.builder()
                .statut(StatutDalo.ACTIF)
                .dateDecision(LocalDate.of(2015, 12, 16))
                .build();
        DemandeVersionnee recognised = passerelle.modifier(
                read.with(read.demande().toBuilder().dalo(active).build()));
        passerelle.modifier(recognised.with(
                recognised.demande().toBuilder().precisions("Rez-de-chaussée").build()));
        List<Demande> found = nuu.nuu().nouveauxDaloDepuis(before).execute();
        assertEquals(
                List.of(made.numero()),
                found.stream().map(Demande::numeroUnique).toList());
        assertEquals(StatutDalo.ACTIF, found.get(0).dalo().statut());
        assertEquals(
                List.of(),
                nuu.nuu().nouveauxDaloDepuis(before.plusSeconds(86_400)).execute());
        assertEquals(
                List.of("CRE", "MOD", "DALO", "MOD"),
                passerelle.mouvements().depuisLeDebut().stream()
                        .map(one -> one.type().code())
                        .toList());
    }

    /** What the document has no known place for is not left out in silence. */
    @Test
    void a_demande_that_the_document_cannot_carry_whole_is_refused_by_path_or_sent_with_warnings() {
        try (SneClient known = client(NuuSettings.defaults())) {
            var refused = assertThrows(SneException.HorsTransport.class, () -> known.enregistrer(couple()));
            assertTrue(refused.getMessage().contains("withLoss"), refused.getMessage());
            List<String> paths =
                    refused.anomalies().stream().map(Anomalie::chemin).toList();
            assertTrue(
                    paths.containsAll(List.of("/demandeur/nomNaissance", "/motifs", "/precisions")), paths.toString());
            assertFalse(paths.contains("/pieces"), paths.toString());
            assertEquals(0, sne.appels().de("POST", NuuSettings.PATH).size(), "nothing left");
        }
        try (SneClient lossy = client(NuuSettings.defaults().withLoss())) {
            List<String> told = lossy.enregistrer(couple()).avertissements().stream()
                    .map(one -> one.gravite() + " " + one.code() + " " + one.chemin())
                    .toList();
            assertTrue(told.contains("AVERTISSEMENT XML_SANS_PLACE /motifs"), told.toString());
            assertEquals(
                    1,
                    told.stream()
                            .filter(one -> one.contains("XML_MEMBRES_PROPRES"))
                            .count());
        }
    }

    /** What came from the SNE goes back to it, also with the client that guesses nothing. */
    @Test
    void a_renewal_by_the_number_alone_loses_nothing_that_the_SNE_sent() {
        DemandeVersionnee made = nuu.enregistrer(couple());
        sne.regler(LocalDate.of(2016, 12, 1));
        try (SneClient known = client(NuuSettings.defaults())) {
            assertEquals(
                    couple().motifs(), known.renouveler(made.numero()).demande().motifs());
        }
    }

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
    void a_change_without_the_guesses_leaves_what_it_has_no_place_for() {
        DemandeVersionnee made = passerelle.enregistrer(couple());
        try (SneClient known = client(NuuSettings.defaults().withLoss())) {
            DemandeVersionnee read = known.lire(made.numero());
            known.modifier(read.with(Demande.builder()
                    .numeroUnique(made.numero())
                    .dateDepot(read.demande().dateDepot())
                    .demandeur(couple().demandeur().toBuilder()
                            .courriel("b@exemple.fr")
                            .build())
                    .coTitulaires(couple().coTitulaires())
                    .logementActuel(couple().logementActuel())
                    .logementRecherche(couple().logementRecherche())
                    .build()));
        }
        Demande held = passerelle.lire(made.numero()).demande();
        assertEquals("b@exemple.fr", held.demandeur().courriel());
        assertEquals(couple().demandeur().nomNaissance(), held.demandeur().nomNaissance());
        assertEquals(couple().motifs(), held.motifs());
        assertEquals(couple().precisions(), held.precisions());
        assertEquals(couple().dalo(), held.dalo());
        assertEquals(
                couple().logementRecherche().nombrePersonnes(),
                held.logementRecherche().nombrePersonnes());
        assertEquals(List.of(), held.personnesACharge(), "what it has a place for is as it says");
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

    @Test
    void what_the_rules_refuse_comes_as_anomalies_of_the_document() {
        Demande none = couple().toBuilder().logementRecherche(null).build();
        SneException.Refus refus = assertThrows(SneException.Refus.class, () -> nuu.enregistrer(none));
        assertTrue(refus.anomalies().stream().map(Anomalie::code).toList().contains("TYPE_LOGEMENT_ABSENT"));
        assertThrows(
                SneException.Refus.class,
                () -> nuu.lire(fr.demandeunique.sne.numero.NumeroUnique.parse("057121500000010691")));
        try (SneClient stranger = SneClient.builder()
                .url(sne.urlNuu())
                .guichet(CodeGuichet.parse("ZZZZZ"))
                .nuu(NuuSettings.defaults().withLoss())
                .build()) {
            assertEquals(
                    List.of("GW_GUICHET_INCONNU"),
                    assertThrows(SneException.Refus.class, () -> stranger.enregistrer(couple())).anomalies().stream()
                            .map(Anomalie::code)
                            .toList());
        }
    }

    @Test
    void a_registration_whose_answer_is_cut_off_exists_once() {
        sne.pannes().regler("coupure-apres*1");
        DemandeVersionnee found = nuu.enregistrer(couple());
        assertEquals(
                List.of("XML_SANS_PLACE", "XML_SANS_PLACE", "XML_SANS_PLACE", "XML_MEMBRES_PROPRES", "NUU_RETROUVEE"),
                found.avertissements().stream().map(Anomalie::code).toList());
        assertEquals(1, passerelle.demandes().lister(null).stream().count());
        var alike = nuu.demandes().doublons(couple()).execute();
        assertEquals(1, alike.size());
        assertEquals(List.of("MEME_PERSONNE"), alike.get(0).criteres());
        assertEquals("/demandeur", alike.get(0).chemin());
    }

    @Test
    void an_association_in_a_search_for_duplicates_fails_as_at_the_SNE() {
        Demande association = couple().toBuilder()
                .demandeur(null)
                .coTitulaires(List.of())
                .personneMorale(fr.demandeunique.sne.demande.PersonneMorale.builder()
                        .denomination("Association inventée")
                        .build())
                .build();
        assertThrows(
                SneException.ErreurTechnique.class,
                () -> nuu.demandes().doublons(association).execute());
    }

    @Test
    void over_TLS_the_ministry_s_way_needs_the_certificate_of_the_client() throws Exception {
        char[] secret = "secret".toCharArray();
        try (BacASable secure = BacASable.builder().certificatClient().demarrer()) {
            Path identity = dir.resolve("client.p12");
            Path trust = dir.resolve("confiance.p12");
            try (OutputStream out = Files.newOutputStream(identity)) {
                secure.tls().client("progiciel", secret).store(out, secret);
            }
            try (OutputStream out = Files.newOutputStream(trust)) {
                secure.tls().confiance().store(out, secret);
            }
            Tls trusting = Tls.defaults().authoritiesPkcs12(trust, secret);
            SneClient.Builder builder = SneClient.builder()
                    .url(secure.urlNuu())
                    .guichet(CodeGuichet.parse("10691"))
                    .nuu(NuuSettings.defaults().withLoss());
            try (SneClient known = builder.tls(trusting.certificatePkcs12(identity, secret))
                            .build();
                    SneClient unknown = builder.tls(trusting).build()) {
                assertEquals(
                        "10691", known.enregistrer(couple()).numero().guichet().code());
                assertThrows(SneException.Certificat.class, () -> unknown.enregistrer(couple()));
            }
        }
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
