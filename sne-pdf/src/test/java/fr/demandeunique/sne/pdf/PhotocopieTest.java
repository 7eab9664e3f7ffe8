package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.ContenuQr;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The QR code on paper. */
class PhotocopieTest {
    /** As long as a sealed one: 169 characters that pack well. */
    private static final String SCELLE = ContenuQr.de(Exemple.courant().attestation())
                    .texte() + ":CC34ZRIE:" + "K7Q2MJ5XN4ZTA3WB6YHC".repeat(6).substring(0, 103);

    static Stream<Attestation> attestations() {
        return Stream.of(
                Exemple.courant()
                        .codeQr(ContenuQr.de(Exemple.courant().attestation()).texte())
                        .attestation(),
                Exemple.courant().codeQr(SCELLE).attestation());
    }

    private static BufferedImage page(Attestation attestation, int dpi) throws IOException {
        try (var lecture = new PdfReader(AttestationRenderer.standard().render(attestation))) {
            return new PDFRenderer(lecture.document).renderImageWithDPI(0, dpi, ImageType.GRAY);
        }
    }

    private static BufferedImage photocopie(BufferedImage page, double degrees, double grain) {
        return Photocopieur.photocopie(page, degrees, grain, 20170221);
    }

    private static String parZxing(BufferedImage copy) {
        return Photocopieur.parZxing(copy, copy.getSubimage(mm(145), 0, copy.getWidth() - mm(145), mm(55)));
    }

    private static String zbar(BufferedImage image) throws IOException, InterruptedException {
        return Photocopieur.parZbar(image);
    }

    private static boolean zbarIsThere() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "zbarimg")));
    }

    @ParameterizedTest
    @MethodSource("attestations")
    void is_read_by_ZXing_at_150_and_300_dpi_and_from_a_photocopy_laid_askew(Attestation attestation)
            throws IOException {
        for (int dpi : new int[] {150, 300}) {
            BufferedImage page = page(attestation, dpi);
            assertEquals(attestation.codeQr(), PdfReader.codeQr(page, dpi).orElse("unread"), dpi + " dpi");
        }
        BufferedImage page = page(attestation, 300);
        for (double degrees : new double[] {-2, 1.3}) {
            BufferedImage copy = photocopie(page, degrees, 12);
            assertEquals(attestation.codeQr(), parZxing(copy), degrees + " degrees");
        }
    }

    @ParameterizedTest
    @MethodSource("attestations")
    void is_read_by_zbar_at_150_and_300_dpi_and_from_a_photocopy_laid_askew(Attestation attestation)
            throws IOException, InterruptedException {
        assumeTrue(zbarIsThere(), "zbarimg is not on this machine");
        for (int dpi : new int[] {150, 300}) {
            assertEquals(attestation.codeQr(), zbar(page(attestation, dpi)), dpi + " dpi");
        }
        // zbar looks at single lines of points and wants less grain than ZXing.
        BufferedImage page = page(attestation, 200);
        for (double degrees : new double[] {-2, 1.3}) {
            assertEquals(attestation.codeQr(), zbar(photocopie(page, degrees, 5)), degrees + " degrees");
        }
    }

    @Test
    void measures_at_least_25_mm_with_four_white_modules_around_it() throws IOException {
        for (Attestation attestation : attestations().toList()) {
            BufferedImage page = page(attestation, 300);
            int modules = fr.demandeunique.sne.pdf.qr.QrCode.of(attestation.codeQr())
                    .orElseThrow()
                    .side();
            int left = Integer.MAX_VALUE;
            int right = 0;
            int top = Integer.MAX_VALUE;
            int bottom = 0;
            // The upper right corner of the page, where only the code stands.
            for (int y = mm(4); y < mm(40); y++) {
                for (int x = mm(157); x < mm(200); x++) {
                    if (page.getRaster().getSample(x, y, 0) < 128) {
                        left = Math.min(left, x);
                        right = Math.max(right, x);
                        top = Math.min(top, y);
                        bottom = Math.max(bottom, y);
                    }
                }
            }
            double side = (right - left + 1) * 25.4 / 300;
            assertTrue(side >= 25, modules + " modules are " + side + " mm wide");
            assertEquals(side, (bottom - top + 1) * 25.4 / 300, 0.2, "square");
            int quiet = (int) (4.0 * (right - left + 1) / modules);
            assertTrue(clear(page, left - quiet + 2, top - quiet + 2, right + quiet - 2, top - 2), "above");
            assertTrue(clear(page, left - quiet + 2, bottom + 2, right + quiet - 2, bottom + quiet - 2), "below");
            assertTrue(clear(page, left - quiet + 2, top, left - 2, bottom), "on the left");
            assertTrue(clear(page, right + 2, top, right + quiet - 2, bottom), "on the right");
        }
    }

    private static int mm(double length) {
        return (int) Math.round(length / 25.4 * 300);
    }

    private static boolean clear(BufferedImage page, int left, int top, int right, int bottom) {
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                if (page.getRaster().getSample(x, y, 0) < 250) {
                    return false;
                }
            }
        }
        return true;
    }
}
