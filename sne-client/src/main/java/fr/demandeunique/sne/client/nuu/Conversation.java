package fr.demandeunique.sne.client.nuu;

import fr.demandeunique.sne.client.call.CallOptions;
import java.util.concurrent.CompletableFuture;

/** What is said to the SNE for one operation: one exchange, or several that depend on one another. */
interface Conversation<T> {
    CompletableFuture<T> hold(Carrier carrier, CallOptions options);

    /** Begins conversations without waiting for their end. */
    interface Starter {
        /** Ends with the failure itself, not as a chain of futures wraps it; cancelling it gives the connection back. */
        <T> CompletableFuture<T> start(Conversation<T> conversation, CallOptions options);
    }
}
