package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandeConvertirTest {
    @TempDir
    private Path dir;

    private String fichier(String nom) {
        return dir.resolve(nom).toString();
    }

    private Execution convertir(String entree, String sortie, String... options) {
        var args = new java.util.ArrayList<>(List.of("convertir", fichier(entree), fichier(sortie)));
        args.addAll(List.of(options));
        return Execution.de(args.toArray(String[]::new));
    }

    @Test
    void json_to_xml_and_back_loses_nothing_and_the_second_trip_changes_no_byte() throws IOException {
        Files.write(dir.resolve("a.json"), Execution.exemple());
        JsonNode summary = convertir("a.json", "b.xml").attendre(0).json();
        assertEquals("interfaceNuu", summary.get("format").asText());
        assertEquals(Files.size(dir.resolve("b.xml")), summary.get("octets").asLong());
        convertir("b.xml", "c.json").attendre(0);
        assertEquals(
                Execution.JSON.readTree(Execution.exemple()),
                Execution.JSON.readTree(Files.readAllBytes(dir.resolve("c.json"))));
        convertir("c.json", "d.xml").attendre(0);
        convertir("d.xml", "e.json").attendre(0);
        assertEquals(Files.readString(dir.resolve("b.xml")), Files.readString(dir.resolve("d.xml")));
        assertEquals(Files.readString(dir.resolve("c.json")), Files.readString(dir.resolve("e.json")));
    }

    @Test
    void the_version_is_the_one_it_came_from_or_the_one_asked_for() throws IOException {
        Files.write(dir.resolve("a.json"), Execution.exemple());
        convertir("a.json", "b.xml").attendre(0);
        assertTrue(Files.readString(dir.resolve("b.xml")).contains("versionInterface=\"02.00\""));
        convertir("b.xml", "c.xml", "--version", "02.01").attendre(0);
        assertTrue(Files.readString(dir.resolve("c.xml")).contains("versionInterface=\"02.01\""));
        convertir("c.xml", "d.json", "--version", "02.00").attendre(0);
        assertTrue(Files.readString(dir.resolve("d.json")).contains("\"versionDemande\": \"02.00\""));
        convertir("a.json", "e.xml", "--version", "3").attendre(2);
    }

    /** A schema of the test's own: an editor has the ministry's. */
    @Test
    void the_document_is_held_to_a_schema_and_its_places_are_corrected_by_rows() throws IOException {
        Files.write(dir.resolve("a.json"), Execution.exemple());
        Files.writeString(
                dir.resolve("s.xsd"),
                "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" targetNamespace=\"http://nuu.application.i2/\""
                        + " elementFormDefault=\"qualified\"><xs:element name=\"interfaceNuu\"><xs:complexType><xs:sequence>"
                        + "<xs:element name=\"entete\"><xs:complexType><xs:sequence><xs:any processContents=\"skip\" maxOccurs=\"9\"/>"
                        + "</xs:sequence></xs:complexType></xs:element><xs:element name=\"demande\"><xs:complexType><xs:sequence>"
                        + "<xs:element name=\"demandeLogement\"><xs:complexType><xs:sequence>"
                        + "<xs:element name=\"numGuichet\"/><xs:element name=\"numUnique\"/><xs:element name=\"dateCreationDemande\"/>"
                        + "<xs:element name=\"personnePhysique\"><xs:complexType><xs:sequence><xs:any processContents=\"skip\""
                        + " maxOccurs=\"99\"/></xs:sequence></xs:complexType></xs:element>"
                        + "<xs:element name=\"logementRecherche\"><xs:complexType><xs:sequence><xs:any processContents=\"skip\""
                        + " maxOccurs=\"99\"/></xs:sequence></xs:complexType></xs:element>"
                        + "<xs:element name=\"texteLibre\" minOccurs=\"0\"/></xs:sequence></xs:complexType></xs:element></xs:sequence>"
                        + "</xs:complexType></xs:element></xs:sequence><xs:attribute name=\"versionInterface\"/></xs:complexType>"
                        + "</xs:element></xs:schema>");
        JsonNode refused = convertir("a.json", "b.xml", "--schema", fichier("s.xsd"))
                .attendre(1)
                .json();
        assertEquals("XML_SCHEMA", refused.get("anomalies").get(0).get("code").asText());
        assertEquals(
                "/interfaceNuu/demande/demandeLogement/precisions",
                refused.get("anomalies").get(0).get("chemin").asText());
        assertFalse(Files.exists(dir.resolve("b.xml")));
        Files.writeString(
                dir.resolve("places.csv"),
                "interfaceNuu|demande/demandeLogement/texteLibre|precisions|texte|E\ninterfaceNuu|-|dalo||E\ninterfaceNuu|-|copieNumerique||E\n");
        convertir("a.json", "b.xml", "--schema", fichier("s.xsd"), "--places", fichier("places.csv"))
                .attendre(0);
        assertTrue(Files.readString(dir.resolve("b.xml")).contains("<texteLibre>"));
        JsonNode told = convertir("b.xml", "c.json", "--schema", fichier("s.xsd"), "--places", fichier("places.csv"))
                .attendre(0)
                .json();
        assertEquals("XML_SCHEMA", told.get("avertissements").get(0).get("code").asText(), "our own complement");
        assertEquals(
                Execution.JSON.readTree(Execution.exemple()),
                Execution.JSON.readTree(Files.readAllBytes(dir.resolve("c.json"))));
        convertir("a.json", "d.xml", "--schema", fichier("a.json")).attendre(2);
        convertir("a.json", "d.xml", "--schema", fichier("absent.xsd")).attendre(2);
        Files.writeString(dir.resolve("places.csv"), "demandeur|x|pasUnMembre|texte|E");
        convertir("a.json", "d.xml", "--places", fichier("places.csv")).attendre(2);
    }

    @Test
    void what_cannot_be_read_is_refused_and_no_file_is_written() throws IOException {
        Files.writeString(dir.resolve("a.xml"), "<interfaceNuu xmlns=\"http://nuu.application.i2/\"><demande>");
        assertEquals(
                List.of("XML_ILLISIBLE"),
                convertir("a.xml", "b.json").attendre(1).codes("anomalies"));
        assertFalse(Files.exists(dir.resolve("b.json")));
        convertir("absent.xml", "b.json").attendre(2);
        convertir("a.xml", "b.pdf").attendre(2);
        Files.write(dir.resolve("c.json"), Execution.exemple());
        Execution.de(
                        "convertir",
                        fichier("c.json"),
                        dir.resolve("rien").resolve("d.xml").toString())
                .attendre(3);
    }

    @Test
    void a_member_that_cannot_be_read_goes_over_as_it_came_and_is_told() throws IOException {
        String json =
                "{\"format\":\"sne-demande/1\",\"demandeur\":{\"nom\":\"EXEMPLE\",\"dateNaissance\":\"1950-02-30\"}}";
        Files.writeString(dir.resolve("a.json"), json);
        JsonNode summary = convertir("a.json", "b.json").attendre(0).json();
        assertEquals(
                "DATE_NAISSANCE_IMPOSSIBLE",
                summary.at("/avertissements/0/code").asText());
        assertEquals(
                "/demandeur/dateNaissance",
                summary.at("/avertissements/0/chemin").asText());
        assertEquals(json, Files.readString(dir.resolve("b.json")).replaceAll("[ \n]", ""));
        assertEquals(
                List.of("DATE_NAISSANCE_IMPOSSIBLE"),
                convertir("a.json", "c.json", "--stricte").attendre(1).codes("anomalies"));
        assertFalse(Files.exists(dir.resolve("c.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1950", "1950-03", "1950-00-00", "1950-03-00"})
    void a_date_of_birth_known_in_part_goes_over_as_it_came(String birth) throws IOException {
        String json = "{\"format\":\"sne-demande/1\",\"demandeur\":{\"dateNaissance\":\"" + birth + "\"}}";
        Files.writeString(dir.resolve("a.json"), json);
        assertEquals(
                List.of(),
                convertir("a.json", "b.json", "--stricte").attendre(0).codes("avertissements"));
        assertEquals(json, Files.readString(dir.resolve("b.json")).replaceAll("[ \n]", ""));
    }

    @Test
    void what_could_not_be_read_back_is_not_written() throws IOException {
        String texts = "\"a\":[" + ("\"" + "x".repeat(900_000) + "\",").repeat(5) + "0]";
        var members = new StringBuilder("\"a\":0");
        for (int i = 0; i < 150_000; i++) {
            members.append(",\"m").append(i).append("\":1");
        }
        for (String rest : List.of(texts, members.toString())) {
            Files.writeString(dir.resolve("a.json"), "{\"format\":\"sne-demande/1\"," + rest + "}");
            assertEquals(
                    List.of("XML_TROP_GRAND"),
                    convertir("a.json", "b.xml").attendre(1).codes("anomalies"));
            assertFalse(Files.exists(dir.resolve("b.xml")));
        }
    }
}
