package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.gateway.GatewayCalls;
import fr.demandeunique.sne.client.registre.Tableau;
import fr.demandeunique.sne.client.transport.Transport;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables of statistics.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class TableauxStatistiques {
    private final Transport transport;

    TableauxStatistiques(Transport transport) {
        this.transport = transport;
    }

    /** {@return the titles of the tables, by code} */
    public Call<Map<String, String>> tableaux() {
        return transport.gateway(GatewayCalls.tableaux());
    }

    /**
     * {@return a table, of a territory or of all if null}
     *
     * @param tableau code of the table
     * @param territoire three characters, null for all
     */
    public Call<Tableau> tableau(String tableau, @Nullable String territoire) {
        return transport.gateway(GatewayCalls.tableau(tableau, territoire));
    }
}
