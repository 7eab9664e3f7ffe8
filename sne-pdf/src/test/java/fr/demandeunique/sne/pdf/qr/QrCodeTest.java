package fr.demandeunique.sne.pdf.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A QR code")
class QrCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    /** Digits, capitals, ASCII, or letters of Europe, by turns. */
    private static String payload(Random random, int kind, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(
                    switch (kind) {
                        case 0 -> (char) ('0' + random.nextInt(10));
                        case 1 -> ALPHABET.charAt(random.nextInt(45));
                        case 2 -> (char) (' ' + random.nextInt(95));
                        default -> "éÈçŁ€Ωжa1 ".charAt(random.nextInt(10));
                    });
        }
        return text.toString();
    }

    private static ByteMatrix zxing(String text, QrLevel level, Map<EncodeHintType, Object> more)
            throws WriterException {
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        hints.putAll(more);
        if (text.chars().anyMatch(c -> c > 127)) {
            hints.put(EncodeHintType.CHARACTER_SET, "UTF-8");
        }
        return Encoder.encode(text, level.zxing(), hints).getMatrix();
    }

    private static void assertSame(ByteMatrix expected, QrCode actual, String name) {
        assertEquals(expected.getWidth(), actual.side(), name);
        for (int row = 0; row < actual.side(); row++) {
            for (int column = 0; column < actual.side(); column++) {
                if (expected.get(column, row) == 1 != actual.isDark(column, row)) {
                    throw new AssertionError(name + ": module " + column + ", " + row);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is the symbol of ZXing, module by module, for each level, mask and kind of text")
    void everyMask(QrLevel level) throws WriterException {
        var random = new Random(20170221);
        int seen = 0;
        for (int i = 0; i < 600; i++) {
            String text = payload(random, i % 4, i / 4);
            QrBits bits = QrBits.of(text);
            QrVersion version = QrVersion.smallest(bits, level);
            if (version == null) {
                continue;
            }
            seen++;
            int mask = random.nextInt(8);
            assertSame(
                    zxing(text, level, Map.of(EncodeHintType.QR_MASK_PATTERN, mask)),
                    QrSymbol.masked(bits, version, level, mask),
                    "text " + i + " mask " + mask);
        }
        assertTrue(seen > 300, "" + seen);
    }

    @Test
    @DisplayName("of every version up to 11 is the one of ZXing")
    void everyVersion() throws WriterException {
        var seen = new boolean[QrVersion.LAST + 1];
        for (int length = 1; length < 251; length++) {
            String text = payload(new Random(length), 2, length);
            QrBits bits = QrBits.of(text);
            QrVersion version = made(QrVersion.smallest(bits, QrLevel.M));
            seen[version.number] = true;
            assertSame(
                    zxing(text, QrLevel.M, Map.of(EncodeHintType.QR_MASK_PATTERN, length % 8)),
                    QrSymbol.masked(bits, version, QrLevel.M, length % 8),
                    "length " + length);
        }
        assertTrue(IntStream.rangeClosed(1, QrVersion.LAST).allMatch(i -> seen[i]));
    }

    private static QrVersion made(@Nullable QrVersion version) {
        assertNotNull(version);
        return version;
    }

    @Test
    @DisplayName("chooses the mask that ZXing chooses")
    void sameMask() throws WriterException {
        var random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            String text = payload(random, i % 4, 1 + random.nextInt(90));
            QrBits bits = QrBits.of(text);
            QrVersion version = made(QrVersion.smallest(bits, QrLevel.M));
            assertSame(zxing(text, QrLevel.M, Map.of()), QrSymbol.best(bits, version, QrLevel.M), "text " + i);
        }
    }

    @Test
    @DisplayName("is read back from its modules without a correction, three thousand times")
    void readBack() throws Exception {
        var random = new Random(42);
        for (int i = 0; i < 3000; i++) {
            String text = payload(random, i % 4, 1 + random.nextInt(110));
            QrCode code = (i & 1) == 0
                    ? QrCode.of(text).orElseThrow()
                    : QrCode.withMask(text, i % 8).orElseThrow();
            DecoderResult read = decode(code);
            assertEquals(text, read.getText());
            assertEquals(0, read.getErrorsCorrected());
        }
    }

    private static DecoderResult decode(QrCode code) throws Exception {
        var matrix = new BitMatrix(code.side());
        for (int row = 0; row < code.side(); row++) {
            for (int column = 0; column < code.side(); column++) {
                if (code.isDark(column, row)) {
                    matrix.set(column, row);
                }
            }
        }
        return new Decoder().decode(matrix);
    }

    @Test
    @DisplayName("has the highest level that its size allows, M at least")
    void level() throws Exception {
        assertEquals("H", decode(QrCode.of("A").orElseThrow()).getECLevel());
        assertEquals("M", decode(QrCode.of("A".repeat(20)).orElseThrow()).getECLevel());
        assertEquals(21, QrCode.of("A".repeat(20)).orElseThrow().side());
        assertEquals("Q", decode(QrCode.of("A".repeat(16)).orElseThrow()).getECLevel());
    }

    @Test
    @DisplayName("holds a long text too, up to the limit of all QR codes")
    void large() throws Exception {
        String text = payload(new Random(3), 2, 2000);
        QrCode code = QrCode.of(text).orElseThrow();
        assertTrue(code.side() > 64);
        assertEquals(text, decode(code).getText());
        assertEquals(code, QrCode.withMask(text, 3).orElseThrow());
        assertTrue(QrCode.of("x".repeat(2331)).isPresent());
        assertFalse(QrCode.of("x".repeat(2332)).isPresent());
        assertFalse(QrCode.withMask("é".repeat(2000), 0).isPresent());
    }

    @Test
    @DisplayName("is the same for the same text, and does not tell it")
    void value() {
        assertEquals(QrCode.of("SNE"), QrCode.of("SNE"));
        assertEquals(QrCode.of("SNE").hashCode(), QrCode.of("SNE").hashCode());
        assertEquals("QrCode[21 modules]", QrCode.of("SNE").orElseThrow().toString());
        assertThrows(IllegalArgumentException.class, () -> QrCode.withMask("SNE", 8));
        assertTrue(QrCode.of("").isPresent());
    }
}
