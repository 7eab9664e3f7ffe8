package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.registre.Alerte;
import fr.demandeunique.sne.client.registre.Extraction;
import fr.demandeunique.sne.client.registre.Resume;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The monthly quality alerts and the lists behind them. */
public interface Qualite extends Appelant {
    /** The alerts of a month, the current one if null. */
    default Pages<Alerte> alertes(@Nullable YearMonth mois) {
        return new Pages<>(
                (premier, nombre) -> executer(Operations.alertes(mois, premier, nombre), OptionsAppel.AUCUNE));
    }

    /** Asks for the list of the demandes of an alert; it takes time. */
    default Extraction extraire(String alerte) {
        return extraire(alerte, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default Extraction extraire(String alerte, OptionsAppel options) {
        return executer(Operations.extraire(alerte), options);
    }

    /** Where an extraction stands. */
    default Extraction extraction(String id) {
        return extraction(id, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default Extraction extraction(String id, OptionsAppel options) {
        return executer(Operations.extraction(id), options);
    }

    /** The demandes of an extraction that is ready. */
    default List<Resume> resultat(String extraction) {
        return resultat(extraction, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default List<Resume> resultat(String extraction, OptionsAppel options) {
        return executer(Operations.resultat(extraction), options);
    }

    /**
     * Asks for the list of the demandes of an alert and waits for it, at the pace that the server asks for; throws
     * {@link SneException.DelaiDepasse} if it is not ready in time, {@link SneException.Indisponible} if the server could not make it.
     */
    List<Resume> extraireEtAttendre(String alerte, Duration patience);
}
