package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.ContenuQr;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The QR code on paper")
class PhotocopieTest {
    /** As long as a sealed one: 169 characters that pack well. */
    private static final String SCELLE = ContenuQr.de(Exemple.courant().attestation())
                    .texte() + ":CC34ZRIE:" + "K7Q2MJ5XN4ZTA3WB6YHC".repeat(6).substring(0, 103);

    @TempDir
    private Path dir;

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

    /** What a copier does: the sheet lies askew, black fades to grey, white gets dirty, edges blur, specks appear. */
    private static BufferedImage photocopie(BufferedImage page, double degrees, double grain) {
        var copy = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = copy.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, copy.getWidth(), copy.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawRenderedImage(
                page,
                AffineTransform.getRotateInstance(
                        Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0));
        graphics.dispose();
        float[] blur = new float[9];
        Arrays.fill(blur, 1 / 9f);
        BufferedImage blurred = new ConvolveOp(new Kernel(3, 3, blur), ConvolveOp.EDGE_NO_OP, null).filter(copy, null);
        var random = new Random(20170221);
        var raster = blurred.getRaster();
        for (int y = 0; y < blurred.getHeight(); y++) {
            for (int x = 0; x < blurred.getWidth(); x++) {
                // Black at 70, white at 225, a speck now and then.
                double level = 70 + raster.getSample(x, y, 0) * 155 / 255.0 + random.nextGaussian() * grain;
                level = random.nextInt(2000) == 0 ? random.nextInt(256) : level;
                raster.setSample(x, y, 0, (int) Math.max(0, Math.min(255, level)));
            }
        }
        return blurred;
    }

    /** As a scanner program tries it: the page, the corner where the code stands, that corner in half its size. */
    private static String parZxing(BufferedImage copy) {
        BufferedImage corner = copy.getSubimage(mm(145), 0, copy.getWidth() - mm(145), mm(55));
        var half = new BufferedImage(corner.getWidth() / 2, corner.getHeight() / 2, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = half.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(corner, 0, 0, half.getWidth(), half.getHeight(), null);
        graphics.dispose();
        return Stream.of(copy, corner, half)
                .flatMap(image -> PdfReader.decode(image, Map.of()).stream())
                .findFirst()
                .orElse("unread");
    }

    private String zbar(BufferedImage image) throws IOException, InterruptedException {
        File file = dir.resolve("page.png").toFile();
        ImageIO.write(image, "png", file);
        Process zbar = new ProcessBuilder("zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", file.getPath())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String read = new String(zbar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        zbar.waitFor();
        return read.strip();
    }

    private static boolean zbarIsThere() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "zbarimg")));
    }

    @ParameterizedTest
    @MethodSource("attestations")
    @DisplayName("is read by ZXing at 150 and 300 dpi, and from a photocopy laid askew")
    void zxing(Attestation attestation) throws IOException {
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
    @DisplayName("is read by zbar at 150 and 300 dpi, and from a photocopy laid askew")
    void zbar(Attestation attestation) throws IOException, InterruptedException {
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
    @DisplayName("measures at least 25 mm, with four white modules around it")
    void size() throws IOException {
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
