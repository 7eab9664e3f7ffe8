package fr.demandeunique.sne.client.bulk;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Rows in a workbook, with bounded memory: titles that stay, a filter, and another sheet before the rows run out. Not thread-safe. */
final class SheetWriter implements TableWriter {
    /** A sheet has 1,048,576 rows. */
    private static final int ROWS_MAX = 1_000_000;

    private static final int FLUSH = 1_000;
    private static final int CELL_MAX = 32_000;
    /** From this width on a column holds sentences, which go on below. */
    private static final int SENTENCES = 60;

    private final Workbook workbook;
    private final String name;
    private final List<String> titles;
    private final int[] widths;
    private final int rowsMax;
    private @Nullable Worksheet sheet;
    private int number;
    private int rows;

    SheetWriter(OutputStream out, String name, List<String> titles, int... widths) {
        this(out, name, titles, ROWS_MAX, widths);
    }

    SheetWriter(OutputStream out, String name, List<String> titles, int rowsMax, int[] widths) {
        this.workbook = new Workbook(
                new FilterOutputStream(out) {
                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        out.write(bytes, from, length);
                    }

                    @Override
                    public void close() throws IOException {
                        flush();
                    }
                },
                "sne",
                "1.0");
        this.name = name;
        this.titles = titles;
        this.widths = widths.clone();
        this.rowsMax = rowsMax;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        Worksheet to = sheet;
        if (to == null || rows > rowsMax) {
            end();
            to = start();
        }
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell instanceof Number count) {
                to.value(rows, i, count);
            } else if (cell instanceof LocalDate day) {
                to.value(rows, i, day);
                to.style(rows, i).format("dd/mm/yyyy").set();
            } else if (cell != null) {
                String text = cell.toString();
                to.value(rows, i, text.length() > CELL_MAX ? text.substring(0, CELL_MAX) : text);
                if (i < widths.length && widths[i] >= SENTENCES) {
                    to.style(rows, i).wrapText(true).set();
                }
            }
        }
        if (++rows % FLUSH == 0) {
            to.flush();
        }
    }

    private Worksheet start() throws IOException {
        number++;
        Worksheet to = workbook.newWorksheet(number == 1 ? name : name + " " + number);
        sheet = to;
        to.freezePane(0, 1);
        // On paper: A4 across, all columns on a page, the titles on each.
        to.paperSize(PaperSize.A4_PAPER);
        to.pageOrientation("landscape");
        to.setFitToPage(true);
        to.fitToWidth((short) 1);
        to.fitToHeight((short) 0);
        to.repeatRows(0);
        for (int i = 0; i < titles.size(); i++) {
            to.width(i, i < widths.length ? widths[i] : 18);
            to.value(0, i, titles.get(i));
            to.style(0, i).bold().fillColor("E7ECF5").set();
        }
        rows = 1;
        return to;
    }

    private void end() throws IOException {
        if (sheet != null) {
            sheet.setAutoFilter(0, 0, rows - 1, titles.size() - 1);
            sheet.finish();
        }
    }

    @Override
    public void close() throws IOException {
        if (sheet == null) {
            start();
        }
        end();
        workbook.finish();
    }
}
