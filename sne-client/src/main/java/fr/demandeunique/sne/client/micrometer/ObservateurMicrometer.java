package fr.demandeunique.sne.client.micrometer;

import fr.demandeunique.sne.client.reglage.Essai;
import fr.demandeunique.sne.client.reglage.Observateur;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a Micrometer observation {@code sne.client} of each exchange, with the keys {@code operation}, {@code methode}, {@code statut} and
 * {@code echec} (few values each), and {@code requete} for traces only.
 *
 * <pre>{@code
 * SneClient.builder().observateur(new ObservateurMicrometer(registry))
 * }</pre>
 *
 * <p>This class is thread-safe.
 */
@SuppressWarnings("exports") // Who uses this class has Micrometer; who does not must compile without it.
public final class ObservateurMicrometer implements Observateur {
    private final ObservationRegistry registre;
    private final Map<Essai, Observation> encours = new ConcurrentHashMap<>();

    /** Observations for this registry. */
    public ObservateurMicrometer(ObservationRegistry registre) {
        this.registre = registre;
    }

    @Override
    public void essaiCommence(Essai essai) {
        encours.put(
                essai,
                Observation.createNotStarted("sne.client", registre)
                        .contextualName("sne " + essai.operation())
                        .lowCardinalityKeyValue("operation", essai.operation())
                        .lowCardinalityKeyValue("methode", essai.methode())
                        .highCardinalityKeyValue("requete", essai.requete())
                        .start());
    }

    @Override
    public void essaiTermine(Essai essai, int statut, Duration duree, @Nullable RuntimeException echec) {
        Observation observation = encours.remove(essai);
        if (observation != null) {
            observation.lowCardinalityKeyValue("statut", String.valueOf(statut));
            observation.lowCardinalityKeyValue(
                    "echec", echec == null ? "aucun" : echec.getClass().getSimpleName());
            if (echec != null) {
                observation.error(echec);
            }
            observation.stop();
        }
    }

    @Override
    public void relance(Essai essai, Duration attente, RuntimeException echec) {
        compter("sne.client.relance", "operation", essai.operation());
    }

    @Override
    public void jetonDemande(Duration duree, @Nullable RuntimeException echec) {
        compter("sne.client.jeton", "issue", echec == null ? "obtenu" : "refus");
    }

    @Override
    public void disjoncteur(boolean ouvert) {
        compter("sne.client.disjoncteur", "etat", ouvert ? "ouvert" : "ferme");
    }

    /** An observation without duration, which a meter handler counts. */
    private void compter(String name, String key, String value) {
        Observation.createNotStarted(name, registre)
                .lowCardinalityKeyValue(key, value)
                .observe(() -> {});
    }
}
