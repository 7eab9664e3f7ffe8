package fr.demandeunique.sne.client.nuu;

import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.transport.HttpCall;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Carries the exchanges of one conversation: on the calling thread, each over before the next begins, or without waiting. */
interface Carrier {
    <T> CompletableFuture<T> carry(HttpCall<T> call, CallOptions options);

    /** Ends after that time. */
    CompletableFuture<Boolean> sleep(Duration duration);

    /** How often a call with these options is tried. */
    RetryPolicy retries(CallOptions options);

    /** A failure as it was thrown, not as a chain of futures wraps it. */
    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
