package fr.demandeunique.sne.client.reglage;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sees what a client does, for metrics and traces. Nothing that it gets holds personal data or a secret. Called on the threads of
 * the calls: it must be thread-safe and quick; what it throws is ignored.
 */
public interface Observateur {
    /** Sees nothing. */
    Observateur AUCUN = new Observateur() {};

    /** An exchange begins. */
    default void essaiCommence(Essai essai) {}

    /**
     * An exchange ended.
     *
     * @param statut HTTP status, 0 without an answer
     * @param echec why it failed, null if it did not: an {@code SneException}
     */
    default void essaiTermine(Essai essai, int statut, Duration duree, @Nullable RuntimeException echec) {}

    /** The exchange failed and will be made again after a wait. */
    default void relance(Essai essai, Duration attente, RuntimeException echec) {}

    /**
     * A token was asked for.
     *
     * @param echec why there is none, null if there is one
     */
    default void jetonDemande(Duration duree, @Nullable RuntimeException echec) {}

    /** The circuit breaker opened or closed. */
    default void disjoncteur(boolean ouvert) {}
}
