package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.registre.LotMouvements;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The movements feed, without waiting; see {@link Mouvements}. */
public interface MouvementsAsync extends AppelantAsync {
    /**
     * One page.
     *
     * @param curseur where the last page ended
     * @param types kinds that are wanted, all if empty
     * @param nombre movements a page, 1 to 500
     */
    default CompletableFuture<LotMouvements> lire(@Nullable String curseur, List<String> types, int nombre) {
        return executer(Operations.mouvements(curseur, null, types, nombre), OptionsAppel.AUCUNE);
    }
}
