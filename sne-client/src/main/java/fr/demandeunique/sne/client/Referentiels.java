package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.gateway.GatewayCalls;
import fr.demandeunique.sne.client.registre.FicheGuichet;
import fr.demandeunique.sne.client.registre.FicheTerritoire;
import fr.demandeunique.sne.client.registre.ListeCodes;
import fr.demandeunique.sne.client.transport.Transport;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The guichets, the territories and the code lists.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Referentiels {
    private final Transport transport;

    Referentiels(Transport transport) {
        this.transport = transport;
    }

    /**
     * {@return a guichet}
     *
     * @param code five characters
     */
    public Call<FicheGuichet> guichet(CodeGuichet code) {
        return transport.gateway(GatewayCalls.guichet(code));
    }

    /**
     * {@return the guichets, of a territory or of all if null}
     *
     * @param territoire three characters, null for all
     */
    public Pages<FicheGuichet> guichets(@Nullable String territoire) {
        return new Pages<>((first, count) -> transport.gateway(GatewayCalls.guichets(territoire, first, count)));
    }

    /**
     * {@return a territory}
     *
     * @param code three characters
     */
    public Call<FicheTerritoire> territoire(String code) {
        return transport.gateway(GatewayCalls.territoire(code));
    }

    /** {@return the territories, by code} */
    public Pages<FicheTerritoire> territoires() {
        return new Pages<>((first, count) -> transport.gateway(GatewayCalls.territoires(first, count)));
    }

    /** {@return the names of the code lists} */
    public Call<List<String>> nomenclatures() {
        return transport.gateway(GatewayCalls.nomenclatures());
    }

    /**
     * {@return a code list; the last version if null}
     *
     * @param liste name of the list
     * @param version of the list, null for the last
     */
    public Call<ListeCodes> nomenclature(String liste, @Nullable String version) {
        return transport.gateway(GatewayCalls.nomenclature(liste, version));
    }
}
