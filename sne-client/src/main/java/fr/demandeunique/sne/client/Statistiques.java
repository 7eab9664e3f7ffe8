package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.registre.Tableau;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of statistics. */
public interface Statistiques extends Appelant {
    /** The titles of the tables, by code. */
    default Map<String, String> tableaux() {
        return tableaux(OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default Map<String, String> tableaux(OptionsAppel options) {
        return executer(Operations.tableaux(), options);
    }

    /** A table, of a territory or of all if null. */
    default Tableau tableau(String tableau, @Nullable String territoire) {
        return tableau(tableau, territoire, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default Tableau tableau(String tableau, @Nullable String territoire, OptionsAppel options) {
        return executer(Operations.tableau(tableau, territoire), options);
    }
}
