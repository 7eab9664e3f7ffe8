package fr.demandeunique.sne.client.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The faults of a check, one a row, for somebody to work through: as a web page, a workbook or a CSV file. Values are masked, and so are the numbers unless they are asked for.
 *
 * <pre>{@code
 * try (CheckReport report = CheckReport.open(out, CheckReport.Format.XLSX, Locale.FRENCH, false)) {
 *     reader.forEach(check::check, report::add);
 * }
 * }</pre>
 *
 * <p>Closing it writes what is left, and leaves the stream open. Not thread-safe. A workbook needs {@code org.dhatim:fastexcel}, an optional dependency of this library.
 */
public abstract class CheckReport implements Closeable {
    /** What is written. */
    public enum Format {
        /** One page without any other file, with a summary; the first 5,000 faults. */
        HTML,
        /** A workbook with a filter on each column; further sheets beyond a million faults. */
        XLSX,
        /** Semicolons, UTF-8 with its mark, as spreadsheets open it. */
        CSV
    }

    private final Locale langue;
    private final boolean numeros;
    private final TreeMap<String, long[]> byCode = new TreeMap<>();
    private long demandes;
    private long refused;
    private long unreadable;
    private long warned;

    CheckReport(Locale langue, boolean numeros) {
        this.langue = langue;
        this.numeros = numeros;
    }

    /**
     * Starts a report on a stream.
     *
     * @param out stays open
     * @param format HTML, CSV or XLSX
     * @param langue English for English, anything else for French
     * @param numeros whether rows name the demandes by their numbers
     * @return the report, to be closed
     * @throws IOException if the stream cannot be written
     */
    public static CheckReport open(OutputStream out, Format format, Locale langue, boolean numeros) throws IOException {
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(langue, "langue");
        return switch (format) {
            case HTML -> new HtmlCheckReport(out, langue, numeros);
            case XLSX -> new TableCheckReport(sheet(out, langue), langue, numeros);
            case CSV -> new TableCheckReport(new CsvWriter(out, titles(langue)), langue, numeros);
        };
    }

    private static SheetWriter sheet(OutputStream out, Locale langue) {
        String name = english(langue) ? "Faults" : "Anomalies";
        return new SheetWriter(out, name, titles(langue), 24, 18, 8, 24, 34, 18, 14, 28, 90, 40);
    }

    /**
     * {@return a report that only counts}
     *
     * @param langue English for English, anything else for French
     */
    public static CheckReport counting(Locale langue) {
        Objects.requireNonNull(langue, "langue");
        return new CheckReport(langue, false) {
            @Override
            void row(FaultRow row) {}

            @Override
            public void close() {}
        };
    }

    /**
     * Takes the next demande.
     *
     * @param one a demande with what its check said
     * @throws IOException if the stream cannot be written
     */
    public void add(CheckedRecord one) throws IOException {
        boolean conform = one.conforme();
        boolean read = one.record().demande() != null;
        demandes += read ? 1 : 0;
        unreadable += read || conform ? 0 : 1;
        refused += read && !conform ? 1 : 0;
        warned += read && conform && !one.rapport().anomalies().isEmpty() ? 1 : 0;
        for (FaultRow row : one.faults(langue)) {
            byCode.computeIfAbsent(row.anomalie().code(), absent -> new long[1])[0]++;
            row(row);
        }
    }

    abstract void row(FaultRow row) throws IOException;

    /**
     * Demandes that were read, whole or in part.
     *
     * @return how many
     */
    public long demandes() {
        return demandes;
    }

    /** {@return those of them with an error} */
    public long refusees() {
        return refused;
    }

    /** {@return those of them with warnings only} */
    public long averties() {
        return warned;
    }

    /**
     * Lines, documents and files of which nothing could be read.
     *
     * @return how many
     */
    public long illisibles() {
        return unreadable;
    }

    /** {@return how often each code came} */
    public TreeMap<String, Long> parCode() {
        TreeMap<String, Long> counts = new TreeMap<>();
        byCode.forEach((code, count) -> counts.put(code, count[0]));
        return counts;
    }

    Locale langue() {
        return langue;
    }

    boolean english() {
        return english(langue);
    }

    private static boolean english(Locale langue) {
        return "en".equals(langue.getLanguage());
    }

    private static List<String> titles(Locale langue) {
        return Arrays.asList(
                english(langue)
                        ? new String[] {
                            "File",
                            "Part",
                            "Line",
                            "Number",
                            "Column or path",
                            "Value (masked)",
                            "Severity",
                            "Code",
                            "Reason and remedy",
                            "Source"
                        }
                        : new String[] {
                            "Fichier",
                            "Partie",
                            "Ligne",
                            "Numéro unique",
                            "Colonne ou chemin",
                            "Valeur (masquée)",
                            "Gravité",
                            "Code",
                            "Raison et remède",
                            "Source"
                        });
    }

    List<@Nullable Object> cells(FaultRow row) {
        return Arrays.asList(
                row.place().fichier(),
                row.place().partie(),
                row.place().ligne(),
                row.numero() == null
                        ? null
                        : numeros ? row.numero().affichage() : row.numero().toString(),
                row.where(),
                row.valeur(),
                row.anomalie().gravite().mot(langue),
                row.anomalie().code(),
                row.message(),
                row.source());
    }
}
