package fr.demandeunique.sne.pdf.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Values in a file. */
class BytesTest {
    private static String spelled(UnaryOperator<Bytes> write) {
        return new String(write.apply(new Bytes(1)).copy(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void are_numbers_without_exponent_or_useless_zeros() {
        assertEquals("0", spelled(out -> out.number(0)));
        assertEquals("-907", spelled(out -> out.number(-907)));
        assertEquals("1000000000000", spelled(out -> out.number(1_000_000_000_000L)));
        assertEquals("9", spelled(out -> out.number(9)));
        assertEquals("10", spelled(out -> out.number(10)));
        assertEquals("-0.5", spelled(out -> out.hundredths(-50)));
        assertEquals("-0.05", spelled(out -> out.hundredths(-5)));
        assertEquals("12.34", spelled(out -> out.hundredths(1234)));
        assertEquals("12", spelled(out -> out.hundredths(1200)));
        assertEquals("-0.000123", spelled(out -> out.millionths(-123)));
        assertEquals("2.500000", spelled(out -> out.millionths(2_500_000)));
    }

    @Test
    void are_texts_of_any_letter_and_bytes_the_highest_first() {
        assertEquals("<FEFF00E9D83DDE00>", spelled(out -> out.text("é😀")));
        assertEquals("<FEFF00A0>", spelled(out -> out.text("\u00a0")));
        assertEquals("(L\u0090\u00e9t\u00e9 \\(1\\) \u0085 \u00a0)", spelled(out -> out.text("L’été (1) – €")));
        assertEquals("12 0 R", spelled(out -> out.reference(12)));
        assertEquals("\u0001\u00ff", spelled(out -> out.binary(0x1ff, 2)));
        assertEquals("<0AFF>", spelled(out -> out.hex(new byte[] {10, -1}, 2)));
    }

    @Test
    void are_deflated_and_inflate_back_whatever_their_length() throws Exception {
        var packer = new Packer(Packer.FAST);
        for (int length : new int[] {0, 1, 100, 70_000}) {
            var plain = new Bytes(1);
            for (int i = 0; i < length; i++) {
                plain.put(i * 7919 >> 3);
            }
            var packed = new Bytes(1);
            assertEquals(packed.size(), 0);
            assertEquals(packer.pack(plain, packed), packed.size());
            var inflater = new java.util.zip.InflaterInputStream(new java.io.ByteArrayInputStream(packed.copy()));
            org.junit.jupiter.api.Assertions.assertArrayEquals(plain.copy(), inflater.readAllBytes());
        }
        packer.end();
    }
}
