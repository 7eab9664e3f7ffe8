package fr.demandeunique.sne.client;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a guichet, without waiting: each returns a future that ends with the value or with an {@link SneException}.
 * Cancelling the future gives the connection back; the server may have done the work all the same. See {@link SneClient} for what
 * each operation does.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SneClientAsync implements AppelantAsync {
    private final Execution execution;
    private final Groupe groupe = new Groupe();

    SneClientAsync(Execution execution) {
        this.execution = execution;
    }

    private final class Groupe
            implements DemandesAsync,
                    PiecesAsync,
                    AttestationsAsync,
                    LogementsAsync,
                    MouvementsAsync,
                    QualiteAsync,
                    StatistiquesAsync,
                    ReferentielsAsync {
        @Override
        public <T> CompletableFuture<T> executer(Operation<T> operation, OptionsAppel options) {
            return SneClientAsync.this.executer(operation, options);
        }
    }

    @Override
    public <T> CompletableFuture<T> executer(Operation<T> operation, OptionsAppel options) {
        CompletableFuture<Reponse<T>> raw = execution.executerSansAttendre(operation, options);
        CompletableFuture<T> value = new CompletableFuture<>();
        raw.whenComplete((response, failure) -> {
            if (failure == null) {
                value.complete(response.valeur());
            } else {
                value.completeExceptionally(failure);
            }
        });
        value.whenComplete((any, failure) -> {
            if (value.isCancelled()) {
                raw.cancel(true);
            }
        });
        return value;
    }

    /** The answer with its status and headers. */
    public <T> CompletableFuture<Reponse<T>> brute(Operation<T> operation, OptionsAppel options) {
        return execution.executerSansAttendre(operation, options);
    }

    /** The demandes. */
    public DemandesAsync demandes() {
        return groupe;
    }

    /** The pièces. */
    public PiecesAsync pieces() {
        return groupe;
    }

    /** The attestations. */
    public AttestationsAsync attestations() {
        return groupe;
    }

    /** The dwellings. */
    public LogementsAsync logements() {
        return groupe;
    }

    /** The movements feed. */
    public MouvementsAsync mouvements() {
        return groupe;
    }

    /** The quality alerts. */
    public QualiteAsync qualite() {
        return groupe;
    }

    /** The statistics. */
    public StatistiquesAsync statistiques() {
        return groupe;
    }

    /** The guichets, territories and code lists. */
    public ReferentielsAsync referentiels() {
        return groupe;
    }

    private <T> CompletableFuture<T> executer(Operation<T> operation) {
        return executer(operation, OptionsAppel.AUCUNE);
    }

    /** @see SneClient#enregistrer */
    public CompletableFuture<DemandeVersionnee> enregistrer(Demande demande) {
        return executer(Operations.enregistrer(demande));
    }

    /** @see SneClient#lire */
    public CompletableFuture<DemandeVersionnee> lire(NumeroUnique numero) {
        return executer(Operations.lire(numero));
    }

    /** @see SneClient#modifier(DemandeVersionnee) */
    public CompletableFuture<DemandeVersionnee> modifier(DemandeVersionnee demande) {
        return modifier(demande.demande(), demande.etag());
    }

    /** @see SneClient#modifier(Demande, String) */
    public CompletableFuture<DemandeVersionnee> modifier(Demande demande, String etag) {
        try {
            return executer(Operations.modifier(demande, etag));
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** @see SneClient#renouveler(NumeroUnique) */
    public CompletableFuture<DemandeVersionnee> renouveler(NumeroUnique numero) {
        return executer(Operations.renouveler(numero, null));
    }

    /** @see SneClient#renouveler(DemandeVersionnee) */
    public CompletableFuture<DemandeVersionnee> renouveler(DemandeVersionnee lue) {
        return executer(Operations.renouveler(lue.numero(), lue.etag()));
    }

    /** @see SneClient#separer(NumeroUnique, int, Demande) */
    public CompletableFuture<DemandeVersionnee> separer(NumeroUnique initiale, int coTitulaire, Demande remplie) {
        return executer(Operations.separer(initiale, null, coTitulaire, remplie));
    }

    /** @see SneClient#separer(DemandeVersionnee, int, Demande) */
    public CompletableFuture<DemandeVersionnee> separer(DemandeVersionnee initiale, int coTitulaire, Demande remplie) {
        return executer(Operations.separer(initiale.numero(), initiale.etag(), coTitulaire, remplie));
    }

    /** @see SneClient#radier(NumeroUnique, String, String) */
    public CompletableFuture<DemandeVersionnee> radier(NumeroUnique numero, String motif, @Nullable String sousMotif) {
        return executer(Operations.radier(numero, null, motif, sousMotif));
    }

    /** @see SneClient#radier(DemandeVersionnee, String, String) */
    public CompletableFuture<DemandeVersionnee> radier(
            DemandeVersionnee lue, String motif, @Nullable String sousMotif) {
        return executer(Operations.radier(lue.numero(), lue.etag(), motif, sousMotif));
    }

    /** @see SneClient#reactiver(NumeroUnique) */
    public CompletableFuture<DemandeVersionnee> reactiver(NumeroUnique numero) {
        return executer(Operations.reactiver(numero, null));
    }

    /** @see SneClient#reactiver(DemandeVersionnee) */
    public CompletableFuture<DemandeVersionnee> reactiver(DemandeVersionnee lue) {
        return executer(Operations.reactiver(lue.numero(), lue.etag()));
    }

    /** @see SneClient#attestation */
    public CompletableFuture<Attestation> attestation(NumeroUnique numero, TypeAttestation type) {
        return executer(Operations.attestation(numero, type));
    }
}
