package fr.demandeunique.sne.client.call;

import fr.demandeunique.sne.controle.Anomalie;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An answer with what HTTP said around it.
 *
 * <p>This class is immutable and thread-safe if the value is. Its {@code toString} shows the status only.
 *
 * @param <T> type of that
 * @param value what the operation gives
 * @param status HTTP status
 * @param headers headers, names in lower case
 * @param requestId identifier of the call
 * @param attempts how many tries it took
 * @param avertissements what the official schema finds wrong in the answers, if one is given ({@link NuuSettings#withSchema}); empty at a gateway
 */
public record RawResponse<T>(
        T value,
        int status,
        Map<String, List<String>> headers,
        String requestId,
        int attempts,
        List<Anomalie> avertissements) {
    /** Copies the list, which may hold no null. */
    public RawResponse {
        avertissements = List.copyOf(avertissements);
    }

    /**
     * An answer that no schema was asked about.
     *
     * @param value what the operation gives
     * @param status HTTP status
     * @param headers headers, names in lower case
     * @param requestId identifier of the call
     * @param attempts how many tries it took
     */
    public RawResponse(T value, int status, Map<String, List<String>> headers, String requestId, int attempts) {
        this(value, status, headers, requestId, attempts, List.of());
    }

    /**
     * {@return the first value of a header, whatever its case}
     *
     * @param name of the header
     */
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /**
     * The server had already done the work for an earlier call with the same key.
     *
     * @return whether the server says so
     */
    public boolean replayed() {
        return header("Idempotency-Replayed").filter("true"::equals).isPresent();
    }

    @Override
    public String toString() {
        return "RawResponse[" + status + " " + requestId + "]";
    }
}
