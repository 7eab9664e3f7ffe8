package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.registre.LogementRpls;
import java.util.concurrent.CompletableFuture;

/** The dwellings of the social landlords (RPLS), without waiting; see {@link Logements}. */
public interface LogementsAsync extends AppelantAsync {
    /** See {@link Logements#lire}. */
    default CompletableFuture<LogementRpls> lire(String rpls) {
        return executer(Operations.logement(rpls), OptionsAppel.AUCUNE);
    }
}
