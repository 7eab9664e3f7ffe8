package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.call.TimeSource;
import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.gateway.GatewayCalls;
import fr.demandeunique.sne.client.registre.Alerte;
import fr.demandeunique.sne.client.registre.ExtractionAlerte;
import fr.demandeunique.sne.client.registre.Resume;
import fr.demandeunique.sne.client.transport.Transport;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The monthly quality alerts and the lists behind them.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Qualite {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Transport transport;

    Qualite(Transport transport) {
        this.transport = transport;
    }

    /**
     * {@return the alerts of a month, the current one if null}
     *
     * @param mois null for the current one
     */
    public Pages<Alerte> alertes(@Nullable YearMonth mois) {
        return new Pages<>((first, count) -> transport.gateway(GatewayCalls.alertes(mois, first, count)));
    }

    /**
     * Asks for the list of the demandes of an alert; it takes time.
     *
     * @param alerte code, as {@link #alertes} lists it
     * @return where the extraction stands
     */
    public Call<ExtractionAlerte> extraire(String alerte) {
        return transport.gateway(GatewayCalls.extraire(alerte));
    }

    /**
     * {@return where an extraction stands}
     *
     * @param id as {@link #extraire} gave it
     */
    public Call<ExtractionAlerte> extraction(String id) {
        return transport.gateway(GatewayCalls.extraction(id));
    }

    /**
     * {@return the demandes of an extraction that is ready}
     *
     * @param extraction identifier of one that is ready
     */
    public Call<List<Resume>> resultat(String extraction) {
        return transport.gateway(GatewayCalls.resultat(extraction));
    }

    /**
     * Asks for the list of the demandes of an alert and waits for it, at the pace that the server asks for; throws {@link SneException.DelaiDepasse} if it is
     * not ready in
     * time, {@link SneException.Indisponible} if the server could not make it.
     *
     * @param alerte code, as {@link #alertes} lists it
     * @param patience how long to wait at most
     * @return the demandes
     */
    public List<Resume> extraireEtAttendre(String alerte, Duration patience) {
        TimeSource time = transport.time();
        long start = time.nanos();
        ExtractionAlerte extraction = extraire(alerte).execute();
        while (extraction.enCours()) {
            // A server that asks to come back at once is not asked in a closed loop.
            Duration asked =
                    extraction.attente() == null || extraction.attente().isZero() ? PAUSE : extraction.attente();
            if (Duration.ofNanos(time.nanos() - start).plus(asked).compareTo(patience) > 0) {
                throw new SneException.DelaiDepasse(patience, Context.unanswered(null)).withOutcomeUnknown(false);
            }
            transport.pause(asked);
            extraction = extraction(extraction.id()).execute();
        }
        if (!extraction.prete()) {
            throw new SneException.Indisponible(Context.of(200, null), null).withOutcomeUnknown(false);
        }
        return resultat(extraction.id()).execute();
    }
}
