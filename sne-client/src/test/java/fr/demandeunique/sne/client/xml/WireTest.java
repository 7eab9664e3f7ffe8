package fr.demandeunique.sne.client.xml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on the wire to the SNE, and what does not. */
class WireTest {
    private static final String START =
            "<ns1:interfaceNuu xmlns:ns1=\"http://nuu.application.i2/\" versionInterface=\"02.00\"><ns1:entete>";
    private static final String REST =
            "<ns1:dateFichier>2018-03-15T09:00:00</ns1:dateFichier></ns1:entete><ns1:demande>"
                    + "<ns1:demandeLogement><ns1:numUnique>1110318000001G1104</ns1:numUnique>";
    private static final String END = "</ns1:demandeLogement></ns1:demande></ns1:interfaceNuu>";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Demande read(String inside) {
        return DemandeXml.read(bytes(START + "<ns1:typeFichier>RET</ns1:typeFichier>" + REST + inside + END))
                .resultat()
                .orElseThrow();
    }

    /** Only what the public sources show. */
    private static Demande known() {
        return Demande.builder()
                .dateDepot(LocalDate.of(2017, 2, 21))
                .demandeur(Demandeur.builder()
                        .identite(one -> one.nom("EXEMPLE").prenoms(List.of("Zoé")))
                        .build())
                .logementRecherche(LogementRecherche.builder()
                        .types(List.of(TypeLogement.of("T2")))
                        .communes(List.of("57463"))
                        .elargie(false)
                        .build())
                .build();
    }

    private static List<String> losses(Demande demande) {
        return DemandeXml.losses(demande, XmlOptions.forSne()).anomalies().stream()
                .map(one -> one.gravite().name().charAt(0) + " " + one.code() + " " + one.chemin())
                .toList();
    }

    /** The public client reads the text of the element and looks it up in its list. */
    @Test
    void the_type_of_the_file_is_written_as_text() {
        XmlOptions creation = XmlOptions.forSne().withHeader(TypeFichier.CREATION, "2018-03-15T09:00:00");
        assertTrue(text(DemandeXml.write(known(), creation)).contains("<typeFichier>CRE</typeFichier>"));
        Demande old = DemandeXml.read(bytes(START + "<ns1:typeFichier code=\"RET\"/>" + REST + END))
                .demande();
        assertTrue(text(DemandeXml.write(old, creation)).contains("<ns1:typeFichier>CRE</ns1:typeFichier>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ns1:typeFichier>MOD</ns1:typeFichier>",
                "<ns1:typeFichier code=\"MOD\"/>",
                "<ns1:typeFichier> MOD </ns1:typeFichier>",
                "<ns1:typeFichier code=\"MOD\">MOD</ns1:typeFichier>"
            })
    void the_type_of_the_file_is_read_in_both_forms_and_stays_as_it_was(String element) {
        byte[] document = bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + START + element + REST + END + "\n");
        XmlReading read = DemandeXml.read(document);
        assertEquals("MOD", read.typeFichier());
        assertArrayEquals(document, DemandeXml.write(read.demande()), text(DemandeXml.write(read.demande())));
    }

    @Test
    void nothing_known_of_the_format_is_lost() {
        assertEquals(List.of(), losses(known()));
    }

    @Test
    void what_has_no_known_place_is_told_by_its_path_and_what_is_our_own_once() throws IOException {
        Demande demande = DemandeJson.read(
                        bytes(
                                text(DemandeJson.write(known()))
                                        .replace(
                                                "\"demandeur\":{",
                                                "\"renouvellements\":[\"2018-02-21\"],\"radiationsAnnulees\":[{\"annuleeLe\":\"2018-03-01\"}],\"pieces\":[{\"code\":\"1\"}],\"confirmations\":[],"
                                                        + "\"precisions\":\"Rez-de-chaussée\",\"inconnu\":1,\"demandeur\":{\"nomNaissance\":\"N\","
                                                        + "\"telephones\":[\"0600000000\",\"0700000000\"],\"adresse\":{\"localite\":\"Metz\"},")))
                .demande();
        assertEquals(
                List.of(
                        "E XML_SANS_PLACE /demandeur/adresse/localite",
                        "E XML_SANS_PLACE /demandeur/nomNaissance",
                        "E XML_SANS_PLACE /demandeur/telephones",
                        "E XML_SANS_PLACE /inconnu",
                        "E XML_SANS_PLACE /precisions",
                        "E XML_SANS_PLACE /radiationsAnnulees",
                        "A XML_MEMBRES_PROPRES "),
                losses(demande));
        assertEquals(
                List.of("/demandeur/adresse/localite", "/demandeur/telephones", "/inconnu", "/radiationsAnnulees"),
                DemandeXml.losses(demande, XmlOptions.forSne().withConjectures(true)).erreurs().stream()
                        .map(Anomalie::chemin)
                        .toList());
    }

