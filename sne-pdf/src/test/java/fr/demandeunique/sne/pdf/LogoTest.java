package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.pdf.theme.Colour;
import fr.demandeunique.sne.pdf.theme.Logo;
import fr.demandeunique.sne.pdf.theme.Place;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A logo. */
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

    private static PdfDocument rendu(Logo logo) {
        Theme theme = Theme.builder().logo(logo).build();
        return AttestationRenderer.standard()
                .withTheme(theme)
                .render(Exemple.courant().attestation());
    }

    private static Color colourAt(PdfDocument rendu, double x, double y) throws IOException {
        try (var lecture = new PdfReader(rendu)) {
            var picture = new PDFRenderer(lecture.document).renderImageWithDPI(0, 100, ImageType.RGB);
            return new Color(picture.getRGB((int) (x / 25.4 * 100), (int) (y / 25.4 * 100)));
        }
    }

    private static void assertShown(PdfDocument rendu) throws IOException {
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
    void is_drawn_as_shapes_and_is_a_figure_with_a_name() throws IOException {
        assertShown(rendu(trace()));
        try (var lecture = new PdfReader(rendu(trace()))) {
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
    void is_drawn_as_points_from_PNG_or_JPEG(String format, int type, boolean transparent) throws IOException {
        PdfDocument rendu = rendu(new Logo.Image(image(format, type, transparent)));
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

    private static BufferedImage deep(int space, boolean alpha) {
        var model = new ComponentColorModel(
                ColorSpace.getInstance(space), alpha, false, Transparency.TRANSLUCENT, DataBuffer.TYPE_USHORT);
        return new BufferedImage(model, model.createCompatibleWritableRaster(40, 40), false, null);
    }

    /** A square of one value a channel, of as many bits as the picture has, read back by nobody but the JDK. */
    private static byte[] png(BufferedImage image, boolean interlaced, int... channels) throws IOException {
        for (int i = 0; i < 1600; i++) {
            image.getRaster().setPixel(i % 40, i / 40, channels);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        if (interlaced) {
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        byte[] bytes = out.toByteArray();
        assertEquals(interlaced ? 1 : 0, bytes[28], "the mark of interlaced files");
        return bytes;
    }

    private static IndexColorModel palette(int bits) {
        return new IndexColorModel(
                bits, 2, new int[] {0x00112233, 0xff000000 | GREEN}, 0, true, 0, DataBuffer.TYPE_BYTE);
    }

    static Stream<Arguments> pngs() throws IOException {
        int red = GREEN >> 16;
        int green = GREEN >> 8 & 255;
        int blue = GREEN & 255;
        int[] wide = {red * 257, green * 257, blue * 257};
        var black = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_BINARY);
        var two = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_BINARY, palette(1));
        var grey = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
        var rgb = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        var half = new BufferedImage(40, 40, BufferedImage.TYPE_4BYTE_ABGR);
        return Stream.of(
                Arguments.of("1 bit", png(black, false, 0), 0),
                Arguments.of("1 bit, palette", png(two, false, 1), GREEN),
                Arguments.of("1 bit, palette, clear", png(two, false, 0), 0xffffff),
                Arguments.of("8 bits, grey", png(grey, false, 0x60), 0x606060),
                Arguments.of("8 bits, interlaced", png(rgb, true, red, green, blue), GREEN),
                Arguments.of("8 bits, half opaque", png(half, true, 0, 0, 0, 0x80), 0x7f7f7f),
                Arguments.of(
                        "16 bits, grey",
                        png(new BufferedImage(40, 40, BufferedImage.TYPE_USHORT_GRAY), true, 0x60ff),
                        0x606060),
                Arguments.of(
                        "16 bits, grey, half opaque", png(deep(ColorSpace.CS_GRAY, true), false, 0, 0x80ff), 0x7f7f7f),
                Arguments.of("16 bits", png(deep(ColorSpace.CS_sRGB, false), false, wide), GREEN),
                Arguments.of(
                        "16 bits, clear",
                        png(deep(ColorSpace.CS_sRGB, true), true, wide[0], wide[1], wide[2], 0),
                        0xffffff));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pngs")
    void is_drawn_from_every_kind_of_PNG_in_its_own_colours(String name, byte[] file, int rgb) throws IOException {
        Color expected = new Color(rgb);
        Color seen = colourAt(rendu(new Logo.Image(file)), X, Y);
        assertEquals(expected.getRed(), seen.getRed(), 2, name + seen);
        assertEquals(expected.getGreen(), seen.getGreen(), 2, name + seen);
        assertEquals(expected.getBlue(), seen.getBlue(), 2, name + seen);
    }

    @Test
    void that_is_grey_JPEG_stays_grey_its_file_untouched_in_the_document() throws IOException {
        byte[] grey = image("jpg", BufferedImage.TYPE_BYTE_GRAY, false);
        PdfDocument rendu = rendu(new Logo.Image(grey));
        String text = new String(rendu.octets(), StandardCharsets.ISO_8859_1);
        assertTrue(text.contains(new String(grey, StandardCharsets.ISO_8859_1)));
        assertTrue(text.contains("/DeviceGray/Filter/DCTDecode"));
        Color seen = colourAt(rendu, X, Y);
        assertEquals(seen.getRed(), seen.getBlue());
    }

    /** A JPEG of four channels, as print shops have them. */
    private static byte[] cmyk() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(
                    null,
                    new IIOImage(
                            java.awt.image.Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null),
                            null,
                            null),
                    null);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Where a JPEG says how many channels it has. */
    private static int channels(byte[] jpeg) {
        for (int at = 2; ; at += 2 + ((jpeg[at + 2] & 255) << 8 | jpeg[at + 3] & 255)) {
            if ((jpeg[at + 1] & 255) == 0xc0) {
                return at + 9;
            }
        }
    }

    /** What a path paints of a drawing of 24 units: one letter for each unit of a row. */
    private static String row(String path, double y) throws IOException {
        var rendu = rendu(new Logo.Trace(24, 24, List.of(new Logo.Path(path, new Colour(GREEN)))));
        var row = new StringBuilder();
        try (var lecture = new PdfReader(rendu)) {
            var picture = new PDFRenderer(lecture.document).renderImageWithDPI(0, 600, ImageType.RGB);
            for (int x = 0; x < 24; x++) {
                double mm = 16.0 / 24;
                int seen =
                        picture.getRGB((int) ((20 + (x + 0.5) * mm) / 25.4 * 600), (int) ((12 + y * mm) / 25.4 * 600));
                row.append((seen & 255) < 128 ? '#' : '.');
            }
        }
        return row.toString();
    }

    @Test
    void may_have_a_second_one_at_its_right_and_a_signature_by_hand_above_who_signs() throws IOException {
        Theme theme = Theme.builder()
                .logo(trace())
                .picture(Place.SECOND_LOGO, new Logo.Image(image("png", 1, false)))
                .picture(Place.SIGNATURE, new Logo.Image(image("jpg", 1, false)))
                .signature("La directrice")
                .contact("Téléphone 03 87 00 00 00", "du lundi au vendredi")
                .build();
        for (Theme one : List.of(theme, theme.inLargePrint())) {
            PdfDocument rendu = AttestationRenderer.standard()
                    .withTheme(one)
                    .render(Exemple.courant().attestation());
            assertShown(rendu);
            assertTrue(colourAt(rendu, 20 + 38 + 6 + 8, Y).getRed() < 60, "the second");
            try (var lecture = new PdfReader(rendu)) {
                var figures = ArbreDuTexte.de(lecture.document).stream()
                        .filter(each -> each.type().equals("Figure"))
                        .map(ArbreDuTexte.Element::texte)
                        .toList();
                assertEquals(List.of("Logo", "Second logo"), figures.subList(0, 2));
                assertTrue(figures.contains("Signature manuscrite"), figures.toString());
                String text = lecture.texte(1, 1);
                assertTrue(text.indexOf("du lundi") > text.indexOf("Frères-Lumière"), text);
            }
        }
    }

    @Test
    void has_arcs_circles_halves_by_their_flags_ellipses_that_are_tilted_radii_too_short() throws IOException {
        String circle = "M2 12 A10 10 0 0 1 22 12 A10 10 0 0 1 2 12 Z";
        assertEquals("..####################..", row(circle, 12.5));
        assertEquals(".........######.........", row(circle, 2.5));
        assertEquals("..####################..", row("M2 12 a10 10 0 1020 0 z", 12.5));
        // Half a disc above its chord, or below it, by the sweep.
        assertEquals("..####################..", row("M2 12 A10 10 0 0 1 22 12 Z", 11.5));
        assertEquals("........................", row("M2 12 A10 10 0 0 1 22 12 Z", 13.5));
        assertEquals("..####################..", row("M2 12 A10 10 0 0 0 22 12 Z", 12.5));
        // Radii too short reach the ends all the same.
        assertEquals("..####################..", row("M2 12 A1 1 0 0 1 22 12 Z", 11.5));
        // The large arc of a quarter is three quarters.
        assertEquals("........................", row("M12 2 A10 10 0 0 1 22 12 L12 12 Z", 13.5));
        assertEquals("..####################..", row("M12 2 A10 10 0 1 0 22 12 L12 12 Z", 12.5));
        // An ellipse laid on its side.
        assertEquals("........########........", row("M12 2 A10 4 90 0 1 12 22 A10 4 90 0 1 12 2 Z", 12.5));
        // No radius: a line.
        assertEquals("############............", row("M0 0 A0 5 0 0 1 12 0 V24 H0 Z", 12.5));
    }

    @Test
    void that_cannot_be_read_is_refused_when_the_theme_is_used_not_when_a_letter_is_printed() throws IOException {
        byte[] png = image("png", BufferedImage.TYPE_INT_RGB, false);
        byte[] jpeg = image("jpg", BufferedImage.TYPE_INT_RGB, false);
        byte[] huge = png.clone();
        huge[18] = 0x10;
        huge[19] = 1;
        byte[] changed = png.clone();
        changed[png.length - 30] ^= 4;
        byte[] cmyk = cmyk();
        assertEquals(4, cmyk[channels(cmyk)], "four channels");
        var files = new TreeMap<String, byte[]>(Map.of(
                "nothing", new byte[0],
                "a word", "GIF89a".getBytes(StandardCharsets.US_ASCII),
                "GIF", image("gif", BufferedImage.TYPE_INT_RGB, false),
                "start of a PNG", Arrays.copyOf(png, 40),
                "half a PNG", Arrays.copyOf(png, png.length / 2),
                "4097 points", huge,
                "start of a JPEG", Arrays.copyOf(jpeg, 4),
                "half a JPEG", Arrays.copyOf(jpeg, jpeg.length / 2),
                "JPEG without its end", Arrays.copyOf(jpeg, jpeg.length - 20)));
        files.put("CMYK JPEG", cmyk);
        files.put("a PNG with a bit changed", changed);
        files.put("a PNG without its end", Arrays.copyOf(png, png.length - 12));
        files.forEach((name, bytes) -> {
            var refused = assertThrows(RefusException.class, () -> rendu(new Logo.Image(bytes)), name);
            Anomalie anomalie = refused.anomalies().get(0);
            assertEquals("PDF_LOGO_ILLISIBLE", anomalie.code());
            assertTrue(anomalie.message(Locale.FRENCH).startsWith("Le logo ne se lit pas"));
            assertTrue(anomalie.message(Locale.ENGLISH).startsWith("The logo cannot be read"));
        });
        for (String path :
                List.of("M0", "L", "X1 2", "M0 0 A1 1 0 2 0 2 2", "M0 0 A1 1 0", "M0 0 L1#1", "M0 0 L1 1 %")) {
            var logo = new Logo.Trace(1, 1, List.of(new Logo.Path(path, Colour.WHITE)));
            assertThrows(IllegalArgumentException.class, () -> rendu(logo), path);
        }
    }
}
