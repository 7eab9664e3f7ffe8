package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.pdf.document.Block;
import fr.demandeunique.sne.pdf.document.Document;
import fr.demandeunique.sne.pdf.document.WebAddress;
import fr.demandeunique.sne.pdf.theme.Colour;
import fr.demandeunique.sne.pdf.theme.Ink;
import fr.demandeunique.sne.pdf.theme.Texte;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A letter as the text of an e-mail, in HTML and in plain text: what stands on its first page, without the place of the window and the code. The whole letter is
 * joined to the message as PDF.
 *
 * <p>The HTML is one column without picture, table of layout or script: it reads well in a narrow window, in a dark one, enlarged, and aloud; titles are titles, lists are
 * lists, addresses are links, and colours are those of the theme, whose contrast is sufficient.
 *
 * <pre>{@code MessageText message = MessageText.of(BatchDocument.attestation(attestation), Theme.standard()); }</pre>
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param sujet the subject; neither a name nor the number, since subjects are shown on locked screens
 * @param texte plain text, lines of any length
 * @param html a whole document in UTF-8
 */
public record MessageText(String sujet, String texte, String html) {
    private static final Colour NIGHT = Colour.of("#14161a");
    private static final double NIGHT_CONTRAST = 7;

    /** A day stays with its month. */
    private static final Pattern DAY = Pattern.compile(
            "(\\b\\d{1,2}(?:er)?) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\\b)");

    private static final Pattern FIRST = Pattern.compile("\\b1er\\b");

    private static final String STYLE = """
            :root { color-scheme: light dark }
            body { margin: 0; background: #ffffff; color: %1$s; font: 18px/1.5 Arial, Helvetica, sans-serif }
            .lettre { max-width: 36em; margin: 0 auto; padding: 1em; overflow-wrap: break-word }
            h1 { font-size: 1.4em; line-height: 1.25; margin: 1em 0 .7em; color: %2$s }
            h2 { font-size: 1.1em; line-height: 1.3; margin: 1.4em 0 .3em; color: %2$s }
            p { margin: 0 0 .8em }
            dl { margin: 0 0 1.2em; padding: .8em 1em .3em; background: %3$s; border-left: .3em solid %2$s }
            dt { font-size: .9em; color: %4$s }
            dd { margin: 0 0 .5em; font-size: 1.15em; font-weight: bold; color: %5$s }
            ul { margin: 0 0 .8em; padding-left: 1.4em }
            li { margin-bottom: .4em }
            .case { list-style: none; margin-left: -1.4em; padding-left: 1.4em; text-indent: -1.4em }
            a { color: %2$s }
            sup { font-size: .65em; line-height: 0 }
            .joint { padding: .6em .8em; border: 1px solid %4$s }
            """;
    private static final String DARK_STYLE = """
            @media (prefers-color-scheme: dark) {
            body { background: #14161a; color: #ececec }
            h1, h2, a { color: %1$s }
            dl { background: #22262e; border-color: %1$s }
            dt { color: #c4c4c4 }
            dd { color: #ffffff }
            .joint { border-color: #c4c4c4 }
            }
            """;

    /**
     * {@return a letter as a message}
     *
     * @param papier the letter that the message carries
     * @param theme its colours and sentences
     */
    public static MessageText of(BatchDocument papier, Theme theme) {
        Document document = papier.document(theme, new ArrayList<>());
        var writer = new Writer(theme.texte(Texte.COURRIEL_JOINT));
        for (Block block : document.blocks()) {
            if (block instanceof Block.PageBreak) {
                break;
            }
            writer.write(block);
        }
        writer.joined();
        String subject = writer.title.isEmpty() ? papier.type() : writer.title;
        return new MessageText(
                subject, writer.text.toString().strip() + "\n", page(subject, writer.html.toString(), theme));
    }

    /** Programs that take the style away leave text that reads well; those that know dark windows get colours for them. */
    private static String page(String title, String body, Theme theme) {
        String name = MarkupText.escape(title);
        return "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" + name + "</title>\n<style>\n"
                + style(theme) + "</style>\n</head>\n<body>\n<div role=\"article\" lang=\"fr\" aria-label=\"" + name
                + "\" class=\"lettre\">\n" + body + "</div>\n</body>\n</html>\n";
    }

