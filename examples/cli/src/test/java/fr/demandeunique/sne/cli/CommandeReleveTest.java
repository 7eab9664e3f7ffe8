package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("sne releve and sne notice")
class CommandeReleveTest {
    @TempDir
    private Path dir;

    private String chemin(String name) {
        return dir.resolve(name).toString();
    }

    private String ecrire(String name, String content) throws IOException {
        return Files.writeString(dir.resolve(name), content).toString();
    }

    private String demande() throws IOException {
        return Files.write(dir.resolve("d.json"), Execution.exemple()).toString();
    }

    /** A page with one field of text. */
    private String formulaire() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var resources = new PDResources();
            resources.put(COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 10 Tf 0 g");
            var field = new PDTextField(form);
            field.setPartialName("nom");
            field.getWidgets().get(0).setRectangle(new PDRectangle(50, 500, 200, 20));
            page.getAnnotations().add(field.getWidgets().get(0));
            form.getFields().add(field);
            document.save(chemin("cerfa.pdf"));
        }
        return chemin("cerfa.pdf");
    }

    @Test
    @DisplayName("print a demande in the order of the form, with a warning before the one that was read")
    void releve() throws IOException {
        Execution run = Execution.de("releve", demande(), "-o", chemin("r.pdf"), "--le=2022-04-27")
                .attendre(0);
        assertEquals("releve", run.json().get("type").asText());
        assertTrue(run.codes("avertissements").contains("RELEVE_ORDRE_AUTRE_FORMULAIRE"), run.out());
        JsonNode after = Execution.de(
                        "releve", demande(), "-o", chemin("r.pdf"), "--le=2022-04-28", "--gros-caracteres")
                .attendre(0)
                .json();
        assertFalse(after.toString().contains("RELEVE_ORDRE"), after.toString());
        assertTrue(after.get("pages").asInt() > run.json().get("pages").asInt(), "large print takes more room");
        assertTrue(Files.readString(dir.resolve("r.pdf"), StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-"));
    }

    @Test
    @DisplayName("fill the official form by the table of its fields, or say what is wrong and write nothing")
    void formulaire_rempli() throws IOException {
        String table = ecrire("champs.csv", "/demandeur/nomNaissance;nom\n");
        Execution run = Execution.de(
                        "releve",
                        demande(),
                        "-o",
                        chemin("f.pdf"),
                        "--formulaire",
                        formulaire(),
                        "--champs",
                        table,
                        "--le=2023-05-02")
                .attendre(0);
        assertEquals("formulaire", run.json().get("type").asText());
        assertTrue(run.codes("avertissements").contains("FORMULAIRE_SANS_LIGNE"), run.out());
        assertEquals("", run.err());
        try (PDDocument document = Loader.loadPDF(dir.resolve("f.pdf").toFile())) {
            assertEquals(
                    "EXEMPLE",
                    document.getDocumentCatalog().getAcroForm().getField("nom").getValueAsString());
        }
        String wrong = ecrire("faux.csv", "/demandeur/nomNaissance;absent\n");
        Execution refused = Execution.de(
                        "releve", demande(), "-o", chemin("g.pdf"), "--formulaire", formulaire(), "--champs", wrong)
                .attendre(1);
        assertEquals(List.of("FORMULAIRE_CHAMP_ABSENT"), refused.codes("anomalies"));
        assertEquals(
                List.of("FORMULAIRE_TABLE"),
                Execution.de(
                                "releve",
                                demande(),
                                "-o",
                                chemin("g.pdf"),
                                "--formulaire",
                                formulaire(),
                                "--champs",
                                ecrire("t.csv", "x"))
                        .attendre(1)
                        .codes("anomalies"));
        assertFalse(Files.exists(dir.resolve("g.pdf")));
    }

    @Test
    @DisplayName("want the form and its table together, and never write over what they read")
    void usage() throws IOException {
        Execution.de("releve", demande(), "-o", chemin("r.pdf"), "--formulaire", formulaire())
                .attendre(2);
        Execution.de("releve", demande(), "-o", demande()).attendre(2);
        assertEquals(
                List.of("JSON_ILLISIBLE"),
                Execution.avecEntree("{", "releve", "-", "-o", chemin("r.pdf"))
                        .attendre(1)
                        .codes("anomalies"));
    }

    @Test
    @DisplayName("print the leaflet in English, on a page")
    void notice() throws IOException {
        String mentions = ecrire("m.json", "{\"portail\":\"www.exemple.test\"}");
        JsonNode json = Execution.de("notice", "-o", chemin("n.pdf"), "--le=2023-05-02", "--mentions", mentions)
                .attendre(0)
                .json();
        assertEquals(1, json.get("pages").asInt());
        assertTrue(Files.size(dir.resolve("n.pdf")) > 1000);
    }
}
