package fr.demandeunique.sne.pdf.page;

import fr.demandeunique.sne.pdf.document.Block;
import fr.demandeunique.sne.pdf.theme.Ink;
import fr.demandeunique.sne.pdf.theme.Texte;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.util.List;

/** Places a rubric: a bar with its title, labels on the left and values on the right. */
final class FieldsPlacer {
    private static final double INSET = 3;
    private static final double VALUE_LEFT = PageFlow.LEFT + 70;
    private static final double LABEL_WIDTH = VALUE_LEFT - PageFlow.LEFT - INSET - 4;
    private static final double VALUE_WIDTH = PageFlow.RIGHT - VALUE_LEFT - INSET;
    private static final double ROW_PADDING = 0.3;
    private static final double BAR_PADDING = 0.5;
    private static final double BAR = 1.2;
    /** Between a rubric and what is above it. */
    private static final double GAP = 1.7;

    private final PageFlow flow;
    private final Surface surface;
    private final Theme theme;
    private final TextStyle label;
    private final TextStyle value;
    private final TextStyle heading;
    private final Lines title = new Lines();

    FieldsPlacer(PageFlow flow, Theme theme) {
        this.flow = flow;
        this.surface = flow.surface();
        this.theme = theme;
        this.label = flow.style(TextStyle.LABEL);
        this.value = flow.style(TextStyle.VALUE);
        this.heading = flow.style(TextStyle.HEADING);
    }

    void place(Block.Fields fields) {
        flow.skip(flow.isAtTop() ? 0 : GAP);
        List<Block.Field> all = fields.fields();
        var rows = new TableRows(
                flow,
                new TableRows.Cell(Role.ROW_HEADER, label, PageFlow.LEFT + INSET, LABEL_WIDTH, false),
                new TableRows.Cell(Role.CELL, value, VALUE_LEFT, VALUE_WIDTH, false));
        wrap(fields.title());
        double firstRow = value.lineHeight() + 2 * ROW_PADDING;
        if (!all.isEmpty()) {
            fill(rows, all.get(0));
            firstRow = rows.togetherHeight();
        }
        // The bar stays with the first row, and with another short one.
        flow.ensure(Math.min(title.count(), 10) * heading.lineHeight()
                + 2 * BAR_PADDING
                + firstRow
                + 2 * value.lineHeight());
        surface.bookmark(2, fields.title(), flow.y());
        surface.open(Role.TITLE_2);
        placeBar(title.count(), true);
        surface.close();
        if (all.isEmpty()) {
            placeEmpty(fields.ifEmpty());
        } else {
            placeRows(all, rows, fields.title());
        }
        flow.skip(0.4);
    }

    private void placeRows(List<Block.Field> all, TableRows rows, String words) {
        Runnable turn = () -> turn(words);
        surface.open(Role.TABLE);
        for (int i = 0; i < all.size(); i++) {
            fill(rows, all.get(i));
            rows.place(turn);
        }
        surface.close();
    }

    private void placeEmpty(String words) {
        flow.skip(ROW_PADDING);
        TextStyle style = label;
        String text = PlainText.of(words);
        surface.open(Role.PARAGRAPH);
        surface.content();
        LineBreaker.wrap(style.typeface(), style.units(PageFlow.WIDTH - 2 * INSET), text, title);
        for (int i = 0; i < title.count(); i++) {
            flow.line(PageFlow.LEFT + INSET, style, title, i);
            flow.skip(value.lineHeight());
        }
        surface.end();
        surface.close();
        flow.skip(ROW_PADDING);
    }

    private static void fill(TableRows rows, Block.Field field) {
        rows.cell(0).fill(field.label());
        rows.cell(1).fill(field.value());
    }

    private void wrap(String words) {
        TextStyle style = heading;
        LineBreaker.wrapTitle(style.typeface(), style.units(PageFlow.WIDTH - 2 * INSET), PlainText.of(words), title);
    }

    /** Goes on with the rubric on a new page, and says so to the eye; to the ear it is still the same table. */
    private void turn(String words) {
        flow.newPage();
        wrap(words + " " + theme.texte(Texte.SUITE));
        placeBar(Math.min(2, title.count()), false);
    }

    private void placeBar(int count, boolean spoken) {
        begin(spoken);
        for (int i = 0; i < count; i++) {
            if (!flow.fits(heading.lineHeight() + 2 * BAR_PADDING)) {
                surface.end();
                flow.newPage();
                begin(spoken);
            }
            // Each line brings its own piece of the bar, so that even a title longer than a page has one.
            double above = i == 0 ? BAR_PADDING : 0;
            double height = above + heading.lineHeight() + (i == count - 1 ? BAR_PADDING : 0);
            surface.fill(PageFlow.LEFT, flow.y(), PageFlow.WIDTH, height, Ink.TINT);
            surface.fill(PageFlow.LEFT, flow.y(), BAR, height, Ink.ACCENT);
            flow.skip(above);
            flow.line(PageFlow.LEFT + INSET, heading, title, i);
            flow.skip(height - above);
        }
        surface.end();
    }

    private void begin(boolean spoken) {
        if (spoken) {
            surface.content();
        } else {
            surface.artifact();
        }
    }
}
