package fr.demandeunique.sne.client.error;

import fr.demandeunique.sne.controle.Anomalie;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a failed call.
 *
 * @param status HTTP status, 0 if there was no answer
 * @param requestId identifier of the call, given by this client unless the server changed it, null if none
 * @param type what the server calls the problem, such as {@code urn:sne:probleme:regles}, null if it did not say
 * @param anomalies what the server found wrong, as it wrote it
 * @param peer which server it was
 */
public record Context(
        int status, @Nullable String requestId, @Nullable String type, List<Anomalie> anomalies, Peer peer)
        implements Serializable {
    /** Who answered, or did not. */
    public enum Peer {
        /** The register, behind a gateway or by its own service. */
        SNE,
        /** The server that gives the token of the application: nothing was sent to the register. */
        TOKENS
    }

    /**
     * Copies the list, which may hold no null.
     *
     * @param status of HTTP; 0 without an answer
     * @param requestId identifier of the call, null if there was none
     * @param type URI of the problem (RFC 9457), null if none was told
     * @param anomalies of the register
     */
    public Context {
        anomalies = List.copyOf(anomalies);
    }

    /**
     * Of the register.
     *
     * @param status of HTTP; 0 without an answer
     * @param requestId identifier of the call, null if there was none
     * @param type URI of the problem (RFC 9457), null if none was told
     * @param anomalies of the register
     */
    public Context(int status, @Nullable String requestId, @Nullable String type, List<Anomalie> anomalies) {
        this(status, requestId, type, anomalies, Peer.SNE);
    }

    /**
     * {@return the same of that server}
     *
     * @param other who answered
     */
    public Context at(Peer other) {
        return new Context(status, requestId, type, anomalies, other);
    }

    /**
     * {@return a call to which there was no answer}
     *
     * @param requestId identifier of the call, null if there was none
     */
    public static Context unanswered(@Nullable String requestId) {
        return new Context(0, requestId, null, List.of());
    }

    /**
     * {@return an answer with this status}
     *
     * @param status of HTTP; 0 without an answer
     * @param requestId identifier of the call, null if there was none
     */
    public static Context of(int status, @Nullable String requestId) {
        return new Context(status, requestId, null, List.of());
    }

    /** The sentence of what is not there: a demande, unless something else was asked for. */
    String absence() {
        boolean demande = anomalies.isEmpty()
                || anomalies.stream().anyMatch(one -> one.code().equals("GW_DEMANDE_INCONNUE"));
        return status == 410 ? "EFFACEE" : demande ? "INTROUVABLE" : "INTROUVABLE_AUTRE";
    }
}
