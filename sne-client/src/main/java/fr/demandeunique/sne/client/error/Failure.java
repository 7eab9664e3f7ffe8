package fr.demandeunique.sne.client.error;

import fr.demandeunique.sne.controle.Anomalie;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a server said around a failure, for all its kinds. */
abstract class Failure extends RuntimeException implements Cloneable {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int status;
    private final @Nullable String requestId;
    private final @Nullable String type;

    @SuppressWarnings("serial") // Immutable lists are serializable, as anomalies are.
    private final List<Anomalie> anomalies;

    private final @Nullable Duration retryAfter;

    Failure(
            String code,
            int status,
            @Nullable String requestId,
            @Nullable String type,
            List<Anomalie> anomalies,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(null, cause);
        this.code = code;
        this.status = status;
        this.requestId = requestId;
        this.type = type;
        this.anomalies = anomalies;
        this.retryAfter = retryAfter;
    }

    /** The same, thrown from the same place. */
    final Failure copy() {
        try {
            return (Failure) clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("it is Cloneable", e);
        }
    }

    /** What went wrong and what to do, in French unless English is asked for. */
    public abstract String message(Locale language);

    /** The same in French. */
    @Override
    public String getMessage() {
        return message(Locale.FRENCH);
    }

    /**
     * The kind of failure, one code for each class, which no later version changes: {@code REFUS CLE_EN_COURS REQUETE_INVALIDE ACCES_REFUSE INTROUVABLE
     * ADRESSE_ERRONEE PERIMEE INDISPONIBLE TROP_DE_REQUETES RESEAU CERTIFICAT INTERROMPU CLIENT_FERME CIRCUIT_OUVERT DELAI_DEPASSE REPONSE_ILLISIBLE
     * ERREUR_TECHNIQUE EFFET_INCERTAIN HORS_TRANSPORT}. To be stored and compared in place of the name of the class.
     */
    public final String code() {
        return code;
    }

    /** HTTP status of the answer, 0 if there was none. */
    public int status() {
        return status;
    }

    /** How long the server asks to wait before the next try, if it says; a day at most, whatever it says. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Identifier of the call, to quote to the support of the SNE. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** What the server calls the problem, such as {@code urn:sne:probleme:regles}. */
    public Optional<String> type() {
        return Optional.ofNullable(type);
    }

    /** What the server found wrong: code, place, message, source, word for word; empty if the failure is a technical one. */
    public List<Anomalie> anomalies() {
        return anomalies;
    }
}
