package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.ContenuScelle;
import fr.demandeunique.sne.pdf.qr.QrCode;
import fr.demandeunique.sne.pdf.sceau.PorteeVerdict;
import fr.demandeunique.sne.pdf.sceau.Sceau;
import fr.demandeunique.sne.pdf.sceau.Verdict;
import fr.demandeunique.sne.pdf.sceau.Verificateur;
import fr.demandeunique.sne.pdf.sceau.Verification;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sealed file. */
class ScellementTest {
    private final Sceau sceau = sceau();
    private final Attestation scellee = Exemple.scellable().avecSceau(sceau);
    private final PdfDocument rendu =
            sceau.sceller(AttestationRenderer.standard().render(scellee), scellee);
    private final Verificateur verificateur = Verificateur.of(List.of(sceau.cle()));

    @TempDir
    private Path dir;

    /** The same key each time: the reader misses one perfect symbol in a hundred, and no test may fail by chance. */
    private static Sceau sceau() {
        try {
            return LecturesTest.sceau();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void is_as_valid_as_an_unsealed_one() throws IOException {
        assertEquals(List.of(), JugeVeraPdf.fautes(rendu.octets(), "ua1"));
        assertEquals(List.of(), JugeVeraPdf.fautes(rendu.octets(), "2a"));
        try (var lecture = new PdfReader(rendu)) {
            assertEquals(Optional.ofNullable(scellee.codeQr()), lecture.codeQr(1, 300));
            assertFalse(String.valueOf(scellee.codeQr()).contains("LEFEVRE"), "the plain code has no name");
            BufferedImage page = new PDFRenderer(lecture.document).renderImageWithDPI(1, 150, ImageType.GRAY);
            assertEquals(Optional.ofNullable(scellee.sceau()), PdfReader.decode(page, Map.of()));
        }
    }

    @Test
    void has_a_code_as_large_as_its_text_is_long_its_modules_measure_0_9_mm_at_least() throws IOException {
        Attestation longest = Exemple.scellable(Collections.nCopies(5, "Ольга ЇЖАК-ŁÓDZKI ".repeat(3)))
                .avecSceau(sceau);
        String text = String.valueOf(longest.sceau());
        int modules = QrCode.of(text).orElseThrow().side();
        assertTrue(modules > 80, "longer than 60 mm have room for");
        try (var lecture = new PdfReader(AttestationRenderer.standard().render(longest))) {
            BufferedImage page =
                    new PDFRenderer(lecture.document).renderImageWithDPI(lecture.pages() - 1, 150, ImageType.GRAY);
            Result read = PdfReader.result(page, Map.of()).orElseThrow();
            assertEquals(text, read.getText());
            ResultPoint[] corners = read.getResultPoints();
            double pixels = ResultPoint.distance(corners[0], corners[1]) / (modules - 7);
            assertTrue(pixels * 25.4 / 150 >= 0.9, modules + " modules of " + pixels + " points");
        }
    }

    private Verification reecrit(String program, String... command) throws IOException {
        Outil.exiger(program);
        Path from = Files.write(dir.resolve("a.pdf"), rendu.octets());
        Path to = dir.resolve("b.pdf");
        String[] line = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(program), java.util.Arrays.stream(command))
                .map(word -> word.replace("IN", from.toString()).replace("OUT", to.toString()))
                .toArray(String[]::new);
        assertEquals(0, Outil.lancer(line).code());
        return verificateur.pdf(Files.readAllBytes(to));
    }

    private void assertCodeAlone(Verification found) {
        assertEquals(Verdict.AUTHENTIQUE, found.verdict());
        assertEquals(PorteeVerdict.CODE, found.portee());
        assertFalse(found.fichierProuve());
        assertEquals(ContenuScelle.de(scellee), found.faits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"preserve", "generate", "disable"})
    void that_qpdf_wrote_again_has_a_genuine_code_and_says_that_no_more_is_known(String streams) throws IOException {
        assertCodeAlone(reecrit("qpdf", "--object-streams=" + streams, "IN", "OUT"));
    }

    @Test
    void that_mutool_wrote_again_has_a_genuine_code_and_says_that_no_more_is_known() throws IOException {
        assertCodeAlone(reecrit("mutool", "clean", "-gggg", "-z", "IN", "OUT"));
    }

    @Test
    void that_Ghostscript_wrote_again_has_a_genuine_code_and_says_that_no_more_is_known() throws IOException {
        assertCodeAlone(reecrit("gs", "-q", "-sDEVICE=pdfwrite", "-o", "OUT", "IN"));
    }

    @Test
    void of_which_the_line_was_taken_out_is_known_by_its_code_in_clear() {
        assertEquals(PorteeVerdict.FICHIER, verificateur.pdf(rendu.octets()).portee());
        assertTrue(verificateur.pdf(rendu.octets()).fichierProuve());
        assertFalse(Verificateur.of(List.of()).pdf(rendu.octets()).fichierProuve(), "of an unknown key");
        String text = scellee.sceau();
        assertNotNull(text);
        for (String written : List.of(
                "/Keywords(" + text + ")", "/Keywords<" + hex(text, "") + ">", "<FEFF" + hex(text, "00") + ">")) {
            assertCodeAlone(verificateur.pdf(("%PDF-1.7\n" + written).getBytes(StandardCharsets.US_ASCII)));
        }
        String forged = text.replace("20151217", "20131217");
        assertEquals(
                Verdict.ALTEREE,
                verificateur
                        .pdf(("%PDF-1.7\n(" + forged + ")").getBytes(StandardCharsets.US_ASCII))
                        .verdict());
        assertTrue(forged.contains("20131217"));
    }

    private static String hex(String text, String before) {
        var figures = new StringBuilder();
        text.chars().forEach(c -> figures.append(before).append(Integer.toHexString(c)));
        return figures.toString();
    }
}
