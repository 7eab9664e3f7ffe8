package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.registre.Alerte;
import fr.demandeunique.sne.client.registre.Extraction;
import fr.demandeunique.sne.client.registre.Resume;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The monthly quality alerts and the lists behind them, without waiting; see {@link Qualite}. */
public interface QualiteAsync extends AppelantAsync {
    /** One page of {@link Qualite#alertes}. */
    default CompletableFuture<Page<Alerte>> alertes(@Nullable YearMonth mois, long premier, int nombre) {
        return executer(Operations.alertes(mois, premier, nombre), OptionsAppel.AUCUNE);
    }

    /** See {@link Qualite#extraire}. */
    default CompletableFuture<Extraction> extraire(String alerte) {
        return executer(Operations.extraire(alerte), OptionsAppel.AUCUNE);
    }

    /** See {@link Qualite#extraction}. */
    default CompletableFuture<Extraction> extraction(String id) {
        return executer(Operations.extraction(id), OptionsAppel.AUCUNE);
    }

    /** See {@link Qualite#resultat}. */
    default CompletableFuture<List<Resume>> resultat(String extraction) {
        return executer(Operations.resultat(extraction), OptionsAppel.AUCUNE);
    }
}
