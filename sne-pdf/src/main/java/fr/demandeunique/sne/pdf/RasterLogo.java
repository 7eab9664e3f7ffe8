package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.pdf.file.Packer;
import fr.demandeunique.sne.pdf.file.Picture;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A logo of points, read by the JDK: the only class that needs {@code java.desktop}. */
final class RasterLogo {
    /** A logo larger than this is a mistake, and a hostile file would fill the memory. */
    private static final int LARGEST = 4096;

    private RasterLogo() {}

    /** The picture; {@link IOException} or any unchecked one if the file is not whole, or is no PNG or JPEG. */
    static LogoPicture read(byte[] bytes, String name) throws IOException {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.addIIOReadWarningListener((source, warning) -> {
                    // A JPEG that is cut short is only warned of.
                    throw new IllegalArgumentException(warning);
                });
                reader.setInput(stream, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (width > LARGEST || height > LARGEST) {
                    throw new IOException("a side of more than " + LARGEST + " points");
                }
                if (!PngChunks.whole(bytes)) {
                    throw new IOException("damaged");
                }
                Picture picture = switch (reader.getFormatName().toLowerCase(Locale.ROOT)) {
                    case "png" -> points(reader.read(0), name);
                    case "jpeg" -> jpeg(bytes, reader.read(0), name);
                    default -> throw new IOException("neither PNG nor JPEG");
                };
                return new LogoPicture(picture, width, height);
            } finally {
                reader.dispose();
            }
        }
    }

    /** A PDF holds a JPEG as it is. */
    private static Picture jpeg(byte[] bytes, BufferedImage image, String name) throws IOException {
        int bands = image.getRaster().getNumBands();
        if (bands != 1 && bands != 3) {
            throw new IOException("neither grey nor RGB");
        }
        boolean grey = bands == 1;
        return new Picture(name, entries(image, grey) + "/Filter/DCTDecode", bytes, Picture.Mask.NONE);
    }

    /** The colours of the points, their opacity apart. */
    private static Picture points(BufferedImage image, String name) {
        boolean indexed = image.getColorModel() instanceof IndexColorModel;
        Raster raster = image.getRaster();
        int bands = indexed ? 4 : raster.getNumBands();
        int colours = bands < 3 ? 1 : 3;
        int shift = image.getColorModel().getComponentSize(0) - 8;
        int count = image.getWidth() * image.getHeight();
        var visible = new byte[count * colours];
        var opacity = new byte[count];
        boolean opaque = true;
        var point = new int[4];
        for (int i = 0; i < count; i++) {
            int x = i % image.getWidth();
            int y = i / image.getWidth();
            if (indexed) {
                int argb = image.getRGB(x, y);
                point[0] = argb >> 16;
                point[1] = argb >> 8;
                point[2] = argb;
                point[3] = argb >>> 24;
            } else {
                // As they are: getRGB would take grey for linear, and make it paler.
                raster.getPixel(x, y, point);
                for (int band = 0; band < bands; band++) {
                    point[band] >>= shift;
                }
            }
            for (int colour = 0; colour < colours; colour++) {
                visible[i * colours + colour] = (byte) point[colour];
            }
            opacity[i] = bands == colours ? -1 : (byte) point[colours];
            opaque &= opacity[i] == -1;
        }
        String packing = "/Filter/FlateDecode";
        var mask = opaque ? Picture.Mask.NONE : new Picture.Mask(entries(image, true) + packing, Packer.small(opacity));
        return new Picture(name, entries(image, colours == 1) + packing, Packer.small(visible), mask);
    }

    private static String entries(BufferedImage image, boolean grey) {
        return "/Type/XObject/Subtype/Image/Width " + image.getWidth() + "/Height " + image.getHeight()
                + "/BitsPerComponent 8/ColorSpace/" + (grey ? "DeviceGray" : "DeviceRGB");
    }
}
