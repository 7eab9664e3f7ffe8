package fr.demandeunique.sne.pdf.formulaire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.ReleveDemande;
import fr.demandeunique.sne.attestation.ReleveDemande.Donnee;
import fr.demandeunique.sne.attestation.ReleveDemande.Partie;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.pdf.PdfDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceEntry;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;

/** The official form that an editor gives. */
class FormulaireOfficielTest {
    private static final String TABLE = """
            # donnee;champ;coche
            /demandeur/nomNaissance;nom;
            /demandeur/dateNaissance;naissance
            /demandeur/civilite;madame;2
            /demandeur/civilite;monsieur;1
            /demandeur/courriel;-
            """;

    private static Donnee donnee(String key, String value, String... codes) {
        return new Donnee(key, "", "Libellé", value, List.of(codes), false, false);
    }

    private static ReleveDemande releve(Donnee... donnees) {
        return new ReleveDemande(
                LocalDate.of(2023, 5, 2),
                null,
                null,
                "14069*05",
                List.of(new Partie("Demandeur", List.of(donnees))),
                List.of());
    }

    /** A form of one page: two fields of text, the second of eight signs, two boxes, one field that may not be changed. */
    private static byte[] formulaire(boolean fields, boolean mayFill) {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            if (fields) {
                var form = new PDAcroForm(document);
                var resources = new PDResources();
                resources.put(COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
                form.setDefaultResources(resources);
                form.setDefaultAppearance("/Helv 10 Tf 0 g");
                form.getCOSObject().setString(COSName.XFA, "<xdp/>");
                document.getDocumentCatalog().setAcroForm(form);
                text(form, page, "nom", 0);
                text(form, page, "naissance", 8);
                text(form, page, "fige", 0).setReadOnly(true);
                box(document, form, page, "madame", "Oui");
                box(document, form, page, "monsieur", "Oui");
                box(document, form, page, "parc", "PRIVE", "HLM");
                document.getDocumentCatalog().getCOSObject().setItem(COSName.PERMS, new COSDictionary());
            }
            if (!mayFill) {
                var rights = new AccessPermission();
                rights.setCanFillInForm(false);
                rights.setCanModifyAnnotations(false);
                rights.setCanModify(false);
                document.protect(new StandardProtectionPolicy("owner", "", rights));
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static PDTextField text(PDAcroForm form, PDPage page, String name, int room) throws IOException {
        var field = new PDTextField(form);
        field.setPartialName(name);
        if (room > 0) {
            field.setMaxLen(room);
        }
        place(field.getWidgets().get(0), page);
        form.getFields().add(field);
        return field;
    }

    /** A box for each of these values, which one field holds. */
    private static void box(PDDocument document, PDAcroForm form, PDPage page, String name, String... states)
            throws IOException {
        var field = new PDCheckBox(form);
        field.setPartialName(name);
        List<PDAnnotationWidget> widgets = new ArrayList<>();
        for (String state : states) {
            var widget = states.length == 1 ? field.getWidgets().get(0) : new PDAnnotationWidget();
            place(widget, page);
            var drawn = new COSDictionary();
            for (String each : List.of(state, "Off")) {
                var stream = new PDAppearanceStream(document);
                stream.setBBox(new PDRectangle(10, 10));
                drawn.setItem(COSName.getPDFName(each), stream);
            }
            var appearance = new PDAppearanceDictionary();
            appearance.setNormalAppearance(new PDAppearanceEntry(drawn));
            widget.setAppearance(appearance);
            widget.setAppearanceState("Off");
            widgets.add(widget);
        }
        if (states.length > 1) {
            field.setWidgets(widgets);
        }
        form.getFields().add(field);
    }

    private static void place(PDAnnotationWidget widget, PDPage page) throws IOException {
        widget.setRectangle(new PDRectangle(50, 500, 200, 20));
        widget.setPage(page);
        page.getAnnotations().add(widget);
    }

    private static Resultat<PdfDocument> remplir(byte[] pdf, String table, ReleveDemande releve) {
        return new FormulaireOfficiel(pdf, ChampsFormulaire.parse(table).orElseThrow()).remplir(releve);
    }

    private static List<String> codes(List<Anomalie> anomalies) {
        return anomalies.stream().map(one -> one.code() + " " + one.chemin()).toList();
    }

    private static Map<String, String> lus(PdfDocument pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.octets())) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm();
            assertNull(form.getCOSObject().getDictionaryObject(COSName.XFA), "its other half would show nothing");
            assertNull(document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.PERMS));
            var read = new TreeMap<String, String>();
            for (PDField field : form.getFields()) {
                read.put(field.getFullyQualifiedName(), field.getValueAsString());
            }
            return read;
        }
    }

    @Test
    void is_filled_field_by_field_boxes_by_their_codes() throws IOException {
        ReleveDemande releve = releve(
                donnee("/demandeur/nomNaissance", "EXEMPLE-NOËL"),
                donnee("/demandeur/dateNaissance", "09/03/1985"),
                donnee("/demandeur/civilite", "Madame", "2"),
                donnee("/demandeur/courriel", "a@b.test"));
        PdfDocument pdf = remplir(formulaire(true, true), TABLE, releve).orElseThrow();
        assertEquals(
                Map.of(
                        "nom",
                        "EXEMPLE-NOËL",
                        "naissance",
                        "09031985",
                        "madame",
                        "Oui",
                        "monsieur",
                        "Off",
                        "parc",
                        "Off",
                        "fige",
                        ""),
                lus(pdf));
        assertEquals(List.of(), codes(pdf.avertissements()));
        assertEquals(1, pdf.pages());
        byte[] form = formulaire(true, true);
        assertArrayEquals(
                remplir(form, TABLE, releve).orElseThrow().octets(),
                remplir(form, TABLE, releve).orElseThrow().octets(),
                "no clock is read");
    }

    @Test
    void leaves_empty_and_tells_what_is_too_long_what_its_font_cannot_write() throws IOException {
        ReleveDemande releve = releve(
                donnee("/demandeur/nomNaissance", "ŁUKASZ"),
                donnee("/demandeur/dateNaissance", "mars 1985 environ"),
                donnee("/demandeur/civilite", "Mademoiselle", "3"),
                donnee("/demandeur/prenoms", "Anne"),
                donnee("/demandeur/nir", ""));
        PdfDocument pdf = remplir(formulaire(true, true), TABLE, releve).orElseThrow();
        assertEquals(
                List.of(
                        "FORMULAIRE_CARACTERE /demandeur/nomNaissance",
                        "FORMULAIRE_VALEUR_LONGUE /demandeur/dateNaissance",
                        "FORMULAIRE_SANS_LIGNE /demandeur/prenoms",
                        "FORMULAIRE_SANS_CASE /demandeur/civilite"),
                codes(pdf.avertissements()));
        assertEquals("", lus(pdf).get("nom"));
        assertEquals("", lus(pdf).get("naissance"));
        for (Anomalie one : pdf.avertissements()) {
            for (Locale langue : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                String message = one.message(langue);
                assertFalse(message.isBlank() || message.contains("{") || message.contains("UKASZ"), message);
            }
        }
    }

    @Test
    void takes_what_has_just_room_and_the_box_of_a_field_that_has_several() throws IOException {
        String table = "/d;naissance\n/n;nom\n/p;parc;HLM\n/p;parc;PRIVE\n";
        PdfDocument pdf = remplir(
                        formulaire(true, true),
                        table,
                        releve(
                                donnee("/d", "mars1985"),
                                donnee("/n", "premier"),
                                donnee("/n", "second"),
                                donnee("/p", "HLM", "HLM"),
                                donnee("/z", "b"),
                                donnee("/y", "a")))
                .orElseThrow();
        assertEquals("mars1985", lus(pdf).get("naissance"));
        assertEquals("premier", lus(pdf).get("nom"), "the first of two under one key");
        assertEquals("HLM", lus(pdf).get("parc"));
        assertEquals(List.of("FORMULAIRE_SANS_LIGNE /y", "FORMULAIRE_SANS_LIGNE /z"), codes(pdf.avertissements()));
        Resultat<PdfDocument> longer =
                remplir(formulaire(true, true), table, releve(donnee("/d", "mars 1985"), donnee("/p", "", "X")));
        assertEquals(
                List.of("FORMULAIRE_VALEUR_LONGUE /d", "FORMULAIRE_SANS_CASE /p"),
                codes(longer.orElseThrow().avertissements()));
        assertEquals("Off", lus(longer.orElseThrow()).get("parc"));
        assertEquals(
                List.of("FORMULAIRE_CHAMP_AUTRE /p"),
                codes(remplir(formulaire(true, true), "/p;parc;AUTRE", releve()).anomalies()));
    }

    @Test
    void is_refused_where_the_table_names_a_field_that_is_not_there_or_not_of_that_kind() {
        String table =
                TABLE + "/demandeur/nom;absent;\n/demandeur/nom;fige;\n/demandeur/nom;madame;\n/demandeur/nom;nom;1\n";
        Resultat<PdfDocument> refuse = remplir(formulaire(true, true), table, releve());
        assertEquals(
                List.of(
                        "FORMULAIRE_CHAMP_ABSENT /demandeur/nom",
                        "FORMULAIRE_CHAMP_AUTRE /demandeur/nom",
                        "FORMULAIRE_CHAMP_AUTRE /demandeur/nom",
                        "FORMULAIRE_CHAMP_AUTRE /demandeur/nom"),
                codes(refuse.anomalies()));
        assertTrue(refuse.anomalies().get(0).message(Locale.FRENCH).contains("«\u00a0absent\u00a0»"));
        assertTrue(refuse.anomalies().get(0).message(Locale.FRENCH).contains("ligne 7"));
    }

    @Test
    void is_refused_if_it_is_no_PDF_has_no_field_or_may_not_be_filled() {
        assertEquals(
                List.of("FORMULAIRE_ILLISIBLE "),
                codes(remplir("%PDF-1.7 rien".getBytes(StandardCharsets.US_ASCII), TABLE, releve())
                        .anomalies()));
        assertEquals(
                List.of("FORMULAIRE_SANS_CHAMPS "),
                codes(remplir(formulaire(false, true), TABLE, releve()).anomalies()));
        assertEquals(
                List.of("FORMULAIRE_PROTEGE "),
                codes(remplir(formulaire(true, false), TABLE, releve()).anomalies()));
    }

    @Test
    void has_a_table_of_two_or_three_cells_a_line_each_line_that_is_not_told_by_its_number() {
        Resultat<ChampsFormulaire> read = ChampsFormulaire.parse("/a;b\nrien\n\n# /c\n/d;\n/e;f;g;h\n");
        assertEquals(
                List.of("2", "5", "6"),
                read.anomalies().stream()
                        .map(one -> String.valueOf(one.parametres().get("ligne")))
                        .toList());
        assertEquals(
                List.of(new ChampsFormulaire.Champ("/a", "b", "", 1), new ChampsFormulaire.Champ("/d", "e", "f", 3)),
                ChampsFormulaire.parse("\ufeff/a;b\n\n/d ; e; f \n")
                        .orElseThrow()
                        .champs());
    }
}
