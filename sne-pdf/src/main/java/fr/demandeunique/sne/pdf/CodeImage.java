package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.pdf.document.Symbol;
import fr.demandeunique.sne.pdf.file.Packer;
import fr.demandeunique.sne.pdf.qr.QrCode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A QR code as a picture, for the documents that an editor makes with tools of its own: the code of an attestation in a page of the web, the sealed code in a letter.
 * The white border that readers need is part of it. Needs neither {@code java.desktop} nor a PDF.
 *
 * <pre>{@code byte[] png = CodeImage.of(attestation.codeQr()).orElseThrow().png(8); }</pre>
 *
 * <p>This class is immutable and thread-safe. The same text gives the same bytes. Its {@code toString} does not show the text.
 */
public final class CodeImage {
    private static final int QUIET_ZONE = 4;
    private static final int LARGEST = 100;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final Symbol symbol;
    private final int side;

    private CodeImage(Symbol symbol) {
        this.symbol = symbol;
        this.side = symbol.side() + 2 * QUIET_ZONE;
    }

    /**
     * {@return the code of a text; empty if no QR code can hold it}
     *
     * @param text what it says; digits, capitals, space and {@code $%*+-./:} alone make the smallest
     */
    public static Optional<CodeImage> of(String text) {
        return QrCode.of(text).map(CodeImage::new);
    }

    /** {@return how many modules a side has, border included} Print it so that each has half a millimetre at least. */
    public int modules() {
        return side;
    }

    /**
     * {@return an SVG picture, which stays sharp in any size}
     *
     * @param title what is said to those who do not see it
     */
    public String svg(String title) {
        var path = new StringBuilder();
        for (int row = 0; row < symbol.side(); row++) {
            for (int from = 0; from < symbol.side(); ) {
                int to = from;
                while (to < symbol.side() && symbol.isDark(to, row)) {
                    to++;
                }
                if (to > from) {
                    path.append('M').append(from + QUIET_ZONE).append(' ').append(row + QUIET_ZONE);
                    path.append('h')
                            .append(to - from)
                            .append("v1h")
                            .append(from - to)
                            .append('z');
                }
                from = to + 1;
            }
        }
        String box = side + " " + side;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + box
                + "\" role=\"img\" shape-rendering=\"crispEdges\"><title>"
                + MarkupText.escape(title) + "</title><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side
                + "H0z\"/><path d=\"" + path
                + "\"/></svg>\n";
    }

    /**
     * {@return a PNG picture, black on white, one bit a point}
     *
     * @param points a side of a module, 1 to 100
     */
    public byte[] png(int points) {
        if (points < 1 || points > LARGEST) {
            throw new IllegalArgumentException("points a side: " + points);
        }
        int width = side * points;
        int stride = 1 + (width + 7) / 8;
        var rows = new byte[stride * width];
        for (int y = 0; y < width; y++) {
            int row = y / points - QUIET_ZONE;
            for (int x = 0; x < width; x++) {
                int column = x / points - QUIET_ZONE;
                boolean inside = row >= 0 && row < symbol.side() && column >= 0 && column < symbol.side();
                if (!inside || !symbol.isDark(column, row)) {
                    rows[y * stride + 1 + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(PNG);
        // One bit of grey, no filter, not interlaced.
        chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(width)
                        .put((byte) 1)
                        .array(),
                out);
        chunk("IDAT", Packer.small(rows), out);
        chunk("IEND", new byte[0], out);
        return out.toByteArray();
    }

    private static void chunk(String name, byte[] data, ByteArrayOutputStream out) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var check = new CRC32();
        check.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    /** Modules on a side; never the text. */
    @Override
    public String toString() {
        return "CodeImage[" + side + " modules]";
    }
}
