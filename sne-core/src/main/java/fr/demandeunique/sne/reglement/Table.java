package fr.demandeunique.sne.reglement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a resource of this library: one line a row, cells split by {@code |}, lines that start with {@code #} are notes.
 * The first line that is not a note names the columns and is left out.
 */
public final class Table {
    private Table() {}

    /**
     * Reads the resource {@code name} beside {@code owner}, a class of this module; every row has as many cells as the header.
     *
     * @param owner class beside which the table lies
     * @param name of the resource
     * @return one array of cells for each row, without the header
     */
    public static List<String[]> lire(Class<?> owner, String name) {
        return lignes(texte(owner.getResourceAsStream(name), name), name);
    }

    /**
     * Reads a table of another module, which alone can open it, and closes it; {@code name} is for the messages.
     *
     * @param stream null if the resource is missing
     * @param name of the resource
     * @return one array of cells for each row, without the header
     */
    public static List<String[]> lire(@Nullable InputStream stream, String name) {
        return lignes(texte(stream, name), name);
    }

    private static String texte(@Nullable InputStream stream, String name) {
        try (var in = Objects.requireNonNull(stream, name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Plain loops over the whole text: the first lambda, reader or pattern of a JVM costs more than reading the table. */
    private static List<String[]> lignes(String text, String name) {
        List<String[]> rows = new ArrayList<>();
        int width = 0;
        int next;
        for (int start = 0; start < text.length(); start = next) {
            int end = text.indexOf('\n', start);
            next = end < 0 ? text.length() : end + 1;
            String line = text.substring(start, end < 0 ? next : end).stripTrailing();
            if (line.isEmpty() || line.charAt(0) == '#') {
                continue;
            }
            if (width == 0) {
                width = largeur(line);
            } else {
                rows.add(cellules(line, width, name));
            }
        }
        return List.copyOf(rows);
    }

    private static int largeur(String header) {
        int width = 1;
        for (int at = header.indexOf('|'); at >= 0; at = header.indexOf('|', at + 1)) {
            width++;
        }
        return width;
    }

    private static String[] cellules(String line, int width, String name) {
        String[] cells = new String[width];
        int start = 0;
        for (int i = 0; i < width; i++) {
            int end = line.indexOf('|', start);
            boolean last = end < 0;
            if (last != (i == width - 1)) {
                throw new IllegalStateException(name + ": " + line);
            }
            cells[i] = line.substring(start, last ? line.length() : end);
            start = end + 1;
        }
        return cells;
    }

    /**
     * {@return the values in a cell, apart by spaces; none in an empty cell}
     *
     * @param <T> what one word is
     * @param cell as the table has it
     * @param value makes a value of one word
     */
    public static <T> List<T> codes(String cell, Function<String, T> value) {
        return cell.isEmpty()
                ? List.of()
                : Stream.of(cell.split(" ")).map(value).toList();
    }

    /**
     * {@return the day in a cell, {@code 2017-02-21}, null for an empty cell} By hand: a formatter would slow the start of the JVM.
     *
     * @param cell as the table has it
     */
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
