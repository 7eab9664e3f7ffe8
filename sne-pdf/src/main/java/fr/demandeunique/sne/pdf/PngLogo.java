package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.pdf.fichier.Picture;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** A PNG file: its points as a PDF holds them, its opacity apart. One for each logo. */
final class PngLogo {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int HEADER = 0x49484452;
    private static final int PALETTE = 0x504C5445;
    private static final int DATA = 0x49444154;
    private static final int TRANSPARENCY = 0x74524E53;
    /** A logo larger than this is a mistake, and a hostile file would fill the memory. */
    private static final int LARGEST = 4096;

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private byte[] palette = new byte[0];
    private byte[] paletteOpacity = new byte[0];
    private int width;
    private int height;
    private int colourType;

    PngLogo(byte[] bytes) {
        var data = ByteBuffer.wrap(bytes);
        if (bytes.length < 33 || data.getLong() != SIGNATURE) {
            throw unreadable("it is neither a PNG nor a JPEG file");
        }
        while (data.remaining() >= 12) {
            int length = data.getInt();
            int type = data.getInt();
            if (length < 0 || length > data.remaining() - 4) {
                throw unreadable("it is cut short");
            }
            byte[] chunk = new byte[length];
            data.get(chunk);
            data.getInt();
            take(type, chunk);
        }
        if (width == 0) {
            throw unreadable("it has no header");
        }
    }

    private static IllegalArgumentException unreadable(String why) {
        return new IllegalArgumentException("the logo cannot be read: " + why);
    }

    private void take(int type, byte[] chunk) {
        switch (type) {
            case HEADER -> {
                var header = ByteBuffer.wrap(chunk);
                width = header.getInt();
                height = header.getInt();
                int depth = header.get();
                colourType = header.get();
                boolean interlaced = chunk[12] != 0;
                if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
                    throw unreadable("its sides must have 1 to " + LARGEST + " points");
                }
                if (depth != 8 || interlaced) {
                    throw unreadable("it must have 8 bits a channel and not be interlaced");
                }
            }
            case PALETTE -> palette = chunk;
            case TRANSPARENCY -> paletteOpacity = chunk;
            case DATA -> packed.writeBytes(chunk);
            default -> {
                // Comments, gamma, times: a logo does without.
            }
        }
    }

    LogoPicture picture(String name) {
        int channels = channels();
        byte[] points = unfilter(channels);
        int count = width * height;
        boolean grey = colourType == 0 || colourType == 4;
        byte[] colours = new byte[count * (grey ? 1 : 3)];
        byte[] opacity = new byte[count];
        boolean opaque = true;
        for (int i = 0; i < count; i++) {
            split(points, i, channels, colours, opacity);
            opaque &= opacity[i] == -1;
        }
        String size = "/Type/XObject/Subtype/Image/Width " + width + "/Height " + height + "/BitsPerComponent 8";
        String packing = "/Filter/FlateDecode";
        var mask = opaque
                ? Picture.Mask.NONE
                : new Picture.Mask(size + "/ColorSpace/DeviceGray" + packing, deflate(opacity));
        String space = "/ColorSpace/" + (grey ? "DeviceGray" : "DeviceRGB");
        return new LogoPicture(new Picture(name, size + space + packing, deflate(colours), mask), width, height);
    }

    private int channels() {
        return switch (colourType) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw unreadable("its kind of colour does not exist");
        };
    }

    private void split(byte[] points, int point, int channels, byte[] colours, byte[] opacity) {
        int at = point * channels;
        opacity[point] = -1;
        if (colourType == 3) {
            int index = points[at] & 0xff;
            if (3 * index + 3 > palette.length) {
                throw unreadable("a point is not in its palette");
            }
            System.arraycopy(palette, 3 * index, colours, 3 * point, 3);
            opacity[point] = index < paletteOpacity.length ? paletteOpacity[index] : -1;
        } else {
            int visible = channels % 2 == 0 ? channels - 1 : channels;
            System.arraycopy(points, at, colours, point * visible, visible);
            opacity[point] = channels % 2 == 0 ? points[at + visible] : -1;
        }
    }

    /** Rows in a PNG are written as differences from their neighbours. */
    private byte[] unfilter(int channels) {
        int row = width * channels;
        byte[] filtered = inflate(height * (row + 1));
        byte[] points = new byte[height * row];
        for (int y = 0; y < height; y++) {
            int filter = filtered[y * (row + 1)];
            for (int x = 0; x < row; x++) {
                int left = x < channels ? 0 : points[y * row + x - channels] & 0xff;
                int above = y == 0 ? 0 : points[(y - 1) * row + x] & 0xff;
                int corner = x < channels || y == 0 ? 0 : points[(y - 1) * row + x - channels] & 0xff;
                int guess = switch (filter) {
                    case 0 -> 0;
                    case 1 -> left;
                    case 2 -> above;
                    case 3 -> (left + above) / 2;
                    case 4 -> paeth(left, above, corner);
                    default -> throw unreadable("a row has a filter that does not exist");
                };
                points[y * row + x] = (byte) (filtered[y * (row + 1) + 1 + x] + guess);
            }
        }
        return points;
    }

    private static int paeth(int left, int above, int corner) {
        int estimate = left + above - corner;
        int toLeft = Math.abs(estimate - left);
        int toAbove = Math.abs(estimate - above);
        int toCorner = Math.abs(estimate - corner);
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    private byte[] inflate(int length) {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed.toByteArray());
            byte[] plain = new byte[length];
            int got = 0;
            while (got < length) {
                int more = inflater.inflate(plain, got, length - got);
                if (more == 0) {
                    throw unreadable("its points are cut short");
                }
                got += more;
            }
            return plain;
        } catch (DataFormatException e) {
            throw unreadable("its points are damaged");
        } finally {
            inflater.end();
        }
    }

    private static byte[] deflate(byte[] plain) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(plain);
            deflater.finish();
            byte[] into = new byte[plain.length + plain.length / 100 + 64];
            return Arrays.copyOf(into, deflater.deflate(into));
        } finally {
            deflater.end();
        }
    }
}
