package fr.demandeunique.sne.client.call;

import fr.demandeunique.sne.client.error.SneException;
import java.util.concurrent.CompletableFuture;

/**
 * An operation of the register with its arguments, ready to be carried out: waiting or not, with options for this one call or not, for its value or for the whole
 * answer. Nothing is sent before one of these methods is called; each of them sends it anew, under another idempotency key unless the options give one.
 *
 * <pre>{@code
 * sne.demandes().lire(numero).execute();
 * sne.demandes().lire(numero).executeAsync();
 * sne.demandes().lire(numero).execute(CallOptions.NONE.timeout(Duration.ofSeconds(5)));
 * sne.demandes().lire(numero).raw().status();
 * }</pre>
 *
 * <p>What fails throws a {@code SneException}, or ends the future with it. Cancelling a future gives the connection back; the server may have done the work all the
 * same. A test of a progiciel may implement this interface. Implementations are immutable and thread-safe.
 *
 * @param <T> what it gives
 */
public interface Call<T> {
    /**
     * Waits for the answer; its status and headers with the value.
     *
     * @param options deadline, tries, profile, headers
     * @return the answer
     */
    RawResponse<T> raw(CallOptions options);

    /**
     * {@return the same without waiting}
     *
     * @param options deadline, tries, profile, headers
     */
    CompletableFuture<RawResponse<T>> rawAsync(CallOptions options);

    /**
     * Waits for the answer; its status and headers with the value.
     *
     * @return the answer
     */
    default RawResponse<T> raw() {
        return raw(CallOptions.NONE);
    }

    /** {@return the same without waiting} */
    default CompletableFuture<RawResponse<T>> rawAsync() {
        return rawAsync(CallOptions.NONE);
    }

    /**
     * Waits for what the operation gives.
     *
     * @return what the operation gives
     * @throws SneException if the register refuses, or cannot be reached
     */
    default T execute() {
        return execute(CallOptions.NONE);
    }

    /**
     * {@return the same, with options for this call}
     *
     * @param options deadline, tries, profile, headers
     * @throws SneException if the register refuses, or cannot be reached
     */
    default T execute(CallOptions options) {
        return raw(options).value();
    }

    /** {@return what the operation gives, without waiting} */
    default CompletableFuture<T> executeAsync() {
        return executeAsync(CallOptions.NONE);
    }

    /**
     * {@return the same, with options for this call}
     *
     * @param options deadline, tries, profile, headers
     */
    default CompletableFuture<T> executeAsync(CallOptions options) {
        CompletableFuture<RawResponse<T>> raw = rawAsync(options);
        CompletableFuture<T> value = new CompletableFuture<>();
        raw.whenComplete((response, failure) -> {
            if (failure == null) {
                value.complete(response.value());
            } else {
                value.completeExceptionally(failure);
            }
        });
        value.whenComplete((any, failure) -> {
            if (value.isCancelled()) {
                raw.cancel(true);
            }
        });
        return value;
    }
}
