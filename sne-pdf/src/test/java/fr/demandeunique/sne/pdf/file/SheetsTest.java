package fr.demandeunique.sne.pdf.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.pdf.font.Typeface;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the content of a page. */
class SheetsTest {
    private static Sheets sheets(Consumer<Sheets> draw) {
        var sheets = new Sheets();
        sheets.clear();
        sheets.newPage();
        draw.accept(sheets);
        return sheets;
    }

    private static String content(Consumer<Sheets> draw) {
        return latin(out -> sheets(draw).page(0).collect(out));
    }

    private static String latin(Consumer<Bytes> write) {
        var out = new Bytes(16);
        write.accept(out);
        return new String(out.copy(), StandardCharsets.ISO_8859_1);
    }

    private static void line(Sheets sheets, String text, boolean space, boolean ordinals) {
        sheets.text(2000, 80000, Typeface.REGULAR, 1000, 0, text, 0, text.length(), space, ordinals);
    }

    @Test
    void is_a_line_in_its_place_colour_and_font_and_nothing_for_no_letter() {
        String first = content(sheets -> line(sheets, "a", false, true));
        assertTrue(first.matches("BT\n20 800 Td\n0 g\n/\\S+ 10 Tf\n\\[\\(.\\)]TJ\nET\n"), first);
        assertEquals("", content(sheets -> sheets.text(1, 1, Typeface.REGULAR, 1000, 0, "a", 1, 1, true, true)));
        String two = content(sheets -> {
            line(sheets, "a", false, true);
            sheets.text(2100, 79000, Typeface.REGULAR, 1000, 0, "xaz", 1, 2, false, true);
        });
        assertEquals(
                first.replace("ET\n", "1 -10 Td\n" + first.substring(first.indexOf('['))),
                two,
                "the same font and colour");
        String other = content(sheets -> {
            line(sheets, "a", false, true);
            sheets.text(2000, 80000, Typeface.BOLD, 1000, 0xff0000, "a", 0, 1, false, true);
            sheets.text(2000, 80000, Typeface.BOLD, 1200, 0xff0000, "a", 0, 1, false, true);
        });
        assertEquals(3, other.split(" Tf\n", -1).length - 1, "a font for each face and size");
        assertTrue(other.contains("\n0 g\n") && other.indexOf("1 0 0 rg\n") == other.lastIndexOf("1 0 0 rg\n"), other);
    }

    @ParameterizedTest
    @CsvSource({"'a', true, true", "'a ', true, false", "'a', false, false"})
    void has_the_space_that_a_line_break_stands_for_once(String text, boolean space, boolean added) {
        String alone = content(sheets -> line(sheets, text, false, true));
        String with = content(sheets -> line(sheets, text, space, true));
        assertEquals(added, !alone.equals(with));
        if (added) {
            assertEquals(content(sheets -> line(sheets, text + " ", false, true)), with);
        }
    }

    /** The letters of first, as the French write it. */
    @ParameterizedTest
    @CsvSource({
        "1er, true",
        "le 1er mars, true",
        "au 1er, true",
        "(1er), true",
        "21er, false",
        "a1er, false",
        "1ers, false",
        "1er2, false",
        "er, false",
        "1e, false",
        "2er, false",
        "1era 1er, true"
    })
    void raises_the_letters_of_the_first_of_a_month(String text, boolean raised) {
        String all = content(sheets -> line(sheets, text, false, true));
        assertEquals(raised, all.contains("3.4 Ts ") && all.contains(" 6.4 Tf\n") && all.contains("0 Ts\n"), all);
        assertFalse(content(sheets -> line(sheets, text, false, false)).contains("Ts"));
    }

    @Test
    void raises_each_of_several() {
        assertEquals(
                2,
                content(sheets -> line(sheets, "du 1er mai au 1er juin", false, true))
                                .split("3.4 Ts ", -1)
                                .length
                        - 1);
    }

