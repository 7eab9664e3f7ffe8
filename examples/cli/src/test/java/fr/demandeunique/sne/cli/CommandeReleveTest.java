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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** sne releve and sne notice. */
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
    void print_a_demande_in_the_order_of_the_form_with_a_warning_before_the_one_that_was_read() throws IOException {
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
    void fill_the_official_form_by_the_table_of_its_fields_or_say_what_is_wrong_and_write_nothing() throws IOException {
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
    void want_the_form_and_its_table_together_and_never_write_over_what_they_read() throws IOException {
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
    void print_the_leaflet_in_English_on_a_page() throws IOException {
        String mentions = ecrire("m.json", "{\"portail\":\"www.exemple.test\"}");
        JsonNode json = Execution.de("notice", "-o", chemin("n.pdf"), "--le=2023-05-02", "--mentions", mentions)
                .attendre(0)
                .json();
        assertEquals(1, json.get("pages").asInt());
        assertTrue(Files.size(dir.resolve("n.pdf")) > 1000);
    }
}
