package fr.demandeunique.sne.client.nuu;

import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.TrackedWrites;
import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@link TrackedWrites} over a conversation. Immutable and thread-safe. */
final class NuuWrites implements TrackedWrites {
    /** The feed is asked from a little earlier: the clock of the SNE may be behind. */
    private static final Duration MARGE = Duration.ofMinutes(5);

    private final Conversation.Starter starter;
    private final Dialogue dialogue;
    private final Recovery recovery;

    NuuWrites(Conversation.Starter starter, Dialogue dialogue) {
        this.starter = starter;
        this.dialogue = dialogue;
        this.recovery = new Recovery(dialogue);
    }

    private CompletableFuture<DemandeVersionnee> converse(
            CallOptions options, Function<Carrier, CompletableFuture<DemandeVersionnee>> conversation) {
        return starter.start((carrier, any) -> conversation.apply(carrier), options);
    }

    @Override
    public CompletableFuture<DemandeVersionnee> enregistrer(
            Demande demande, @Nullable Instant doubt, CallOptions options) {
        return converse(
                options,
                carrier -> create(
                        carrier, demande, null, doubt, options, () -> dialogue.enregistrer(carrier, demande, options)));
    }

    @Override
    public CompletableFuture<DemandeVersionnee> separer(
            NumeroUnique initiale, Demande remplie, @Nullable Instant doubt, CallOptions options) {
        return converse(
                options,
                carrier -> create(
                        carrier,
                        remplie,
                        initiale,
                        doubt,
                        options,
                        () -> dialogue.separer(carrier, initiale, remplie, options)));
    }

    private CompletableFuture<DemandeVersionnee> create(
            Carrier carrier,
            Demande demande,
            @Nullable NumeroUnique except,
            @Nullable Instant doubt,
            CallOptions options,
            Supplier<CompletableFuture<DemandeVersionnee>> send) {
        if (doubt == null) {
            return send.get();
        }
        return recovery.find(carrier, recovery.reconciliation(demande, except, doubt), options)
                .thenCompose(found -> found.isPresent()
                        ? CompletableFuture.completedFuture(found.get())
                        : tell(send.get(), "NUU_RENVOYEE"));
    }

    @Override
    public CompletableFuture<DemandeVersionnee> modifier(
            Demande demande, @Nullable Instant doubt, CallOptions options) {
        return converse(options, carrier -> {
            if (doubt == null) {
                return dialogue.modifier(carrier, demande, options);
            }
            NumeroUnique numero = Objects.requireNonNull(demande.numeroUnique(), "numeroUnique");
            return dialogue.lire(carrier, numero, options)
                    .thenCompose(held -> done(demande, held.demande())
                            ? already(held).thenApply(one -> Recovery.told(one, dialogue.losses(demande)))
                            : tell(dialogue.modifier(carrier, demande, options), "NUU_REFAITE"));
        });
    }

    private boolean done(Demande demande, Demande held) {
        Demande mine = dialogue.asWritten(demande);
        Demande theirs = dialogue.asWritten(held);
        return mine != null && theirs != null && Reconciliation.sameContent(mine, theirs);
    }

    @Override
    public CompletableFuture<DemandeVersionnee> renouveler(
            DemandeVersionnee lue, @Nullable Instant doubt, CallOptions options) {
        if (doubt != null && !day(doubt).equals(day(dialogue.now()))) {
            return CompletableFuture.failedFuture(uncertain(lue.numero()));
        }
        return converse(options, carrier -> redo(doubt, dialogue.renouveler(carrier, lue.demande(), options)));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, FileNames.PARIS);
    }

    @Override
    public CompletableFuture<DemandeVersionnee> radier(
            DemandeVersionnee lue, RadiationDemande radiation, @Nullable Instant doubt, CallOptions options) {
        return converse(
                options,
                carrier -> radier(
                        carrier,
                        lue,
                        Objects.requireNonNull(radiation.motif(), "motif"),
                        doubt,
                        options,
                        () -> dialogue.radier(carrier, lue.demande(), radiation, options)));
    }

    @Override
    public CompletableFuture<DemandeVersionnee> attribuer(
            DemandeVersionnee lue, Attribution attribution, @Nullable Instant doubt, CallOptions options) {
        return converse(
                options,
                carrier -> radier(
                        carrier,
                        lue,
                        MotifRadiation.ATTRIBUTION,
                        doubt,
                        options,
                        () -> dialogue.attribuer(carrier, lue.demande(), attribution, options)));
    }

    private CompletableFuture<DemandeVersionnee> radier(
            Carrier carrier,
            DemandeVersionnee lue,
            MotifRadiation motif,
            @Nullable Instant doubt,
            CallOptions options,
            Supplier<CompletableFuture<DemandeVersionnee>> send) {
        if (doubt == null || !dialogue.settings().guesses()) {
            return send.get();
        }
        RadiationDemande radiation = lue.demande().radiation();
        if (radiation != null) {
            return judge(motif, lue, radiation);
        }
        return dialogue.radieesDepuis(carrier, doubt.minus(MARGE), options)
                .thenCompose(struck -> struck.stream()
                        .filter(one -> lue.numero().equals(one.numeroUnique()))
                        .findFirst()
                        .map(one -> judge(motif, lue, one.radiation()))
                        .orElseGet(() -> redo(doubt, send.get())));
    }

    /** Struck off already: by our earlier try if the motif is ours, or is not told. */
    private CompletableFuture<DemandeVersionnee> judge(
            MotifRadiation motif, DemandeVersionnee lue, @Nullable RadiationDemande radiation) {
        return radiation == null
                        || radiation.motif() == null
                        || radiation.motif().equals(motif)
                ? already(lue)
                : CompletableFuture.failedFuture(uncertain(lue.numero()));
    }

    @Override
    public CompletableFuture<DemandeVersionnee> reactiver(
            DemandeVersionnee lue, @Nullable Instant doubt, CallOptions options) {
        boolean active = lue.demande().radiation() == null;
        return converse(
                options,
                carrier -> doubt != null && active && dialogue.settings().guesses()
                        ? already(lue)
                        : redo(doubt, dialogue.reactiver(carrier, lue.demande(), options)));
    }

    private static CompletableFuture<DemandeVersionnee> already(DemandeVersionnee held) {
        return CompletableFuture.completedFuture(Recovery.tell(held, "NUU_DEJA_FAITE"));
    }

    private static CompletableFuture<DemandeVersionnee> tell(CompletableFuture<DemandeVersionnee> sent, String code) {
        return sent.thenApply(made -> Recovery.tell(made, code));
    }

    private static CompletableFuture<DemandeVersionnee> redo(
            @Nullable Instant doubt, CompletableFuture<DemandeVersionnee> sent) {
        return doubt == null ? sent : tell(sent, "NUU_REFAITE");
    }

    private static SneException.EffetIncertain uncertain(NumeroUnique numero) {
        return new SneException.EffetIncertain(Context.unanswered(null), List.of(numero), null);
    }
}
