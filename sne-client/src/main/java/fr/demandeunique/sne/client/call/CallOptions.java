package fr.demandeunique.sne.client.call;

import fr.demandeunique.sne.client.text.FailureText;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one call does otherwise than its client; null where it does the same.
 *
 * <pre>{@code
 * sne.demandes().enregistrer(demande, CallOptions.NONE.key(progicielKey).timeout(Duration.ofSeconds(5)))
 * }</pre>
 *
 * <p>This class is immutable and thread-safe. {@link IllegalArgumentException} for what no HTTP call can carry: a line break, a character that is not ASCII, a header that
 * belongs to the HTTP client; a delay of nothing.
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

    private static final Duration DAY = Duration.ofDays(1);
    private static final int KEY_MAX = 255;
    private static final int REQUEST_ID_MAX = 128;
    private static final int PROFIL_MAX = 60;
    private static final int NAME_MAX = 60;

    /** What the client writes in these headers has a name of its own: one given beside it would say something else, or be lost. */
    private static final Map<String, String> OWN = Map.of(
            "idempotency-key", "key(…)",
            "x-request-id", "requestId(…)",
            "x-profil", "profil(…)",
            "x-guichet", "SneClient.forGuichet(…)",
            "if-match", "the version of the demande");

    /**
     * Copies the map; a value that a header cannot hold is an {@link IllegalArgumentException}.
     *
     * @param timeout above zero, a day at most
     * @param retryPolicy tries and waits
     * @param key visible ASCII
     * @param requestId visible ASCII, 128 characters at most
     * @param profil a name that the register knows
     */
    public CallOptions {
        // Longer than some centuries would be more than the HTTP client can count.
        if (timeout != null && (timeout.isNegative() || timeout.isZero() || timeout.compareTo(DAY) > 0)) {
            throw new IllegalArgumentException("timeout: above zero, a day at most, expected");
        }
        visible("key", key, KEY_MAX);
        visible("requestId", requestId, REQUEST_ID_MAX);
        visible("profil", profil, PROFIL_MAX);
        headers.forEach(CallOptions::checkHeader);
        headers = Map.copyOf(headers);
    }

    private static boolean isVisible(String text, int max) {
        return !text.isEmpty() && text.length() <= max && text.chars().allMatch(c -> c > ' ' && c <= '~');
    }

    /** Checked here and not when the call leaves, where it would be taken for a failure of the network; the value is not quoted, since it may be a secret. */
    private static void checkHeader(String name, String value) {
        if (!value.chars().allMatch(c -> c == '\t' || c >= ' ' && c <= '~')) {
            throw new IllegalArgumentException(
                    "header " + FailureText.shown(name, NAME_MAX) + ": a value of one line, in ASCII, expected");
        }
        try {
            HttpRequest.newBuilder().header(name, value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "header " + FailureText.shown(name, NAME_MAX)
                            + ": not a name, or one that the HTTP client keeps to itself",
                    e);
        }
        String other = OWN.get(name.toLowerCase(Locale.ROOT));
        if (other != null) {
            throw new IllegalArgumentException("header " + name + ": the client writes it, give it by " + other);
        }
    }

    private static void visible(String name, @Nullable String text, int max) {
        if (text != null && !isVisible(text, max)) {
            throw new IllegalArgumentException(name + ": 1 to " + max + " visible ASCII characters expected");
        }
    }

    /**
     * {@return the same with another delay for one answer}
     *
     * @param timeout above zero, a day at most
     */
    public CallOptions timeout(Duration timeout) {
        return new CallOptions(timeout, retryPolicy, key, requestId, profil, headers);
    }

    /**
     * {@return the same with another patience}
     *
     * @param retryPolicy tries and waits
     */
    public CallOptions retryPolicy(RetryPolicy retryPolicy) {
        return new CallOptions(timeout, retryPolicy, key, requestId, profil, headers);
    }

    /**
     * {@return the same with a key of yours: the same key for the same intention, whatever happens in between}
     *
     * @param key visible ASCII
     */
    public CallOptions key(String key) {
        return new CallOptions(timeout, retryPolicy, key, requestId, profil, headers);
    }

    /**
     * {@return the same with an identifier of yours}
     *
     * @param requestId visible ASCII, 128 characters at most
     */
    public CallOptions requestId(String requestId) {
        return new CallOptions(timeout, retryPolicy, key, requestId, profil, headers);
    }

    /**
     * {@return the same under another profile}
     *
     * @param profil a name that the register knows
     */
    public CallOptions profil(String profil) {
        return new CallOptions(timeout, retryPolicy, key, requestId, profil, headers);
    }

    /** Without the headers: one may hold a token. */
    @Override
    public String toString() {
        return "CallOptions[" + requestId + ", " + timeout + ", " + profil + "]";
    }

    /**
     * {@return the same with one more header}
     *
     * @param name of the header; none that says what other options say (X-Guichet, X-Profil, X-Request-Id, Idempotency-Key, If-Match)
     * @param value visible ASCII
     */
    public CallOptions header(String name, String value) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.put(name, value);
        return new CallOptions(timeout, retryPolicy, key, requestId, profil, all);
    }

    /**
     * These, with what others say otherwise; a key and an identifier are those of the others.
     *
     * @param others take precedence
     * @return options that say both
     */
    public CallOptions merge(CallOptions others) {
        if (Objects.requireNonNull(others, "options") == NONE) {
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
