package fr.demandeunique.sne.pdf.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text cut into lines")
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
    @DisplayName("keeps the space at the end of a wrapped line")
    void spaceAtLineEnd() {
        var lines = wrap("demande de logement locatif social ".repeat(9).strip(), 60);
        assertTrue(lines.size() > 3);
        lines.subList(0, lines.size() - 1).forEach(line -> assertTrue(line.endsWith(" "), "a line without its space"));
    }

    @Test
    @DisplayName("never starts a line with a French high sign, never parts the groups of a number")
    void noSignAtLineStart() {
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
    @DisplayName("loses nothing, and no line is wider than it may be")
    void nothingLost() {
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
    @DisplayName("keeps a postcode with its town, however long the name of the town is")
    void postcode() {
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
    @DisplayName("has lines of about the same width where it is a title")
    void even() {
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
    @DisplayName(
            "ends no line of a title after a short word, at any width that has room for what stays together, and cuts no word")
    void titles() {
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
    @DisplayName("are as wide as they are drawn, each pair at its distance")
    void kerned() {
        TextStyle style = TextStyle.BODY;
        double apart = style.width("r", 0, 1) + style.width(".", 0, 1);
        assertEquals(apart - style.millimetres(160), style.width("r.", 0, 2), 1e-9);
        assertEquals(2 * style.width("1", 0, 1), style.width("11", 0, 2), 1e-9);
    }
}
