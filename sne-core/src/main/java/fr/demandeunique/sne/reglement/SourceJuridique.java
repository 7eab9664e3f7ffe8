package fr.demandeunique.sne.reglement;

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
        String texte, @Nullable String article, @Nullable String version) {

    /** One line to show a user: {@code CCH, art. R441-2-7 (version du 14/05/2015)}. */
    public String citation() {
        var line = new StringBuilder(texte);
        if (article != null) {
            char first = article.charAt(0);
            line.append(", ")
                    .append(first == 'R' || first == 'L' ? "art. " : Character.isDigit(first) ? "§\u00a0" : "");
            line.append(article);
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
}
