package fr.demandeunique.sne.client.octets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The same bytes are UTF-8 here and for the decoder of the JDK, wherever they stand among eight; only NUL is refused besides. */
class Utf8Test {
    /** The bounds of each row of the Unicode table 3-7, and the bytes around them. */
    private static final int[] BOUNDS = {
        0x01, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
        0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
    };

    /** How many of the bytes the JDK decodes. */
    private static int decoded(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        decoder.decode(in, CharBuffer.allocate(bytes.length), true);
        return in.position();
    }

    private static void same(byte[] bytes) {
        int good = decoded(bytes);
        Utf8.Faute expected = good == bytes.length ? null : new Utf8.Faute(1, good + 1);
        assertEquals(expected, Utf8.premiereFaute(bytes), () -> HexFormat.of().formatHex(bytes));
    }

    @Test
    void every_pair_of_bytes() {
        for (int first = 1; first < 256; first++) {
            for (int second = 1; second < 256; second++) {
                if (first != '\n' && second != '\n') {
                    same(new byte[] {(byte) first, (byte) second});
                }
            }
        }
    }

    @Test
    void every_three_and_four_bytes_at_the_bounds() {
        for (int a : BOUNDS) {
            for (int b : BOUNDS) {
                for (int c : BOUNDS) {
                    same(new byte[] {(byte) a, (byte) b, (byte) c});
                    for (int d : a < 0xF0 ? new int[] {0x41} : BOUNDS) {
                        same(new byte[] {(byte) a, (byte) b, (byte) c, (byte) d});
                    }
                }
            }
        }
    }

    @Test
    void a_sequence_may_stand_anywhere_and_a_fault_is_found_there() {
        for (String text : new String[] {"é", "€", "\ud83d\ude00", "\u007f"}) {
            byte[] one = text.getBytes(StandardCharsets.UTF_8);
            for (int before = 0; before < 20; before++) {
                for (int after = 0; after < 10; after++) {
                    byte[] all = ("a".repeat(before) + text + "b".repeat(after)).getBytes(StandardCharsets.UTF_8);
                    assertNull(Utf8.premiereFaute(all));
                    all[before] = 0;
                    assertEquals(new Utf8.Faute(1, before + 1), Utf8.premiereFaute(all));
                    all[before] = (byte) 0xFF;
                    assertEquals(new Utf8.Faute(1, before + 1), Utf8.premiereFaute(all));
                }
                byte[] cut = ("a".repeat(before) + text).getBytes(StandardCharsets.UTF_8);
                if (one.length > 1) {
                    assertEquals(
                            new Utf8.Faute(1, before + 1),
                            Utf8.premiereFaute(cut, 0, cut.length - 1),
                            "ends too early");
                }
            }
        }
    }

    @Test
    void a_place_is_a_line_and_a_column_in_bytes_from_where_the_reading_begins() {
        byte[] bytes = "xx\né\nabc\u0000".getBytes(StandardCharsets.UTF_8);
        assertEquals(new Utf8.Faute(3, 4), Utf8.premiereFaute(bytes));
        assertEquals(new Utf8.Faute(2, 4), Utf8.premiereFaute(bytes, 3, bytes.length));
        assertEquals(new Utf8.Faute(1, 4), Utf8.premiereFaute(bytes, 6, bytes.length));
        assertNull(Utf8.premiereFaute(bytes, 3, bytes.length - 1));
        assertNull(Utf8.premiereFaute(new byte[0]));
    }

    @Test
    void a_byte_order_mark_is_three_bytes_at_the_start() {
        byte[] marked = "a\ufeffb".getBytes(StandardCharsets.UTF_8);
        assertEquals(3, Utf8.marque(marked, 1, 5));
        assertEquals(3, Utf8.marque(marked, 1, 4));
        assertEquals(0, Utf8.marque(marked, 1, 3));
        assertEquals(0, Utf8.marque(marked, 0, 5));
        for (int i = 1; i < 4; i++) {
            byte[] other = marked.clone();
            other[i]--;
            assertEquals(0, Utf8.marque(other, 1, 5));
        }
    }
}
