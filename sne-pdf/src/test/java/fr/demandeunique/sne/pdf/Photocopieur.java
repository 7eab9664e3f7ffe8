package fr.demandeunique.sne.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** What happens to a page on paper, and the two programs that read its code afterwards. */
final class Photocopieur {
    private Photocopieur() {}

    /** What a copier does: the sheet lies askew, black fades to grey, white gets dirty, edges blur, specks appear. */
    static BufferedImage photocopie(BufferedImage page, double degrees, double grain, long seed) {
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
        var random = new Random(seed);
        WritableRaster raster = blurred.getRaster();
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

    static BufferedImage half(BufferedImage image) {
        var half = new BufferedImage(image.getWidth() / 2, image.getHeight() / 2, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = half.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, half.getWidth(), half.getHeight(), null);
        graphics.dispose();
        return half;
    }

    /** As a scanner program tries it: the page, the corner where the code stands, that corner in half its size. */
    static String parZxing(BufferedImage copy, BufferedImage corner) {
        return Stream.of(copy, corner, half(corner))
                .flatMap(image -> PdfReader.decode(image, Map.of()).stream())
                .findFirst()
                .orElse("unread");
    }

    static String parZbar(BufferedImage image) throws IOException, InterruptedException {
        Process zbar = new ProcessBuilder("zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", "pgm:-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream out = zbar.getOutputStream()) {
            out.write(pgm(image));
        }
        String read = new String(zbar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        zbar.waitFor();
        return read.strip();
    }

    /** The simplest of all picture files. */
    private static byte[] pgm(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var out = new ByteArrayOutputStream(width * height + 20);
        out.writeBytes(("P5 " + width + " " + height + " 255\n").getBytes(StandardCharsets.US_ASCII));
        for (int level : image.getRaster().getSamples(0, 0, width, height, 0, (int[]) null)) {
            out.write(level);
        }
        return out.toByteArray();
    }
}
