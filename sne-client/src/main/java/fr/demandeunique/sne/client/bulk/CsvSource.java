package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.client.octets.Utf8;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows parted by ends of line, cells by semicolons, tabs or commas. A quote that is never closed costs its own line alone: the libraries for such files give the rest of the file as
 * one cell, or stop. UTF-8 or, row by row, Windows-1252.
 */
final class CsvSource implements RecordSource {
    /** Nobody types more lines than this into one row; beyond, a quote is missing. */
    private static final int LINES_MAX = 100;

    private static final int ROW_MAX = 1 << 16;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MORE = -1;
    private static final int OPEN = -2;
    private static final int AFTER_QUOTE = -3;

    private final InputStream in;
    private final SourcePlace place;
    private final ColumnProfile profile;
    private byte[] rest = new byte[0];
    private long line = 1;
    private boolean ended;
    private byte separator;
    private @Nullable RowMapper mapper;
    private int cells;
    private int ends;

    CsvSource(InputStream in, SourcePlace place, ColumnProfile profile) throws IOException {
        this.in = Utf16.asUtf8(in);
        this.place = place;
        this.profile = profile;
    }

    /** A row in the bytes of a piece, or what is wrong with one. */
    private record Slice(
            int from, int to, long line, @Nullable String fault) {}

    @Override
    public @Nullable Batch next() throws IOException {
        while (true) {
            byte[] bytes = Arrays.copyOf(rest, Math.max(PIECE, 2 * rest.length));
            int length = rest.length + in.readNBytes(bytes, rest.length, bytes.length - rest.length);
            ended = length < bytes.length;
            List<Slice> rows = new ArrayList<>();
            List<StockRecord> head = new ArrayList<>();
            int from = 0;
            if (mapper == null) {
                from = header(bytes, length, head);
            }
            RowMapper columns = mapper;
            from = columns == null ? from : cut(bytes, from, length, columns, rows);
            rest = Arrays.copyOfRange(bytes, from, length);
            if (columns != null && !columns.known() && !head.isEmpty()) {
                rest = new byte[0];
                ended = true;
                skip();
                return to -> head.forEach(to);
            }
            if (!rows.isEmpty() || !head.isEmpty()) {
                return to -> {
                    head.forEach(to);
                    read(bytes, rows, columns, to);
                };
            }
            if (ended) {
                return null;
            }
        }
    }

    private void skip() throws IOException {
        in.skip(Long.MAX_VALUE);
    }

    /** Reads the titles; gives where the rows begin. */
    private int header(byte[] bytes, int length, List<StockRecord> head) {
        int from = Utf8.marque(bytes, 0, length);
        while (from < length) {
            int end = lineEnd(bytes, from, length);
            if (end == length && !ended) {
                return from;
            }
            String text = decode(bytes, from, end);
            int next = Math.min(length, end + 1);
            if (!text.isBlank()) {
                separator = separator(text);
                mapper = new RowMapper(split(text), profile, line);
                SourcePlace here = place.at(line++);
                if (!mapper.known()) {
                    head.add(StockRecord.unreadable(here, Anomalie.erreur("COLONNES_INCONNUES", "")));
                } else if (!mapper.warnings().isEmpty()) {
                    head.add(StockRecord.of(here, new Row(mapper, List.of(), mapper.warnings()), NOTHING));
                }
                return next;
            }
            line++;
            from = next;
        }
        return from;
    }

    private static final DemandeReading NOTHING = new DemandeReading(null, Rapport.vide());

    private static byte separator(String titles) {
        byte best = ';';
        long most = 0;
        for (char one : new char[] {';', '\t', ','}) {
            long count = titles.chars().filter(c -> c == one).count();
            if (count > most) {
                most = count;
                best = (byte) one;
            }
        }
        return best;
    }

    /** Cuts what is there into rows; gives where the first row begins that is not all there. */
    private int cut(byte[] bytes, int start, int length, RowMapper columns, List<Slice> rows) {
        int from = start;
        while (from < length) {
            int end = rowEnd(bytes, from, length);
            if (end == MORE) {
                return from;
            }
            boolean wrong = end < 0 || ends > 0 && cells != columns.width();
            if (wrong) {
                int stop = lineEnd(bytes, from, length);
                String fault = end == AFTER_QUOTE && ends == 0 ? "CSV_GUILLEMET_SUITE" : "CSV_GUILLEMET_OUVERT";
                rows.add(new Slice(from, stop, line, fault));
                line += stop < length ? 1 : 0;
                from = Math.min(length, stop + 1);
            } else {
                rows.add(new Slice(from, end, line, null));
                line += ends + (end < length ? 1 : 0);
                from = Math.min(length, end + 1);
            }
        }
        return from;
    }

    private static int lineEnd(byte[] bytes, int from, int length) {
        int end = from;
        while (end < length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    /** The end of line that ends a row, or why there is none. Counts the cells and the ends of line inside. */
    private int rowEnd(byte[] bytes, int from, int length) {
        boolean quoted = false;
        boolean first = true;
        cells = 1;
        ends = 0;
        for (int i = from; i < length; i++) {
            byte c = bytes[i];
            if (quoted) {
                if (c == '\n' && ++ends > LINES_MAX || i - from > ROW_MAX) {
                    return OPEN;
                }
                if (c != '"') {
                    continue;
                }
                if (i + 1 == length && !ended) {
                    return MORE;
                }
                byte next = i + 1 < length ? bytes[i + 1] : (byte) '\n';
                if (next == '"') {
                    i++;
                } else if (next == separator || next == '\n' || next == '\r') {
                    quoted = false;
                } else {
                    return AFTER_QUOTE;
                }
            } else if (c == '\n') {
                return i;
            } else if (c == separator) {
                cells++;
                first = true;
                continue;
            } else if (c == '"' && first) {
                quoted = true;
            }
            first = false;
        }
        return !ended ? MORE : quoted ? OPEN : length;
    }

    private void read(byte[] bytes, List<Slice> rows, @Nullable RowMapper columns, Consumer<StockRecord> to) {
        for (Slice one : rows) {
            SourcePlace here = place.at(one.line);
            if (one.fault != null) {
                to.accept(StockRecord.unreadable(
                        here, Anomalie.erreur(one.fault, "").avec("ligne", one.line)));
                continue;
            }
            List<String> cells = split(decode(bytes, one.from, one.to));
            if (columns != null && !cells.stream().allMatch(String::isBlank)) {
                to.accept(columns.read(here, cells));
            }
        }
    }

    private static String decode(byte[] bytes, int from, int end) {
        int to = end > from && bytes[end - 1] == '\r' ? end - 1 : end;
        boolean utf8 = Utf8.premiereFaute(bytes, from, to) == null;
        return new String(bytes, from, to - from, utf8 ? StandardCharsets.UTF_8 : WINDOWS);
    }

    private List<String> split(String row) {
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at <= row.length()) {
            if (at < row.length() && row.charAt(at) == '"') {
                var cell = new StringBuilder();
                int i = at + 1;
                while (i < row.length()) {
                    char c = row.charAt(i);
                    if (c == '"') {
                        i++;
                        if (i >= row.length() || row.charAt(i) != '"') {
                            break;
                        }
                    }
                    cell.append(c);
                    i++;
                }
                found.add(cell.toString());
                at = i + 1;
            } else {
                int end = row.indexOf((char) separator, at);
                int to = end < 0 ? row.length() : end;
                found.add(row.substring(at, to));
                at = to + 1;
            }
        }
        return found;
    }

    @Override
    public SourcePlace reached() {
        return place.at(line);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
