package fr.demandeunique.sne.client;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.List;
import java.util.Optional;
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
    private final @Nullable DemandesNuuAsync nuu;

    SneClientAsync(Execution execution, @Nullable DemandesNuuAsync nuu) {
        this.execution = execution;
        this.nuu = nuu;
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
        return nuu == null ? groupe : nuu;
    }

    /** What only the SNE's own service tells; throws {@link SneException.HorsTransport} for a client of a gateway. */
    public FilsNuuAsync filsNuu() {
        if (nuu == null) {
            throw new SneException.HorsTransport("nuu");
        }
        return nuu;
    }

    /** Writes of one document at most, for who keeps a record of what it began; empty for a client of a gateway, which has idempotency keys. */
    public Optional<EcrituresNuu> ecrituresNuu() {
        return Optional.ofNullable(nuu).map(DemandesNuuAsync::ecritures);
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
        return demandes().enregistrer(demande);
    }

    /** @see SneClient#lire */
    public CompletableFuture<DemandeVersionnee> lire(NumeroUnique numero) {
        return demandes().lire(numero);
    }

    /** @see SneClient#modifier(DemandeVersionnee) */
    public CompletableFuture<DemandeVersionnee> modifier(DemandeVersionnee demande) {
        return modifier(demande.demande(), demande.etag());
    }

    /** @see SneClient#modifier(Demande, String) */
    public CompletableFuture<DemandeVersionnee> modifier(Demande demande, String etag) {
        try {
            return demandes().modifier(new DemandeVersionnee(demande, etag, List.of(), List.of()));
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** @see SneClient#renouveler(NumeroUnique) */
    public CompletableFuture<DemandeVersionnee> renouveler(NumeroUnique numero) {
        return demandes().renouveler(numero);
    }

    /** @see SneClient#renouveler(DemandeVersionnee) */
    public CompletableFuture<DemandeVersionnee> renouveler(DemandeVersionnee lue) {
        return demandes().renouveler(lue);
    }

    /** @see SneClient#separer(NumeroUnique, int, Demande) */
    public CompletableFuture<DemandeVersionnee> separer(NumeroUnique initiale, int coTitulaire, Demande remplie) {
        return nuu == null
                ? executer(Operations.separer(initiale, null, coTitulaire, remplie))
                : nuu.separer(initiale, remplie);
    }

    /** @see SneClient#separer(DemandeVersionnee, int, Demande) */
    public CompletableFuture<DemandeVersionnee> separer(DemandeVersionnee initiale, int coTitulaire, Demande remplie) {
        return demandes().separer(initiale, coTitulaire, remplie);
    }

    /** @see SneClient#radier(NumeroUnique, String, String) */
    public CompletableFuture<DemandeVersionnee> radier(NumeroUnique numero, String motif, @Nullable String sousMotif) {
        return nuu == null
                ? executer(Operations.radier(numero, null, motif, sousMotif))
                : nuu.radier(numero, motif, sousMotif);
    }

    /** @see SneClient#radier(DemandeVersionnee, String, String) */
    public CompletableFuture<DemandeVersionnee> radier(
            DemandeVersionnee lue, String motif, @Nullable String sousMotif) {
        return demandes().radier(lue, motif, sousMotif);
    }

    /** @see SneClient#reactiver(NumeroUnique) */
    public CompletableFuture<DemandeVersionnee> reactiver(NumeroUnique numero) {
        return nuu == null ? executer(Operations.reactiver(numero, null)) : nuu.reactiver(numero);
    }

    /** @see SneClient#reactiver(DemandeVersionnee) */
    public CompletableFuture<DemandeVersionnee> reactiver(DemandeVersionnee lue) {
        return demandes().reactiver(lue);
    }

    /** @see SneClient#attestation */
    public CompletableFuture<Attestation> attestation(NumeroUnique numero, TypeAttestation type) {
        return executer(Operations.attestation(numero, type));
    }
}