    @Test
    void tells_the_characters_that_no_font_has_each_once_in_order_and_sets_accents_on_their_letter() {
        List<Integer> missing = new ArrayList<>();
        sheets(sheets -> line(sheets, "a山b田山é", false, true)).missing().forEach(missing::add);
        assertEquals(List.of((int) '山', (int) '田'), missing);
        missing.clear();
        sheets(sheets -> line(sheets, "x\u0302y\u0323", false, true)).missing().forEach(missing::add);
        assertEquals(List.of(), missing);
        String accents = content(sheets -> line(sheets, "x\u0302\u0302 X\u0302 g\u0323", false, true));
        List<String> rises = new ArrayList<>();
        var found =
                java.util.regex.Pattern.compile("(-?[0-9.]+) Ts \\[(-?\\d+)\\(").matcher(accents);
        while (found.find()) {
            rises.add(found.group(1));
        }
        assertEquals(4, rises.size(), accents);
        assertEquals("0", rises.get(0), "a small letter");
        assertTrue(Double.parseDouble(rises.get(1)) > 1, "above the first one");
        assertTrue(Double.parseDouble(rises.get(2)) > 1, "a capital");
        assertTrue(Double.parseDouble(rises.get(3)) < -1, "below the tail of a g");
    }

    @Test
    void says_colours_in_three_decimals_greys_in_one_number_and_each_once() {
        assertEquals(
                "/Artifact BMC\n.059 .180 .420 rg\n"
                        + "1 2 3 4 re\n5 6 7 8 re\nf\n1 g\n1 2 3 4 re\nf\n.502 g\n1 2 3 4 re\nf\nEMC\n",
                content(sheets -> {
                    sheets.fill(100, 200, 300, 400, 0x0f2e6b);
                    sheets.fill(500, 600, 700, 800, 0x0f2e6b);
                    sheets.fill(100, 200, 300, 400, 0xffffff);
                    sheets.fill(100, 200, 300, 400, 0x808080);
                }));
        assertEquals(
                "/Artifact BMC\n1 0 0 rg\n1 2 3 4 re\nf\n0 1 0 rg\n1 2 3 4 re\nf\n0 0 1 rg\n1 2 3 4 re\nf\nEMC\n",
                content(sheets -> {
                    for (int rgb : new int[] {0xff0000, 0xff00, 0xff}) {
                        sheets.fill(100, 200, 300, 400, rgb);
                    }
                }));
    }

    @Test
    void marks_what_is_read_and_what_is_not() {
        assertEquals("/P<</MCID 0>>BDC\nEMC\n/Artifact BMC\nEMC\n/H1<</MCID 1>>BDC\nEMC\n", content(sheets -> {
            sheets.open(Tag.P);
            sheets.content();
            sheets.end();
            sheets.artifact();
            sheets.end();
            sheets.close();
            sheets.open(Tag.H1);
            sheets.content();
            sheets.end();
            sheets.close();
        }));
    }

    @Test
    void has_a_picture_in_its_box_and_a_code_of_squares_with_the_quiet_around() {
        var picture = new Picture("L", "", new byte[0], Picture.Mask.NONE);
        Sheets drawn = sheets(sheets -> {
            line(sheets, "a", false, true);
            sheets.picture(picture, 1010, 2020, 3001, 4001, "Logo");
            sheets.grid(1000, 2000, 2900, 21, 4, (column, row) -> column == row, "Code");
        });
        String main = latin(out -> drawn.page(0).collect(out));
        assertTrue(main.endsWith("TJ\nET\n/Figure<</MCID 0>>BDC\nq 30.01 0 0 40.01 10.1 20.2 cm /L Do Q\nEMC\n"), main);
        String squares = latin(out -> out.put(drawn.page(0).squares));
        assertTrue(
                squares.startsWith(
                        "/Figure<</MCID 1>>BDC\nq 1 g 10 20 29 29 re f 0 g\n1.000000 0 0 -1.000000 14 45 cm\n0 0 1 1 re\n"),
                squares);
        assertTrue(squares.endsWith("20 20 1 1 re\nf Q\nEMC\n"), squares);
        assertEquals(List.of("Logo", "Code"), drawn.alternatives());
        var tree = new StructureTree();
        tree.rebuild(drawn.log);
        assertEquals(2, tree.figures());
        assertEquals(3, tree.elements());
        var objects = new ObjectStream();
        tree.writeElements(objects, 10, 9, 5, 50);
        String written = latin(out -> objects.writePlain(1, out));
        assertTrue(written.contains("/Alt 50 0 R/A<</O/Layout/Placement/Block/BBox[10 20 41 61]>>"), written);
        assertTrue(written.contains("/Alt 51 0 R/A<</O/Layout/Placement/Block/BBox[10 20 39 49]>>"), written);
    }

