package fr.demandeunique.sne.pdf.page;

import fr.demandeunique.sne.pdf.document.Block;
import fr.demandeunique.sne.pdf.theme.Ink;
import java.util.Arrays;
import java.util.List;

/** Places a table under headers, over as many pages as it takes; each page repeats the headers. */
final class GridPlacer {
    private static final double INSET = 1.6;
    private static final double PADDING = 0.8;

    private final PageFlow flow;
    private final Surface surface;
    private final TextStyle value;
    private final TextStyle header;

    GridPlacer(PageFlow flow) {
        this.flow = flow;
        this.surface = flow.surface();
        this.value = flow.style(TextStyle.VALUE);
        this.header = flow.style(TextStyle.COLUMN);
    }

    void place(Block.Grid grid) {
        List<Block.Column> columns = grid.columns();
        int shares = columns.stream().mapToInt(Block.Column::share).sum();
        var cells = new TableRows.Cell[columns.size()];
        var headers = new Lines[columns.size()];
        double[] lefts = new double[columns.size()];
        double left = PageFlow.LEFT;
        for (int i = 0; i < cells.length; i++) {
            Block.Column column = columns.get(i);
            double width = PageFlow.WIDTH * column.share() / shares;
            lefts[i] = left + INSET;
            Role role = i == 0 ? Role.ROW_HEADER : Role.CELL;
            cells[i] = new TableRows.Cell(role, value, lefts[i], width - 2 * INSET, column.alignRight());
            headers[i] = new Lines();
            TextStyle style = header;
            LineBreaker.wrap(
                    style.typeface(), style.units(width - 2 * INSET), PlainText.of(column.header()), headers[i]);
            left += width;
        }
        var rows = new TableRows(flow, cells);
        double head = height(headers);
        flow.ensure(head + 2 * value.lineHeight());
        surface.open(Role.TABLE);
        placeHeaders(columns, headers, lefts, true);
        Runnable turn = () -> {
            flow.newPage();
            placeHeaders(columns, headers, lefts, false);
        };
        int plain = grid.rows().size() - (grid.total() ? 1 : 0);
        for (List<String> row : grid.rows().subList(0, Math.max(0, plain))) {
            place(row, cells, rows, turn);
        }
        if (grid.total() && plain >= 0) {
            TableRows.Cell[] strong = Arrays.stream(cells)
                    .map(cell -> cell.withStyle(flow.style(TextStyle.TOTAL)))
                    .toArray(TableRows.Cell[]::new);
            surface.fill(PageFlow.LEFT, flow.y(), PageFlow.WIDTH, 0.3, Ink.ACCENT);
            place(grid.rows().get(plain), strong, new TableRows(flow, strong), turn);
        }
        surface.close();
        flow.skip(2.4);
    }

    private static void place(List<String> row, TableRows.Cell[] cells, TableRows rows, Runnable turn) {
        for (int i = 0; i < cells.length; i++) {
            cells[i].fill(row.get(i));
        }
        rows.place(turn);
    }

    private double height(Lines[] headers) {
        int count = 1;
        for (Lines one : headers) {
            count = Math.max(count, one.count());
        }
        return count * header.lineHeight() + 2 * PADDING;
    }

    private void placeHeaders(List<Block.Column> columns, Lines[] headers, double[] lefts, boolean spoken) {
        double height = height(headers);
        surface.fill(PageFlow.LEFT, flow.y(), PageFlow.WIDTH, height, Ink.TINT);
        surface.fill(PageFlow.LEFT, flow.y() + height, PageFlow.WIDTH, 0.3, Ink.ACCENT);
        int shares = columns.stream().mapToInt(Block.Column::share).sum();
        if (spoken) {
            surface.open(Role.ROW);
        }
        for (int i = 0; i < headers.length; i++) {
            double width = PageFlow.WIDTH * columns.get(i).share() / shares - 2 * INSET;
            placeHeader(headers[i], lefts[i], width, columns.get(i).alignRight(), spoken);
        }
        if (spoken) {
            surface.close();
        }
        flow.skip(height + 0.3);
    }

    private void placeHeader(Lines words, double left, double width, boolean alignRight, boolean spoken) {
        TextStyle style = header;
        if (spoken) {
            surface.open(Role.COLUMN_HEADER);
            surface.content();
        } else {
            surface.artifact();
        }
        double y = flow.y() + PADDING + style.baseline();
        for (int i = 0; i < words.count(); i++) {
            double free = alignRight ? width - style.width(words.text(), words.from(i), words.visibleEnd(i)) : 0;
            surface.line(left + free, y, style, words.text(), words.from(i), words.to(i), words.endsHard(i));
            y += style.lineHeight();
        }
        surface.end();
        if (spoken) {
            surface.close();
        }
    }
}
