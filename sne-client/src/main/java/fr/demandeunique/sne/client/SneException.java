package fr.demandeunique.sne.client;

import fr.demandeunique.sne.controle.Anomalie;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An operation that the SNE did not carry out, or whose answer was lost. Messages are in French and hold no personal data.
 *
 * <p>{@link #peutEtreRetentee} tells whether the same call may succeed later. After {@link Reseau}, {@link DelaiDepasse} or
 * {@link ReponseIllisible} nobody knows whether the operation took place: read the demande before sending it again.
 */
public abstract sealed class SneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

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
     * @param requete identifier that the server gave to the call, null if none
     * @param anomalies what the server found wrong
     */
    public record Contexte(int statut, @Nullable String requete, List<Anomalie> anomalies) {
        /** There was no answer. */
        public static Contexte sansReponse() {
            return new Contexte(0, null, List.of());
        }
    }

    /** HTTP status of the answer, 0 if there was none. */
    public int statut() {
        return statut;
    }

    /** Identifier to quote to the support of the SNE, if the server gave one. */
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
            super("Opération refusée par les règles", contexte, null);
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
            super("Requête refusée par le serveur (statut " + contexte.statut + ")", contexte, null);
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
            super("Accès refusé à ce guichet (statut " + contexte.statut + ")", contexte, null);
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

    /** Somebody modified the demande in the meantime (412): read it again, then change it. */
    public static final class Perimee extends SneException {
        private static final long serialVersionUID = 1L;

        public Perimee(Contexte contexte) {
            super("La demande a été modifiée entre-temps : relisez-la", contexte, null);
        }

        @Override
        public boolean peutEtreRetentee() {
            return false;
        }
    }

    /** Too many calls (429), or a server in trouble (5xx). */
    public static final class Indisponible extends SneException {
        private static final long serialVersionUID = 1L;

        private final @Nullable Duration attente;

        public Indisponible(Contexte contexte, @Nullable Duration attente) {
            super("SNE indisponible (statut " + contexte.statut + ")", contexte, null);
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

    /** The server could not be reached, or the connection was cut. */
    public static final class Reseau extends SneException {
        private static final long serialVersionUID = 1L;

        public Reseau(String message, @Nullable Throwable cause) {
            super(message, Contexte.sansReponse(), cause);
        }

        @Override
        public boolean peutEtreRetentee() {
            return true;
        }
    }

    /** No complete answer came in time. */
    public static final class DelaiDepasse extends SneException {
        private static final long serialVersionUID = 1L;

        public DelaiDepasse(Duration delai) {
            super("Pas de réponse complète en " + delai.toMillis() + " ms", Contexte.sansReponse(), null);
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
            super("Réponse illisible (statut " + contexte.statut + ")", contexte, null);
        }

        @Override
        public boolean peutEtreRetentee() {
            return false;
        }
    }
}
