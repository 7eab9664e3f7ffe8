package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.gateway.GatewayCalls;
import fr.demandeunique.sne.client.registre.LogementRpls;
import fr.demandeunique.sne.client.transport.Transport;
import fr.demandeunique.sne.logement.NumeroRpls;

/**
 * The dwellings of the social landlords (RPLS).
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Logements {
    private final Transport transport;

    Logements(Transport transport) {
        this.transport = transport;
    }

    /**
     * {@return a dwelling by its RPLS number; {@link SneException.Introuvable} if the register has not loaded it: type it in whole}
     *
     * @param rpls ten characters
     */
    public Call<LogementRpls> lire(NumeroRpls rpls) {
        return transport.gateway(GatewayCalls.logement(rpls));
    }
}
