package fr.demandeunique.sne.pdf.page;

import fr.demandeunique.sne.pdf.document.Block;
import fr.demandeunique.sne.pdf.theme.Ink;
import java.util.ArrayList;
import java.util.List;

/** Places a tinted band: the value in large, and beside it what one looks for next. Long labels and values make it higher. */
final class BandPlacer {
    private static final double HEIGHT = 19;
    private static final double INSET = 6;
    private static final double PADDING = 2.5;
    private static final double BAR = 1.2;
    /** Room for a numéro unique in large. */
    private static final double VALUE_WIDTH = 82;

    private static final double GAP = 2;

    private final PageFlow flow;

    BandPlacer(PageFlow flow) {
        this.flow = flow;
    }

    /** A label above its value, in one column. */
    private record Column(double left, TextStyle small, Lines label, TextStyle style, Lines value) {
        double height() {
            return label.count() * small.lineHeight() + value.count() * style.lineHeight();
        }
    }

    void place(Block.Band band) {
        flow.skip(2);
        double inside = PageFlow.WIDTH - 2 * INSET;
        int facts = band.facts().size();
        // In large print each has the whole width, one row below the other.
        boolean apart = flow.large() && facts > 0;
        double valueWidth = facts == 0 || apart ? inside : VALUE_WIDTH;
        List<Column> columns = new ArrayList<>(1 + facts);
        double left = PageFlow.LEFT + INSET;
        columns.add(column(left, valueWidth, band.label(), TextStyle.NUMBER, band.value()));
        if (apart) {
            place(columns);
            columns.clear();
        } else {
            left += valueWidth + GAP;
        }
        double width = facts == 0 ? 0 : (apart ? inside : inside - valueWidth) / facts - GAP;
        for (Block.Field fact : band.facts()) {
            columns.add(column(left, width, fact.label(), TextStyle.FACT, fact.value()));
            left += width + GAP;
        }
        place(columns);
        flow.skip(3);
    }

    private void place(List<Column> columns) {
        double text = columns.stream().mapToDouble(Column::height).max().orElse(0);
        double height = Math.max(HEIGHT, text + 2 * PADDING);
        flow.ensure(height);
        Surface surface = flow.surface();
        surface.fill(PageFlow.LEFT, flow.y(), PageFlow.WIDTH, height, Ink.TINT);
        surface.fill(PageFlow.LEFT, flow.y(), BAR, height, Ink.ACCENT);
        double bottom = flow.y() + height - (height - columns.get(0).height()) / 2;
        for (Column column : columns) {
            place(column, bottom, surface);
        }
        flow.moveTo(flow.y() + height);
    }

    private Column column(double left, double width, String label, TextStyle usual, String value) {
        var labels = new Lines();
        TextStyle small = flow.style(TextStyle.LABEL);
        TextStyle style = flow.style(usual);
        LineBreaker.wrapTitle(small.typeface(), small.units(width), PlainText.of(label), labels);
        var values = new Lines();
        LineBreaker.wrap(style.typeface(), style.units(width), PlainText.of(value), values);
        return new Column(left, small, labels, style, values);
    }

    /** Labels stand on one line, below them the values. */
    private void place(Column column, double bottom, Surface surface) {
        double y = Math.max(flow.y() + PADDING, bottom - column.height());
        surface.open(Role.PARAGRAPH);
        surface.content();
        y = lines(column.label(), column.small(), column.left(), y, true, surface);
        lines(column.value(), column.style(), column.left(), y, false, surface);
        surface.end();
        surface.close();
    }

    private static double lines(
            Lines lines, TextStyle style, double left, double top, boolean spaceAfter, Surface surface) {
        double y = top;
        for (int i = 0; i < lines.count(); i++) {
            boolean last = i == lines.count() - 1;
            surface.line(
                    left,
                    y + style.baseline(),
                    style,
                    lines.text(),
                    lines.from(i),
                    lines.to(i),
                    lines.endsHard(i) || last && spaceAfter);
            y += style.lineHeight();
        }
        return y;
    }
}
