package fr.demandeunique.sne.client.outbox;

import fr.demandeunique.sne.reglement.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a database says otherwise than the others: a row of {@code dialects.csv}.
 *
 * <p>This class is immutable and thread-safe.
 */
final class Dialect {
    private static final Pattern STRING = Pattern.compile("\\{string:(\\d+)}");
    private static final Map<String, Dialect> ALL = load();

    private final Map<String, String> cells;

    private Dialect(Map<String, String> cells) {
        this.cells = cells;
    }

    private static Map<String, Dialect> load() {
        var rows = Table.lire(Dialect.class.getResourceAsStream("dialects.csv"), "dialects.csv");
        List<String> columns = List.of(
                "name",
                "product",
                "tried",
                "binary",
                "instant",
                "string",
                "bigint",
                "integer",
                "exists",
                "index",
                "options",
                "qualified",
                "first",
                "now",
                "instants",
                "lock");
        Map<String, Dialect> all = new LinkedHashMap<>();
        for (String[] row : rows) {
            Map<String, String> cells = new TreeMap<>();
            for (int i = 0; i < columns.size(); i++) {
                cells.put(columns.get(i), row[i]);
            }
            all.put(row[0], new Dialect(Map.copyOf(cells)));
        }
        return all;
    }

    /** The names of all, in the order of the table. */
    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** The one of this name; {@link IllegalArgumentException} that lists them if there is none. */
    static Dialect of(String name) {
        Dialect found = ALL.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no such database: " + name + "; " + names());
        }
        return found;
    }

    /** That of a database; {@link OutboxException}, which lists those that are known, for any other. */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return ALL.values().stream()
                .filter(one -> product.toLowerCase(Locale.ROOT)
                        .contains(one.cell("product").toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> OutboxException.unsupported(product, names()));
    }

    private String cell(String name) {
        return String.valueOf(cells.get(name));
    }

    String name() {
        return cell("name");
    }

    /** What the database calls itself, or a part of it. */
    String product() {
        return cell("product");
    }

    boolean hasAdvisoryLock() {
        return cell("lock").equals("ADVISORY");
    }

    /** An index is named with the schema of its table. */
    boolean qualifiesIndexes() {
        return cell("qualified").equals("YES");
    }

    /** A statement that makes a table or an index says what to do if there is one. */
    boolean knowsIfNotExists() {
        return !cell("exists").isEmpty() && !cell("index").isEmpty();
    }

    String first(int count) {
        return String.format(Locale.ROOT, cell("first"), count);
    }

    String now() {
        return cell("now");
    }

    /** A script with the types of this database. */
    String types(String script) {
        String typed = STRING.matcher(script)
                .replaceAll(length -> Matcher.quoteReplacement(
                        String.format(Locale.ROOT, cell("string"), Integer.parseInt(length.group(1)))));
        for (String name : Arrays.asList("binary", "instant", "bigint", "integer", "exists", "index", "options")) {
            typed = typed.replace("{" + name + "}", cell(name));
        }
        return typed;
    }

    private boolean keepsZone() {
        return cell("instants").equals("OFFSET");
    }

    /** As it is bound: microseconds, which each of them keeps, since some round the rest and some cut it. */
    Object bound(Instant instant) {
        Instant micros = instant.truncatedTo(ChronoUnit.MICROS);
        return keepsZone() ? micros.atOffset(ZoneOffset.UTC) : LocalDateTime.ofInstant(micros, ZoneOffset.UTC);
    }

    /** As what it is read. */
    Class<?> read() {
        return keepsZone() ? OffsetDateTime.class : LocalDateTime.class;
    }

    Instant instant(Object read) {
        return read instanceof OffsetDateTime offset
                ? offset.toInstant()
                : ((LocalDateTime) read).toInstant(ZoneOffset.UTC);
    }
}
