package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.pdf.theme.Colour;
import fr.demandeunique.sne.pdf.theme.Logo;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A logo")
class LogoTest {
    private static final int GREEN = 0x1b7f3b;
    /** Where the logo stands, in millimetres: the middle of a square in the upper left corner. */
    private static final double X = 20 + 8;

    private static final double Y = 12 + 8;

    static Logo.Trace trace() {
        return new Logo.Trace(
                24,
                24,
                List.of(
                        new Logo.Path("M0 0h24v24h-24z", new Colour(GREEN)),
                        new Logo.Path("M2,2 C2 6 6 6 6 2 S10-2 10 2 Q12 4 14 2 T18 2 L18 4 H2 V2 Z", Colour.WHITE)));
    }

    private static byte[] image(String format, int type, boolean transparent) throws IOException {
        var image = new BufferedImage(40, 40, type);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 40; x++) {
                boolean hole = transparent && x < 10 && y < 10;
                image.setRGB(x, y, hole ? 0 : 0xff000000 | GREEN);
            }
        }
        var out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, out));
        return out.toByteArray();
    }

    private static DocumentPdf rendu(Logo logo) {
        Theme theme = Theme.builder().logo(logo).build();
        return RenduAttestation.standard()
                .withTheme(theme)
                .rendre(Exemple.courant().attestation());
    }

    private static Color colourAt(DocumentPdf rendu, double x, double y) throws IOException {
        try (var lecture = new LecturePdf(rendu)) {
            var picture = new PDFRenderer(lecture.document).renderImageWithDPI(0, 100, ImageType.RGB);
            return new Color(picture.getRGB((int) (x / 25.4 * 100), (int) (y / 25.4 * 100)));
        }
    }

    private static void assertShown(DocumentPdf rendu) throws IOException {
        Color seen = colourAt(rendu, X, Y);
        int distance = Math.abs(seen.getRed() - (GREEN >> 16))
                + Math.abs(seen.getGreen() - (GREEN >> 8 & 255))
                + Math.abs(seen.getBlue() - (GREEN & 255));
        assertTrue(distance < 12, "not the colour of the logo: " + seen);
        assertEquals(List.of(), JugeVeraPdf.fautes(rendu.octets(), "ua1"));
        assertEquals(List.of(), JugeVeraPdf.fautes(rendu.octets(), "2a"));
        EncreTest.assertInsideMargins(rendu);
    }

    @Test
    @DisplayName("is drawn as shapes, and is a figure with a name")
    void shapes() throws IOException {
        assertShown(rendu(trace()));
        try (var lecture = new LecturePdf(rendu(trace()))) {
            var figures = ArbreDuTexte.de(lecture.document).stream()
                    .filter(one -> one.type().equals("Figure"))
                    .map(ArbreDuTexte.Element::texte)
                    .toList();
            assertEquals("Logo", figures.get(0));
            assertEquals(2, figures.size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "png, 1, false", // RGB
        "png, 2, true", // RGB with opacity
        "png, 2, false",
        "png, 13, false", // palette
        "jpg, 1, false",
    })
    @DisplayName("is drawn as points, from PNG or JPEG")
    void points(String format, int type, boolean transparent) throws IOException {
        DocumentPdf rendu = rendu(new Logo.Image(image(format, type, transparent)));
        if (type == 13) {
            // The default palette of the platform has no such green: any colour near it will do.
            assertTrue(colourAt(rendu, X, Y).getRed() < 120);
            return;
        }
        assertShown(rendu);
        if (transparent) {
            assertEquals(Color.WHITE, colourAt(rendu, 21, 13), "the hole lets the paper through");
        }
    }

    @Test
    @DisplayName("that cannot be read is refused when the theme is used, not when a letter is printed, and never hangs")
    void unreadable() throws IOException {
        byte[] png = image("png", BufferedImage.TYPE_INT_RGB, false);
        for (byte[] bytes :
                List.of(new byte[0], "GIF89a".getBytes(), Arrays.copyOf(png, 40), Arrays.copyOf(png, png.length / 2))) {
            assertThrows(IllegalArgumentException.class, () -> rendu(new Logo.Image(bytes)), bytes.length + " bytes");
        }
        for (String path : List.of("M0", "L", "X1 2", "M0 0 A1 1 0 0 0 2 2")) {
            var logo = new Logo.Trace(1, 1, List.of(new Logo.Path(path, Colour.WHITE)));
            assertThrows(IllegalArgumentException.class, () -> rendu(logo), path);
        }
    }
}
