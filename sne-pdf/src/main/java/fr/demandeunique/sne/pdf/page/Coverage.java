package fr.demandeunique.sne.pdf.page;

import fr.demandeunique.sne.pdf.font.Typeface;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the fonts can show of a text, as it would be drawn. */
public final class Coverage {
    private Coverage() {}

    /** {@return the characters of a text that the fonts lack, in their order, each once; both weights have the same} */
    public static Set<Integer> missing(String text) {
        Set<Integer> missing = new LinkedHashSet<>();
        PlainText.of(text)
                .codePoints()
                .filter(character -> character != '\n' && !Typeface.REGULAR.has(character))
                .forEach(missing::add);
        return missing;
    }
}
