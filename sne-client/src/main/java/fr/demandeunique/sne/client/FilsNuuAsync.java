package fr.demandeunique.sne.client;

import fr.demandeunique.sne.demande.Demande;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the SNE's own service tells since an instant, without waiting; see {@link FilsNuu}. */
public interface FilsNuuAsync {
    /** See {@link FilsNuu#nouveauxDaloDepuis}. */
    CompletableFuture<List<Demande>> nouveauxDaloDepuis(Instant instant);

    /** See {@link FilsNuu#radieesDepuis}. */
    CompletableFuture<List<Demande>> radieesDepuis(Instant instant);
}
