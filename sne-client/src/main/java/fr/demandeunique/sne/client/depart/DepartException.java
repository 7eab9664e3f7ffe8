package fr.demandeunique.sne.client.depart;

import java.sql.SQLException;

/** The editor's database failed. Nothing was sent that is not stored, nothing stored is lost: the same call may be made again. */
public final class DepartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String etat;

    DepartException(String what, SQLException cause) {
        super("Base de données de la file de départ\u00a0: " + what + ", SQLSTATE " + cause.getSQLState(), cause);
        this.etat = String.valueOf(cause.getSQLState());
    }

    /** SQLSTATE of the failure. */
    public String sqlState() {
        return etat;
    }
}
