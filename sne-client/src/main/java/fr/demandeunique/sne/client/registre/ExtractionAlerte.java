package fr.demandeunique.sne.client.registre;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The list of the demandes of an alert, made on demand.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id its identifier
 * @param alerte of which alert
 * @param etat {@code EN_COURS PRETE ECHEC}
 * @param demandeeLe when it was asked for
 * @param nombre how many demandes
 * @param expireLe last day on which it can be fetched
 * @param attente how long the server asks to wait before looking again, null if it does not say
 */
public record ExtractionAlerte(
        String id,
        String alerte,
        String etat,
        Instant demandeeLe,
        @Nullable Long nombre,
        @Nullable LocalDate expireLe,
        @JsonIgnore @Nullable Duration attente) {
    /** {@return true once the file can be fetched} */
    public boolean prete() {
        return etat.equals("PRETE");
    }

    /** {@return true while the server is still working on it} */
    public boolean enCours() {
        return etat.equals("EN_COURS");
    }
}
