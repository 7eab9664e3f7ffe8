package fr.demandeunique.sne.pdf.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bookmarks of a file, and what it says of itself. */
class OutlineTest {
    private static final Pattern OBJECT = Pattern.compile("<<.*?>>(?=<<|\nendstream)", Pattern.DOTALL);

    private static String latin(Consumer<Bytes> write) {
        var out = new Bytes(16);
        write.accept(out);
        return new String(out.copy(), StandardCharsets.ISO_8859_1);
    }

    /** The items of bookmarks with these levels, then the root; the root is object 0, the items 1, 2, 3… */
    private static List<String> written(int... levels) {
        List<Sheets.Bookmark> all = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            all.add(new Sheets.Bookmark(levels[i], "t", i, 100 * i + 1));
        }
        var objects = new ObjectStream();
        new Outline(all).write(objects, 0, 50);
        String text = latin(out -> objects.writePlain(9, out));
        List<String> found = new ArrayList<>();
        var matcher = OBJECT.matcher(text.substring(text.indexOf("stream\n")));
        while (matcher.find()) {
            found.add(matcher.group()
                    .replace(" 0 R", "")
                    .replaceAll("^<<(/Title \\(t\\))?|/Dest.*|>>$|/Type/Outlines", ""));
        }
        assertEquals(levels.length + 1, found.size(), text);
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1; /Parent 0, /Count 1/First 1/Last 1",
                "1 1; /Parent 0/Next 2, /Parent 0/Prev 1, /Count 2/First 1/Last 2",
                "1 2 2; /Parent 0/First 2/Last 3/Count 2, /Parent 1/Next 3, /Parent 1/Prev 2, /Count 3/First 1/Last 1",
                "1 2 1; /Parent 0/Next 3/First 2/Last 2/Count 1, /Parent 1, /Parent 0/Prev 1, /Count 3/First 1/Last 3",
                "1 2 3 2; /Parent 0/First 2/Last 4/Count 3, /Parent 1/Next 4/First 3/Last 3/Count 1, /Parent 2, /Parent 1/Prev 2, /Count 4/First 1/Last 1",
                "1 2 1 2; /Parent 0/Next 3/First 2/Last 2/Count 1, /Parent 1, /Parent 0/Prev 1/First 4/Last 4/Count 1, /Parent 3, /Count 4/First 1/Last 3",
                "2 1 2; /Parent 0/Next 2, /Parent 0/Prev 1/First 3/Last 3/Count 1, /Parent 2, /Count 3/First 1/Last 2",
                "1 3 2; /Parent 0/First 2/Last 3/Count 2, /Parent 1/Next 3, /Parent 1/Prev 2, /Count 3/First 1/Last 1"
            })
    void bookmarks_hang_below_the_last_title_above_them(String levels, String expected) {
        int[] numbers =
                Arrays.stream(levels.split(" ")).mapToInt(Integer::parseInt).toArray();
        assertEquals(expected, String.join(", ", written(numbers)));
    }

    @Test
    void a_bookmark_leads_to_its_page_just_above_its_title() {
        var objects = new ObjectStream();
        new Outline(List.of(new Sheets.Bookmark(1, "a", 3, 101), new Sheets.Bookmark(1, "a", 0, 100)))
                .write(objects, 0, 50);
        String text = latin(out -> objects.writePlain(9, out));
        assertTrue(text.contains("/Dest[56 0 R/XYZ null 2 null]>>"), text);
        assertTrue(text.contains("/Dest[50 0 R/XYZ null 1 null]>>"), text);
    }

    private static Metadata of(String title, String keywords) {
        return new Metadata(title, LocalDate.of(2017, 2, 21), 3, "fr-FR", keywords);
    }

    @ParameterizedTest
    @CsvSource({
        "a, a",
        "'a<b>&c', 'a&lt;b&gt;&amp;c'",
        "'a\nb\u0001', 'a b '",
        "'\u0020\ud7ff', '\u0020\ud7ff'",
        "'a\ud800\udfff\ufffe\uffffb', 'a\ud800\udfff  b'",
        "'\ud83d\ude00\ue000\ufffd', '\ud83d\ude00\ue000\ufffd'",
        "'x\udc00', 'x '"
    })
    void what_a_file_says_of_itself_is_XML_that_can_be_read(String title, String expected) {
        byte[] written = latin(out -> of(title, title).write(4, out)).getBytes(StandardCharsets.ISO_8859_1);
        String text = new String(written, StandardCharsets.UTF_8);
        assertTrue(text.contains("<rdf:li xml:lang=\"x-default\">" + expected + "</rdf:li>"), text);
        assertTrue(text.contains("<pdf:Keywords>" + expected + "</pdf:Keywords>"), text);
        assertTrue(
                text.contains("<xmp:CreateDate>2017-02-21T00:00:00Z</xmp:CreateDate>\n<pdfaid:part>3</pdfaid:part>"));
        int start = text.indexOf("stream\n") + 7;
        int length = text.substring(start, text.indexOf("\nendstream")).getBytes(StandardCharsets.UTF_8).length;
        assertTrue(text.startsWith("4 0 obj\n<</Type/Metadata/Subtype/XML/Length " + length + ">>"), text);
    }

    @Test
    void keywords_are_said_if_there_are_any() {
        assertEquals(
                "<</Title (a)/Producer(SDK SNE)/CreationDate(D:20170221000000Z)>>",
                latin(out -> of("a", null).info(out)));
        assertEquals(
                "<</Title (a)/Producer(SDK SNE)/CreationDate(D:20170221000000Z)/Keywords(SNE3)>>",
                latin(out -> of("a", "SNE3").info(out)));
        assertTrue(!latin(out -> of("a", null).write(4, out)).contains("Keywords"));
    }
}
