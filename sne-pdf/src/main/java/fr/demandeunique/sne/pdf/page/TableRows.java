package fr.demandeunique.sne.pdf.page;

import fr.demandeunique.sne.pdf.theme.Ink;

/** Places rows of cells, each row on one page unless it is longer than one can expect. Not thread-safe. */
final class TableRows {
    private static final double PADDING = 0.3;
    private static final double RULE = 0.12;
    /** A row of more lines than this may be parted between two pages. */
    private static final int LONG_ROW = 12;

    private final PageFlow flow;
    private final Cell[] cells;
    private boolean first = true;

    /** The place and the look of one column, and the text in it. */
    static final class Cell {
        private final Lines lines = new Lines();
        private final Role role;
        private final TextStyle style;
        private final double left;
        private final double width;
        private final boolean alignRight;

        Cell(Role role, TextStyle style, double left, double width, boolean alignRight) {
            this.role = role;
            this.style = style;
            this.left = left;
            this.width = width;
            this.alignRight = alignRight;
        }

        Cell withStyle(TextStyle other) {
            return new Cell(role, other, left, width, alignRight);
        }

        void fill(String text) {
            LineBreaker.wrap(style.typeface(), style.units(width), PlainText.of(text), lines);
        }
    }

    TableRows(PageFlow flow, Cell... cells) {
        this.flow = flow;
        this.cells = cells;
    }

    Cell cell(int column) {
        return cells[column];
    }

    /** Height of the filled row, as far as it must be on one page. */
    double togetherHeight() {
        return Math.min(count(), LONG_ROW) * lineHeight() + 2 * PADDING;
    }

    private int count() {
        int count = 1;
        for (Cell cell : cells) {
            count = Math.max(count, cell.lines.count());
        }
        return count;
    }

    private double lineHeight() {
        double height = 0;
        for (Cell cell : cells) {
            height = Math.max(height, cell.style.lineHeight());
        }
        return height;
    }

    /**
     * Places the filled cells as a row; a row that has to be parted goes on as another row.
     *
     * @param turn turns to a new page and repeats there what it must
     */
    void place(Runnable turn) {
        int count = count();
        double step = lineHeight();
        if (!flow.fits(togetherHeight())) {
            turn.run();
            first = true;
        }
        int from = 0;
        while (from < count) {
            if (!first && from == 0) {
                flow.surface().fill(PageFlow.LEFT, flow.y(), PageFlow.WIDTH, RULE, Ink.RULE);
            }
            first = false;
            flow.skip(PADDING);
            int lines = Math.max(1, Math.min(count - from, flow.linesLeft(step)));
            flow.surface().open(Role.ROW);
            for (Cell cell : cells) {
                place(cell, from, Math.min(from + lines, cell.lines.count()), step);
            }
            flow.surface().close();
            flow.skip(lines * step + PADDING);
            from += lines;
            if (from < count) {
                turn.run();
            }
        }
    }

    private void place(Cell cell, int from, int to, double step) {
        Surface surface = flow.surface();
        surface.open(cell.role);
        if (from < to) {
            surface.content();
            double y = flow.y() + cell.style.baseline();
            String text = cell.lines.text();
            for (int i = from; i < to; i++) {
                double x = cell.left;
                if (cell.alignRight) {
                    x += cell.width - cell.style.width(text, cell.lines.from(i), cell.lines.visibleEnd(i));
                }
                surface.line(x, y, cell.style, text, cell.lines.from(i), cell.lines.to(i), cell.lines.endsHard(i));
                y += step;
            }
            surface.end();
        }
        surface.close();
    }
}
