package fr.demandeunique.sne.pdf.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.color.ICC_ProfileRGB;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            assertArrayEquals(plain.copy(), inflater.readAllBytes());
        }
        packer.close();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "999, 999",
        "1000, 1000",
        "100, 100",
        "99, 99",
        "-1, -1",
        "-1000, -1000",
        "999999999999999999, 999999999999999999",
        "1000000000000000000, 1000000000000000000",
        "9223372036854775807, 9223372036854775807"
    })
    void are_whole_numbers_of_any_size(long value, String expected) {
        assertEquals(expected, spelled(out -> out.number(value)));
    }

    /** One byte a letter where the encoding of titles has it, at both ends of what it has. */
    @ParameterizedTest
    @CsvSource({
        "' ~', true",
        "\u007f, false",
        "\u00a0, false",
        "\u00a1\u00ff, true",
        "\u00ad, false",
        "\u0100, false",
        "'\u001f', false",
        "’–—…Œœ€, true"
    })
    void are_titles_in_one_byte_a_letter_where_that_is_possible(String text, boolean one) {
        String written = spelled(out -> out.text("a" + text));
        assertEquals(one, written.startsWith("(a"), written);
        assertEquals(one ? text.length() + 3 : 4 * text.length() + 10, written.length());
    }

    @Test
    void are_zeros_without_a_sign() {
        assertEquals("0", spelled(out -> out.hundredths(0)));
        assertEquals("0.000000", spelled(out -> out.millionths(0)));
        assertEquals("-1", spelled(out -> out.hundredths(-100)));
        assertEquals("0.1", spelled(out -> out.hundredths(10)));
    }

    /** Made anew, for the one that files hold is made before any test. */
    @Test
    void of_the_colours_are_a_profile_that_the_JDK_reads_as_sRGB() {
        byte[] profile = ColourProfile.bytes();
        var read = (ICC_ProfileRGB) ICC_Profile.getInstance(profile);
        assertEquals(ColorSpace.TYPE_RGB, read.getColorSpaceType());
        assertEquals(ICC_Profile.CLASS_DISPLAY, read.getProfileClass());
        assertEquals(profile.length, read.getData().length);
        float[][] standard = {{0.4361f, 0.3851f, 0.1431f}, {0.2225f, 0.7169f, 0.0606f}, {0.0139f, 0.0971f, 0.7141f}};
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(standard[i], read.getMatrix()[i], 0.0005f);
            assertEquals(2.2f, read.getGamma(i), 0.01f);
        }
        assertEquals("7a03363738a76d62", hash(profile));
        var tags = ByteBuffer.wrap(profile, 128, 4 + 9 * 12);
        assertEquals(9, tags.getInt());
        int end = 128 + 4 + 9 * 12;
        for (int i = 0; i < 9; i++) {
            tags.getInt();
            assertEquals(Math.min(end, profile.length - 16), tags.getInt(), "where entry " + i + " stands");
            end += tags.getInt();
        }
        assertEquals(profile.length + 32, end, "the three curves are one");
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Workspace.sha256().digest(bytes)).substring(0, 16);
    }

    @Test
    void of_joined_files_are_listed_by_name_each_with_its_description() {
        List<Attachment> two = Stream.of("a.txt", "b.json")
                .map(name -> new Attachment(name, "text/plain", "Texte", "Data", new byte[3]))
                .toList();
        assertEquals(
                "/AF[21 0 R 23 0 R ]/Names<</EmbeddedFiles<</Names[(a.txt)21 0 R (b.json)23 0 R ]>>>>", spelled(out -> {
                    Catalog.attachments(out, two, 20);
                    return out;
                }));
        assertEquals(
                "<</Type/Filespec/F (a.txt)/UF (a.txt)/Desc (Texte)/AFRelationship/Data/EF<</F 20 0 R/UF 20 0 R>>>>",
                spelled(out -> {
                    two.get(0).writeDescription(20, out);
                    return out;
                }));
    }
}
