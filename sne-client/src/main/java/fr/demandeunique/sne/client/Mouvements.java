package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.gateway.GatewayCalls;
import fr.demandeunique.sne.client.registre.LotMouvements;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The movements feed: what other guichets and the system did to the demandes (dispatching).
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Mouvements {
    private final Feed.Source source;

    Mouvements(Feed.Source source) {
        this.source = source;
    }

    /**
     * {@return the feed from a cursor that was stored, up to now}
     *
     * @param curseur as the feed gave it with its last page
     */
    public Feed depuis(String curseur) {
        return new Feed(source, curseur, null);
    }

    /**
     * {@return the feed from a day on, up to now}
     *
     * @param jour first day, included
     */
    public Feed depuis(LocalDate jour) {
        return new Feed(source, null, jour);
    }

    /** {@return the feed from its beginning, up to now} */
    public Feed depuisLeDebut() {
        return new Feed(source, null, null);
    }

    /**
     * {@return one page of the feed}
     *
     * @param curseur where the last page ended, null for the beginning
     * @param types kinds that are wanted, all if empty
     * @param count movements a page, 1 to 500
     */
    public Call<LotMouvements> lire(@Nullable String curseur, List<String> types, int count) {
        return source.call(GatewayCalls.mouvements(curseur, null, types, count));
    }
}
