package fr.demandeunique.sne.client.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that French spreadsheets open by a double click: semicolons, UTF-8 with its mark, lines ended by CR and LF. A text that a spreadsheet would take for a formula gets an
 * apostrophe in front. Not thread-safe.
 */
final class CsvWriter implements TableWriter {
    private final OutputStream out;
    private final StringBuilder row = new StringBuilder();

    private CsvWriter(OutputStream out, byte... mark) throws IOException {
        this.out = out;
        out.write(mark);
    }

    CsvWriter(OutputStream out, List<String> titles) throws IOException {
        this(out, (byte) 0xef, (byte) 0xbb, (byte) 0xbf);
        row(titles);
    }

    /** Goes on with a table that was begun. */
    static CsvWriter continuing(OutputStream out) throws IOException {
        return new CsvWriter(out, new byte[0]);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        row.setLength(0);
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                row.append(';');
            }
            Object cell = cells.get(i);
            append(cell == null ? "" : cell.toString(), cell instanceof Number);
        }
        row.append("\r\n");
        out.write(row.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void append(String text, boolean number) {
        String cell = !number && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = cell.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        if (plain) {
            row.append(cell);
        } else {
            row.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
