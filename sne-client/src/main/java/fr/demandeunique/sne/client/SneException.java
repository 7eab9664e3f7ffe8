package fr.demandeunique.sne.client;

import fr.demandeunique.sne.controle.Anomalie;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An operation that the SNE did not carry out, or whose answer was lost. Messages are in French and hold no personal data.
 *
 * <p>{@link #peutEtreRetentee} tells whether the same call may succeed later. After {@link Reseau}, {@link DelaiDepasse} or
 * {@link ReponseIllisible} nobody knows whether the operation took place: read the demande before sending it again.
 */
public abstract sealed class SneException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int CODES_MAX = 10;

    private final int statut;
    private final @Nullable String requete;
    private final transient List<Anomalie> anomalies;

    private SneException(String message, Contexte contexte, @Nullable Throwable cause) {
        super(contexte.requete == null ? message : message + " [requête " + contexte.requete + "]", cause);
        this.statut = contexte.statut;
        this.requete = contexte.requete;
        this.anomalies = List.copyOf(contexte.anomalies);
    }

    /**
     * What is known of a failed call.
     *
     * @param statut HTTP status, 0 if there was no answer
     * @param requete identifier of the call, given by this client unless the server changed it, null if none
     * @param anomalies what the server found wrong
     */
    public record Contexte(int statut, @Nullable String requete, List<Anomalie> anomalies) {
        public Contexte {
            anomalies = List.copyOf(anomalies);
        }

        /** There was no answer to this call. */
        public static Contexte sansReponse(@Nullable String requete) {
            return new Contexte(0, requete, List.of());
        }

        /** Codes and places, never the sentences: those of another system may quote what was typed. */
        private String codes() {
            return anomalies.isEmpty()
                    ? ""
                    : anomalies.stream()
                            .limit(CODES_MAX)
                            .map(Anomalie::toString)
                            .collect(Collectors.joining(", ", " (", ")"));
        }
    }

    /** HTTP status of the answer, 0 if there was none. */
    public int statut() {
        return statut;
    }

    /** Identifier of the call, to quote to the support of the SNE. */
    public Optional<String> requete() {
        return Optional.ofNullable(requete);
    }

    /** What the server found wrong: code, place, message, source; empty if the failure is a technical one. */
    public List<Anomalie> anomalies() {
        return anomalies == null ? List.of() : anomalies;
    }

    /** True if the same call, unchanged, may succeed later. */
    public abstract boolean peutEtreRetentee();

    /** The rules refuse the operation (409, 422); the anomalies say why and what to do. */
    public static final class Refus extends SneException {
        private static final long serialVersionUID = 1L;

        public Refus(Contexte contexte) {
            super("Opération refusée par les règles" + contexte.codes(), contexte, null);
        }

        @Override
        public boolean peutEtreRetentee() {
            return false;
        }
    }

    /** The document or the call is malformed (other 4xx). */
    public static final class RequeteInvalide extends SneException {
        private static final long serialVersionUID = 1L;

        public RequeteInvalide(Contexte contexte) {
            super("Requête refusée par le serveur, statut " + contexte.statut + contexte.codes(), contexte, null);
        }

        @Override
        public boolean peutEtreRetentee() {
            return false;
        }
    }

    /** This guichet may not do that (401, 403). */
    public static final class AccesRefuse extends SneException {
        private static final long serialVersionUID = 1L;

        public AccesRefuse(Contexte contexte) {
            super("Accès refusé à ce guichet, statut " + contexte.statut + contexte.codes(), contexte, null);
        }

        @Override
        public boolean peutEtreRetentee() {
            return false;
        }
    }

    /** No such demande (404, 410). */
    public static final class Introuvable extends SneException {
        private static final long serialVersionUID = 1L;

        public Introuvable(Contexte contexte) {
            super("Demande introuvable", contexte, null);
        }

        @Override
        public boolean peutEtreRetentee() {
            return false;
        }
    }

    /** Somebody modified the demande in the meantime (412), or its version was not given (428): read it again, then change it. */
    public static final class Perimee extends SneException {
        private static final long serialVersionUID = 1L;

        public Perimee(Contexte contexte) {
            super(
                    contexte.statut == 428
                            ? "La version de la demande n’est pas indiquée\u00a0: relisez-la"
                            : "La demande a été modifiée entre-temps\u00a0: relisez-la",
                    contexte,
                    null);
        }

        @Override
        public boolean peutEtreRetentee() {
            return false;
        }
    }

    /** A server in trouble (5xx), or that gets too many calls ({@link TropDeRequetes}). */
    public static sealed class Indisponible extends SneException {
        private static final long serialVersionUID = 1L;

        private final @Nullable Duration attente;

        public Indisponible(Contexte contexte, @Nullable Duration attente) {
            this("SNE indisponible", contexte, attente);
        }

        private Indisponible(String message, Contexte contexte, @Nullable Duration attente) {
            super(message + ", statut " + contexte.statut, contexte, null);
            this.attente = attente;
        }

        /** How long the server asks to wait before the next try, if it says. */
        public Optional<Duration> attente() {
            return Optional.ofNullable(attente);
        }

        @Override
        public boolean peutEtreRetentee() {
            return true;
        }
    }

    /** Too many calls (429): wait for {@link #attente} before the next. */
    public static final class TropDeRequetes extends Indisponible {
        private static final long serialVersionUID = 1L;

        public TropDeRequetes(Contexte contexte, @Nullable Duration attente) {
            super("Trop d’appels au SNE", contexte, attente);
        }
    }

    /** The server could not be reached, or the connection was cut. */
    public static final class Reseau extends SneException {
        private static final long serialVersionUID = 1L;

        public Reseau(String message, Contexte contexte, @Nullable Throwable cause) {
            super(message, contexte, cause);
        }

        @Override
        public boolean peutEtreRetentee() {
            return true;
        }
    }

    /** No complete answer came in time. */
    public static final class DelaiDepasse extends SneException {
        private static final long serialVersionUID = 1L;

        public DelaiDepasse(Duration delai, Contexte contexte) {
            super("Pas de réponse complète en " + delai.toMillis() + " ms", contexte, null);
        }

        @Override
        public boolean peutEtreRetentee() {
            return true;
        }
    }

    /** The answer is not what the contract says. */
    public static final class ReponseIllisible extends SneException {
        private static final long serialVersionUID = 1L;

        public ReponseIllisible(Contexte contexte) {
            super("Réponse illisible, statut " + contexte.statut, contexte, null);
        }

        @Override
        public boolean peutEtreRetentee() {
            return false;
        }
    }
}