    @Test
    void goes_back_to_a_page_and_begins_anew() {
        Sheets drawn = sheets(sheets -> {
            sheets.newPage();
            sheets.turnTo(0);
            sheets.fill(0, 0, 100, 100, 0);
            sheets.bookmark(1, "Titre", 5);
        });
        assertEquals(2, drawn.pages());
        assertTrue(latin(out -> drawn.page(0).collect(out)).contains(" re\n"));
        assertEquals("", latin(out -> drawn.page(1).collect(out)));
        assertEquals(List.of(new Sheets.Bookmark(1, "Titre", 1, 5)), drawn.bookmarks());
        drawn.clear();
        assertEquals(0, drawn.pages());
        assertEquals(List.of(), drawn.bookmarks());
        assertEquals(List.of(), drawn.links());
        assertEquals(List.of(), drawn.alternatives());
        drawn.newPage();
        assertEquals("", latin(out -> drawn.page(0).collect(out)));
        assertFalse(drawn.missing().iterator().hasNext());
    }

    /** As long as it is used: a page knows what it has said of colours and fonts. */
    @Test
    void says_everything_again_when_it_is_used_again() {
        Consumer<Sheets> draw = sheets -> {
            sheets.fill(100, 200, 300, 400, 0x0f2e6b);
            sheets.text(2000, 80000, Typeface.BOLD, 1200, 0xff0000, "a", 0, 1, false, true);
            sheets.open(Tag.P);
            sheets.content();
        };
        String fresh = content(draw);
        Sheets used = sheets(draw);
        for (int i = 0; i < 2; i++) {
            used.clear();
            used.newPage();
            draw.accept(used);
        }
        assertEquals(fresh, latin(out -> used.page(0).collect(out)));
        used.clear();
        used.newPage();
        used.text(1, 1, Typeface.BOLD, 1300, 0xff0000, "a", 0, 1, false, true);
        assertTrue(latin(out -> used.page(0).collect(out)).startsWith("BT\n0.01 0.01 Td\n1 0 0 rg\n/"));
    }

    @Test
    void has_links_that_say_where_they_lead_in_signs_that_every_reader_knows() {
        Sheets drawn = sheets(sheets -> {
            sheets.link(100, 200, 300, 400, "https://exemple.fr/é(1)\\ ~!");
            sheets.newPage();
            sheets.link(1, 2, 3, 4, "mailto:zoe@exemple.fr");
            sheets.link(1, 2, 3, 4, "https://b.fr");
        });
        assertEquals(
                "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[1 2 4 6]/StructParent 7/Contents "
                        + latin(out -> out.text("https://exemple.fr/é(1)\\ ~!"))
                        + "/A<</S/URI/URI(https://exemple.fr/%C3%A9%281%29%5C%20~!)>>>>",
                latin(out -> drawn.links().get(0).write(out, 7)));
        assertTrue(latin(out -> drawn.links().get(1).write(out, 8))
                .contains("/Contents (zoe@exemple.fr)/A<</S/URI/URI(mailto:zoe@exemple.fr)>>"));
        assertEquals("/Annots[30 0 R]", latin(out -> LinkArea.writeEntry(out, drawn.links(), 0, 30)));
        assertEquals("/Annots[31 0 R 32 0 R]", latin(out -> LinkArea.writeEntry(out, drawn.links(), 1, 30)));
        assertEquals("", latin(out -> LinkArea.writeEntry(out, drawn.links(), 2, 30)));
    }
}
