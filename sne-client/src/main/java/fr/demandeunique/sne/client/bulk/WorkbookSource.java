package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The sheets of a workbook (XLSX), each with titles of its own. Opened from a file: from a stream, all of it would be in memory. */
final class WorkbookSource implements RecordSource {
    private static final int ROWS = 256;

    private final ReadableWorkbook workbook;
    private final @Nullable Path temporary;
    private final SourcePlace place;
    private final ColumnProfile profile;
    private final Iterator<Sheet> sheets;
    private @Nullable Stream<org.dhatim.fastexcel.reader.Row> stream;
    private @Nullable Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private @Nullable RowMapper mapper;
    private SourcePlace sheet;
    private int last = 1;

    WorkbookSource(File file, @Nullable Path temporary, SourcePlace place, ColumnProfile profile) throws IOException {
        try {
            this.workbook = new ReadableWorkbook(file, new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            throw new ZipException("no workbook");
        }
        this.temporary = temporary;
        this.place = place;
        this.sheet = place;
        this.profile = profile;
        this.sheets = workbook.getSheets().iterator();
    }

    @Override
    public @Nullable Batch next() throws IOException {
        try {
            while (true) {
                if (rows == null) {
                    if (!sheets.hasNext()) {
                        return null;
                    }
                    open(sheets.next());
                }
                Batch batch = batch();
                if (batch != null) {
                    return batch;
                }
                if (stream != null) {
                    stream.close();
                }
                rows = null;
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (ExcelReaderException e) {
            throw new ZipException("damaged workbook");
        }
    }

    private void open(Sheet one) throws IOException {
        stream = one.openStream();
        rows = stream.iterator();
        sheet = place.in(one.getName());
        last = 1;
        mapper = null;
    }

    private @Nullable Batch batch() {
        List<org.dhatim.fastexcel.reader.Row> taken = new ArrayList<>(ROWS);
        List<StockRecord> head = new ArrayList<>(1);
        Iterator<org.dhatim.fastexcel.reader.Row> left = rows;
        while (left != null && taken.size() < ROWS && left.hasNext()) {
            org.dhatim.fastexcel.reader.Row row = left.next();
            last = row.getRowNum();
            if (mapper != null) {
                taken.add(row);
            } else if (!cells(row).stream().allMatch(String::isBlank)) {
                mapper = new RowMapper(cells(row), profile, row.getRowNum());
                SourcePlace here = sheet.at(row.getRowNum());
                if (!mapper.known()) {
                    head.add(StockRecord.unreadable(here, Anomalie.erreur("COLONNES_INCONNUES", "")));
                    rows = null;
                    left = null;
                } else if (!mapper.warnings().isEmpty()) {
                    head.add(StockRecord.of(
                            here,
                            new Row(mapper, List.of(), mapper.warnings()),
                            new DemandeReading(null, Rapport.vide())));
                }
            }
        }
        RowMapper columns = mapper;
        SourcePlace here = sheet;
        return taken.isEmpty() && head.isEmpty() ? null : to -> read(head, taken, columns, here, to);
    }

    private static void read(
            List<StockRecord> head,
            List<org.dhatim.fastexcel.reader.Row> rows,
            @Nullable RowMapper columns,
            SourcePlace sheet,
            Consumer<StockRecord> to) {
        head.forEach(to);
        for (org.dhatim.fastexcel.reader.Row row : rows) {
            List<String> cells = cells(row);
            if (columns != null && !cells.stream().allMatch(String::isBlank)) {
                to.accept(columns.read(sheet.at(row.getRowNum()), cells));
            }
        }
    }

    /** Empty cells are not in the file: each stands at its own index. */
    private static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
        List<String> all = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getOptionalCell(i).orElse(null);
            all.add(cell == null ? "" : text(cell));
        }
        return all;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return number(cell);
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return Boolean.TRUE.equals(cell.asBoolean()) ? "oui" : "non";
        }
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return raw == null ? "" : raw;
    }

    private static String number(Cell cell) {
        String format = cell.getDataFormatString();
        BigDecimal number = cell.asNumber();
        if (format != null && date(format)) {
            LocalDateTime moment = cell.asDate();
            return moment.toLocalDate().toString();
        }
        if (number.precision() - number.scale() > 15) {
            // More digits than the sheet keeps: what it shows is not what was typed.
            return String.format(Locale.ROOT, "%.3E", number);
        }
        String text = number.stripTrailingZeros().toPlainString();
        int zeros = format != null && format.matches("0{2,18}") ? format.length() - text.length() : 0;
        return zeros > 0 ? "0".repeat(zeros) + text : text;
    }

    /** A format with a day or a year in it, beside quoted text, colours and the name of a language. */
    private static boolean date(String format) {
        String plain = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*\\]|\\\\.", "");
        return plain.contains("y") || plain.contains("d") || plain.contains("aaaa") || plain.contains("jj");
    }

    @Override
    public SourcePlace reached() {
        return sheet.at(last);
    }

    @Override
    public void close() throws IOException {
        try {
            if (stream != null) {
                stream.close();
            }
            workbook.close();
        } finally {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
