package fr.demandeunique.sne.client.outbox;

import fr.demandeunique.sne.client.text.FailureText;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** The editor's database failed. Nothing was sent that is not stored, nothing stored is lost: the same call may be made again. */
public final class OutboxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** No such table, no such column: H2, PostgreSQL, MySQL, SQL Server, Oracle. */
    private static final Set<String> NO_SCHEMA =
            Set.of("42S02", "42S03", "42S04", "42S22", "42P01", "42703", "S0002", "42000/942");

    /** No such schema: H2, PostgreSQL, MariaDB and MySQL. */
    private static final Set<String> NO_NAMESPACE = Set.of("90079", "3F000", "42000/1049");

    /** Two transactions met, without the state 40 of the standard: Oracle chose a victim, MariaDB found a row newer than what it had read. */
    private static final Set<String> MET_ANOTHER = Set.of("61000/60", "HY000/1020");

    /** H2 marks the victim from the thread of the other, and whichever of them looks at the mark too early fails with its general error. */
    private static final int H2_GENERAL = 50000;

    private static final String H2_VICTIM = "ROLLING_BACK";

    private static final int PRODUCT_MAX = 60;

    private final String sqlState;
    private final boolean tryAgain;

    OutboxException(String what, SQLException cause) {
        super(
                "Base de données de la file de départ\u00a0: " + what + ", SQLSTATE " + cause.getSQLState()
                        + advice(cause),
                cause);
        this.sqlState = String.valueOf(cause.getSQLState());
        this.tryAgain = isTransient(cause);
    }

    static boolean isTransient(SQLException cause) {
        return String.valueOf(cause.getSQLState()).startsWith("40")
                || isOneOf(MET_ANOTHER, cause)
                || cause.getErrorCode() == H2_GENERAL
                        && String.valueOf(cause.getMessage()).contains(H2_VICTIM);
    }

    private OutboxException(String message, String sqlState) {
        super(message);
        this.sqlState = sqlState;
        this.tryAgain = false;
    }

    /** The database is none of those that the queue knows the language of. */
    static OutboxException unsupported(String product, List<String> supported) {
        return new OutboxException(
                "La file de départ ne connaît pas la base de données « " + FailureText.shown(product, PRODUCT_MAX)
                        + " »\u00a0; elle connaît " + supported + " (unsupported database; supported are " + supported
                        + ")",
                "0A000");
    }

    /** The tables or a column of a newer version are not there: the one failure of the database that has a remedy in this library. */
    private static String advice(SQLException cause) {
        if (isOneOf(NO_NAMESPACE, cause)) {
            return "\u00a0: le schéma donné à withSchema n’existe pas dans cette base, ou s’y écrit autrement (majuscules comprises), créez-le ou corrigez son nom"
                    + " (no such schema: create it, or correct the name given to withSchema, capitals included)";
        }
        return isMissing(cause)
                ? "\u00a0: les tables manquent ou sont d’une version antérieure, appelez une fois outbox.migrate()"
                        + " (tables are missing or of an earlier version: call outbox.migrate() once)"
                : "";
    }

    /** The failure names a table or a column that is not there. */
    static boolean isMissing(SQLException failure) {
        return isOneOf(NO_SCHEMA, failure);
    }

    /** Some databases have one state for many things, and a number for each. */
    private static boolean isOneOf(Set<String> states, SQLException failure) {
        return states.contains(String.valueOf(failure.getSQLState()))
                || states.contains(failure.getSQLState() + "/" + failure.getErrorCode());
    }

    /**
     * SQLSTATE of the failure.
     *
     * @return five characters, null if the database does not say
     */
    public String sqlState() {
        return sqlState;
    }

    /**
     * Whether the transaction met another one, and may be begun again at once. What this library does in a transaction of its own is begun again up to ten times before this is thrown; where the editor's
     * own transaction failed, it is for the editor to roll it back and begin it again.
     *
     * @return false for any other failure
     */
    public boolean isTransient() {
        return tryAgain;
    }
}
