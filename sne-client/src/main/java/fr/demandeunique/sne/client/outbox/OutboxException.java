package fr.demandeunique.sne.client.outbox;

import java.sql.SQLException;
import java.util.Set;

/** The editor's database failed. Nothing was sent that is not stored, nothing stored is lost: the same call may be made again. */
public final class OutboxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** No such table, no such column: H2, PostgreSQL, MySQL, SQL Server. */
    private static final Set<String> NO_SCHEMA = Set.of("42S02", "42S03", "42S04", "42S22", "42P01", "42703", "S0002");

    private final String sqlState;

    OutboxException(String what, SQLException cause) {
        super(
                "Base de données de la file de départ\u00a0: " + what + ", SQLSTATE " + cause.getSQLState()
                        + advice(cause),
                cause);
        this.sqlState = String.valueOf(cause.getSQLState());
    }

    /** The tables or a column of a newer version are not there: the one failure of the database that has a remedy in this library. */
    private static String advice(SQLException cause) {
        return isMissing(cause)
                ? "\u00a0: les tables manquent ou sont d’une version antérieure, appelez une fois outbox.migrate()"
                        + " (tables are missing or of an earlier version: call outbox.migrate() once)"
                : "";
    }

    /** The failure names a table or a column that is not there. */
    static boolean isMissing(SQLException failure) {
        return NO_SCHEMA.contains(String.valueOf(failure.getSQLState()));
    }

    /** SQLSTATE of the failure. */
    public String sqlState() {
        return sqlState;
    }
}
