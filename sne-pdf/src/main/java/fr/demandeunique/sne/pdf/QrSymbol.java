package fr.demandeunique.sne.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import fr.demandeunique.sne.pdf.document.Symbol;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A QR code of level M. Immutable. */
final class QrSymbol implements Symbol {
    private final ByteMatrix matrix;

    private QrSymbol(ByteMatrix matrix) {
        this.matrix = matrix;
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

    @Override
    public int side() {
        return matrix.getWidth();
    }

    @Override
    public boolean isDark(int column, int row) {
        return matrix.get(column, row) == 1;
    }
}
