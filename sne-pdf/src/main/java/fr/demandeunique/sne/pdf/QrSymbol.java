package fr.demandeunique.sne.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A QR code of level M, drawn as rectangles: sharp at any size, black on white whatever lies below. Immutable. */
final class QrSymbol {
    /** Side in millimetres, quiet zone included. */
    static final double SIDE = 34;

    /** White modules around the symbol, without which readers do not find it. */
    private static final int QUIET_ZONE = 4;

    private final int modules;
    private final String path;

    private QrSymbol(ByteMatrix matrix) {
        modules = matrix.getWidth();
        path = path(matrix);
    }

    /** Encodes a text; empty if it is too long for any QR code. */
    static Optional<QrSymbol> of(String payload) {
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(payload)) {
            // Without this header, readers guess the alphabet and some guess wrong.
            hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
        }
        try {
            return Optional.of(new QrSymbol(
                    Encoder.encode(payload, ErrorCorrectionLevel.M, hints).getMatrix()));
        } catch (WriterException tooLong) {
            return Optional.empty();
        }
    }

    /** Runs of dark modules, row by row. */
    private static String path(ByteMatrix matrix) {
        var path = new StringBuilder(4096);
        for (int row = 0; row < matrix.getHeight(); row++) {
            int column = 0;
            while (column < matrix.getWidth()) {
                int start = column;
                while (column < matrix.getWidth() && matrix.get(column, row) == 1) {
                    column++;
                }
                if (column > start) {
                    path.append(start).append(' ').append(row).append(' ');
                    path.append(column - start).append(" 1 re\n");
                }
                column++;
            }
        }
        return path.toString();
    }

    /** Width of the quiet zone in millimetres. */
    double quietZone() {
        return QUIET_ZONE * cell();
    }

    private double cell() {
        return SIDE / (modules + 2 * QUIET_ZONE);
    }

    /** Draws the symbol and its quiet zone, {@link #SIDE} wide and high. */
    void draw(PageCanvas page, double x, double y) {
        page.fill(x, y, SIDE, SIDE, Ink.WHITE);
        page.fillGrid(x + quietZone(), y + quietZone(), cell(), path, Ink.BLACK);
    }
}
