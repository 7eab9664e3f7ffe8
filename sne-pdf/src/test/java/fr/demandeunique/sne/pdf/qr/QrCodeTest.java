package fr.demandeunique.sne.pdf.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A QR code. */
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

    @Test
    void is_as_small_as_ZXing_makes_it_at_level_M_whatever_the_kind_of_text() throws WriterException {
        var random = new Random(20170221);
        for (int i = 0; i < 1000; i++) {
            String text = payload(random, i % 4, i / 4);
            Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
            hints.put(EncodeHintType.QR_MASK_PATTERN, 0);
            if (text.chars().anyMatch(c -> c > 127)) {
                hints.put(EncodeHintType.CHARACTER_SET, "UTF-8");
            }
            int side = Encoder.encode(text, ErrorCorrectionLevel.M, hints)
                    .getMatrix()
                    .getWidth();
            assertEquals(side, QrCode.of(text).orElseThrow().side(), "text " + i);
        }
    }

    @Test
    void is_read_back_from_its_modules_without_a_correction_three_thousand_times() throws Exception {
        var random = new Random(42);
        for (int i = 0; i < 3000; i++) {
            String text = payload(random, i % 4, 1 + random.nextInt(110));
            DecoderResult read = decode(QrCode.of(text).orElseThrow());
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
    void has_the_highest_level_that_its_size_allows_M_at_least() throws Exception {
        assertEquals("H", decode(QrCode.of("A").orElseThrow()).getECLevel());
        assertEquals("M", decode(QrCode.of("A".repeat(20)).orElseThrow()).getECLevel());
        assertEquals(21, QrCode.of("A".repeat(20)).orElseThrow().side());
        assertEquals("Q", decode(QrCode.of("A".repeat(16)).orElseThrow()).getECLevel());
        // Nine and twenty-two words, filled to the last bit: 24 bits of head, then the bytes.
        assertEquals("H", decode(QrCode.of("é" + "a".repeat(4)).orElseThrow()).getECLevel());
        assertEquals("Q", decode(QrCode.of("é" + "a".repeat(5)).orElseThrow()).getECLevel());
        assertEquals("Q", decode(QrCode.of("é" + "a".repeat(17)).orElseThrow()).getECLevel());
        assertEquals("M", decode(QrCode.of("é" + "a".repeat(18)).orElseThrow()).getECLevel());
    }

    @Test
    void holds_a_long_text_too_up_to_the_limit_of_all_QR_codes() throws Exception {
        String text = payload(new Random(3), 2, 2000);
        QrCode code = QrCode.of(text).orElseThrow();
        assertTrue(code.side() > 64);
        assertEquals(text, decode(code).getText());
        assertTrue(QrCode.of("x".repeat(2331)).isPresent());
        assertFalse(QrCode.of("x".repeat(2332)).isPresent());
        assertFalse(QrCode.of("é".repeat(2000)).isPresent());
    }

    @Test
    void can_hold_nothing_and_does_not_tell_what_it_holds() throws Exception {
        assertEquals("QrCode[21 modules]", QrCode.of("SNE").orElseThrow().toString());
        assertEquals("", decode(QrCode.of("").orElseThrow()).getText());
    }
}
