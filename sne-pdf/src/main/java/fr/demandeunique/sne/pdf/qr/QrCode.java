package fr.demandeunique.sne.pdf.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Mode;
import com.google.zxing.qrcode.decoder.Version;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import fr.demandeunique.sne.pdf.document.Symbol;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A QR code, without the quiet zone of four modules that must surround it.
 *
 * <pre>{@code QrCode code = QrCode.of("SNE2:E:057121507390310691:20170221").orElseThrow();}</pre>
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} does not show the text.
 */
public final class QrCode implements Symbol {
    /** The one that the standard finds best most often for what attestations say: to try all eight takes ten times as long. */
    private static final int MASK = 0;

    private static final int LARGEST = 40;
    /** Bits that announce UTF-8. */
    private static final int ECI = 12;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /**
     * Encodes a text in the smallest symbol of level M, then with the highest level that needs no larger one. Empty if no QR code is
     * large enough.
     *
     * <p>ASCII is best: digits, capitals, space and {@code $%*+-./:} take the least room. Other letters are announced as UTF-8, which
     * some readers do not heed.
     */
    public static Optional<QrCode> of(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        boolean ascii = bytes == text.length();
        Mode mode = Encoder.chooseMode(text);
        for (int number = 1; number <= LARGEST; number++) {
            Version version = Version.getVersionForNumber(number);
            int bits = length(mode, bytes, version) + (ascii ? 0 : ECI);
            if (bits <= capacity(version, ErrorCorrectionLevel.M)) {
                return Optional.of(new QrCode(encode(text, version, highestLevel(bits, version), ascii)));
            }
        }
        return Optional.empty();
    }

    private static int length(Mode mode, int bytes, Version version) {
        int data = switch (mode) {
            case NUMERIC -> (bytes * 10 + 2) / 3;
            case ALPHANUMERIC -> (bytes * 11 + 1) / 2;
            default -> bytes * 8;
        };
        return 4 + mode.getCharacterCountBits(version) + data;
    }

    private static int capacity(Version version, ErrorCorrectionLevel level) {
        return 8
                * (version.getTotalCodewords()
                        - version.getECBlocksForLevel(level).getTotalECCodewords());
    }

    private static ErrorCorrectionLevel highestLevel(int bits, Version version) {
        if (bits <= capacity(version, ErrorCorrectionLevel.H)) {
            return ErrorCorrectionLevel.H;
        }
        return bits <= capacity(version, ErrorCorrectionLevel.Q) ? ErrorCorrectionLevel.Q : ErrorCorrectionLevel.M;
    }

    private static ByteMatrix encode(String text, Version version, ErrorCorrectionLevel level, boolean ascii) {
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        hints.put(EncodeHintType.QR_MASK_PATTERN, MASK);
        hints.put(EncodeHintType.QR_VERSION, version.getVersionNumber());
        if (!ascii) {
            hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
        }
        try {
            return Encoder.encode(text, level, hints).getMatrix();
        } catch (WriterException impossible) {
            throw new IllegalStateException("its length was counted", impossible);
        }
    }

    /** Modules on a side: 21 to 177. */
    @Override
    public int side() {
        return modules.getWidth();
    }

    /** True if a module is dark; columns count from the left, rows from the top, both from 0. */
    @Override
    public boolean isDark(int column, int row) {
        return modules.get(column, row) == 1;
    }

    /** Modules on a side; never the text. */
    @Override
    public String toString() {
        return "QrCode[" + side() + " modules]";
    }
}
