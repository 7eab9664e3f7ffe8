package fr.demandeunique.sne.client.error;

import fr.demandeunique.sne.client.text.FailureText;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation that the SNE did not carry out, or whose answer was lost. Messages are in French, {@link #message} gives them in English;
 * they hold no personal data.
 *
 * <p>{@link #retryable} tells whether the same call may succeed later. {@link #outcomeUnknown} tells that nobody knows whether the
 * operation took place: send it again with the same idempotency key, or read the demande first.
 */
public abstract sealed class SneException extends Failure {
    private static final long serialVersionUID = 1L;

    private Outcome outcome;
    private final String sentence;

    @SuppressWarnings("serial") // So are immutable maps.
    private final Map<String, String> parameters;

    private final Context context;

    private SneException(
            String code,
            Outcome outcome,
            String sentence,
            Map<String, String> parameters,
            Context context,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(code, context.status(), context.requestId(), context.type(), context.anomalies(), retryAfter, cause);
        // Without a token nothing was sent.
        this.outcome = context.peer() == Context.Peer.TOKENS ? outcome.withEffect(false) : outcome;
        this.sentence = sentence;
        this.parameters = parameters;
        this.context = context;
    }

    private SneException(String code, Outcome outcome, String sentence, Context answer) {
        this(code, outcome, sentence, Map.of(), answer, null, null);
    }

    /** What went wrong and what to do, in French unless English is asked for. */
    @Override
    public String message(Locale language) {
        boolean tokens = context.peer() == Context.Peer.TOKENS;
        Duration wait = retryAfter().orElse(null);
        return FailureText.full(
                sentence, parameters, tokens, context.status(), wait, context.anomalies(), requestId(), language);
    }

    /** {@return which server failed} */
    public Context.Peer peer() {
        return context.peer();
    }

    /** {@return true if the same call, unchanged, may succeed later} */
    public final boolean retryable() {
        return outcome.retryable;
    }

    /** {@return true if the operation may have taken place all the same} */
    public final boolean outcomeUnknown() {
        return outcome.outcomeUnknown;
    }

    /**
     * The same failure of a call of which more is known: one that only reads had no effect, one whose first try was lost may have had it, whatever the last one says.
     *
     * @param unknown whether the operation may have taken place all the same
     * @return this one if it says so already
     */
    public final SneException withOutcomeUnknown(boolean unknown) {
        if (unknown == outcome.outcomeUnknown) {
            return this;
        }
        // A copy: a failure to get a token is that of all the calls that wait for it.
        SneException copy = (SneException) copy();
        copy.outcome = outcome.withEffect(unknown);
        return copy;
    }

    /** The rules refuse the operation (409, 422); the anomalies say why and what to do. */
    public static final class Refus extends SneException {
        private static final long serialVersionUID = 1L;

        /**
         * Told by the register.
         *
         * @param context what is known of the answer
         */
        public Refus(Context context) {
            super("REFUS", Outcome.CORRECT, "REFUS", context);
        }
    }

    /** A first call with the same idempotency key is still running (409), and was waited for in vain. */
    public static final class CleEnCours extends SneException {
        private static final long serialVersionUID = 1L;

        /**
         * Told by the register.
         *
         * @param context what is known of the answer
         * @param retryAfter how long to wait, null if the server does not say
         */
        public CleEnCours(Context context, @Nullable Duration retryAfter) {
            super("CLE_EN_COURS", Outcome.RETRY_OR_READ, "CLE_EN_COURS", Map.of(), context, retryAfter, null);
        }
    }

    /** The document or the call is malformed (other 4xx), or its idempotency key served for another call (422). */
    public static final class RequeteInvalide extends SneException {
        private static final long serialVersionUID = 1L;

        /**
         * Told by the register; status 422 tells a key that served for another call.
         *
         * @param context what is known of the answer
         */
        public RequeteInvalide(Context context) {
            super("REQUETE_INVALIDE", Outcome.CORRECT, context.status() == 422 ? "CLE_REPRISE" : "REQUETE", context);
        }
    }

    /** This guichet may not do that (401, 403), or is blocked (423), or the proxy refuses its credentials (407), or the token server does not know the application. */
    public static final class AccesRefuse extends SneException {
        private static final long serialVersionUID = 1L;

        /**
         * Told by the register or a proxy, whose status tells why.
         *
         * @param context what is known of the answer
         */
        public AccesRefuse(Context context) {
            super(
                    "ACCES_REFUSE",
                    Outcome.CORRECT,
                    context.status() == 423 ? "VERROUILLE" : context.status() == 407 ? "MANDATAIRE" : "ACCES",
                    context);
        }

        private AccesRefuse(String sentence, Context context) {
            super("ACCES_REFUSE", Outcome.CORRECT, sentence, context);
        }

        /**
         * {@return the token server refuses the application}
         *
         * @param context what is known of the answer
         */
        public static AccesRefuse token(Context context) {
            return new AccesRefuse("JETON", context);
        }
    }

    /** No such demande (404), or no longer (410); no such dwelling, pièce or list where one was asked for. */
    public static final class Introuvable extends SneException {
        private static final long serialVersionUID = 1L;

        /**
         * Told by the register, whose type tells what is absent.
         *
         * @param context what is known of the answer
         */
        public Introuvable(Context context) {
            super("INTROUVABLE", Outcome.CORRECT, context.absence(), context);
        }
    }

    /**
     * Nothing of the SNE answers at this address: the client was given a wrong one (404), or one that speaks TLS where the address says {@code http} or the other way round;
     * or something on the way answers instead, by a redirection or a web page. Nothing is wrong with what was sent.
     */
    public static final class AdresseErronee extends SneException {
        private static final long serialVersionUID = 1L;

        /** Which service does not answer there. */
        public enum Service {
            /** A gateway. */
            GATEWAY,
            /** The SNE's own service. */
            NUU,
            /** The token server. */
            TOKENS
        }

        /**
         * Told by what answers there.
         *
         * @param service which one was asked
         * @param context what is known of the answer
         */
        public AdresseErronee(Service service, Context context) {
            super("ADRESSE_ERRONEE", Outcome.CORRECT, "ADRESSE_" + service, context);
        }

        private AdresseErronee(
                Outcome outcome, String sentence, String server, Context context, @Nullable Throwable cause) {
            super("ADRESSE_ERRONEE", outcome, sentence, Map.of("serveur", server), context, null, cause);
        }

        /**
         * Sent elsewhere (3xx), which is never followed: what was sent may hold a token and personal data.
         *
         * @param server host and port
         * @param context what is known of the answer
         * @return the failure
         */
        public static AdresseErronee redirected(String server, Context context) {
            return new AdresseErronee(Outcome.READ, "REDIRECTION", server, context, null);
        }

        /**
         * {@return a web page came in place of an answer, such as that of a captive portal}
         *
         * @param server host and port
         * @param context what is known of the answer
         */
        public static AdresseErronee page(String server, Context context) {
            return new AdresseErronee(Outcome.READ, "PAGE", server, context, null);
        }

        /**
         * {@return the server speaks TLS and the address says {@code http}; or it does not, and the address says {@code https}}
         *
         * @param tls whether the server speaks TLS
         * @param server host and port
         * @param context what is known of the answer
         * @param cause null if there is none
         */
        public static AdresseErronee scheme(boolean tls, String server, Context context, @Nullable Throwable cause) {
            return new AdresseErronee(Outcome.CORRECT, tls ? "ADRESSE_TLS" : "ADRESSE_CLAIR", server, context, cause);
        }
    }

    /**
     * Somebody modified the demande in the meantime (412), or its version was not given (428), or is not known here, or by a weak mark: read it again, then change it.
     */
    public static final class Perimee extends SneException {
        private static final long serialVersionUID = 1L;

        /**
         * Told by the register; status 428 tells that no version was sent.
         *
         * @param context what is known of the answer
         */
        public Perimee(Context context) {
            this(context.status() == 428 ? "VERSION_ABSENTE" : "PERIMEE", context);
        }

        private Perimee(String sentence, Context context) {
            super("PERIMEE", Outcome.CORRECT, sentence, context);
        }

        /** {@return no mark came with the demande, so that a change could overwrite that of somebody else: nothing was sent} */
        public static Perimee unknownVersion() {
            return new Perimee("VERSION_INCONNUE", Context.unanswered(null));
        }

        /** {@return the mark is weak ({@code W/…}), which no server ever finds equal (RFC 9110, 13.1.1): nothing was sent} */
        public static Perimee weakVersion() {
            return new Perimee("VERSION_FAIBLE", Context.unanswered(null));
        }
    }

    /** A server in trouble (5xx), or that gets too many calls ({@link TropDeRequetes}). */
    public static sealed class Indisponible extends SneException {
        private static final long serialVersionUID = 1L;

        /**
         * Told by the server.
         *
         * @param context what is known of the answer
         * @param retryAfter how long to wait, null if the server does not say
         */
        public Indisponible(Context context, @Nullable Duration retryAfter) {
            this("INDISPONIBLE", Outcome.RETRY_OR_READ, "INDISPONIBLE", context, retryAfter);
        }

        private Indisponible(
                String code, Outcome outcome, String sentence, Context context, @Nullable Duration retryAfter) {
            super(code, outcome, sentence, Map.of(), context, retryAfter, null);
        }
    }

    /** Too many calls (429): wait for {@link #retryAfter} before the next. */
    public static final class TropDeRequetes extends Indisponible {
        private static final long serialVersionUID = 1L;

        /**
         * Told by the server.
         *
         * @param context what is known of the answer
         * @param retryAfter how long to wait, null if the server does not say
         */
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
                @Nullable Duration retryAfter,
                @Nullable Throwable cause) {
            super(code, outcome, sentence, parameters, context, retryAfter, cause);
        }

        /**
         * No answer came.
         *
         * @param step how far the call went, which says whether it may have reached the server
         * @param server host and port
         * @param context what is known of the answer
         * @param cause null if there is none
         */
        public Reseau(NetworkStep step, String server, Context context, @Nullable Throwable cause) {
            this(
                    "RESEAU",
                    step.sent() ? Outcome.RETRY_OR_READ : Outcome.RETRY,
                    step.sentence(),
                    Map.of("serveur", server, "hote", server.substring(0, Math.max(0, server.lastIndexOf(':')))),
                    context,
                    null,
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

        /**
         * Found while connecting.
         *
         * @param reason which side, and why
         * @param server host and port
         * @param context what is known of the answer
         * @param cause null if there is none
         */
        public Certificat(Reason reason, String server, Context context, @Nullable Throwable cause) {
            super("CERTIFICAT", Outcome.CORRECT, "TLS_" + reason, Map.of("serveur", server), context, null, cause);
            this.reason = reason;
        }

        /**
         * Why.
         *
         * @return which side does not trust the other, and why
         */
        public Reason reason() {
            return reason;
        }
    }

    /** This side no longer waits: the calling thread was interrupted, and its flag is set again; or {@link ClientFerme}. */
    public static sealed class Interrompu extends Reseau {
        private static final long serialVersionUID = 1L;

        /**
         * Found while waiting.
         *
         * @param context what is known of the answer
         * @param cause null if there is none
         */
        public Interrompu(Context context, @Nullable Throwable cause) {
            this("INTERROMPU", "INTERRUPTION", context, cause);
        }

        private Interrompu(String code, String sentence, Context context, @Nullable Throwable cause) {
            super(code, Outcome.RETRY_OR_READ, sentence, Map.of(), context, null, cause);
        }
    }

    /** The client was closed before the call or during it; another client may carry the call out. No flag of the thread is set. */
    public static final class ClientFerme extends Interrompu {
        private static final long serialVersionUID = 1L;

        /**
         * Told by the client itself.
         *
         * @param context what is known of the answer
         * @param cause null if there is none
         */
        public ClientFerme(Context context, @Nullable Throwable cause) {
            super("CLIENT_FERME", "CLIENT_FERME", context, cause);
        }
    }

    /** The server failed so often in a row that no call is tried for a while, which {@link #retryAfter} tells. */
    public static final class CircuitOuvert extends Reseau {
        private static final long serialVersionUID = 1L;

        /**
         * Told by the client itself.
         *
         * @param retryAfter until the next call may go
         * @param context what is known of the answer
         */
        public CircuitOuvert(Duration retryAfter, Context context) {
            super("CIRCUIT_OUVERT", Outcome.RETRY, "CIRCUIT", millis("attente", retryAfter), context, retryAfter, null);
        }
    }

    private static Map<String, String> millis(String name, Duration duration) {
        return Map.of(name, String.valueOf(duration.toMillis()));
    }

    /** No complete answer came in time. */
    public static final class DelaiDepasse extends SneException {
        private static final long serialVersionUID = 1L;

        /**
         * Told by the client itself.
         *
         * @param timeout how long was waited
         * @param context what is known of the answer
         */
        public DelaiDepasse(Duration timeout, Context context) {
            super("DELAI_DEPASSE", Outcome.RETRY_OR_READ, "DELAI", millis("delai", timeout), context, null, null);
        }
    }

    /** The answer is not what the contract says. */
    public static final class ReponseIllisible extends SneException {
        private static final long serialVersionUID = 1L;

        /**
         * Found in an answer.
         *
         * @param context what is known of the answer
         */
        public ReponseIllisible(Context context) {
            this(Outcome.READ, "ILLISIBLE", context);
        }

        private ReponseIllisible(Outcome outcome, String sentence, Context context) {
            super("REPONSE_ILLISIBLE", outcome, sentence, context);
        }

        /** {@return a feed whose cursor no longer moves} */
        public static ReponseIllisible stuckFeed() {
            return new ReponseIllisible(Outcome.CORRECT, "FIL", Context.of(200, null));
        }

        /**
         * {@return an answer about another demande than the one that was asked for}
         *
         * @param context what is known of the answer
         */
        public static ReponseIllisible otherDemande(Context context) {
            return new ReponseIllisible(Outcome.READ, "AUTRE_DEMANDE", context);
        }

        /** {@return a list whose pages no longer move} */
        public static ReponseIllisible stuckList() {
            return new ReponseIllisible(Outcome.CORRECT, "PLAGE", Context.of(200, null));
        }
    }

    /** The SNE's own service failed without saying what was wrong; its words are in {@link #anomalies}. */
    public static final class ErreurTechnique extends SneException {
        private static final long serialVersionUID = 1L;

        /**
         * Told by the register, whose anomaly has the code.
         *
         * @param context what is known of the answer
         */
        public ErreurTechnique(Context context) {
            super("ERREUR_TECHNIQUE", Outcome.READ, "NUU_TECHNIQUE", context);
        }
    }

    /** An earlier try may have had its effect, which cannot be told: nothing was sent again. Somebody looks for the demande at the SNE first. */
    public static final class EffetIncertain extends SneException {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // And numbers.
        private final List<NumeroUnique> candidates;

        /**
         * Found after a write.
         *
         * @param context what is known of the answer
         * @param candidates numbers of the demandes that it may have become
         * @param cause null if there is none
         */
        public EffetIncertain(Context context, List<NumeroUnique> candidates, @Nullable Throwable cause) {
            super("EFFET_INCERTAIN", Outcome.READ, "NUU_INCERTAIN", Map.of(), context, null, cause);
            this.candidates = List.copyOf(candidates);
        }

        /** {@return the demandes of the SNE that may be the one; none if it could not say} */
        public List<NumeroUnique> candidates() {
            return candidates;
        }
    }

    /** The transport that the client was made for does not offer this operation: nothing was sent. */
    public static final class HorsTransport extends SneException {
        private static final long serialVersionUID = 1L;

        /**
         * Told by the client itself.
         *
         * @param operation name of the call
         */
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
                    null,
                    null);
        }

        /**
         * {@return where a document of the SNE says it is not known publicly, and guesses are not allowed}
         *
         * @param operation name of the call
         */
        public static HorsTransport guess(String operation) {
            return new HorsTransport("HORS_CONJECTURE", operation);
        }

        /**
         * {@return a document of the SNE has no known place for some of the demande; nothing was sent}
         *
         * @param operation name of the call
         * @param losses what would not be said
         */
        public static HorsTransport loss(String operation, List<Anomalie> losses) {
            return new HorsTransport("HORS_PLACE", operation, losses);
        }

        /**
         * {@return the document does not conform to the schema that the editor gave; nothing was sent}
         *
         * @param operation name of the call
         * @param faults of the document
         */
        public static HorsTransport schema(String operation, List<Anomalie> faults) {
            return new HorsTransport("HORS_SCHEMA", operation, faults);
        }
    }
}
