package fr.demandeunique.sne.client;

import java.util.concurrent.CompletableFuture;

/** Sends operations without waiting for their answers. */
public interface AppelantAsync {
    /** Ends with what the operation gives, or with an {@link SneException}; cancelling it gives the connection back. */
    <T> CompletableFuture<T> executer(Operation<T> operation, OptionsAppel options);
}
