package fr.demandeunique.sne.pdf.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A theme. */
class ThemeTest {
    @Test
    void measures_contrast_as_WCAG_2_does() {
        assertEquals(21, Colour.WHITE.contrast(Colour.of("#000000")), 1e-9);
        assertEquals(1, Colour.WHITE.contrast(Colour.WHITE), 1e-9);
        // The grey that the guidelines give as the lightest one on white.
        assertEquals(4.54, Colour.WHITE.contrast(Colour.of("#767676")), 0.005);
        assertEquals(Colour.of("#0f2e6b").contrast(Colour.WHITE), Colour.WHITE.contrast(Colour.of("#0f2e6b")), 0);
    }

    @Test
    void refuses_a_text_that_cannot_be_read_on_white_or_on_the_tint_and_says_by_how_much() {
        var pale = Theme.builder().colour(Ink.ACCENT, Colour.of("#9aa7c0"));
        String why = assertThrows(IllegalArgumentException.class, pale::build).getMessage();
        assertTrue(why.contains("ACCENT #9aa7c0") && why.contains("4.5"), why);
        // Readable on white, not on a dark tint.
        var dark = Theme.builder().colour(Ink.TINT, Colour.of("#808080"));
        assertThrows(IllegalArgumentException.class, dark::build);
        // Lines are no text.
        assertEquals(
                Colour.of("#f0f0f0"),
                Theme.builder().colour(Ink.RULE, Colour.of("#f0f0f0")).build().colour(Ink.RULE));
    }

    @Test
    void is_readable_as_it_comes_and_keeps_what_it_was_told() {
        for (Ink ink : Ink.values()) {
            double onTint =
                    Theme.standard().colour(ink).contrast(Theme.standard().colour(Ink.TINT));
            assertTrue(!ink.isForText() || onTint >= 7, ink + " stands out by " + onTint);
        }
        Theme theme = Theme.builder()
                .texte(Texte.RUBRIQUE_VIDE, "Néant.")
                .signature("La directrice", "Anne EXEMPLE")
                .letterhead("Ville d’Exemple")
                .build();
        assertEquals("Néant.", theme.texte(Texte.RUBRIQUE_VIDE));
        assertEquals(List.of("La directrice", "Anne EXEMPLE"), theme.signature());
        assertEquals(List.of("Ville d’Exemple"), theme.letterhead());
        assertThrows(IllegalArgumentException.class, () -> Theme.builder().texte(Texte.NUMERO, " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0f2e6b", "#0f2e6", "#0f2e6bb", "#0g2e6b", "bleu"})
    void knows_colours_of_six_digits_only(String hex) {
        assertThrows(IllegalArgumentException.class, () -> Colour.of(hex));
    }

    @Test
    void in_large_print_says_the_same_in_black_on_white() {
        Logo logo = new Logo.Trace(1, 1, List.of(new Logo.Path("M0 0", Colour.WHITE)));
        Theme theme = Theme.builder()
                .texte(Texte.SUITE, "(fin)")
                .letterhead("a", "b")
                .signature("c")
                .contact("d", "e")
                .logo(logo)
                .picture(Place.SIGNATURE, logo)
                .window(Window.LEFT)
                .build();
        Theme large = theme.inLargePrint();
        assertFalse(theme.largePrint());
        assertTrue(large.largePrint());
        assertEquals("(fin)", large.texte(Texte.SUITE));
        assertEquals(List.of("a", "b"), large.letterhead());
        assertEquals(List.of("c"), large.signature());
        assertEquals(List.of("d", "e"), large.contact());
        assertEquals(logo, large.picture(Place.LOGO));
        assertEquals(logo, large.picture(Place.SIGNATURE));
        assertNull(large.picture(Place.SECOND_LOGO));
        assertEquals(Window.LEFT, large.window());
        for (Ink ink : Ink.values()) {
            assertEquals(
                    ink == Ink.TINT ? "#ffffff" : "#000000", large.colour(ink).toString());
            assertEquals(ink.standard(), theme.colour(ink));
        }
        assertTrue(Theme.builder().largePrint(true).build().largePrint());
    }

    @Test
    void loses_a_picture_that_is_taken_away() {
        Logo logo = new Logo.Trace(1, 1, List.of(new Logo.Path("M0 0", Colour.WHITE)));
        assertNull(Theme.builder().logo(logo).logo(null).build().picture(Place.LOGO));
    }

    /** Each channel at both ends of both branches of its curve (IEC 61966-2-1). */
    @ParameterizedTest
    @CsvSource({
        "#000000, 21.0000",
        "#ffffff, 1.0000",
        "#ff0000, 3.9985",
        "#00ff00, 1.3722",
        "#0000ff, 8.5925",
        "#0a0a0a, 19.7981",
        "#0b0b0b, 19.6826",
        "#767676, 4.5422"
    })
    void has_the_contrast_with_white_that_the_guidelines_compute(String hex, double expected) {
        assertEquals(expected, Colour.of(hex).contrast(Colour.WHITE), 0.0001);
    }

    @Test
    void has_colours_of_24_bits_and_logos_that_have_a_size_and_a_path() {
        assertEquals("#000000", new Colour(0).toString());
        assertEquals("#ffffff", new Colour(0xffffff).toString());
        List<Logo.Path> paths = List.of(new Logo.Path("M0 0", Colour.WHITE));
        for (Executable made : List.<Executable>of(
                () -> new Colour(-1),
                () -> new Colour(0x1000000),
                () -> new Logo.Trace(0, 1, paths),
                () -> new Logo.Trace(1, 0, paths),
                () -> new Logo.Trace(Double.NaN, 1, paths),
                () -> new Logo.Trace(1, 1, List.of()))) {
            assertThrows(IllegalArgumentException.class, made);
        }
        assertEquals("Image[3 bytes]", new Logo.Image(new byte[3]).toString());
    }

    /** The upper third of the sheet, to its edges. */
    @ParameterizedTest
    @CsvSource({
        "0, 30, true, false",
        "110, 65, true, true",
        "-0.1, 40, false, ",
        "110.1, 40, false, ",
        "0, 29.9, false, ",
        "0, 65.1, false, ",
        "55, 40, true, true",
        "54.9, 40, true, false"
    })
    void has_a_window_within_the_upper_third(double left, double top, boolean taken, Boolean right) {
        if (taken) {
            assertEquals(right, new Window(left, top).isOnTheRight());
        } else {
            assertThrows(IllegalArgumentException.class, () -> new Window(left, top));
        }
    }

    @Test
    void has_words_for_each_picture_that_nobody_sees() {
        for (Place place : Place.values()) {
            assertFalse(place.alternative().standard().isBlank(), place.name());
        }
        assertEquals(Texte.SECOND_LOGO, Place.SECOND_LOGO.alternative());
    }
}
