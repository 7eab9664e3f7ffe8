package fr.demandeunique.sne.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the queue says to each database, as far as H2 understands it in the mode of that name; the real servers have tests of their own. */
@Timeout(120)
class DialectTest {
    private static DataSource h2(String mode) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;MODE=" + mode);
        source.setUser("sne");
        return source;
    }

    /** The same, which says that it is another product. */
    private static DataSource calledOtherwise(DataSource source, String product) {
        return wrap(DataSource.class, source, product);
    }

    private static <T> T wrap(Class<T> type, T inside, String product) {
        return type.cast(Proxy.newProxyInstance(
                DialectTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getDatabaseProductName")) {
                        return product;
                    }
                    if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
                        // H2 has no collations of columns.
                        arguments[0] = sql.replaceAll("( CHARACTER SET \\w+)? COLLATE \\w+", "");
                    }
                    try {
                        Object given = method.invoke(inside, arguments);
                        return given instanceof Connection connection
                                ? wrap(Connection.class, connection, product)
                                : given instanceof Statement statement && !(given instanceof PreparedStatement)
                                        ? wrap(Statement.class, statement, product)
                                        : given instanceof DatabaseMetaData data
                                                ? wrap(DatabaseMetaData.class, data, product)
                                                : given;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Deposits, sendings, refusals, decisions and cleaning up: each statement once at least. */
    static void everythingWorks(Outbox outbox) throws Exception {
        assertEquals(Schema.VERSION, outbox.migrate());
        assertEquals(0, outbox.migrate());
        try (FakeGateway sne = new FakeGateway();
                SneClient client = SneClient.builder()
                        .url(sne.url())
                        .guichet(CodeGuichet.parse("10691"))
                        .retryPolicy(RetryPolicy.NONE)
                        .circuitBreaker(0, Duration.ofSeconds(1))
                        .build();
                OutboxSender sender = outbox.sender(client).withTiming(Duration.ofSeconds(30), Duration.ZERO)) {
            List<OutboxMessage> many = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                many.add(OutboxMessage.enregistrer("D" + i % 10, OutboxBase.demande("é" + i)));
                if (i >= 10) {
                    many.set(i, OutboxMessage.modifier("D" + i % 10, OutboxBase.demande("é" + i)));
                }
            }
            List<String> ids = outbox.enqueue(many);
            assertEquals(20, sender.drain());
            assertTrue(outbox.find(ids.get(19))
                    .orElseThrow()
                    .createdAt()
                    .isAfter(Instant.now().minusSeconds(3600)));
            assertEquals(2, outbox.find(ids.get(19)).orElseThrow().sequence());
            sne.faults = rank -> FakeGateway.Fault.REFUSAL;
            String one = outbox.enqueue(OutboxMessage.renouveler("D1"));
            String two = outbox.enqueue(OutboxMessage.enregistrer("E", OutboxBase.demande("a")));
            assertEquals(0, sender.drain());
            assertEquals(2, outbox.waitingForAgent(10).size());
            assertTrue(outbox.abandon(one));
            assertTrue(outbox.correct(two, OutboxMessage.enregistrer("E", OutboxBase.demande("b"))));
            sne.faults = rank -> rank < 25 ? FakeGateway.Fault.UNAVAILABLE : FakeGateway.Fault.NONE;
            while (outbox.counts().get(MessageState.PENDING) > 0) {
                sender.drain();
            }
            assertEquals(21L, outbox.counts().get(MessageState.SENT));
            assertTrue(outbox.erase("D2"));
            assertEquals(20, outbox.purge(Duration.ZERO));
            assertEquals(List.of(), outbox.messages("D1"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "PostgreSQL", "Oracle", "MSSQLServer", "MariaDB", "MySQL"})
    void H2_is_spoken_to_in_whichever_mode_it_runs(String mode) throws Exception {
        everythingWorks(Outbox.of(h2(mode)));
    }

    @ParameterizedTest
    @CsvSource({"Oracle, Oracle", "Microsoft SQL Server, MSSQLServer", "PostgreSQL, PostgreSQL"})
    void what_is_said_to_a_database_is_understood_by_its_emulation(String product, String mode) throws Exception {
        DataSource source = h2(mode);
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            // Functions of the two that H2 has not.
            statement.execute("CREATE ALIAS pg_advisory_xact_lock AS 'long f(long a) { return a; }'");
            statement.execute("CREATE ALIAS SYSDATETIMEOFFSET AS 'java.time.OffsetDateTime f() { return"
                    + " java.time.OffsetDateTime.now(); }'");
        }
        everythingWorks(Outbox.of(calledOtherwise(source, product)));
    }

    @Test
    void the_tables_may_have_a_schema_and_a_prefix() throws Exception {
        DataSource source = h2("Regular");
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA app");
        }
        Outbox other = Outbox.of(source).withSchema("app").withPrefix("file_sne_");
        everythingWorks(other);
        try (var connection = source.getConnection();
                var tables = connection.getMetaData().getTables(null, "APP", "FILE\\_SNE\\_%", null)) {
            int count = 0;
            while (tables.next()) {
                count++;
            }
            assertEquals(5, count);
        }
        assertThrows(OutboxException.class, () -> Outbox.of(source).counts());
        Outbox nowhere = Outbox.of(source).withSchema("nexiste");
        for (Executable act : List.<Executable>of(nowhere::migrate, nowhere::counts)) {
            String message = assertThrows(OutboxException.class, act).getMessage();
            assertTrue(message.contains("withSchema") && message.contains("no such schema"), message);
        }
        String product = "Base\n2026-01-01 ERROR faux\u202e" + "x".repeat(100);
        String message = assertThrows(
                        OutboxException.class,
                        () -> Outbox.of(calledOtherwise(source, product)).migrate())
                .getMessage();
        assertTrue(message.contains("Base2026-01-01 ERROR faux") && message.contains("…"), message);
        for (int limit : new int[] {0, -1}) {
            assertThrows(IllegalArgumentException.class, () -> other.waitingForAgent(limit));
        }
        for (String bad : List.of("", "1a", "a;b", "a b", "é", "x".repeat(41))) {
            assertThrows(IllegalArgumentException.class, () -> other.withPrefix(bad));
        }
        assertThrows(IllegalArgumentException.class, () -> other.withSchema("a.b"));
    }

    @Test
    void a_database_that_is_not_known_is_named_with_those_that_are() {
        Outbox outbox = Outbox.of(calledOtherwise(h2("Regular"), "Firebird 3.0"));
        var thrown = assertThrows(OutboxException.class, outbox::migrate);
        assertTrue(thrown.getMessage().contains("Firebird 3.0"), thrown.getMessage());
        Outbox.databases().forEach(one -> assertTrue(thrown.getMessage().contains(one), one));
        assertEquals(List.of("h2", "postgresql", "mariadb", "mysql", "oracle", "sqlserver"), Outbox.databases());
        assertThrows(IllegalArgumentException.class, () -> outbox.ddl("firebird"));
    }

    @ParameterizedTest
    @MethodSource("fr.demandeunique.sne.client.outbox.Outbox#databases")
    void the_files_of_the_tables_are_those_of_today(String database) throws Exception {
        String today = Outbox.of(h2("Regular")).ddl(database);
        assertFalse(today.contains("{"), today);
        if (Boolean.getBoolean("ddl.write")) {
            Path file = Path.of("src/main/resources/fr/demandeunique/sne/client/outbox/ddl", database + ".sql");
            Files.createDirectories(file.getParent());
            Files.writeString(file, today);
        }
        try (InputStream file = Outbox.class.getResourceAsStream("ddl/" + database + ".sql")) {
            assertEquals(
                    new String(file.readAllBytes(), StandardCharsets.UTF_8),
                    today,
                    "write it by -Dddl.write=true, and look at it");
        }
    }

    @ParameterizedTest
    @CsvSource({"h2, Regular", "oracle, Oracle", "sqlserver, MSSQLServer", "mysql, MySQL"})
    void tables_made_from_the_file_need_no_migration(String database, String mode) throws Exception {
        DataSource source = h2(mode);
        String product = Dialect.of(database).product();
        Outbox outbox = Outbox.of(calledOtherwise(source, product));
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            String script = outbox.ddl(database).replaceAll("( CHARACTER SET \\w+)? COLLATE \\w+", "");
            for (String sql : script.replaceAll("(?m)^--.*$", "").split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
        assertEquals(0, outbox.migrate());
    }
}
