package fr.demandeunique.sne.client.error;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An operation that the SNE did not carry out, or whose answer was lost. Messages are in French, {@link #message} gives them in English;
 * they hold no personal data.
 *
 * <p>{@link #retryable} tells whether the same call may succeed later. {@link #outcomeUnknown} tells that nobody knows whether the
 * operation took place: send it again with the same idempotency key, or read the demande first.
 */
public abstract sealed class SneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final Outcome outcome;
    private final String sentence;
    private final Context context;
    private final Map<String, String> parameters;

    private SneException(
            String code,
            Outcome outcome,
            String sentence,
            Map<String, String> parameters,
            Context context,
            @Nullable Throwable cause) {
        super(text(sentence, parameters, context, Locale.FRENCH), cause);
        this.code = code;
        this.outcome = outcome;
        this.sentence = sentence;
        this.parameters = parameters;
        this.context = context;
    }

    private static String text(String sentence, Map<String, String> parameters, Context context, Locale language) {
        return FailureText.full(sentence, parameters, context.status, context.anomalies, context.requestId, language);
    }

    /**
     * What is known of a failed call.
     *
     * @param status HTTP status, 0 if there was no answer
     * @param requestId identifier of the call, given by this client unless the server changed it, null if none
     * @param type what the server calls the problem, such as {@code urn:sne:probleme:regles}, null if it did not say
     * @param anomalies what the server found wrong, as it wrote it
     */
    public record Context(
            int status,
            @Nullable String requestId,
            @Nullable String type,
            List<Anomalie> anomalies) implements Serializable {
        public Context {
            anomalies = List.copyOf(anomalies);
        }

        /** There was no answer to this call. */
        public static Context unanswered(@Nullable String requestId) {
            return new Context(0, requestId, null, List.of());
        }

        /** An answer with this status. */
        public static Context of(int status, @Nullable String requestId) {
            return new Context(status, requestId, null, List.of());
        }
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
        return text(sentence, parameters, context, language);
    }

    /** HTTP status of the answer, 0 if there was none. */
    public int status() {
        return context.status;
    }

    /** Identifier of the call, to quote to the support of the SNE. */
    public Optional<String> requestId() {
        return Optional.ofNullable(context.requestId);
    }

    /** What the server calls the problem, such as {@code urn:sne:probleme:regles}. */
    public Optional<String> type() {
        return Optional.ofNullable(context.type);
    }

    /** What the server found wrong: code, place, message, source, word for word; empty if the failure is a technical one. */
    public List<Anomalie> anomalies() {
        return context.anomalies;
    }

    /** True if the same call, unchanged, may succeed later. */
    public final boolean retryable() {
        return outcome.retryable;
    }

    /** True if the operation may have taken place all the same. */
    public final boolean outcomeUnknown() {
        return outcome.outcomeUnknown;
    }

    /** The rules refuse the operation (409, 422); the anomalies say why and what to do. */
    public static final class Refus extends SneException {
        private static final long serialVersionUID = 1L;

        public Refus(Context context) {
            super("REFUS", Outcome.CORRECT, "REFUS", Map.of(), context, null);
        }
    }

    /** A first call with the same idempotency key is still running (409), and was waited for in vain. */
    public static final class CleEnCours extends SneException implements RetryAfter {
        private static final long serialVersionUID = 1L;

        private final @Nullable Duration retryAfter;

        public CleEnCours(Context context, @Nullable Duration retryAfter) {
            super("CLE_EN_COURS", Outcome.RETRY_OR_READ, "CLE_EN_COURS", Map.of(), context, null);
            this.retryAfter = retryAfter;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(retryAfter);
        }
    }

    /** The document or the call is malformed (other 4xx), or its idempotency key served for another call (422). */
    public static final class RequeteInvalide extends SneException {
        private static final long serialVersionUID = 1L;

        public RequeteInvalide(Context context) {
            super(
                    "REQUETE_INVALIDE",
                    Outcome.CORRECT,
                    context.status == 422 ? "CLE_REPRISE" : "REQUETE",
                    Map.of(),
                    context,
                    null);
        }
    }

    /** This guichet may not do that (401, 403), or is blocked (423), or the proxy refuses its credentials (407), or the token server does not know the application. */
    public static final class AccesRefuse extends SneException {
        private static final long serialVersionUID = 1L;

        public AccesRefuse(Context context) {
            super(
                    "ACCES_REFUSE",
                    Outcome.CORRECT,
                    context.status == 423 ? "VERROUILLE" : context.status == 407 ? "MANDATAIRE" : "ACCES",
                    Map.of(),
                    context,
                    null);
        }

        private AccesRefuse(String sentence, Context context) {
            super("ACCES_REFUSE", Outcome.CORRECT, sentence, Map.of(), context, null);
        }

        /** The token server refuses the application. */
        public static AccesRefuse token(Context context) {
            return new AccesRefuse("JETON", context);
        }
    }

    /** No such demande (404), or no longer (410); no such dwelling, pièce or list where one was asked for. */
    public static final class Introuvable extends SneException {
        private static final long serialVersionUID = 1L;

        public Introuvable(Context context) {
            super("INTROUVABLE", Outcome.CORRECT, absence(context), Map.of(), context, null);
        }

        /** The sentence of what is not there: a demande, unless something else was asked for. */
        private static String absence(Context context) {
            boolean demande = context.anomalies.isEmpty()
                    || context.anomalies.stream().anyMatch(one -> one.code().equals("GW_DEMANDE_INCONNUE"));
            return context.status == 410 ? "EFFACEE" : demande ? "INTROUVABLE" : "INTROUVABLE_AUTRE";
        }
    }

    /** Nothing of the SNE answers at this address (404): the client was given a wrong one. Nothing is wrong with what was sent. */
    public static final class AdresseErronee extends SneException {
        private static final long serialVersionUID = 1L;

        /** Which service does not answer there. */
        public enum Service {
            /** A gateway. */
            GATEWAY("ADRESSE"),
            /** The SNE's own service. */
            NUU("ADRESSE_NUU"),
            /** The token server. */
            TOKENS("ADRESSE_JETON");

            private final String sentence;

            Service(String sentence) {
                this.sentence = sentence;
            }
        }

        public AdresseErronee(Service service, Context context) {
            super("ADRESSE_ERRONEE", Outcome.CORRECT, service.sentence, Map.of(), context, null);
        }
    }

    /** Somebody modified the demande in the meantime (412), or its version was not given (428): read it again, then change it. */
    public static final class Perimee extends SneException {
        private static final long serialVersionUID = 1L;

        public Perimee(Context context) {
            super(
                    "PERIMEE",
                    Outcome.CORRECT,
                    context.status == 428 ? "VERSION_ABSENTE" : "PERIMEE",
                    Map.of(),
                    context,
                    null);
        }
    }

    /** A failure that says how long to wait. */
    public sealed interface RetryAfter {
        /** How long the server asks to wait before the next try, if it says. */
        Optional<Duration> retryAfter();
    }

    /** A server in trouble (5xx), or that gets too many calls ({@link TropDeRequetes}). */
    public static sealed class Indisponible extends SneException implements RetryAfter {
        private static final long serialVersionUID = 1L;

        private final @Nullable Duration retryAfter;

        public Indisponible(Context context, @Nullable Duration retryAfter) {
            this("INDISPONIBLE", Outcome.RETRY_OR_READ, "INDISPONIBLE", context, retryAfter);
        }

        private Indisponible(
                String code, Outcome outcome, String sentence, Context context, @Nullable Duration retryAfter) {
            super(code, outcome, sentence, Map.of(), context, null);
            this.retryAfter = retryAfter;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(retryAfter);
        }
    }

    /** Too many calls (429): wait for {@link #retryAfter} before the next. */
    public static final class TropDeRequetes extends Indisponible {
        private static final long serialVersionUID = 1L;

        public TropDeRequetes(Context context, @Nullable Duration retryAfter) {
            super("TROP_DE_REQUETES", Outcome.RETRY, "TROP", context, retryAfter);
        }
    }

    /** The server could not be reached, or the connection was cut. */
    public static sealed class Reseau extends SneException {
        private static final long serialVersionUID = 1L;

        private Reseau(
                String code,
                Outcome outcome,
                String sentence,
                Map<String, String> parameters,
                Context context,
                @Nullable Throwable cause) {
            super(code, outcome, sentence, parameters, context, cause);
        }

        /** How far the call went. */
        public enum Step {
            /** The name of the host is not known. */
            NAME("NOM", false),
            /** Nothing answered at that address in time. */
            CONNECT_TIMEOUT("CONNEXION_DELAI", false),
            /** Nothing listens at that address. */
            CONNECT("CONNEXION_REFUSEE", false),
            /** The connection was cut before the end of the answer. */
            CUT("COUPURE", true),
            /** A secure connection was cut, maybe by a server that does not like the certificate. */
            CUT_TLS("COUPURE_TLS", true),
            /** Something else. */
            OTHER("ECHEC", true);

            private final String sentence;
            private final boolean sent;

            Step(String sentence, boolean sent) {
                this.sentence = sentence;
                this.sent = sent;
            }
        }

        /**
         * @param step how far the call went, which says whether it may have reached the server
         * @param server host and port
         */
        public Reseau(Step step, String server, Context context, @Nullable Throwable cause) {
            this(
                    "RESEAU",
                    step.sent ? Outcome.RETRY_OR_READ : Outcome.RETRY,
                    step.sentence,
                    Map.of("serveur", server, "hote", server.substring(0, Math.max(0, server.lastIndexOf(':')))),
                    context,
                    cause);
        }
    }

    /** The two sides of a secure connection do not trust each other. */
    public static final class Certificat extends Reseau {
        private static final long serialVersionUID = 1L;

        /** Why. */
        public enum Reason {
            /** The server's certificate was issued for another name. */
            NOM,
            /** The server's certificate has expired or is not valid yet. */
            EXPIRE,
            /** The server's certificate is signed by no known authority. */
            AUTORITE,
            /** The server asks for a client certificate, and there is none that fits. */
            CLIENT_ABSENT,
            /** The server refuses the client certificate. */
            CLIENT_REFUSE,
            /** Something else in the secure connection. */
            AUTRE
        }

        private final Reason reason;

        public Certificat(Reason reason, String server, Context context, @Nullable Throwable cause) {
            super(
                    "CERTIFICAT",
                    Outcome.CORRECT,
                    reason == Reason.AUTRE ? "TLS" : "TLS_" + reason.name(),
                    Map.of("serveur", server),
                    context,
                    cause);
            this.reason = reason;
        }

        /** Why. */
        public Reason reason() {
            return reason;
        }
    }

    /** The calling thread was interrupted while it waited; its flag is set again. */
    public static final class Interrompu extends Reseau {
        private static final long serialVersionUID = 1L;

        public Interrompu(Context context, @Nullable Throwable cause) {
            super("INTERROMPU", Outcome.RETRY_OR_READ, "INTERRUPTION", Map.of(), context, cause);
        }
    }

    /** The server failed so often in a row that no call is tried for a while. */
    public static final class CircuitOuvert extends Reseau implements RetryAfter {
        private static final long serialVersionUID = 1L;

        private final Duration retryAfter;

        public CircuitOuvert(Duration retryAfter, Context context) {
            super(
                    "CIRCUIT_OUVERT",
                    Outcome.RETRY,
                    "CIRCUIT",
                    Map.of("attente", String.valueOf(retryAfter.toMillis())),
                    context,
                    null);
            this.retryAfter = retryAfter;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.of(retryAfter);
        }
    }

    /** No complete answer came in time. */
    public static final class DelaiDepasse extends SneException {
        private static final long serialVersionUID = 1L;

        public DelaiDepasse(Duration timeout, Context context) {
            super(
                    "DELAI_DEPASSE",
                    Outcome.RETRY_OR_READ,
                    "DELAI",
                    Map.of("delai", String.valueOf(timeout.toMillis())),
                    context,
                    null);
        }
    }

    /** The answer is not what the contract says. */
    public static final class ReponseIllisible extends SneException {
        private static final long serialVersionUID = 1L;

        public ReponseIllisible(Context context) {
            this("ILLISIBLE", context);
        }

        private ReponseIllisible(String sentence, Context context) {
            super("REPONSE_ILLISIBLE", Outcome.READ, sentence, Map.of(), context, null);
        }

        /** A feed whose cursor no longer moves. */
        public static ReponseIllisible stuckFeed() {
            return new ReponseIllisible("FIL", Context.of(200, null));
        }

        /** A list whose pages no longer move. */
        public static ReponseIllisible stuckList() {
            return new ReponseIllisible("PLAGE", Context.of(200, null));
        }
    }

    /** The SNE's own service failed without saying what was wrong; its words are in {@link #anomalies}. */
    public static final class ErreurTechnique extends SneException {
        private static final long serialVersionUID = 1L;

        public ErreurTechnique(Context context) {
            super("ERREUR_TECHNIQUE", Outcome.READ, "NUU_TECHNIQUE", Map.of(), context, null);
        }
    }

    /** An earlier try may have had its effect, which cannot be told: nothing was sent again. Somebody looks for the demande at the SNE first. */
    public static final class EffetIncertain extends SneException {
        private static final long serialVersionUID = 1L;

        private final List<NumeroUnique> candidates;

        public EffetIncertain(Context context, List<NumeroUnique> candidates, @Nullable Throwable cause) {
            super("EFFET_INCERTAIN", Outcome.READ, "NUU_INCERTAIN", Map.of(), context, cause);
            this.candidates = List.copyOf(candidates);
        }

        /** The demandes of the SNE that may be the one; none if it could not say. */
        public List<NumeroUnique> candidates() {
            return candidates;
        }
    }

    /** The transport that the client was made for does not offer this operation: nothing was sent. */
    public static final class HorsTransport extends SneException {
        private static final long serialVersionUID = 1L;

        public HorsTransport(String operation) {
            this("HORS_TRANSPORT", operation);
        }

        private HorsTransport(String sentence, String operation) {
            this(sentence, operation, List.of());
        }

        private HorsTransport(String sentence, String operation, List<Anomalie> anomalies) {
            super(
                    "HORS_TRANSPORT",
                    Outcome.CORRECT,
                    sentence,
                    Map.of("operation", operation),
                    new Context(0, null, null, anomalies),
                    null);
        }

        /** Where a document of the SNE says it is not known publicly, and guesses are not allowed. */
        public static HorsTransport guess(String operation) {
            return new HorsTransport("HORS_CONJECTURE", operation);
        }

        /** A document of the SNE has no known place for some of the demande; nothing was sent. */
        public static HorsTransport loss(String operation, List<Anomalie> losses) {
            return new HorsTransport("HORS_PLACE", operation, losses);
        }

        /** The document does not conform to the schema that the editor gave; nothing was sent. */
        public static HorsTransport schema(String operation, List<Anomalie> faults) {
            return new HorsTransport("HORS_SCHEMA", operation, faults);
        }
    }
}
