package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.transport.Transport;
import fr.demandeunique.sne.demande.Demande;
import java.time.Instant;
import java.util.List;

/**
 * What only the SNE's own service tells since an instant; a gateway has none of it, and throws {@code HorsTransport}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class NuuFeeds {
    private final Transport transport;

    NuuFeeds(Transport transport) {
        this.transport = transport;
    }

    /**
     * {@return the demandes that were recognised as DALO since then ({@code getNouveauxDaloDepuisLe})}
     *
     * @param instant from when on
     */
    public Call<List<Demande>> nouveauxDaloDepuis(Instant instant) {
        return transport.nouveauxDaloDepuis(instant);
    }

    /**
     * {@return the demandes that were struck off since then ({@code getDemandesRadieesDepuisLe})}
     *
     * @param instant from when on
     */
    public Call<List<Demande>> radieesDepuis(Instant instant) {
        return transport.radieesDepuis(instant);
    }
}