    /** What came from the SNE under a name that this library only guesses goes back under that name. */
    @Test
    void a_guess_with_which_a_document_came_is_none_any_more() {
        Demande demande = read("<ns1:personnePhysique><ns1:demandeur><ns1:nom>EXEMPLE</ns1:nom>"
                + "<ns1:nomPatronymique>AVANT</ns1:nomPatronymique></ns1:demandeur></ns1:personnePhysique>");
        Demande held = DemandeJson.read(DemandeJson.write(demande)).demande();
        assertEquals(demande, held, "a database may stand between");
        assertEquals(List.of(), losses(held));
        Demande changed = held.toBuilder()
                .demandeur(held.demandeur().toBuilder()
                        .identite(one -> one.nomNaissance("APRÈS"))
                        .build())
                .precisions("au calme")
                .build();
        String sent = text(DemandeXml.write(changed, XmlOptions.forSne()));
        assertTrue(sent.contains("<ns1:nomPatronymique>APRÈS</ns1:nomPatronymique>"), sent);
        assertFalse(sent.contains("precisions"), sent);
        assertEquals(List.of("E XML_SANS_PLACE /precisions"), losses(changed));
        assertEquals(changed, DemandeXml.read(DemandeXml.write(changed)).demande(), "and nothing is lost on disk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u000bb", "\u0000ab", "ab\ud800", "a\uffffb"})
    void a_character_that_XML_cannot_hold_never_takes_its_element_away(String bad) {
        Demande demande = known().toBuilder()
                .demandeur(known().demandeur().toBuilder()
                        .identite(one -> one.nom(bad).prenoms(List.of(bad, "Zoé")))
                        .build())
                .build();
        String sent = text(DemandeXml.write(demande, XmlOptions.forSne()));
        assertTrue(sent.contains("<nom>a\nb</nom>") || sent.contains("<nom>ab</nom>"), sent);
        assertTrue(sent.contains("Zoé</prenom>"), sent);
        assertEquals(List.of("A TEXTE_NETTOYE /demandeur/nom", "A TEXTE_NETTOYE /demandeur/prenoms"), losses(demande));
        assertEquals(
                fr.demandeunique.sne.controle.Textes.dire(
                        Anomalie.avertissement("TEXTE_NETTOYE", "/demandeur/nom"), bad),
                DemandeXml.losses(demande, XmlOptions.forSne()).anomalies().get(0));
        assertEquals(demande, DemandeXml.read(DemandeXml.write(demande)).demande(), "nothing is lost on disk");
    }

