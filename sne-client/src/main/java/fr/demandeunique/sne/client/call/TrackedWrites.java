package fr.demandeunique.sne.client.call;

import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Writes at the SNE's own service for a caller that keeps a lasting record of what it began, as the outbox does. Each call sends one document at
 * most, and tells of a lost answer ({@link SneException#outcomeUnknown}) instead of trying again.
 *
 * <p>The caller notes down the instant <em>before</em> its first try, and gives it as {@code doute} with every later one as long as no answer came: that service has no
 * idempotency key, so what the earlier try may have done is looked for first. What was found and what was done is a warning of the answer: {@code NUU_RETROUVEE}
 * (registered by the earlier try), {@code NUU_DEJA_FAITE} (done by it), {@code NUU_RENVOYEE} or {@code NUU_REFAITE} (sent again since nothing was there). If that
 * cannot be told, the future ends with {@link SneException.EffetIncertain}, and nothing is sent. Wait before a later try for as long as the SNE may still be at work
 * on the earlier one.
 *
 * <p>{@code doute} is null for a first try, and {@code lue} what was read at the SNE just before: a reading that fails leaves no doubt behind. Implementations are
 * thread-safe.
 */
public interface TrackedWrites {
    /**
     * {@code CRE}.
     *
     * @param demande what is to be registered, without a number
     * @param doute when an earlier try may have arrived, null if there was none
     * @param options deadline, tries, profile, headers
     * @return the call, not made yet
     */
    CompletableFuture<DemandeVersionnee> enregistrer(Demande demande, @Nullable Instant doute, CallOptions options);

    /**
     * {@code CRS}: the filled duplicate, under the number of the initial demande.
     *
     * @param initiale number of the joint demande
     * @param remplie the demande of who leaves, filled
     * @param doute when an earlier try may have arrived, null if there was none
     * @param options deadline, tries, profile, headers
     * @return the call, not made yet
     */
    CompletableFuture<DemandeVersionnee> separer(
            NumeroUnique initiale, Demande remplie, @Nullable Instant doute, CallOptions options);

    /**
     * {@code MOD}: not sent again if the register already holds this content.
     *
     * @param demande the whole of it as it is to be
     * @param doute when an earlier try may have arrived, null if there was none
     * @param options deadline, tries, profile, headers
     * @return the call, not made yet
     */
    CompletableFuture<DemandeVersionnee> modifier(Demande demande, @Nullable Instant doute, CallOptions options);

    /**
     * {@code REN}. No public element of a document tells of a renewal: it is sent again on the day of the doubt, since it dates from its own day and so changes
     * nothing
     * the second time, and is uncertain after that day.
     *
     * @param lue as it was read, with its version
     * @param doute when an earlier try may have arrived, null if there was none
     * @param options deadline, tries, profile, headers
     * @return the call, not made yet
     */
    CompletableFuture<DemandeVersionnee> renouveler(
            DemandeVersionnee lue, @Nullable Instant doute, CallOptions options);

    /**
     * {@code RAD}: not sent again if the document or the feed of radiations says that it is done.
     *
     * @param lue as it was read, with its version
     * @param radiation its motif, and what it stands on; day and guichet are those of the sending
     * @param doute when an earlier try may have arrived, null if there was none
     * @param options deadline, tries, profile, headers
     * @return the call, not made yet
     */
    CompletableFuture<DemandeVersionnee> radier(
            DemandeVersionnee lue, RadiationDemande radiation, @Nullable Instant doute, CallOptions options);

    /**
     * {@code RAD} with the empty motif; not sent again if the document is no longer struck off.
     *
     * @param lue as it was read, with its version
     * @param doute when an earlier try may have arrived, null if there was none
     * @param options deadline, tries, profile, headers
     * @return the call, not made yet
     */
    CompletableFuture<DemandeVersionnee> reactiver(DemandeVersionnee lue, @Nullable Instant doute, CallOptions options);

    /**
     * {@code RAD} for an attribution; as {@link #radier}.
     *
     * @param lue as it was read, with its version
     * @param attribution the dwelling and its lease
     * @param doute when an earlier try may have arrived, null if there was none
     * @param options deadline, tries, profile, headers
     * @return the call, not made yet
     */
    CompletableFuture<DemandeVersionnee> attribuer(
            DemandeVersionnee lue, Attribution attribution, @Nullable Instant doute, CallOptions options);
}
