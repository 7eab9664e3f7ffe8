package fr.demandeunique.sne.pdf.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import fr.demandeunique.sne.pdf.document.Symbol;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    /** White modules around the symbol, without which readers do not find it. */
    public static final int QUIET_ZONE = 4;

    private final int side;
    private final int stride;
    private final long[] modules;

    private QrCode(int side, int stride, long[] modules) {
        this.side = side;
        this.stride = stride;
        this.modules = modules;
    }

    /** A symbol whose rows fit in a {@code long}, column 0 in the lowest bit. */
    static QrCode ofRows(long[] rows) {
        return new QrCode(rows.length, 1, rows);
    }

    /**
     * Encodes a text in the smallest symbol of level M, then with the highest level that needs no larger one; the mask is the one that
     * the standard finds best. Empty if no QR code is large enough.
     *
     * <p>ASCII is best: digits, capitals, space and {@code $%*+-./:} take the least room. Other letters are announced as UTF-8, which
     * some readers do not heed.
     */
    public static Optional<QrCode> of(String text) {
        QrBits bits = QrBits.of(text);
        QrVersion version = QrVersion.smallest(bits, QrLevel.M);
        if (version == null) {
            return large(text);
        }
        return Optional.of(QrSymbol.best(bits, version, version.highestLevel(bits, QrLevel.M)));
    }

    /**
     * The same with a mask of the caller's choice, from 0 to 7, instead of the best of the eight: twice as fast, harder to read only in
     * rare cases.
     */
    public static Optional<QrCode> withMask(String text, int mask) {
        if (mask < 0 || mask > 7) {
            throw new IllegalArgumentException("mask " + mask);
        }
        QrBits bits = QrBits.of(text);
        QrVersion version = QrVersion.smallest(bits, QrLevel.M);
        if (version == null) {
            return large(text);
        }
        return Optional.of(QrSymbol.masked(bits, version, version.highestLevel(bits, QrLevel.M), mask));
    }

    /** A symbol of more modules than a {@code long} has bits. */
    private static Optional<QrCode> large(String text) {
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
        }
        try {
            ByteMatrix matrix = Encoder.encode(text, QrLevel.M.zxing(), hints).getMatrix();
            int side = matrix.getWidth();
            int stride = (side + 63) / 64;
            var modules = new long[side * stride];
            for (int row = 0; row < side; row++) {
                for (int column = 0; column < side; column++) {
                    modules[row * stride + (column >> 6)] |= (long) matrix.get(column, row) << column;
                }
            }
            return Optional.of(new QrCode(side, stride, modules));
        } catch (WriterException tooLong) {
            return Optional.empty();
        }
    }

    /** Modules on a side: 21 to 177. */
    @Override
    public int side() {
        return side;
    }

    /** True if a module is dark; columns count from the left, rows from the top, both from 0. */
    @Override
    public boolean isDark(int column, int row) {
        return (modules[row * stride + (column >> 6)] >>> column & 1) != 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QrCode that && side == that.side && Arrays.equals(modules, that.modules);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(modules);
    }

    /** Modules on a side; never the text. */
    @Override
    public String toString() {
        return "QrCode[" + side + " modules]";
    }
}
