package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.registre.Tableau;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The tables of statistics, without waiting; see {@link Statistiques}. */
public interface StatistiquesAsync extends AppelantAsync {
    /** See {@link Statistiques#tableaux}. */
    default CompletableFuture<Map<String, String>> tableaux() {
        return executer(Operations.tableaux(), OptionsAppel.AUCUNE);
    }

    /** See {@link Statistiques#tableau}. */
    default CompletableFuture<Tableau> tableau(String tableau, @Nullable String territoire) {
        return executer(Operations.tableau(tableau, territoire), OptionsAppel.AUCUNE);
    }
}
