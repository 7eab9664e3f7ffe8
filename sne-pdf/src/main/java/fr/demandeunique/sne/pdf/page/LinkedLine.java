package fr.demandeunique.sne.pdf.page;

import fr.demandeunique.sne.pdf.document.WebAddress;
import java.util.List;

/** Draws a line of an open paragraph, the addresses in it as links. */
final class LinkedLine {
    /** Millimetres below the foot of the letters. */
    private static final double UNDERLINE = 0.45;

    private static final double THICKNESS = 0.15;

    private LinkedLine() {}

    /** Draws a line whose top is at {@code y}; tells whether its paragraph is still open for text, which it is not after a link that ends it. */
    static boolean draw(
            Surface surface, double x, double y, TextStyle style, Lines lines, int index, List<WebAddress> links) {
        String text = lines.text();
        double baseline = y + style.baseline();
        int at = lines.from(index);
        int to = lines.to(index);
        double left = x;
        boolean open = true;
        for (WebAddress one : links) {
            int from = Math.max(one.from(), at);
            int end = Math.min(one.to(), to);
            if (from >= end) {
                continue;
            }
            if (from > at) {
                surface.line(left, baseline, style, text, at, from, false);
                left += style.width(text, at, from);
            }
            double width = style.width(text, from, end);
            surface.end();
            surface.open(Role.LINK);
            surface.content();
            surface.line(left, baseline, style, text, from, end, end == to && lines.endsHard(index));
            surface.end();
            surface.link(left, y, width, style.lineHeight(), one.target());
            surface.close();
            open = end < text.length();
            if (open) {
                surface.content();
            }
            surface.fill(left, baseline + UNDERLINE, width, THICKNESS, style.ink());
            left += width;
            at = end;
        }
        if (at < to || at == lines.from(index)) {
            surface.line(left, baseline, style, text, at, to, lines.endsHard(index));
        }
        return open;
    }
}
