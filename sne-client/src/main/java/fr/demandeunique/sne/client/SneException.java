package fr.demandeunique.sne.client;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.numero.NumeroUnique;
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
 * <p>{@link #reessayable} tells whether the same call may succeed later. {@link #effetInconnu} tells that nobody knows whether the
 * operation took place: send it again with the same idempotency key, or read the demande first.
 */
public abstract sealed class SneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final Suite suite;
    private final String phrase;
    private final transient Contexte contexte;
    private final transient Map<String, String> parametres;

    private SneException(
            String code,
            Suite suite,
            String phrase,
            Map<String, String> parametres,
            Contexte contexte,
            @Nullable Throwable cause) {
        super(Phrases.entiere(phrase, parametres, contexte, Locale.FRENCH), cause);
        this.code = code;
        this.suite = suite;
        this.phrase = phrase;
        this.parametres = parametres;
        this.contexte = contexte;
    }

    /**
     * What is known of a failed call.
     *
     * @param statut HTTP status, 0 if there was no answer
     * @param requete identifier of the call, given by this client unless the server changed it, null if none
     * @param type what the server calls the problem, such as {@code urn:sne:probleme:regles}, null if it did not say
     * @param anomalies what the server found wrong, as it wrote it
     */
    public record Contexte(
            int statut, @Nullable String requete, @Nullable String type, List<Anomalie> anomalies) {
        public Contexte {
            anomalies = List.copyOf(anomalies);
        }

        /** There was no answer to this call. */
        public static Contexte sansReponse(@Nullable String requete) {
            return new Contexte(0, requete, null, List.of());
        }

        /** An answer with this status. */
        public static Contexte de(int statut, @Nullable String requete) {
            return new Contexte(statut, requete, null, List.of());
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
    public String message(Locale langue) {
        return phrase == null || contexte == null
                ? String.valueOf(getMessage())
                : Phrases.entiere(phrase, parametres, contexte, langue);
    }

    /** HTTP status of the answer, 0 if there was none. */
    public int statut() {
        return contexte == null ? 0 : contexte.statut;
    }

    /** Identifier of the call, to quote to the support of the SNE. */
    public Optional<String> requete() {
        return contexte == null ? Optional.empty() : Optional.ofNullable(contexte.requete);
    }

    /** What the server calls the problem, such as {@code urn:sne:probleme:regles}. */
    public Optional<String> type() {
        return contexte == null ? Optional.empty() : Optional.ofNullable(contexte.type);
    }

    /** What the server found wrong: code, place, message, source, word for word; empty if the failure is a technical one. */
    public List<Anomalie> anomalies() {
        return contexte == null ? List.of() : contexte.anomalies;
    }

    /** True if the same call, unchanged, may succeed later. */
    public final boolean reessayable() {
        return suite.reessayable;
    }

    /** True if the operation may have taken place all the same. */
    public final boolean effetInconnu() {
        return suite.effetInconnu;
    }

    /** The rules refuse the operation (409, 422); the anomalies say why and what to do. */
    public static final class Refus extends SneException {
        private static final long serialVersionUID = 1L;

        public Refus(Contexte contexte) {
            super("REFUS", Suite.CORRIGER, "REFUS", Map.of(), contexte, null);
        }
    }

    /** A first call with the same idempotency key is still running (409), and was waited for in vain. */
    public static final class CleEnCours extends SneException implements Attendue {
        private static final long serialVersionUID = 1L;

        private final @Nullable Duration attente;

        public CleEnCours(Contexte contexte, @Nullable Duration attente) {
            super("CLE_EN_COURS", Suite.REPRENDRE_OU_LIRE, "CLE_EN_COURS", Map.of(), contexte, null);
            this.attente = attente;
        }

        @Override
        public Optional<Duration> attente() {
            return Optional.ofNullable(attente);
        }
    }

    /** The document or the call is malformed (other 4xx), or its idempotency key served for another call (422). */
    public static final class RequeteInvalide extends SneException {
        private static final long serialVersionUID = 1L;

        public RequeteInvalide(Contexte contexte) {
            super(
                    "REQUETE_INVALIDE",
                    Suite.CORRIGER,
                    contexte.statut == 422 ? "CLE_REPRISE" : "REQUETE",
                    Map.of(),
                    contexte,
                    null);
        }
    }

    /** This guichet may not do that (401, 403), or is blocked (423), or the proxy refuses its credentials (407), or the token server does not know the application. */
    public static final class AccesRefuse extends SneException {
        private static final long serialVersionUID = 1L;

        public AccesRefuse(Contexte contexte) {
            super(
                    "ACCES_REFUSE",
                    Suite.CORRIGER,
                    contexte.statut == 423 ? "VERROUILLE" : contexte.statut == 407 ? "MANDATAIRE" : "ACCES",
                    Map.of(),
                    contexte,
                    null);
        }

        private AccesRefuse(String phrase, Contexte contexte) {
            super("ACCES_REFUSE", Suite.CORRIGER, phrase, Map.of(), contexte, null);
        }

        /** The token server refuses the application. */
        public static AccesRefuse jeton(Contexte contexte) {
            return new AccesRefuse("JETON", contexte);
        }
    }

    /** No such demande (404), or no longer (410); no such dwelling, pièce or list where one was asked for. */
    public static final class Introuvable extends SneException {
        private static final long serialVersionUID = 1L;

        public Introuvable(Contexte contexte) {
            super("INTROUVABLE", Suite.CORRIGER, PhraseConnue.absence(contexte), Map.of(), contexte, null);
        }
    }

    /** Nothing of the SNE answers at this address (404): the client was given a wrong one. Nothing is wrong with what was sent. */
    public static final class AdresseErronee extends SneException {
        private static final long serialVersionUID = 1L;

        public AdresseErronee(Contexte contexte) {
            this("ADRESSE", contexte);
        }

        /** {@code ADRESSE_NUU}, {@code ADRESSE_JETON}: which service does not answer there. */
        AdresseErronee(String phrase, Contexte contexte) {
            super("ADRESSE_ERRONEE", Suite.CORRIGER, phrase, Map.of(), contexte, null);
        }
    }

    /** Somebody modified the demande in the meantime (412), or its version was not given (428): read it again, then change it. */
    public static final class Perimee extends SneException {
        private static final long serialVersionUID = 1L;

        public Perimee(Contexte contexte) {
            super(
                    "PERIMEE",
                    Suite.CORRIGER,
                    contexte.statut == 428 ? "VERSION_ABSENTE" : "PERIMEE",
                    Map.of(),
                    contexte,
                    null);
        }
    }

    /** A failure that says how long to wait. */
    public sealed interface Attendue {
        /** How long the server asks to wait before the next try, if it says. */
        Optional<Duration> attente();
    }

    /** A server in trouble (5xx), or that gets too many calls ({@link TropDeRequetes}). */
    public static sealed class Indisponible extends SneException implements Attendue {
        private static final long serialVersionUID = 1L;

        private final @Nullable Duration attente;

        public Indisponible(Contexte contexte, @Nullable Duration attente) {
            this("INDISPONIBLE", Suite.REPRENDRE_OU_LIRE, "INDISPONIBLE", contexte, attente);
        }

        private Indisponible(String code, Suite suite, String phrase, Contexte contexte, @Nullable Duration attente) {
            super(code, suite, phrase, Map.of(), contexte, null);
            this.attente = attente;
        }

        @Override
        public Optional<Duration> attente() {
            return Optional.ofNullable(attente);
        }
    }

    /** Too many calls (429): wait for {@link #attente} before the next. */
    public static final class TropDeRequetes extends Indisponible {
        private static final long serialVersionUID = 1L;

        public TropDeRequetes(Contexte contexte, @Nullable Duration attente) {
            super("TROP_DE_REQUETES", Suite.REPRENDRE, "TROP", contexte, attente);
        }
    }

    /** The server could not be reached, or the connection was cut. */
    public static sealed class Reseau extends SneException {
        private static final long serialVersionUID = 1L;

        private Reseau(
                String code,
                Suite suite,
                String phrase,
                Map<String, String> parametres,
                Contexte contexte,
                @Nullable Throwable cause) {
            super(code, suite, phrase, parametres, contexte, cause);
        }

        /**
         * @param phrase code of the sentence
         * @param parti true if the call may have reached the server
         */
        Reseau(
                String phrase,
                Map<String, String> parametres,
                boolean parti,
                Contexte contexte,
                @Nullable Throwable cause) {
            this("RESEAU", parti ? Suite.REPRENDRE_OU_LIRE : Suite.REPRENDRE, phrase, parametres, contexte, cause);
        }

        /** A connection cut before the end of the answer, for tests of callers. */
        public Reseau(String serveur, Contexte contexte, @Nullable Throwable cause) {
            this("COUPURE", Map.of("serveur", serveur), true, contexte, cause);
        }
    }

    /** The two sides of a secure connection do not trust each other. */
    public static final class Certificat extends Reseau {
        private static final long serialVersionUID = 1L;

        /** Why. */
        public enum Raison {
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

        private final Raison raison;

        public Certificat(Raison raison, String serveur, Contexte contexte, @Nullable Throwable cause) {
            super(
                    "CERTIFICAT",
                    Suite.CORRIGER,
                    raison == Raison.AUTRE ? "TLS" : "TLS_" + raison.name(),
                    Map.of("serveur", serveur),
                    contexte,
                    cause);
            this.raison = raison;
        }

        /** Why. */
        public Raison raison() {
            return raison;
        }
    }

    /** The calling thread was interrupted while it waited; its flag is set again. */
    public static final class Interrompu extends Reseau {
        private static final long serialVersionUID = 1L;

        public Interrompu(Contexte contexte, @Nullable Throwable cause) {
            super("INTERROMPU", Suite.REPRENDRE_OU_LIRE, "INTERRUPTION", Map.of(), contexte, cause);
        }
    }

    /** The server failed so often in a row that no call is tried for a while. */
    public static final class CircuitOuvert extends Reseau implements Attendue {
        private static final long serialVersionUID = 1L;

        private final Duration attente;

        public CircuitOuvert(Duration attente, Contexte contexte) {
            super(
                    "CIRCUIT_OUVERT",
                    Suite.REPRENDRE,
                    "CIRCUIT",
                    Map.of("attente", String.valueOf(attente.toMillis())),
                    contexte,
                    null);
            this.attente = attente;
        }

        @Override
        public Optional<Duration> attente() {
            return Optional.of(attente);
        }
    }

    /** No complete answer came in time. */
    public static final class DelaiDepasse extends SneException {
        private static final long serialVersionUID = 1L;

        public DelaiDepasse(Duration delai, Contexte contexte) {
            super(
                    "DELAI_DEPASSE",
                    Suite.REPRENDRE_OU_LIRE,
                    "DELAI",
                    Map.of("delai", String.valueOf(delai.toMillis())),
                    contexte,
                    null);
        }
    }

    /** The answer is not what the contract says. */
    public static final class ReponseIllisible extends SneException {
        private static final long serialVersionUID = 1L;

        public ReponseIllisible(Contexte contexte) {
            this("ILLISIBLE", contexte);
        }

        private ReponseIllisible(String phrase, Contexte contexte) {
            super("REPONSE_ILLISIBLE", Suite.LIRE, phrase, Map.of(), contexte, null);
        }

        /** A feed ({@code FIL}) or a list ({@code PLAGE}) that no longer moves. */
        static ReponseIllisible immobile(String phrase, @Nullable String requete) {
            return new ReponseIllisible(phrase, Contexte.de(200, requete));
        }
    }

    /** The SNE's own service failed without saying what was wrong; its words are in {@link #anomalies}. */
    public static final class ErreurTechnique extends SneException {
        private static final long serialVersionUID = 1L;

        public ErreurTechnique(Contexte contexte) {
            super("ERREUR_TECHNIQUE", Suite.LIRE, "NUU_TECHNIQUE", Map.of(), contexte, null);
        }
    }

    /** An earlier try may have had its effect, which cannot be told: nothing was sent again. Somebody looks for the demande at the SNE first. */
    public static final class EffetIncertain extends SneException {
        private static final long serialVersionUID = 1L;

        private final transient List<NumeroUnique> candidats;

        public EffetIncertain(Contexte contexte, List<NumeroUnique> candidats, @Nullable Throwable cause) {
            super("EFFET_INCERTAIN", Suite.LIRE, "NUU_INCERTAIN", Map.of(), contexte, cause);
            this.candidats = List.copyOf(candidats);
        }

        /** The demandes of the SNE that may be the one; none if it could not say. */
        public List<NumeroUnique> candidats() {
            return candidats == null ? List.of() : candidats;
        }
    }

    /** The transport that the client was made for does not offer this operation: nothing was sent. */
    public static final class HorsTransport extends SneException {
        private static final long serialVersionUID = 1L;

        public HorsTransport(String operation) {
            this("HORS_TRANSPORT", operation);
        }

        /** {@code HORS_CONJECTURE}: where a document of the SNE says it is not known publicly, and guesses are not allowed. */
        HorsTransport(String phrase, String operation) {
            super(
                    "HORS_TRANSPORT",
                    Suite.CORRIGER,
                    phrase,
                    Map.of("operation", operation),
                    Contexte.sansReponse(null),
                    null);
        }
    }
}
