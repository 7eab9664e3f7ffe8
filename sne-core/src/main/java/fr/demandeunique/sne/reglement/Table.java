package fr.demandeunique.sne.reglement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a resource of this library: one line a row, cells split by {@code |}, lines that start with {@code #} are notes.
 * The first line that is not a note names the columns and is left out.
 */
public final class Table {
    private Table() {}

    /** Reads the resource {@code name} beside {@code owner}; every row has as many cells as the header. */
    public static List<String[]> lire(Class<?> owner, String name) {
        try (var in = Objects.requireNonNull(owner.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            // A plain loop: the first lambda of a JVM costs more than reading the table.
            List<String[]> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    rows.add(line.split("\\|", -1));
                }
            }
            int width = rows.get(0).length;
            for (String[] row : rows) {
                if (row.length != width) {
                    throw new IllegalStateException(name + ": " + String.join("|", row));
                }
            }
            return List.copyOf(rows.subList(1, rows.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The day in a cell, {@code 2017-02-21}, null for an empty cell. By hand: a formatter would slow the start of the JVM. */
    public static @Nullable LocalDate jour(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.length() != 10 || cell.charAt(4) != '-' || cell.charAt(7) != '-') {
            throw new IllegalStateException("not a date: " + cell);
        }
        return LocalDate.of(
                Integer.parseInt(cell, 0, 4, 10), Integer.parseInt(cell, 5, 7, 10), Integer.parseInt(cell, 8, 10, 10));
    }
}
