package fr.demandeunique.sne.client.nuu;

import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a registration whose answer was lost. NUU knows no idempotency key: the demande is searched for, adopted only if it is surely ours, and sent
 * again only if nothing that may be ours is there.
 *
 * <p>This class is immutable and thread-safe.
 */
final class Recovery {
    /** A server that cut the connection may still be at work: what is not there yet is looked for once more after that. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Dialogue dialogue;

    Recovery(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    /** {@code CRE}, and what is needed until it is known what became of it. */
    CompletableFuture<DemandeVersionnee> enregistrer(Carrier carrier, Demande demande, CallOptions options) {
        Instant start = dialogue.now();
        Supplier<CompletableFuture<DemandeVersionnee>> send = () -> dialogue.enregistrer(carrier, demande, options);
        return send.get()
                .exceptionallyCompose(lost ->
                        settle(carrier, reconciliation(demande, null, start), send, Carrier.cause(lost), options));
    }

    /** The same for {@code CRS}. */
    CompletableFuture<DemandeVersionnee> separer(
            Carrier carrier, NumeroUnique initiale, Demande remplie, CallOptions options) {
        Instant start = dialogue.now();
        Supplier<CompletableFuture<DemandeVersionnee>> send =
                () -> dialogue.separer(carrier, initiale, remplie, options);
        return send.get()
                .exceptionallyCompose(lost ->
                        settle(carrier, reconciliation(remplie, initiale, start), send, Carrier.cause(lost), options));
    }

    Reconciliation reconciliation(Demande sent, @Nullable NumeroUnique except, Instant start) {
        return new Reconciliation(sent, dialogue.guichet(), except, start, dialogue.now());
    }

    private CompletableFuture<DemandeVersionnee> settle(
            Carrier carrier,
            Reconciliation sought,
            Supplier<CompletableFuture<DemandeVersionnee>> send,
            Throwable failure,
            CallOptions options) {
        if (!(failure instanceof SneException lost)
                || !lost.outcomeUnknown()
                || lost instanceof SneException.Interrompu) {
            return CompletableFuture.failedFuture(failure);
        }
        return searchTwice(carrier, sought, options)
                .exceptionallyCompose(other -> CompletableFuture.failedFuture(both(lost, Carrier.cause(other))))
                .thenCompose(found -> {
                    if (found.isPresent()) {
                        return CompletableFuture.completedFuture(found.get());
                    }
                    return resendable(carrier, lost, options)
                            ? send.get().thenApply(second -> tell(second, "NUU_RENVOYEE"))
                            : CompletableFuture.failedFuture(lost);
                });
    }

    private CompletableFuture<Optional<DemandeVersionnee>> searchTwice(
            Carrier carrier, Reconciliation sought, CallOptions options) {
        return find(carrier, sought, options)
                .thenCompose(found -> found.isPresent()
                        ? CompletableFuture.completedFuture(found)
                        : carrier.sleep(PAUSE).thenCompose(any -> find(carrier, sought, options)));
    }

    /** A server that took too long may still be at work; one that failed on the document would fail again. */
    private static boolean resendable(Carrier carrier, SneException lost, CallOptions options) {
        return lost.retryable()
                && !(lost instanceof SneException.DelaiDepasse)
                && carrier.retries(options).maxAttempts() > 1;
    }

    /** Nobody knows still: the caller is told of the loss, and beside it of the search, unless this says more. */
    private static Throwable both(SneException lost, Throwable search) {
        boolean mute = lost instanceof SneException.ErreurTechnique;
        if (search instanceof SneException.EffetIncertain unsure
                && !(mute && unsure.candidates().isEmpty())) {
            search.addSuppressed(lost);
            return search;
        }
        lost.addSuppressed(search);
        return lost;
    }

    /**
     * The demande that was made, empty if none that may be ours is there; ends with {@link SneException.EffetIncertain} if one may be, or if the SNE cannot
     * say.
     */
    CompletableFuture<Optional<DemandeVersionnee>> find(Carrier carrier, Reconciliation sought, CallOptions options) {
        return dialogue.search(carrier, sought.sent(), options)
                .exceptionallyCompose(failure -> {
                    Throwable cause = Carrier.cause(failure);
                    return CompletableFuture.failedFuture(unanswered(cause) ? unsaid((SneException) cause) : cause);
                })
                .thenCompose(found -> {
                    List<Demande> may = found.stream().filter(sought::possible).toList();
                    if (may.isEmpty()) {
                        return CompletableFuture.completedFuture(Optional.<DemandeVersionnee>empty());
                    }
                    List<Demande> sure = may.stream().filter(sought::certain).toList();
                    if (sure.size() == 1) {
                        return CompletableFuture.completedFuture(Optional.of(foundAgain(
                                new DemandeVersionnee(sure.get(0), "", List.of(), List.of()), sought.sent())));
                    }
                    List<NumeroUnique> numeros = may.stream()
                            .map(one -> Objects.requireNonNull(one.numeroUnique()))
                            .distinct()
                            .toList();
                    return numeros.size() == 1
                            ? readAgain(carrier, sought, numeros.get(0), options)
                            : CompletableFuture.failedFuture(uncertain(numeros));
                });
    }

    /** The SNE answers so for an association: searching again says no more, as a rule. */
    private static boolean unanswered(Throwable search) {
        return search instanceof SneException.ErreurTechnique
                || search instanceof SneException.ReponseIllisible
                || search instanceof SneException.Refus
                || search instanceof SneException.RequeteInvalide;
    }

    /** A list may say less of a demande than its document does. */
    private CompletableFuture<Optional<DemandeVersionnee>> readAgain(
            Carrier carrier, Reconciliation sought, NumeroUnique numero, CallOptions options) {
        return dialogue.lire(carrier, numero, options).thenCompose(read -> {
            if (sought.certain(read.demande())) {
                return CompletableFuture.completedFuture(Optional.of(foundAgain(read, sought.sent())));
            }
            return sought.possible(read.demande())
                    ? CompletableFuture.failedFuture(uncertain(List.of(numero)))
                    : CompletableFuture.completedFuture(Optional.<DemandeVersionnee>empty());
        });
    }

    private static SneException.EffetIncertain unsaid(SneException search) {
        return new SneException.EffetIncertain(
                new Context(
                        search.status(),
                        search.requestId().orElse(null),
                        search.type().orElse(null),
                        search.anomalies()),
                List.of(),
                search);
    }

    private static SneException.EffetIncertain uncertain(List<NumeroUnique> numeros) {
        return new SneException.EffetIncertain(Context.unanswered(null), numeros, null);
    }

    /** What the lost document left out is told as after an answer. */
    private DemandeVersionnee foundAgain(DemandeVersionnee one, Demande sent) {
        return tell(told(one, dialogue.losses(sent)), "NUU_RETROUVEE");
    }

    /** The same with what was done as a warning. */
    static DemandeVersionnee tell(DemandeVersionnee made, String code) {
        return told(made, List.of(Anomalie.avertissement(code, "/numeroUnique")));
    }

    /** The same with these warnings too. */
    static DemandeVersionnee told(DemandeVersionnee made, List<Anomalie> more) {
        List<Anomalie> warnings = new ArrayList<>(made.avertissements());
        warnings.addAll(more);
        return new DemandeVersionnee(made.demande(), made.etag(), warnings, made.aFaire());
    }
}
