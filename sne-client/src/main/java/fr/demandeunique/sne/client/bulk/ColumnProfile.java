package fr.demandeunique.sne.client.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table is which value of a demande.
 *
 * <pre>{@code StockReader.of(List.of(Path.of("liste.csv"))).withProfile(ColumnProfile.read(in))}</pre>
 *
 * <p>Without a profile a column is known by the name of its {@link Variable}, {@code demandeur.nom}, or by its JSON Pointer, {@code /demandeur/nom}. A profile is a table of
 * its own, UTF-8, cells parted by semicolons, its first line:
 *
 * <pre>
 * colonne;chemin;valeur;correspondances;format
 * Nom usuel;demandeur.nom
 * Sit. fam.;demandeur.situationFamiliale;;célib.=C|mar.=M
 * RFR;demandeur.revenusFiscaux.1.montant
 * ;demandeur.revenusFiscaux.1.annee;2015
 * Né le;demandeur.dateNaissance;;;mm/jj/aaaa
 * Observations;-
 * </pre>
 *
 * {@code colonne} is the title in the file; case, accents and spaces do not count. {@code valeur} is what holds where the cell is empty or there is no column, as long as something
 * else of the same part is there. {@code correspondances} gives values of the file their code; labels of the SNE's lists need none. {@code format} is that of the days:
 * {@code jj/mm/aaaa} and {@code aaaa-mm-jj} are understood without being said. {@code -} leaves a column out without a warning.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ColumnProfile {
    private static final Corrections NONE = (place, titre) -> null;
    private static final ColumnProfile STANDARD = new ColumnProfile(Map.of(), List.of(), NONE);

    private final Map<String, Column> byTitle;
    private final List<Column> constants;
    private final Corrections corrections;

    /** What somebody typed anew for cells of a table, whose file stays as it is. */
    @FunctionalInterface
    public interface Corrections {
        /**
         * The text that stands for a cell; null for the one of the file. Asked by several threads.
         *
         * @param place where the row stands
         * @param titre title of the column
         * @return what is read in the place of the cell, or null
         */
        @Nullable
        String of(SourcePlace place, String titre);
    }

    /** A column; the variable is null for one that is left out. */
    record Column(
            @Nullable Variable variable,
            @Nullable String value,
            Map<String, String> matches,
            @Nullable String format) {}

    private ColumnProfile(Map<String, Column> byTitle, List<Column> constants, Corrections corrections) {
        this.byTitle = Map.copyOf(byTitle);
        this.constants = List.copyOf(constants);
        this.corrections = corrections;
    }

    /**
     * The same, with cells corrected before they are read.
     *
     * @param cellules what was typed anew
     * @return a profile that asks it for each cell
     */
    public ColumnProfile withCorrections(Corrections cellules) {
        return new ColumnProfile(byTitle, constants, cellules);
    }

    /**
     * Columns known by their names.
     *
     * @return the profile of the names that the export writes
     */
    public static ColumnProfile standard() {
        return STANDARD;
    }

    /**
     * Reads a profile; does not close the stream.
     *
     * @param in UTF-8, stays open
     * @return the profile
     * @throws IOException if the stream fails
     * @throws IllegalArgumentException if it is no profile; the message names the line
     */
    public static ColumnProfile read(InputStream in) throws IOException {
        Objects.requireNonNull(in, "in");
        Map<String, Column> byTitle = new HashMap<>();
        List<Column> constants = new ArrayList<>();
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        int number = 0;
        for (String line : text.replace("\ufeff", "").split("\r?\n")) {
            number++;
            if (line.isBlank() || line.startsWith("#") || number == 1 && line.startsWith("colonne;")) {
                continue;
            }
            String[] cells = (line + ";;;;").split(";", -1);
            String path = cells[1].strip();
            Variable variable = Variable.of(path).orElse(null);
            if (variable == null && !path.equals("-")) {
                throw new IllegalArgumentException("line " + number + ": no such path");
            }
            var column = new Column(variable, empty(cells[2]), matches(cells[3]), format(cells[4], number));
            if (cells[0].isBlank()) {
                constants.add(column);
            } else {
                byTitle.put(plain(cells[0]), column);
                if (column.value != null) {
                    constants.add(column);
                }
            }
        }
        return new ColumnProfile(byTitle, constants, NONE);
    }

    private static @Nullable String empty(String cell) {
        return cell.isBlank() ? null : cell.strip();
    }

    private static Map<String, String> matches(String cell) {
        Map<String, String> matches = new HashMap<>();
        for (String one : cell.split("\\|")) {
            int equals = one.lastIndexOf('=');
            if (equals > 0) {
                matches.put(
                        plain(one.substring(0, equals)),
                        one.substring(equals + 1).strip());
            }
        }
        return Map.copyOf(matches);
    }

    private static @Nullable String format(String cell, int line) {
        String format = empty(cell);
        if (format != null && !format.matches("(jj|mm|aaaa|aa)[^a-z](jj|mm)[^a-z](jj|mm|aaaa|aa)")) {
            throw new IllegalArgumentException("line " + line + ": no such format");
        }
        return format;
    }

    /** The column of a title; empty if nobody knows it. */
    Optional<Column> column(String title) {
        Column own = byTitle.get(plain(title));
        return own != null
                ? Optional.of(own)
                : Variable.of(title.strip()).map(one -> new Column(one, null, Map.of(), null));
    }

    /** The cells as they are to be read. */
    List<String> corrected(SourcePlace place, List<String> titles, List<String> cells) {
        if (corrections == NONE) {
            return cells;
        }
        List<String> all = new ArrayList<>(cells);
        for (int i = 0; i < titles.size(); i++) {
            String other = corrections.of(place, titles.get(i));
            if (other != null) {
                while (all.size() <= i) {
                    all.add("");
                }
                all.set(i, other);
            }
        }
        return all;
    }

    List<Column> constants() {
        return constants;
    }

    /** Without what people type now one way, now another. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}\\s\\u00a0\\u202f’'._-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
