package fr.demandeunique.sne.client;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.reglage.Relances;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a guichet at the SNE's gateway. Each call waits for its answer, and throws an {@link SneException} if the
 * operation did not take place; {@link #async} gives the same operations without waiting, {@link #brute} the answer with its status and headers.
 *
 * <pre>{@code
 * SneClient sne = SneClient.builder().url(url).guichet(CodeGuichet.parse("10691")).build();
 * DemandeVersionnee enregistree = sne.enregistrer(demande);
 * }</pre>
 *
 * <p>A call that fails is tried again ({@link Relances}) where that cannot double its effect: a write carries an idempotency key, made once for the call.
 * The client keeps no JVM alive; {@link #close} gives its threads back at once.
 *
 * <p>This class is immutable and thread-safe: make one for each gateway, and keep it; {@link #pour} and {@link #avec} give clients that share its
 * connections, its token and its circuit breaker.
 */
public final class SneClient implements Appelant, AutoCloseable {
    private final Execution execution;
    private final Groupe groupe;
    private final SneClientAsync async;
    private final @Nullable ExecutorService threads;
    private final @Nullable DemandesNuu nuu;

    SneClient(Execution execution, @Nullable ExecutorService threads, @Nullable DemandesNuu nuu) {
        this.execution = execution;
        this.groupe = new Groupe(execution);
        this.async = new SneClientAsync(execution, nuu == null ? null : nuu.async());
        this.threads = threads;
        this.nuu = nuu;
    }

    private SneClient autre(Execution other) {
        return new SneClient(other, threads, nuu == null ? null : nuu.avec(other));
    }

    /** A client to be configured; the URL and the guichet are required. */
    public static SneClientBuilder builder() {
        return new SneClientBuilder();
    }

    /** The same operations, without waiting. */
    public SneClientAsync async() {
        return async;
    }

    /** A client for another guichet, over the same connections. */
    public SneClient pour(CodeGuichet autre) {
        return autre(execution.avec(autre));
    }

    /** A client with other options for all its calls, over the same connections; a key or an identifier is refused, since it belongs to one call. */
    public SneClient avec(OptionsAppel options) {
        return autre(execution.avec(options));
    }

    @Override
    public <T> T executer(Operation<T> operation, OptionsAppel options) {
        return execution.executer(operation, options).valeur();
    }

    /** The answer with its status and headers. */
    public <T> Reponse<T> brute(Operation<T> operation) {
        return brute(operation, OptionsAppel.AUCUNE);
    }

    /** The answer with its status and headers, with options for this call. */
    public <T> Reponse<T> brute(Operation<T> operation, OptionsAppel options) {
        return execution.executer(operation, options);
    }

    /**
     * Closes what this client opened: its threads, its connections. Calls that are under way fail; later ones throw
     * {@link IllegalStateException}, also those of the clients made from this one. An HTTP client of yours stays open.
     */
    @Override
    public void close() {
        if (execution.liaison().ferme().compareAndSet(false, true) && threads != null) {
            threads.shutdownNow();
        }
    }

    /** Registering, reading, searching, changing demandes. */
    public Demandes demandes() {
        return nuu == null ? groupe : nuu;
    }

    /** What only the SNE's own service tells; throws {@link SneException.HorsTransport} for a client of a gateway. */
    public FilsNuu filsNuu() {
        if (nuu == null) {
            throw new SneException.HorsTransport("nuu");
        }
        return nuu;
    }

    /** The pièces of the shared file. */
    public Pieces pieces() {
        return groupe;
    }

    /** The attestations. */
    public Attestations attestations() {
        return groupe;
    }

    /** The dwellings of the RPLS. */
    public Logements logements() {
        return groupe;
    }

    /** The movements feed. */
    public Mouvements mouvements() {
        return groupe;
    }

    /** The quality alerts. */
    public Qualite qualite() {
        return groupe;
    }

    /** The tables of statistics. */
    public Statistiques statistiques() {
        return groupe;
    }

    /** The guichets, territories and code lists. */
    public Referentiels referentiels() {
        return groupe;
    }

    /** Registers a demande that has no number yet; the answer has it. */
    public DemandeVersionnee enregistrer(Demande demande) {
        return demandes().enregistrer(demande);
    }

    /** Reads a demande. */
    public DemandeVersionnee lire(NumeroUnique numero) {
        return demandes().lire(numero);
    }

    /**
     * Replaces a demande; its validity stays as it was.
     *
     * @param demande the changed demande, made from the one that was read by {@code toBuilder()}
     * @param etag the mark of the version that was read; throws {@link SneException.Perimee} if it is no longer the last one
     */
    public DemandeVersionnee modifier(Demande demande, String etag) {
        return demandes().modifier(new DemandeVersionnee(demande, etag, List.of(), List.of()));
    }

    /**
     * Replaces a demande; its validity stays as it was.
     *
     * <pre>{@code
     * DemandeVersionnee lue = sne.lire(numero);
     * sne.modifier(lue.avec(lue.demande().toBuilder().precisions("Rez-de-chaussée").build()));
     * }</pre>
     *
     * @param demande the version that was read, with its new content; throws {@link SneException.Perimee} if it is no longer the
     *     last one
     */
    public DemandeVersionnee modifier(DemandeVersionnee demande) {
        return modifier(demande.demande(), demande.etag());
    }

    /** Renews a demande for one year from today, whatever its version. */
    public DemandeVersionnee renouveler(NumeroUnique numero) {
        return demandes().renouveler(numero);
    }

    /** Renews a demande for one year from today; throws {@link SneException.Perimee} if somebody changed it since. */
    public DemandeVersionnee renouveler(DemandeVersionnee lue) {
        return demandes().renouveler(lue);
    }

    /**
     * Registers the demande of the partner who leaves a joint demande: new number, same date de dépôt. As on the screen, in two
     * steps: {@code Separation.separer} gives the duplicate to fill, this call registers it; the initial demande is corrected
     * afterwards, by {@link #modifier(DemandeVersionnee)}.
     *
     * @param initiale number of the joint demande
     * @param coTitulaire which co-titulaire leaves, counted from 1
     * @param remplie the duplicate given by {@code Separation.separer}, filled by the agent
     * @return the new demande, with what is still to be corrected on the initial one
     */
    public DemandeVersionnee separer(NumeroUnique initiale, int coTitulaire, Demande remplie) {
        return nuu == null
                ? appeler(Operations.separer(initiale, null, coTitulaire, remplie))
                : nuu.separer(nuu.lire(initiale), coTitulaire, remplie);
    }

    /** The same; throws {@link SneException.Perimee} if somebody changed the initial demande since it was read. */
    public DemandeVersionnee separer(DemandeVersionnee initiale, int coTitulaire, Demande remplie) {
        return demandes().separer(initiale, coTitulaire, remplie);
    }

    /** Strikes off a demande, whatever its version: {@code RADATT RADABA RADCON RADIRR}, the last with its sub-motif. */
    public DemandeVersionnee radier(NumeroUnique numero, String motif, @Nullable String sousMotif) {
        return nuu == null
                ? appeler(Operations.radier(numero, null, motif, sousMotif))
                : nuu.radier(nuu.lire(numero), motif, sousMotif);
    }

    /** The same; throws {@link SneException.Perimee} if somebody changed the demande since it was read. */
    public DemandeVersionnee radier(DemandeVersionnee lue, String motif, @Nullable String sousMotif) {
        return demandes().radier(lue, motif, sousMotif);
    }

    /** Reactivates a demande that was struck off for want of renewal or answer; renew it at once. */
    public DemandeVersionnee reactiver(NumeroUnique numero) {
        return nuu == null ? appeler(Operations.reactiver(numero, null)) : nuu.reactiver(nuu.lire(numero));
    }

    /** The same; throws {@link SneException.Perimee} if somebody changed the demande since it was read. */
    public DemandeVersionnee reactiver(DemandeVersionnee lue) {
        return demandes().reactiver(lue);
    }

    /** What the attestation of today says, ready to be laid out. */
    public Attestation attestation(NumeroUnique numero, TypeAttestation type) {
        return appeler(Operations.attestation(numero, type));
    }

    private <T> T appeler(Operation<T> operation) {
        return executer(operation, OptionsAppel.AUCUNE);
    }
}
