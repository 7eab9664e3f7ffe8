package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.SneException.Contexte;
import fr.demandeunique.sne.client.registre.Extraction;
import fr.demandeunique.sne.client.registre.Resume;
import fr.demandeunique.sne.client.reglage.Temps;
import java.time.Duration;
import java.util.List;

/** All the groups of a client, over the way it carries its calls. */
final class Groupe
        implements Demandes, Pieces, Attestations, Logements, Mouvements, Qualite, Statistiques, Referentiels {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Execution execution;

    Groupe(Execution execution) {
        this.execution = execution;
    }

    @Override
    public <T> T executer(Operation<T> operation, OptionsAppel options) {
        return execution.executer(operation, options).valeur();
    }

    @Override
    public List<Resume> extraireEtAttendre(String alerte, Duration patience) {
        Temps temps = execution.liaison().temps();
        long start = temps.nanos();
        Extraction extraction = extraire(alerte);
        while (extraction.enCours()) {
            // A server that asks to come back at once is not asked in a closed loop.
            Duration asked =
                    extraction.attente() == null || extraction.attente().isZero() ? PAUSE : extraction.attente();
            if (Duration.ofNanos(temps.nanos() - start).plus(asked).compareTo(patience) > 0) {
                throw new SneException.DelaiDepasse(patience, Contexte.sansReponse(null));
            }
            try {
                temps.attendre(asked);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SneException.Interrompu(Contexte.sansReponse(null), e);
            }
            extraction = extraction(extraction.id());
        }
        if (!extraction.prete()) {
            throw new SneException.Indisponible(Contexte.de(200, null), null);
        }
        return resultat(extraction.id());
    }
}
