package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** The type of a letter. */
class TypographieTest {
    private static PdfDocument lettre(String... paragraphs) {
        return Exemple.courant()
                .mentions(List.of(new Mention("", List.of(paragraphs))))
                .rendu();
    }

    /** The letters of a text of the first page, each with its size and height. */
    private static List<TextPosition> lettres(PdfDocument pdf, String words) throws IOException {
        List<TextPosition> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.octets())) {
            var stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    if (text.contains(words)) {
                        found.addAll(positions.subList(text.indexOf(words), text.indexOf(words) + words.length()));
                    }
                }
            };
            stripper.setEndPage(1);
            stripper.getText(document);
        }
        assertFalse(found.isEmpty(), words);
        return found;
    }

    @Test
    void raises_the_letters_of_1er_which_is_copied_as_it_is_typed_and_not_inside_a_word() throws IOException {
        PdfDocument pdf = lettre("Reçue le 1er août 2016, X1er, 1ere, 11er.");
        List<TextPosition> first = lettres(pdf, "1er août");
        assertTrue(first.get(1).getYDirAdj() < first.get(0).getYDirAdj() - 2, "raised");
        assertTrue(first.get(1).getFontSizeInPt() < 7);
        assertEquals(first.get(0).getYDirAdj(), first.get(4).getYDirAdj(), 0.01f, "and down again");
        assertEquals(first.get(0).getFontSizeInPt(), first.get(4).getFontSizeInPt(), 0.01f);
        for (String plain : new String[] {"X1er", "1ere", "11er"}) {
            for (TextPosition one : lettres(pdf, plain)) {
                assertEquals(first.get(0).getYDirAdj(), one.getYDirAdj(), 0.01f, plain);
            }
        }
    }

    @Test
    void does_not_raise_them_in_the_window_of_the_envelope_which_machines_read() throws IOException {
        PdfDocument pdf = Exemple.courant()
                .destinataire("Madame E", "1er étage", "57070 METZ")
                .rendu();
        List<TextPosition> line = lettres(pdf, "1er étage");
        for (TextPosition one : line) {
            assertEquals(line.get(0).getFontSize(), one.getFontSize(), 0.01f);
            assertEquals(line.get(0).getYDirAdj(), one.getYDirAdj(), 0.01f);
        }
    }

    @Test
    void kerns_a_full_stop_stands_under_the_arm_of_the_letter_before_it() throws IOException {
        List<TextPosition> pair = lettres(lettre("Venir. Fin"), "r.");
        float between = pair.get(1).getXDirAdj() - pair.get(0).getXDirAdj();
        assertEquals(pair.get(0).getWidthDirAdj() - 1.6f, between, 0.02f, "160 thousandths of 10 points");
    }

    private static List<PDAnnotationLink> liens(PDDocument document) throws IOException {
        List<PDAnnotationLink> all = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (PDAnnotation one : page.getAnnotations()) {
                all.add((PDAnnotationLink) one);
            }
        }
        return all;
    }

    /** The type of the element that the parent tree gives for an annotation, and whether that element refers to it. */
    private static String element(PDDocument document, PDAnnotationLink link) throws IOException {
        Object element = document.getDocumentCatalog()
                .getStructureTreeRoot()
                .getParentTree()
                .getValue(link.getStructParent());
        var dictionary = (COSDictionary)
                ((org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue) element)
                        .getCOSObject();
        boolean refers = false;
        for (var kid : dictionary.getCOSArray(COSName.K)) {
            Object kidObject = kid instanceof COSObject indirect ? indirect.getObject() : kid;
            refers |= kidObject instanceof COSDictionary reference
                    && reference.getDictionaryObject(COSName.OBJ) == link.getCOSObject();
        }
        return dictionary.getNameAsString(COSName.S) + (refers ? "" : " without its annotation");
    }

    @Test
    void has_addresses_that_open_each_an_element_Link_with_its_annotation_told_by_its_words() throws IOException {
        PdfDocument pdf = lettre(
                "Voyez www.exemple.test/é(1)a, puis écrivez à a@b.test.",
                "www.exemple.test",
                Attestation.POINT + "Dans une liste : https://exemple.test/a");
        try (PDDocument document = Loader.loadPDF(pdf.octets())) {
            List<PDAnnotationLink> links = liens(document);
            assertEquals(
                    List.of(
                            "https://www.exemple.test/%C3%A9%281%29a",
                            "mailto:a@b.test", "https://www.exemple.test", "https://exemple.test/a"),
                    links.stream()
                            .map(one -> ((PDActionURI) one.getAction()).getURI())
                            .toList());
            assertEquals("a@b.test", links.get(1).getContents());
            for (PDAnnotationLink one : links) {
                assertEquals("Link", element(document, one));
                assertTrue(one.isPrinted());
            }
        }
        assertEquals(List.of(), JugeVeraPdf.fautes(pdf.octets(), "ua1"));
        assertEquals(List.of(), JugeVeraPdf.fautes(pdf.octets(), "2a"));
        assertTrue(PdfReader.texte(pdf).contains("écrivez à a@b.test."), "the words around stay where they were");
    }

    @Test
    void has_them_in_the_contact_block_of_the_theme_and_in_each_letter_of_a_batch() throws IOException {
        Theme theme =
                Theme.builder().contact("Office d’Exemple", "www.exemple.test").build();
        List<Batch.Pli> plis = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            Attestation one = Exemple.courant()
                    .mentions(List.of(new Mention("", List.of(i % 2 == 0 ? "Voyez a@b.test." : "Rien."))))
                    .attestation();
            plis.add(Batch.Pli.de(BatchDocument.attestation(one)));
        }
        var out = new ByteArrayOutputStream();
        Batch.standard()
                .withTheme(theme)
                .print(plis, "Lot", LocalDate.of(2017, 2, 21), out, new StringBuilder(), Batch.NO_PROGRESS);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            List<PDAnnotationLink> links = liens(document);
            assertEquals(105, links.size());
            for (PDAnnotationLink one : links) {
                assertEquals("Link", element(document, one));
            }
        }
        assertEquals(List.of(), JugeVeraPdf.fautes(out.toByteArray(), "ua1"));
        assertEquals(List.of(), JugeVeraPdf.fautes(out.toByteArray(), "2a"));
        assertTrue(new String(out.toByteArray(), StandardCharsets.ISO_8859_1).startsWith("%PDF-1.7"));
    }
}