    @Test
    void a_blank_code_is_told_and_stays() {
        String element =
                "<ns1:personnePhysique><ns1:demandeur><ns1:civilite code=\"  \"/></ns1:demandeur></ns1:personnePhysique>"
                        + "<ns1:logementRecherche><ns1:listeTypeLogement><ns1:typeLogement code=\"T2\"/><ns1:typeLogement code=\" \"/>"
                        + "</ns1:listeTypeLogement></ns1:logementRecherche>";
        byte[] document = bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + START
                + "<ns1:typeFichier>RET</ns1:typeFichier>" + REST + element + END + "\n");
        XmlReading read = DemandeXml.read(document);
        assertEquals(
                List.of(
                        "CODE_VIDE /interfaceNuu/demande/demandeLogement/personnePhysique/demandeur/civilite",
                        "CODE_VIDE /interfaceNuu/demande/demandeLogement/logementRecherche/listeTypeLogement/typeLogement[2]"),
                read.rapport().avertissements().stream()
                        .map(one -> one.code() + " " + one.chemin())
                        .toList());
        assertTrue(read.resultat().estAccepte());
        assertArrayEquals(document, DemandeXml.write(read.demande()));
    }

    @Test
    void a_code_in_the_text_and_a_second_element_are_told_and_stay() {
        String element =
                "<ns1:personnePhysique><ns1:demandeur><ns1:civilite>1</ns1:civilite><ns1:nom>UN</ns1:nom><ns1:nom>DEUX</ns1:nom></ns1:demandeur>"
                        + "<ns1:demandeur/></ns1:personnePhysique><ns1:logementRecherche><ns1:listeTypeLogement><ns1:typeLogement>T2</ns1:typeLogement>"
                        + "</ns1:listeTypeLogement></ns1:logementRecherche>";
        byte[] document = bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + START
                + "<ns1:typeFichier>RET</ns1:typeFichier>" + REST + element + END + "\n");
        XmlReading read = DemandeXml.read(document);
        String person = "/interfaceNuu/demande/demandeLogement/personnePhysique/demandeur";
        assertEquals(
                List.of(
                        "XML_CODE_TEXTE " + person + "/civilite",
                        "XML_REPETE " + person + "/nom",
                        "XML_REPETE " + person,
                        "XML_CODE_TEXTE /interfaceNuu/demande/demandeLogement/logementRecherche/listeTypeLogement/typeLogement[1]"),
                read.rapport().avertissements().stream()
                        .map(one -> one.code() + " " + one.chemin())
                        .toList());
        Demande demande = read.resultat().orElseThrow();
        assertEquals("UN", demande.demandeur().nom());
        assertEquals("1", demande.demandeur().civilite().code());
        assertArrayEquals(document, DemandeXml.write(demande));
    }

    @Test
    void an_editor_completes_and_corrects_the_table_by_rows() {
        PlaceTable table = PlaceTable.known()
                .with("# from the ministry's schema\ndemandeur|nomDeNaissance|nomNaissance|texte|E\n"
                        + "interfaceNuu|demande/demandeLogement/texteLibre|precisions|texte|E\n"
                        + "demandeur|-|mel||E");
        Demande demande = known().toBuilder()
                .precisions("au calme")
                .demandeur(known().demandeur().toBuilder()
                        .identite(one -> one.nomNaissance("N"))
                        .build())
                .build();
        XmlOptions options = XmlOptions.forSne().withPlaces(table);
        assertTrue(DemandeXml.losses(demande, options).anomalies().isEmpty());
        byte[] sent = DemandeXml.write(demande, options);
        String xml = text(sent);
        assertTrue(
                xml.contains("<nom>EXEMPLE</nom><nomDeNaissance>N</nomDeNaissance><prenom>Zoé</prenom>"),
                "in the turn of the row that it replaces: " + xml);
        assertTrue(xml.contains("<texteLibre>au calme</texteLibre>"), xml);
        Demande back = DemandeXml.read(sent, table).demande();
        assertEquals("N", back.demandeur().nomNaissance());
        assertEquals("au calme", back.precisions());
        assertEquals(xml, text(DemandeXml.write(back, options)));
    }

    @Test
    void a_new_row_of_an_editor_s_comes_after_the_one_before_it() {
        PlaceTable table = PlaceTable.known()
                .with(
                        "adressePostale|voie|voie|texte|E\nadressePostale|localite|localite|texte|E\nadressePostale|pays|pays|texte|E");
        Demande demande = DemandeJson.read(
                        bytes(
                                text(DemandeJson.write(known()))
                                        .replace(
                                                "\"demandeur\":{",
                                                "\"demandeur\":{\"adresse\":{\"voie\":\"V\",\"localite\":\"L\",\"pays\":\"P\",\"codePostal\":\"57000\"},")))
                .demande();
        String xml = text(DemandeXml.write(demande, XmlOptions.forSne().withPlaces(table)));
        assertTrue(
                xml.contains("<voie>V</voie><localite>L</localite><pays>P</pays><codePostal>57000</codePostal>"), xml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demandeur|x|pasUnMembre|texte|E",
                "demandeur|x|nom|pasUneNature|E",
                "pasUnBloc|x|nom|texte|E",
                "demandeur|x|nom|texte",
                "demandeur|x|adresse|bloc:pasUnBloc|E"
            })
    void a_row_that_is_none_is_refused(String row) {
        PlaceTable known = PlaceTable.known();
        assertThrows(IllegalArgumentException.class, () -> known.with(row));
    }

    /** A schema of ours, for the part that is known: an editor has the ministry's. */
    static Path schema(Path dir) throws IOException {
        return Files.writeString(
                dir.resolve("essai.xsd"),
                "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns=\"http://nuu.application.i2/\""
                        + " targetNamespace=\"http://nuu.application.i2/\" elementFormDefault=\"qualified\">"
                        + "<xs:include schemaLocation=\"types.xsd\"/><xs:element name=\"interfaceNuu\"><xs:complexType><xs:sequence>"
                        + "<xs:element name=\"entete\"><xs:complexType><xs:sequence>"
                        + "<xs:element name=\"typeFichier\" type=\"typeFichier\"/><xs:element name=\"dateFichier\" type=\"xs:dateTime\"/>"
                        + "</xs:sequence></xs:complexType></xs:element><xs:element name=\"demande\"><xs:complexType><xs:sequence>"
                        + "<xs:element name=\"demandeLogement\"><xs:complexType><xs:sequence>"
                        + "<xs:element name=\"numGuichet\" type=\"xs:string\" minOccurs=\"0\"/>"
                        + "<xs:element name=\"numUnique\" type=\"xs:string\" minOccurs=\"0\"/>"
                        + "<xs:element name=\"dateCreationDemande\" type=\"xs:date\"/>"
                        + "<xs:element name=\"personnePhysique\" minOccurs=\"0\"><xs:complexType><xs:sequence><xs:any processContents=\"skip\""
                        + " maxOccurs=\"unbounded\"/></xs:sequence></xs:complexType></xs:element>"
                        + "<xs:element name=\"logementRecherche\"><xs:complexType><xs:sequence><xs:any processContents=\"skip\""
                        + " maxOccurs=\"unbounded\"/></xs:sequence></xs:complexType></xs:element>"
                        + "</xs:sequence></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>"
                        + "</xs:sequence><xs:attribute name=\"versionInterface\" use=\"required\"/></xs:complexType></xs:element></xs:schema>");
    }

    static Path types(Path dir) throws IOException {
        return Files.writeString(
                dir.resolve("types.xsd"),
                "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" targetNamespace=\"http://nuu.application.i2/\">"
                        + "<xs:simpleType name=\"typeFichier\"><xs:restriction base=\"xs:string\"><xs:enumeration value=\"CRE\"/>"
                        + "<xs:enumeration value=\"MOD\"/></xs:restriction></xs:simpleType></xs:schema>");
    }

    @Test
    void a_document_is_held_to_a_schema_of_the_editor_s(@TempDir Path dir) throws IOException {
        types(dir);
        XmlSchema schema = XmlSchema.of(schema(dir));
        XmlOptions creation = XmlOptions.forSne().withHeader(TypeFichier.CREATION, "2018-03-15T09:00:00");
        assertEquals(
                List.of(), schema.check(DemandeXml.write(known(), creation)).anomalies());
        Rapport faults = schema.check(
                DemandeXml.write(known().toBuilder().precisions("secret").build(), creation.withConjectures(true)));
        Anomalie fault = faults.anomalies().get(0);
        assertEquals(Gravite.ERREUR, fault.gravite());
        assertEquals("XML_SCHEMA", fault.code());
        assertEquals("/interfaceNuu/demande/demandeLogement/precisions", fault.chemin());
        assertEquals("cvc-complex-type.2.4.d", fault.parametres().get("regle"));
        assertFalse(fault.message().contains("secret"));
        byte[] coded = bytes(text(DemandeXml.write(known(), creation))
                .replace("<typeFichier>CRE</typeFichier>", "<typeFichier code=\"CRE\"/>"));
        assertFalse(schema.check(coded).conforme(), "as it was written before");
        assertEquals(
                List.of("XML_SCHEMA", "XML_ILLISIBLE"),
                schema.check(bytes("<a>")).anomalies().stream()
                        .map(Anomalie::code)
                        .toList());
        assertEquals(
                "XML_ILLISIBLE",
                schema.check(bytes("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"))
                        .anomalies()
                        .get(0)
                        .code());
        assertThrows(
                IllegalArgumentException.class, () -> XmlSchema.of(Files.writeString(dir.resolve("a.xsd"), "<a/>")));
        assertThrows(IOException.class, () -> XmlSchema.of(dir.resolve("absent.xsd")));
    }
}
