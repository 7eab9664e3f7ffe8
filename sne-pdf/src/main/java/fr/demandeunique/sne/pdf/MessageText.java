package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.pdf.document.Block;
import fr.demandeunique.sne.pdf.document.Document;
import fr.demandeunique.sne.pdf.theme.Ink;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * A letter as the text of an e-mail, in HTML and in plain text: what stands on its first page, without the place of the window and the code. The whole letter is
 * joined to the message as PDF.
 *
 * <p>The HTML is one column without picture, table of layout or script: it reads well in a narrow window, enlarged, and aloud; titles are titles, lists are lists, and
 * colours are those of the theme, whose contrast is sufficient.
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

    /**
     * {@return a letter as a message}
     *
     * @param papier the letter
     * @param theme its colours and sentences
     */
    public static MessageText of(BatchDocument papier, Theme theme) {
        Document document = papier.document(theme, new ArrayList<>());
        var writer = new Writer();
        for (Block block : document.blocks()) {
            if (block instanceof Block.PageBreak) {
                break;
            }
            writer.write(block);
        }
        String subject = writer.title.isEmpty() ? papier.type() : writer.title;
        return new MessageText(
                subject, writer.text.toString().strip() + "\n", page(subject, writer.html.toString(), theme));
    }

    private static String page(String title, String body, Theme theme) {
        return "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + MarkupText.escape(title)
                + "</title>\n</head>\n<body style=\"margin:0;background:#fff\">\n<main style=\"max-width:40em;margin:0 auto;padding:1em;"
                + "font:1em/1.5 sans-serif;overflow-wrap:break-word;color:" + theme.colour(Ink.TEXT) + "\">\n" + body
                + "</main>\n</body>\n</html>\n";
    }

    /** Blocks one after the other, in both forms. Not thread-safe. */
    private static final class Writer {
        private final StringBuilder html = new StringBuilder();
        private final StringBuilder text = new StringBuilder();
        private String title = "";

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
            } else if (block instanceof Block.Fields fields) {
                element("h2", fields.title());
                text.append(fields.title()).append("\n\n");
                fields(fields.fields());
            } else if (block instanceof Block.Items items) {
                items(items.items());
            } else if (block instanceof Block.Signature signature) {
                paragraph(String.join("\n", signature.lines()));
            }
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
                element("li", mark + item.text());
                text.append(mark.isEmpty() ? "- " : mark).append(item.text()).append('\n');
            }
            html.append("</ul>\n");
            text.append('\n');
        }

        private void element(String name, String words) {
            html.append('<').append(name).append('>');
            html.append(MarkupText.escape(words.strip()).replace("\n", "<br>\n"));
            html.append("</").append(name).append(">\n");
        }
    }

    /** The size of its parts. */
    @Override
    public String toString() {
        return "MessageText[" + texte.length() + ", " + html.length() + "]";
    }
}
