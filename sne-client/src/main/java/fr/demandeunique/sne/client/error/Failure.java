package fr.demandeunique.sne.client.error;

import fr.demandeunique.sne.controle.Anomalie;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What all the kinds of failure hold and tell. */
abstract class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final Outcome outcome;
    private final String sentence;
    private final Context context;
    private final Map<String, String> parameters;
    private final @Nullable Duration retryAfter;

    Failure(
            String code,
            Outcome outcome,
            String sentence,
            Map<String, String> parameters,
            Context context,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(context.told(sentence, parameters, retryAfter, Locale.FRENCH), cause);
        this.code = code;
        // Without a token nothing was sent.
        this.outcome = context.peer() == Peer.TOKENS ? outcome.withoutEffect() : outcome;
        this.sentence = sentence;
        this.parameters = parameters;
        this.context = context;
        this.retryAfter = retryAfter;
    }

    /**
     * The kind of failure, one code for each class, which no later version changes: {@code REFUS CLE_EN_COURS REQUETE_INVALIDE ACCES_REFUSE INTROUVABLE
     * ADRESSE_ERRONEE PERIMEE INDISPONIBLE TROP_DE_REQUETES RESEAU CERTIFICAT INTERROMPU CIRCUIT_OUVERT DELAI_DEPASSE REPONSE_ILLISIBLE ERREUR_TECHNIQUE
     * EFFET_INCERTAIN HORS_TRANSPORT}. To be stored and compared in place of the name of the class.
     */
    public final String code() {
        return code;
    }

    /** What went wrong and what to do, in French unless English is asked for. */
    public String message(Locale language) {
        return context.told(sentence, parameters, retryAfter, language);
    }

    /** HTTP status of the answer, 0 if there was none. */
    public int status() {
        return context.status();
    }

    /** Which server failed. */
    public Peer peer() {
        return context.peer();
    }

    /** How long the server asks to wait before the next try, if it says; a day at most, whatever it says. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Identifier of the call, to quote to the support of the SNE. */
    public Optional<String> requestId() {
        return Optional.ofNullable(context.requestId());
    }

    /** What the server calls the problem, such as {@code urn:sne:probleme:regles}. */
    public Optional<String> type() {
        return Optional.ofNullable(context.type());
    }

    /** What the server found wrong: code, place, message, source, word for word; empty if the failure is a technical one. */
    public List<Anomalie> anomalies() {
        return context.anomalies();
    }

    /** True if the same call, unchanged, may succeed later. */
    public final boolean retryable() {
        return outcome.retryable;
    }

    /** True if the operation may have taken place all the same. */
    public final boolean outcomeUnknown() {
        return outcome.outcomeUnknown;
    }
}
