package fr.demandeunique.sne.bacasable.page;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page being written; every text is escaped on its way in. */
public final class Html {
    private static final String STYLE = """
            :root{--encre:#1b1b2f;--gris:#55556b;--trait:#d6d6e2;--bleu:#0b3d91;--fond:#f7f7fb}
            *{box-sizing:border-box}
            body{margin:0;color:var(--encre);background:var(--fond);font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
            header,main,footer{max-width:72rem;margin:0 auto;padding:1rem 1.25rem}
            header{padding-top:1.75rem}
            h1{margin:0;font-size:1.6rem;color:var(--bleu)}
            h2{margin:2rem 0 .25rem;font-size:1.2rem}
            p{margin:.25rem 0}
            .note,footer{color:var(--gris)}
            nav{margin-top:.75rem}
            nav a{margin-right:1.25rem}
            a{color:var(--bleu);text-underline-offset:.15em}
            a:focus-visible{outline:3px solid #ffb000;outline-offset:2px}
            .cadre{overflow-x:auto;background:#fff;border:1px solid var(--trait);border-radius:.4rem;margin-top:.6rem}
            table{border-collapse:collapse;width:100%}
            th,td{padding:.45rem .75rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--trait)}
            tbody tr:last-child>*{border-bottom:0}
            thead th{background:#eceef6;font-size:.9rem;white-space:nowrap}
            tbody th{font-weight:600;white-space:nowrap;font-variant-numeric:tabular-nums}
            td{font-variant-numeric:tabular-nums}
            .etat{display:inline-block;padding:0 .5rem;border-radius:1rem;border:1px solid;white-space:nowrap}
            .oui{color:#0b5d2a;background:#e6f5ea}.non{color:#8a1c1c;background:#fbe9e9}.attente{color:#6b4700;background:#fff4d6}
            .saut{position:absolute;left:-999px}.saut:focus{left:1rem;top:.5rem;background:#fff;padding:.5rem}
            """;

    private final StringBuilder out = new StringBuilder(4096);

    Html(String titre) {
        this("fr", titre, "Aller au contenu", "");
    }

    /**
     * A page.
     *
     * @param langue its language, as a tag
     * @param titre its title
     * @param saut text of the link that leads to {@code #contenu}
     * @param style rules added to those of the sandbox
     */
    public Html(String langue, String titre, String saut, String style) {
        out.append("<!doctype html>\n<html lang=\"" + langue + "\">\n<head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<title>")
                .append(echapper(titre))
                .append("</title><style>")
                .append(STYLE)
                .append(style)
                .append("</style></head>\n<body><a class=\"saut\" href=\"#contenu\">")
                .append(echapper(saut))
                .append("</a>\n");
    }

    /** Markup as it is. */
    public Html brut(String markup) {
        out.append(markup);
        return this;
    }

    /** An element with a text. */
    public Html texte(String element, String text) {
        out.append('<').append(element).append('>').append(echapper(text)).append("</");
        out.append(element.split(" ", 2)[0]).append(">\n");
        return this;
    }

    /** A table with a caption for who does not see it; the first cell of a row is its header. Cells are markup already. */
    public Html tableau(String legende, List<String> colonnes, List<List<String>> lignes, String vide) {
        if (lignes.isEmpty()) {
            return texte("p class=\"note\"", vide);
        }
        out.append("<div class=\"cadre\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(echapper(legende))
                .append("\"><table><thead><tr>");
        colonnes.forEach(
                one -> out.append("<th scope=\"col\">").append(echapper(one)).append("</th>"));
        out.append("</tr></thead><tbody>\n");
        for (List<String> ligne : lignes) {
            out.append("<tr><th scope=\"row\">").append(ligne.get(0)).append("</th>");
            ligne.subList(1, ligne.size())
                    .forEach(one -> out.append("<td>").append(one).append("</td>"));
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
        return this;
    }

    /** The page, in UTF-8. */
    public byte[] fin() {
        return out.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A text as markup. */
    public static String echapper(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A state as a coloured word; the word says it too. */
    public static String etat(String classe, String text) {
        return "<span class=\"etat " + classe + "\">" + echapper(text) + "</span>";
    }
}
