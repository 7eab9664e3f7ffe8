package fr.demandeunique.sne.client.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** One web page in one file: no script from elsewhere, no font, no picture. Not thread-safe. */
final class Page {
    private final StringBuilder html = new StringBuilder();

    Page(String langue, String title) {
        raw("<!DOCTYPE html>\n<html lang=\"").text(langue).raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .text(title);
        raw("</title>\n<style>\n").raw(resource("rapport.css")).raw("</style>\n</head>\n<body>\n");
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Markup. */
    Page raw(String markup) {
        html.append(markup);
        return this;
    }

    /** Text, whatever is in it. */
    Page text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
        return this;
    }

    /** An element with text in it. */
    Page element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name + ">\n");
    }

    /** A cell with a figure. */
    Page cell(String figure) {
        return raw("<td class=\"n\">").text(figure).raw("</td>");
    }

    /** One of the figures above the tables, of a kind that gives it its colour. */
    Page figure(String kind, String figure, String label) {
        return raw("<li class=\"" + kind + "\"><strong>")
                .text(figure)
                .raw("</strong> ")
                .text(label)
                .raw("</li>\n");
    }

    void write(OutputStream out) throws IOException {
        raw("</body>\n</html>\n");
        out.write(html.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** {@code 1 961 660} in French, with narrow spaces that do not break; {@code 1,961,660} in English. */
    static String number(long number, boolean english) {
        String figures = Long.toString(Math.abs(number));
        var text = new StringBuilder(number < 0 ? "\u2212" : "");
        for (int i = 0; i < figures.length(); i++) {
            if (i > 0 && (figures.length() - i) % 3 == 0) {
                text.append(english ? ',' : '\u202f');
            }
            text.append(figures.charAt(i));
        }
        return text.toString();
    }
}
