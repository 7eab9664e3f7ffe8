package fr.demandeunique.sne.client.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A connection to the editor's database, spoken to in its dialect and with the names that its tables have there. One thread at a time. */
final class Session {
    /** What is the same for all the connections of a queue. Immutable and thread-safe. */
    static final class Database {
        private final Dialect dialect;
        private final Names names;
        private final Map<String, String> known = new ConcurrentHashMap<>();

        Database(Dialect dialect, Names names) {
            this.dialect = dialect;
            this.names = names;
        }

        String sql(String text) {
            return known.computeIfAbsent(text, names::in);
        }
    }

    private final Connection connection;
    private final Database database;

    Session(Connection connection, Database database) {
        this.connection = connection;
        this.database = database;
    }

    /** With the tables that nobody renamed. */
    static Session of(Connection connection) throws SQLException {
        return new Session(connection, new Database(Dialect.of(connection), Names.DEFAULT));
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return database.dialect;
    }

    Names names() {
        return database.names;
    }

    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(database.sql(sql));
    }

    /** Runs a statement without values. */
    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(database.sql(sql));
        }
    }

    Savepoint savepoint() throws SQLException {
        return connection.setSavepoint();
    }

    void rollback(Savepoint before) throws SQLException {
        connection.rollback(before);
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    void commit() throws SQLException {
        connection.commit();
    }
}
