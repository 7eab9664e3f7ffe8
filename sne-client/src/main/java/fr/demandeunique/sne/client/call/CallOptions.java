package fr.demandeunique.sne.client.call;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one call does otherwise than its client; null where it does the same.
 *
 * <pre>{@code
 * sne.demandes().enregistrer(demande, CallOptions.NONE.key(progicielKey).timeout(Duration.ofSeconds(5)))
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param timeout how long to wait for one complete answer
 * @param retryPolicy how often to try again
 * @param key idempotency key of a write, sent as it is; a key made for the call if null
 * @param requestId identifier of the call, for the logs of both sides
 * @param profil profile under which the guichet speaks ({@code X-Profil})
 * @param headers more headers, by name
 */
public record CallOptions(
        @Nullable Duration timeout,
        @Nullable RetryPolicy retryPolicy,
        @Nullable String key,
        @Nullable String requestId,
        @Nullable String profil,
        Map<String, String> headers) {
    /** Nothing otherwise. */
    public static final CallOptions NONE = new CallOptions(null, null, null, null, null, Map.of());

    private static final int KEY_MAX = 255;
    private static final int REQUEST_ID_MAX = 128;

    public CallOptions {
        visible(key, KEY_MAX);
        visible(requestId, REQUEST_ID_MAX);
        headers = Map.copyOf(headers);
    }

    private static void visible(@Nullable String text, int max) {
        if (text != null
                && (text.isEmpty() || text.length() > max || text.chars().anyMatch(c -> c <= ' ' || c > '~'))) {
            throw new IllegalArgumentException("1 to " + max + " visible ASCII characters expected");
        }
    }

    /** The same with another delay for one answer. */
    public CallOptions timeout(Duration timeout) {
        return new CallOptions(timeout, retryPolicy, key, requestId, profil, headers);
    }

    /** The same with another patience. */
    public CallOptions retryPolicy(RetryPolicy retryPolicy) {
        return new CallOptions(timeout, retryPolicy, key, requestId, profil, headers);
    }

    /** The same with a key of yours: the same key for the same intention, whatever happens in between. */
    public CallOptions key(String key) {
        return new CallOptions(timeout, retryPolicy, key, requestId, profil, headers);
    }

    /** The same with an identifier of yours. */
    public CallOptions requestId(String requestId) {
        return new CallOptions(timeout, retryPolicy, key, requestId, profil, headers);
    }

    /** The same under another profile. */
    public CallOptions profil(String profil) {
        return new CallOptions(timeout, retryPolicy, key, requestId, profil, headers);
    }

    /** Without the headers: one may hold a token. */
    @Override
    public String toString() {
        return "CallOptions[" + requestId + ", " + timeout + ", " + profil + "]";
    }

    /** The same with one more header. */
    public CallOptions header(String name, String value) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.put(name, value);
        return new CallOptions(timeout, retryPolicy, key, requestId, profil, all);
    }

    /** These, with what others say otherwise; a key and an identifier are those of the others. */
    public CallOptions merge(CallOptions others) {
        if (others == NONE) {
            return this;
        }
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.putAll(others.headers);
        return new CallOptions(
                others.timeout == null ? timeout : others.timeout,
                others.retryPolicy == null ? retryPolicy : others.retryPolicy,
                others.key,
                others.requestId,
                others.profil == null ? profil : others.profil,
                all);
    }
}
