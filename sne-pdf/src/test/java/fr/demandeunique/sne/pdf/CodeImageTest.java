package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.pdf.qr.QrCode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code as a picture. */
class CodeImageTest {
    private static final String TEXT = "SNE2:E:057121507390310691:20170221:3KQ7M2XJ5H4TWZ6A:1F2E";
    private final CodeImage code = CodeImage.of(TEXT).orElseThrow();

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 100})
    void is_read_from_its_PNG_which_has_a_white_border_of_four_modules_and_as_many_points_a(int points)
            throws IOException {
        byte[] png = code.png(points);
        assertArrayEquals(png, code.png(points));
        assertTrue(PngChunks.whole(png));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(37 * points, image.getWidth());
        assertEquals(37 * points, image.getHeight());
        for (int i = 0; i < 37 * points; i++) {
            assertEquals(Color.WHITE.getRGB(), image.getRGB(i, 4 * points - 1));
            assertEquals(Color.WHITE.getRGB(), image.getRGB(4 * points - 1, i));
        }
        assertEquals(Color.BLACK.getRGB(), image.getRGB(4 * points, 4 * points));
        assertEquals(Optional.of(TEXT), PdfReader.decode(image, Map.of()));
    }

    @Test
    void is_drawn_in_its_SVG_module_by_module_under_a_title_of_which_no_sign_is_taken_for_markup() throws Exception {
        String svg = code.svg("Code de l’attestation <R&D> \"1\"\u0001");
        var document = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals("0 0 37 37", document.getDocumentElement().getAttribute("viewBox"));
        assertEquals(
                "Code de l’attestation <R&D> \"1\" ",
                document.getElementsByTagName("title").item(0).getTextContent());
        String path = document.getElementsByTagName("path")
                .item(1)
                .getAttributes()
                .getNamedItem("d")
                .getNodeValue();
        var image = new BufferedImage(37, 37, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 37, 37);
        graphics.setColor(Color.BLACK);
        var run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z").matcher(path);
        int end = 0;
        while (run.find()) {
            assertEquals(end, run.start());
            assertEquals(run.group(3), run.group(4));
            graphics.fillRect(
                    Integer.parseInt(run.group(1)), Integer.parseInt(run.group(2)), Integer.parseInt(run.group(3)), 1);
            end = run.end();
        }
        assertEquals(path.length(), end);
        QrCode expected = QrCode.of(TEXT).orElseThrow();
        for (int i = 0; i < 29 * 29; i++) {
            boolean dark = image.getRaster().getSample(4 + i % 29, 4 + i / 29, 0) == 0;
            assertEquals(expected.isDark(i % 29, i / 29), dark);
        }
    }

    @Test
    void has_bounds_and_shows_no_text() {
        assertEquals(37, code.modules());
        assertEquals("CodeImage[37 modules]", code.toString());
        assertEquals(Optional.empty(), CodeImage.of("x".repeat(5000)));
        assertThrows(IllegalArgumentException.class, () -> code.png(0));
        assertThrows(IllegalArgumentException.class, () -> code.png(101));
        assertTrue(PngChunks.whole(code.png(1)));
    }
}
