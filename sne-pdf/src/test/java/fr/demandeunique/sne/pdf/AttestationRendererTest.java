package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttestationRendererTest {
    private static final String QR = "SNE1;R;057121507390310691;20170221";

    @BeforeAll
    static void headless() {
        System.setProperty("java.awt.headless", "true");
    }

    private static Attestation attestation(List<String> destinataire, List<Rubrique> recapitulatif, String qr) {
        return new Attestation(
                TypeAttestation.RENOUVELLEMENT,
                LocalDate.of(2017, 2, 21),
                NumeroUnique.parse("057121507390310691"),
                "Attestation de renouvellement d’une demande de logement locatif social",
                List.of("MOSELIS", "1 place fictive", "57000 METZ"),
                destinataire,
                List.of(
                        new Mention("", List.of("Madame, Monsieur,", "Votre demande certifiée est enregistrée.")),
                        new Mention(
                                "Durée de validité", List.of("mot ".repeat(200).strip()))),
                recapitulatif,
                qr);
    }

    private static Attestation simple(String... destinataire) {
        return attestation(
                List.of(destinataire),
                List.of(
                        new Rubrique("Demandeur", List.of(new Ligne("Nom", "EXEMPLE"))),
                        new Rubrique("Complément handicap", List.of())),
                QR);
    }

    private static String text(PdfDocument pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.octets())) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replace('\u202f', ' ');
        }
    }

    private static PdfDocument render(Attestation attestation) {
        return AttestationRenderer.standard().render(attestation);
    }

    private static String decode(PdfDocument pdf, int page, int dpi) throws IOException, ReaderException {
        try (PDDocument document = Loader.loadPDF(pdf.octets())) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, dpi);
            // The right half of the top half, where the code is on both pages.
            int x = image.getWidth() / 2;
            BufferedImage part = image.getSubimage(x, 0, image.getWidth() - x, image.getHeight() / 2);
            int[] pixels = part.getRGB(0, 0, part.getWidth(), part.getHeight(), null, 0, part.getWidth());
            var bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(part.getWidth(), part.getHeight(), pixels)));
            try {
                return new QRCodeReader().decode(bitmap).getText();
            } catch (NotFoundException e) {
                // This reader misses a few perfect symbols; told that nothing else is there, it finds them.
                return new QRCodeReader()
                        .decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true))
                        .getText();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 300})
    void the_QR_code_reads_back_from_letter_and_summary(int dpi) throws Exception {
        PdfDocument pdf = render(simple("Monsieur Jean-Noël EXEMPLE"));
        assertEquals(2, pdf.pages());
        assertEquals(QR, decode(pdf, 0, dpi));
    }

    @Test
    void before_06_02_2017_there_is_one_page_and_no_code() throws Exception {
        PdfDocument pdf = render(attestation(List.of("Monsieur EXEMPLE"), List.of(), null));
        assertEquals(1, pdf.pages());
        assertFalse(text(pdf).contains("Récapitulatif"));
        assertTrue(render(simple("Monsieur EXEMPLE")).octets().length > pdf.octets().length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Monsieur Jean-Noël EXEMPLE",
                "Œuvrard Łukasz Șerban İsmail Ÿvonne Straße",
                "Ωμέγα Παράδειγμα",
                "Пример Образцов",
                "Nguyễn Thị Mẫu"
            })
    void every_European_name_prints_and_copies_back(String name) throws Exception {
        PdfDocument pdf = render(simple(name));
        assertEquals(List.of(), pdf.avertissements());
        assertTrue(text(pdf).contains(name), name);
    }

    @Test
    void combining_accents_become_the_letters_that_fonts_have() throws Exception {
        assertTrue(text(render(simple("Rene\u0301e Mode\u0300le"))).contains("Renée Modèle"));
    }

    @Test
    void a_letter_that_the_fonts_lack_is_reported_and_does_not_stop_the_letter() throws Exception {
        PdfDocument pdf = render(simple("名 EXEMPLE"));
        assertEquals(
                List.of("PDF_GLYPHE_ABSENT"),
                pdf.avertissements().stream().map(Anomalie::code).toList());
        assertTrue(pdf.avertissements().get(0).message().contains("U+540D"));
        assertTrue(text(pdf).contains("EXEMPLE"));
    }

    @Test
    void words_stay_apart_at_line_ends_and_no_ligature_is_used() throws Exception {
        String text = text(render(simple("Monsieur EXEMPLE")));
        assertTrue(text.contains("certifiée"));
        assertFalse(text.contains("\ufb01"));
        assertFalse(text.contains("motmot"));
    }

    @Test
    void long_content_flows_to_other_pages_and_nothing_is_lost() throws Exception {
        List<Ligne> lignes = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            lignes.add(new Ligne("Personne " + i, "valeur" + i + " " + "x".repeat(i % 90)));
        }
        lignes.add(new Ligne("Commune", "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson-sur-Fictive-60"));
        lignes.add(new Ligne("Roman", "phrase ".repeat(2000).strip() + " fin"));
        PdfDocument pdf = render(
                attestation(Collections.nCopies(9, "Ligne d’adresse"), List.of(new Rubrique("Demandeur", lignes)), QR));
        assertTrue(pdf.pages() > 6, "pages: " + pdf.pages());
        String text = text(pdf);
        for (int i = 0; i < 150; i++) {
            assertTrue(text.contains("valeur" + i), "valeur" + i);
        }
        assertTrue(text.contains("Genest-et-Isson-sur-Fictive-60"));
        assertEquals(2000, text.split("phrase", -1).length - 1);
        assertTrue(text.contains("page " + pdf.pages() + "/" + pdf.pages()));
    }

    @Test
    void a_word_wider_than_the_line_is_cut_not_clipped() throws Exception {
        String word = "A".repeat(400);
        PdfDocument pdf = render(attestation(
                List.of("Monsieur EXEMPLE"), List.of(new Rubrique("Demandeur", List.of(new Ligne("Mot", word)))), QR));
        assertTrue(text(pdf).replaceAll("\\s", "").contains(word));
    }

    @Test
    void the_same_attestation_gives_the_same_bytes_in_any_locale_and_time_zone() {
        byte[] expected = render(simple("Monsieur Jean-Noël EXEMPLE")).octets();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "fr-FR", "hi-IN-u-nu-deva")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
                assertArrayEquals(
                        expected, render(simple("Monsieur Jean-Noël EXEMPLE")).octets(), tag);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void the_file_says_what_it_is_and_embeds_its_fonts() throws Exception {
        try (PDDocument document =
                Loader.loadPDF(render(simple("Monsieur EXEMPLE")).octets())) {
            assertEquals("fr-FR", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentInformation().getTitle().contains("057 1215 073903 10691"));
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded());
                }
            }
        }
    }

    @Test
    void toString_shows_no_personal_data() {
        assertTrue(render(simple("Monsieur EXEMPLE")).toString().startsWith("PdfDocument[2 pages, "));
    }
}
