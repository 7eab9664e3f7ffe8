package fr.demandeunique.sne.pdf.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.pdf.document.Figure;
import fr.demandeunique.sne.pdf.theme.Ink;
import fr.demandeunique.sne.pdf.theme.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pages on which everything drawn is one line of text, its place in millimetres. What opens and closes before it stands in front: {@code <P>} an element,
 * {@code [} text that is read, {@code (} text that is not, {@code ]} the end of either, {@code /} the end of an element. It fails where these do not match.
 */
final class TracedSurface implements Surface {
    /** How high the pictures are that this theme has. */
    final Map<Place, Double> pictures = new EnumMap<>(Place.class);

    final List<String> trace = new ArrayList<>();
    private final Deque<Role> open = new ArrayDeque<>();
    private final StringBuilder signs = new StringBuilder();
    private boolean inText;
    private int pages;
    private int page;

    private void draw(String what, Object... values) {
        String line = page + " " + signs + (signs.length() > 0 ? " " : "")
                + String.format(Locale.ROOT, what, values).replace('\n', '/');
        trace.add(line);
        signs.setLength(0);
    }

    /** What closes at the end stands alone. */
    List<String> finished() {
        assertTrue(open.isEmpty() && !inText, "left open: " + open);
        if (signs.length() > 0) {
            draw("end");
        }
        return trace;
    }

    /** How many lines of text each page has. */
    List<Integer> linesOfPages() {
        List<Integer> count = new ArrayList<>();
        for (int i = 1; i <= pages; i++) {
            String start = i + " ";
            count.add((int) trace.stream()
                    .filter(one -> one.startsWith(start) && one.contains("|"))
                    .count());
        }
        return count;
    }

    @Override
    public void newPage() {
        assertFalse(inText, "a page begins inside a text");
        page = ++pages;
    }

    @Override
    public void turnTo(int to) {
        assertFalse(inText, "a page begins inside a text");
        page = to + 1;
    }

    @Override
    public int pages() {
        return pages;
    }

    @Override
    public void open(Role role) {
        assertFalse(inText, "an element begins inside a text");
        open.push(role);
        signs.append('<').append(role).append('>');
    }

    @Override
    public void close() {
        assertFalse(inText, "an element ends inside its text");
        open.pop();
        signs.append('/');
    }

    private void begin(char sign) {
        assertFalse(inText, "a text begins inside another");
        inText = true;
        signs.append(sign);
    }

    @Override
    public void content() {
        assertFalse(open.isEmpty(), "text without an element");
        begin('[');
    }

    @Override
    public void artifact() {
        begin('(');
    }

    @Override
    public void end() {
        assertTrue(inText, "a text ends that did not begin");
        inText = false;
        signs.append(']');
    }

    @Override
    public void line(double x, double baseline, TextStyle style, String text, int from, int to, boolean space) {
        assertTrue(inText, "a line outside a text");
        draw(
                "%.2f %.2f %s%d%s |%s|%s",
                x,
                baseline,
                style.typeface().name().charAt(0),
                style.size(),
                style.ink().name().charAt(0),
                text.substring(from, to),
                space ? "+" : "");
    }

    @Override
    public void link(double x, double y, double width, double height, String target) {
        assertTrue(open.peek() == Role.LINK, "the area of a link belongs to one");
        draw("link %.2f %.2f %.2f %.2f %s", x, y, width, height, target);
    }

    @Override
    public void fill(double x, double y, double width, double height, Ink ink) {
        draw("fill %.2f %.2f %.2f %.2f %s", x, y, width, height, ink);
    }

    @Override
    public void code(double x, double y, double side, int quietZone, Figure figure) {
        assertFalse(inText, "a code inside a text");
        draw("code %.2f %.2f %.2f %d %s", x, y, side, quietZone, figure.alternative());
    }

    @Override
    public double picture(Place place, double x, double y, double width, double height) {
        double high = pictures.getOrDefault(place, 0.0);
        if (high > 0) {
            draw("picture %s %.2f %.2f %.2f %.2f", place, x, y, width, height);
        }
        return high;
    }

    @Override
    public void bookmark(int level, String title, double y) {
        draw("bookmark %d %.2f %s", level, y, title);
    }
}
