package fr.demandeunique.sne.pdf;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code drawn as rectangles, with its quiet zone of four modules on white. */
final class CodeQr {
    /** Side in millimetres, quiet zone included. */
    static final double COTE = 30;

    private static final int MARGE = 4;

    private final ByteMatrix modules;

    CodeQr(String payload) {
        try {
            modules = Encoder.encode(payload, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("payload too long for a QR code", e);
        }
    }

    void dessiner(Page page, double x, double y) {
        int width = modules.getWidth();
        double side = COTE / (width + 2 * MARGE);
        page.aplat(x, y, COTE, COTE, "1 1 1");
        for (int row = 0; row < width; row++) {
            int column = 0;
            while (column < width) {
                int start = column;
                while (column < width && modules.get(column, row) == 1) {
                    column++;
                }
                if (column > start) {
                    page.rectangle(x + (start + MARGE) * side, y + (row + MARGE) * side, (column - start) * side, side);
                }
                column++;
            }
        }
        page.remplir("0 0 0");
    }
}