    private static String style(Theme theme) {
        return STYLE.formatted(
                        theme.colour(Ink.TEXT),
                        theme.colour(Ink.ACCENT),
                        theme.colour(Ink.TINT),
                        theme.colour(Ink.MUTED),
                        theme.colour(Ink.STRONG))
                + DARK_STYLE.formatted(onDark(theme.colour(Ink.ACCENT)));
    }

    /** A colour made lighter until it is read at night as the others are by day. */
    private static Colour onDark(Colour colour) {
        Colour lighter = colour;
        for (int share = 1; share <= 8 && lighter.contrast(NIGHT) < NIGHT_CONTRAST; share++) {
            int rgb = 0;
            for (int shift = 16; shift >= 0; shift -= 8) {
                int level = colour.rgb() >> shift & 255;
                rgb |= level + (255 - level) * share / 8 << shift;
            }
            lighter = new Colour(rgb);
        }
        return lighter;
    }

    /** Blocks one after the other, in both forms. Not thread-safe. */
    private static final class Writer {
        private final StringBuilder html = new StringBuilder();
        private final StringBuilder text = new StringBuilder();
        private final String joined;
        private String title = "";

        Writer(String joined) {
            this.joined = joined;
        }

        void write(Block block) {
            if (block instanceof Block.Heading heading) {
                title = title.isEmpty() && heading.level() == 1
                        ? heading.text().replace('\n', ' ').strip()
                        : title;
                element("h" + heading.level(), heading.text());
                text.append(heading.text()).append("\n\n");
            } else if (block instanceof Block.Paragraph paragraph) {
                paragraph(paragraph.text());
            } else if (block instanceof Block.Letterhead head) {
                paragraph(String.join("\n", head.sender()));
                paragraph(head.placeAndDate());
            } else if (block instanceof Block.Band band) {
                List<Block.Field> facts = new ArrayList<>(List.of(new Block.Field(band.label(), band.value())));
                facts.addAll(band.facts());
                fields(facts);
            } else if (block instanceof Block.Items items) {
                items(items.items());
            } else if (block instanceof Block.Signature signature) {
                paragraph(String.join("\n", signature.lines()));
            }
        }

        /** What a reader must know last: that the letter itself is there. */
        void joined() {
            html.append("<p class=\"joint\">").append(markup(joined)).append("</p>\n");
            text.append(joined).append('\n');
        }

        private void paragraph(String words) {
            if (!words.isBlank()) {
                element("p", words);
                text.append(words).append("\n\n");
            }
        }

        private void fields(List<Block.Field> fields) {
            html.append("<dl>\n");
            for (Block.Field field : fields) {
                element("dt", field.label());
                element("dd", field.value());
                text.append(field.label())
                        .append("\u00a0: ")
                        .append(field.value())
                        .append('\n');
            }
            html.append("</dl>\n");
            text.append('\n');
        }

        private void items(List<Block.Item> items) {
            html.append("<ul>\n");
            for (Block.Item item : items) {
                String mark = item.mark() == Block.Mark.TO_DO ? "☐ " : item.mark() == Block.Mark.DONE ? "☑ " : "";
                html.append(mark.isEmpty() ? "<li>" : "<li class=\"case\">")
                        .append(markup(mark + item.text()))
                        .append("</li>\n");
                text.append(mark.isEmpty() ? "- " : mark).append(item.text()).append('\n');
            }
            html.append("</ul>\n");
            text.append('\n');
        }

        private void element(String name, String words) {
            html.append('<').append(name).append('>');
            html.append(markup(words.strip()));
            html.append("</").append(name).append(">\n");
        }
    }

    /** The text with its addresses as links. */
    private static String markup(String words) {
        var html = new StringBuilder();
        int done = 0;
        for (WebAddress one : WebAddress.in(words)) {
            html.append(lines(words.substring(done, one.from())))
                    .append("<a href=\"")
                    .append(MarkupText.escape(one.target()))
                    .append("\">")
                    .append(lines(words.substring(one.from(), one.to())))
                    .append("</a>");
            done = one.to();
        }
        return html.append(lines(words.substring(done))).toString();
    }

    private static String lines(String words) {
        String markup = MarkupText.escape(words).replace("\n", "<br>\n");
        return FIRST.matcher(DAY.matcher(markup).replaceAll("$1\u00a0")).replaceAll("1<sup>er</sup>");
    }

    /** The size of its parts. */
    @Override
    public String toString() {
        return "MessageText[" + texte.length() + ", " + html.length() + "]";
    }
}
