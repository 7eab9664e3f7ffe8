package fr.demandeunique.sne.pdf.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A theme")
class ThemeTest {
    @Test
    @DisplayName("measures contrast as WCAG 2 does")
    void contrast() {
        assertEquals(21, Colour.WHITE.contrast(Colour.of("#000000")), 1e-9);
        assertEquals(1, Colour.WHITE.contrast(Colour.WHITE), 1e-9);
        // The grey that the guidelines give as the lightest one on white.
        assertEquals(4.54, Colour.WHITE.contrast(Colour.of("#767676")), 0.005);
        assertEquals(Colour.of("#0f2e6b").contrast(Colour.WHITE), Colour.WHITE.contrast(Colour.of("#0f2e6b")), 0);
    }

    @Test
    @DisplayName("refuses a text that cannot be read, on white or on the tint, and says by how much")
    void refused() {
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
    @DisplayName("is readable as it comes, and keeps what it was told")
    void standard() {
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
    @DisplayName("knows colours of six digits only")
    void colours(String hex) {
        assertThrows(IllegalArgumentException.class, () -> Colour.of(hex));
    }
}
