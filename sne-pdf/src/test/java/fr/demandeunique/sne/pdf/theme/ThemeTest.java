package fr.demandeunique.sne.pdf.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
