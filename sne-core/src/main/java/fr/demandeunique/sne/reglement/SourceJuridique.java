package fr.demandeunique.sne.reglement;

import fr.demandeunique.sne.internal.Arguments;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule is written: {@code CCH, R441-2-7, version of 2015-05-14}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param texte the text, such as {@code CCH}, {@code arrêté du 23/03/2015 (ETLL1506515A)}, {@code interprétation}
 * @param article the article or paragraph, null if the text has none that matters
 * @param version the ISO date from which this version of the article is in force, null if unknown
 */
public record SourceJuridique(
        String texte, @Nullable String article, @Nullable String version) implements Serializable {
    /** Checks that nothing is missing. */
    public SourceJuridique {
        Arguments.required(texte, "texte");
    }

    /** {@return one line to show a user: {@code CCH, art. R441-2-7 (version du 14/05/2015)}} */
    public String citation() {
        var line = new StringBuilder(texte);
        if (article != null) {
            line.append(", ").append(genre(article.charAt(0))).append(article);
        }
        if (version != null) {
            line.append(" (version du ")
                    .append(version, 8, 10)
                    .append('/')
                    .append(version, 5, 7)
                    .append('/')
                    .append(version, 0, 4)
                    .append(')');
        }
        return line.toString();
    }

    /** What a number is: an article in a code, a law, a decree or an arrêté, a paragraph in any other document. */
    private String genre(char first) {
        if (first == 'R' || first == 'L') {
            return "art. ";
        }
        if (!Character.isDigit(first)) {
            return "";
        }
        return texte.startsWith("loi ") || texte.startsWith("décret ") || texte.startsWith("arrêté ")
                ? "art. "
                : "§\u00a0";
    }
}
