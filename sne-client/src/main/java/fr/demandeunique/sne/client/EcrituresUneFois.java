package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.SneException.Contexte;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationDemande;
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

/** {@link EcrituresNuu} over a conversation. Immutable and thread-safe. */
final class EcrituresUneFois implements EcrituresNuu {
    /** The feed is asked from a little earlier: the clock of the SNE may be behind. */
    private static final Duration MARGE = Duration.ofMinutes(5);

    private final DialogueNuu dialogue;
    private final RepriseNuu reprise;

    EcrituresUneFois(DialogueNuu dialogue) {
        this.dialogue = dialogue;
        this.reprise = new RepriseNuu(dialogue);
    }

    private CompletableFuture<DemandeVersionnee> converser(
            Function<PorteurNuu, CompletableFuture<DemandeVersionnee>> conversation) {
        var porteur = new PorteurNuu.SansAttendre(dialogue.execution());
        return porteur.rendre(conversation.apply(porteur));
    }

    @Override
    public CompletableFuture<DemandeVersionnee> enregistrer(
            Demande demande, @Nullable Instant doute, OptionsAppel options) {
        return converser(porteur ->
                creer(porteur, demande, null, doute, options, () -> dialogue.enregistrer(porteur, demande, options)));
    }

    @Override
    public CompletableFuture<DemandeVersionnee> separer(
            NumeroUnique initiale, Demande remplie, @Nullable Instant doute, OptionsAppel options) {
        return converser(porteur -> creer(
                porteur,
                remplie,
                initiale,
                doute,
                options,
                () -> dialogue.separer(porteur, initiale, remplie, options)));
    }

    private CompletableFuture<DemandeVersionnee> creer(
            PorteurNuu porteur,
            Demande demande,
            @Nullable NumeroUnique sauf,
            @Nullable Instant doute,
            OptionsAppel options,
            Supplier<CompletableFuture<DemandeVersionnee>> envoi) {
        if (doute == null) {
            return envoi.get();
        }
        return reprise.retrouver(porteur, reprise.rapprochement(demande, sauf, doute), options)
                .thenCompose(found -> found.isPresent()
                        ? CompletableFuture.completedFuture(found.get())
                        : dire(envoi.get(), "NUU_RENVOYEE"));
    }

    @Override
    public CompletableFuture<DemandeVersionnee> modifier(
            Demande demande, @Nullable Instant doute, OptionsAppel options) {
        return converser(porteur -> {
            if (doute == null) {
                return dialogue.modifier(porteur, demande, options);
            }
            NumeroUnique numero = Objects.requireNonNull(demande.numeroUnique(), "numeroUnique");
            return dialogue.lire(porteur, numero, options)
                    .thenCompose(held -> faite(demande, held.demande())
                            ? deja(held)
                            : dire(dialogue.modifier(porteur, demande, options), "NUU_REFAITE"));
        });
    }

    private boolean faite(Demande demande, Demande held) {
        Demande mine = dialogue.telleQuEcrite(demande);
        Demande theirs = dialogue.telleQuEcrite(held);
        return mine != null && theirs != null && RapprochementNuu.memeContenu(mine, theirs);
    }

    @Override
    public CompletableFuture<DemandeVersionnee> renouveler(
            DemandeVersionnee lue, @Nullable Instant doute, OptionsAppel options) {
        if (doute != null && !jour(doute).equals(jour(dialogue.maintenant()))) {
            return CompletableFuture.failedFuture(incertain(lue.numero()));
        }
        return converser(porteur -> refaire(doute, dialogue.renouveler(porteur, lue.demande(), options)));
    }

    private static LocalDate jour(Instant instant) {
        return LocalDate.ofInstant(instant, DialogueNuu.PARIS);
    }

    @Override
    public CompletableFuture<DemandeVersionnee> radier(
            DemandeVersionnee lue,
            String motif,
            @Nullable String sousMotif,
            @Nullable Instant doute,
            OptionsAppel options) {
        return converser(porteur -> radier(
                porteur,
                lue,
                motif,
                doute,
                options,
                () -> dialogue.radier(porteur, lue.demande(), motif, sousMotif, options)));
    }

    @Override
    public CompletableFuture<DemandeVersionnee> attribuer(
            DemandeVersionnee lue, Attribution attribution, @Nullable Instant doute, OptionsAppel options) {
        return converser(porteur -> radier(
                porteur,
                lue,
                "RADATT",
                doute,
                options,
                () -> dialogue.attribuer(porteur, lue.demande(), attribution, options)));
    }

    private CompletableFuture<DemandeVersionnee> radier(
            PorteurNuu porteur,
            DemandeVersionnee lue,
            String motif,
            @Nullable Instant doute,
            OptionsAppel options,
            Supplier<CompletableFuture<DemandeVersionnee>> envoi) {
        if (doute == null || !dialogue.reglage().conjectures()) {
            return envoi.get();
        }
        RadiationDemande radiation = lue.demande().radiation();
        if (radiation != null) {
            return selon(motif, lue, radiation);
        }
        return dialogue.radieesDepuis(porteur, doute.minus(MARGE), options)
                .thenCompose(struck -> struck.stream()
                        .filter(one -> lue.numero().equals(one.numeroUnique()))
                        .findFirst()
                        .map(one -> selon(motif, lue, one.radiation()))
                        .orElseGet(() -> refaire(doute, envoi.get())));
    }

    /** Struck off already: by our earlier try if the motif is ours, or is not told. */
    private CompletableFuture<DemandeVersionnee> selon(
            String motif, DemandeVersionnee lue, @Nullable RadiationDemande radiation) {
        return radiation == null
                        || radiation.motif() == null
                        || radiation.motif().equals(motif)
                ? deja(lue)
                : CompletableFuture.failedFuture(incertain(lue.numero()));
    }

    @Override
    public CompletableFuture<DemandeVersionnee> reactiver(
            DemandeVersionnee lue, @Nullable Instant doute, OptionsAppel options) {
        boolean active = lue.demande().radiation() == null;
        return converser(
                porteur -> doute != null && active && dialogue.reglage().conjectures()
                        ? deja(lue)
                        : refaire(doute, dialogue.reactiver(porteur, lue.demande(), options)));
    }

    private static CompletableFuture<DemandeVersionnee> deja(DemandeVersionnee held) {
        return CompletableFuture.completedFuture(RepriseNuu.dire(held, "NUU_DEJA_FAITE"));
    }

    private static CompletableFuture<DemandeVersionnee> dire(CompletableFuture<DemandeVersionnee> sent, String code) {
        return sent.thenApply(made -> RepriseNuu.dire(made, code));
    }

    private static CompletableFuture<DemandeVersionnee> refaire(
            @Nullable Instant doute, CompletableFuture<DemandeVersionnee> sent) {
        return doute == null ? sent : dire(sent, "NUU_REFAITE");
    }

    private static SneException.EffetIncertain incertain(NumeroUnique numero) {
        return new SneException.EffetIncertain(Contexte.sansReponse(null), List.of(numero), null);
    }
}
