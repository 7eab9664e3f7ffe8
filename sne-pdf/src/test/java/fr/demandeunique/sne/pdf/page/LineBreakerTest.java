package fr.demandeunique.sne.pdf.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text cut into lines. */
class LineBreakerTest {
    private static List<String> wrap(String text, double width) {
        var lines = new Lines();
        LineBreaker.wrap(TextStyle.BODY.typeface(), TextStyle.BODY.units(width), text, lines);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < lines.count(); i++) {
            all.add(text.substring(lines.from(i), lines.to(i)));
        }
        return all;
    }

    @Test
    void keeps_the_space_at_the_end_of_a_wrapped_line() {
        var lines = wrap("demande de logement locatif social ".repeat(9).strip(), 60);
        assertTrue(lines.size() > 3);
        lines.subList(0, lines.size() - 1).forEach(line -> assertTrue(line.endsWith(" "), "a line without its space"));
    }

    @Test
    void never_starts_a_line_with_a_French_high_sign_never_parts_the_groups_of_a_number() {
        String text = "Attention : où ? ici ; bien ! « un mot » 1 480 € ".repeat(12);
        for (int width = 20; width < 120; width++) {
            for (String line : wrap(text, width)) {
                assertFalse(line.matches("[:?;!»€].*"), "sign at the start of a line");
                assertFalse(line.stripTrailing().endsWith("«"), "quote left open at the end of a line");
                assertFalse(line.startsWith("480"), "a number in two");
            }
        }
    }

    @Test
    void loses_nothing_and_no_line_is_wider_than_it_may_be() {
        String text =
                "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson x\u0302y 😀😀😀 " + "W".repeat(200) + " fin\n\nautre";
        for (int width = 4; width < 90; width += 3) {
            List<String> lines = wrap(text, width);
            assertEquals(text.replace("\n", ""), String.join("", lines));
            for (String line : lines) {
                String seen = line.stripTrailing();
                boolean one = seen.codePointCount(0, seen.length()) == 1;
                assertTrue(one || TextStyle.BODY.width(seen, 0, seen.length()) <= width + 0.01, "too wide");
                assertFalse(line.startsWith("\u0302"), "an accent without its letter");
            }
        }
    }

    @Test
    void keeps_a_postcode_with_its_town_however_long_the_name_of_the_town_is() {
        var lines = new Lines();
        String text = "14500 Saint-Germain-de-Tallevende-la-Lande-Vaumont-et-les-Environs\n1 rue des Grands-Champs";
        TextStyle style = TextStyle.ADDRESS;
        LineBreaker.wrapAddress(style.typeface(), style.units(85), text, lines);
        assertEquals(3, lines.count());
        assertTrue(text.substring(lines.from(0), lines.to(0)).matches("14500 Saint-.*-"));
        // A short compound at the end of a line goes to the next one whole.
        LineBreaker.wrapAddress(style.typeface(), style.units(28), "1 rue des Grands-Champs", lines);
        assertEquals("1 rue des ", lines.text().substring(lines.from(0), lines.to(0)));
    }

    @Test
    void has_lines_of_about_the_same_width_where_it_is_a_title() {
        String title = "Attestation d’enregistrement départemental d’une demande de logement locatif social";
        var lines = new Lines();
        TextStyle style = TextStyle.TITLE;
        LineBreaker.wrapEvenly(style.typeface(), style.units(PageFlow.WIDTH), title, lines);
        assertEquals(2, lines.count());
        double first = style.width(title, lines.from(0), lines.visibleEnd(0));
        double second = style.width(title, lines.from(1), lines.visibleEnd(1));
        assertTrue(second > first * 0.7, first + " and " + second);
    }

    @Test
    void ends_no_line_of_a_title_after_a_short_word() {
        String title = "Attestation de renouvellement d’une demande de logement à l’un des guichets sur le web";
        TextStyle style = TextStyle.TITLE;
        var lines = new Lines();
        for (int width = 60; width < 170; width++) {
            for (boolean even : new boolean[] {false, true}) {
                if (even) {
                    LineBreaker.wrapEvenly(style.typeface(), style.units(width), title, lines);
                } else {
                    LineBreaker.wrapTitle(style.typeface(), style.units(width), title, lines);
                }
                for (int i = 0; i < lines.count() - 1; i++) {
                    String line = title.substring(lines.from(i), lines.to(i));
                    assertFalse(line.matches(".*(\\b|’)(de|une|à|un|des|sur|le) "), line);
                    assertTrue(line.endsWith(" "), line);
                }
            }
        }
    }

    @Test
    void are_as_wide_as_they_are_drawn_each_pair_at_its_distance() {
        TextStyle style = TextStyle.BODY;
        double apart = style.width("r", 0, 1) + style.width(".", 0, 1);
        assertEquals(apart - style.millimetres(160), style.width("r.", 0, 2), 1e-9);
        assertEquals(2 * style.width("1", 0, 1), style.width("11", 0, 2), 1e-9);
    }

    private static final List<String> TEXTS = List.of(
            "Attestation d’enregistrement départemental d’une demande de logement locatif social",
            "Attention : où ? ici ; bien ! « un mot » 1 480 € et 50 % de 12 000 000 personnes",
            "14500 Saint-Germain-de-Tallevende-la-Lande-Vaumont-et-les-Environs",
            "1 rue des Grands-Champs",
            "mot  deux   espaces \n\n  début et fin ",
            "anticonstitutionnellement-dit@exemple.fr/chemin_long.html/autre",
            "W".repeat(40),
            "x\u0302".repeat(30) + " 😀😀😀😀",
            "l’un des guichets de la ville y va-t-il ou va-t-en",
            "a b c d e f g h i j k l m n o p q r s t u v w x y z",
            "(à) de «la» le-un l’à 1 2 3",
            "");

    /** To take the new cuts: the same test with {@code -Dmise.en.page=ecrire}. */
    @Test
    void cuts_each_text_where_it_was_cut() throws IOException {
        Path file = Path.of("src/test/resources/fr/demandeunique/sne/pdf/page/coupures.txt");
        List<String> all = new ArrayList<>();
        TextStyle style = TextStyle.BODY;
        var lines = new Lines();
        for (String text : TEXTS) {
            for (int width = 8; width < 130; width += 11) {
                for (String manner : List.of("text", "title", "address", "even")) {
                    int limit = style.units(width);
                    switch (manner) {
                        case "text" -> LineBreaker.wrap(style.typeface(), limit, text, lines);
                        case "title" -> LineBreaker.wrapTitle(style.typeface(), limit, text, lines);
                        case "address" -> LineBreaker.wrapAddress(style.typeface(), limit, text, lines);
                        default -> LineBreaker.wrapEvenly(style.typeface(), limit, text, lines);
                    }
                    var line = new StringBuilder(width + " " + manner + " ");
                    for (int i = 0; i < lines.count(); i++) {
                        line.append('|')
                                .append(text, lines.from(i), lines.visibleEnd(i))
                                .append(lines.visibleEnd(i) < lines.to(i) ? "_" : "")
                                .append(lines.endsHard(i) ? "/" : "");
                    }
                    all.add(line.toString());
                }
            }
        }
        if ("ecrire".equals(System.getProperty("mise.en.page"))) {
            Files.write(file, all);
        }
        List<String> kept = Files.readAllLines(file);
        for (int i = 0; i < Math.min(kept.size(), all.size()); i++) {
            assertEquals(kept.get(i), all.get(i), "line " + (i + 1));
        }
        assertEquals(kept.size(), all.size());
    }

    @ParameterizedTest
    @CsvSource({
        "'a\r\nb\rc\u0085d\u2028e\u2029f', 'a\nb\nc\nd\ne\nf'",
        "'a\tb', 'a b'",
        "'a\u00adb\u200dc\u0007d\ufe00e\ufe0ff', 'abcdef'",
        "'\ufb00\ufb01\ufb06\ufb07', 'fffist\ufb07'",
        "'e\u0301 \u00a0\u202f\u2010\u2027€\u00ff\u02ff\u0100', '\u00e9 \u00a0\u202f\u2010\u2027€\u00ff\u02ff\u0100'",
        "'\u007fa~\ufe10', 'a~\ufe10'",
        "'x\u0302', 'x\u0302'",
        "'\u2060a\u2028', 'a\n'"
    })
    void shows_a_text_in_letters_that_have_a_shape(String text, String expected) {
        assertEquals(expected, PlainText.of(text));
    }

    @Test
    void a_plain_text_is_the_very_text() {
        String text = "L’été à 10 € – « Œuvre »\n\u02ff";
        assertSame(text, PlainText.of(text));
    }
}
