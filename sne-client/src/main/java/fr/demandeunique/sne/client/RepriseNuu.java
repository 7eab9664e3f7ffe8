package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.SneException.Contexte;
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
final class RepriseNuu {
    /** A server that cut the connection may still be at work: what is not there yet is looked for once more after that. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final DialogueNuu dialogue;

    RepriseNuu(DialogueNuu dialogue) {
        this.dialogue = dialogue;
    }

    /** {@code CRE}, and what is needed until it is known what became of it. */
    CompletableFuture<DemandeVersionnee> enregistrer(PorteurNuu porteur, Demande demande, OptionsAppel options) {
        Instant debut = dialogue.maintenant();
        Supplier<CompletableFuture<DemandeVersionnee>> envoi = () -> dialogue.enregistrer(porteur, demande, options);
        return envoi.get()
                .exceptionallyCompose(lost ->
                        regler(porteur, rapprochement(demande, null, debut), envoi, PorteurNuu.cause(lost), options));
    }

    /** The same for {@code CRS}. */
    CompletableFuture<DemandeVersionnee> separer(
            PorteurNuu porteur, NumeroUnique initiale, Demande remplie, OptionsAppel options) {
        Instant debut = dialogue.maintenant();
        Supplier<CompletableFuture<DemandeVersionnee>> envoi =
                () -> dialogue.separer(porteur, initiale, remplie, options);
        return envoi.get()
                .exceptionallyCompose(lost -> regler(
                        porteur, rapprochement(remplie, initiale, debut), envoi, PorteurNuu.cause(lost), options));
    }

    RapprochementNuu rapprochement(Demande envoyee, @Nullable NumeroUnique sauf, Instant debut) {
        return new RapprochementNuu(envoyee, dialogue.guichet(), sauf, debut, dialogue.maintenant());
    }

    private CompletableFuture<DemandeVersionnee> regler(
            PorteurNuu porteur,
            RapprochementNuu cherchee,
            Supplier<CompletableFuture<DemandeVersionnee>> envoi,
            Throwable failure,
            OptionsAppel options) {
        if (!(failure instanceof SneException lost)
                || !lost.effetInconnu()
                || lost instanceof SneException.Interrompu) {
            return CompletableFuture.failedFuture(failure);
        }
        CompletableFuture<Optional<DemandeVersionnee>> search;
        try {
            search = chercherDeuxFois(porteur, cherchee, options);
        } catch (IllegalStateException closed) {
            lost.addSuppressed(closed);
            return CompletableFuture.failedFuture(lost);
        }
        return search.exceptionallyCompose(
                        other -> CompletableFuture.failedFuture(ensemble(lost, PorteurNuu.cause(other))))
                .thenCompose(found -> {
                    if (found.isPresent()) {
                        return CompletableFuture.completedFuture(found.get());
                    }
                    return renvoyable(lost, options)
                            ? envoi.get().thenApply(second -> dire(second, "NUU_RENVOYEE"))
                            : CompletableFuture.failedFuture(lost);
                });
    }

    private CompletableFuture<Optional<DemandeVersionnee>> chercherDeuxFois(
            PorteurNuu porteur, RapprochementNuu cherchee, OptionsAppel options) {
        return retrouver(porteur, cherchee, options)
                .thenCompose(found -> found.isPresent()
                        ? CompletableFuture.completedFuture(found)
                        : porteur.attendre(PAUSE).thenCompose(any -> retrouver(porteur, cherchee, options)));
    }

    /** A server that took too long may still be at work; one that failed on the document would fail again. */
    private boolean renvoyable(SneException lost, OptionsAppel options) {
        var relances = dialogue.execution().relances(options);
        return lost.reessayable() && !(lost instanceof SneException.DelaiDepasse) && relances.essaisMax() > 1;
    }

    /** Nobody knows still: the caller is told of the loss, and beside it of the search, unless this says more. */
    private static Throwable ensemble(SneException lost, Throwable search) {
        boolean mute = lost instanceof SneException.ErreurTechnique;
        if (search instanceof SneException.EffetIncertain unsure
                && !(mute && unsure.candidats().isEmpty())) {
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
    CompletableFuture<Optional<DemandeVersionnee>> retrouver(
            PorteurNuu porteur, RapprochementNuu cherchee, OptionsAppel options) {
        return dialogue.chercher(porteur, cherchee.envoyee(), options)
                .exceptionallyCompose(failure -> {
                    Throwable cause = PorteurNuu.cause(failure);
                    return CompletableFuture.failedFuture(sansReponse(cause) ? muette((SneException) cause) : cause);
                })
                .thenCompose(found -> {
                    List<Demande> may =
                            found.stream().filter(cherchee::possible).toList();
                    if (may.isEmpty()) {
                        return CompletableFuture.completedFuture(Optional.<DemandeVersionnee>empty());
                    }
                    List<Demande> sure = may.stream().filter(cherchee::certain).toList();
                    if (sure.size() == 1) {
                        return CompletableFuture.completedFuture(Optional.of(retrouvee(sure.get(0))));
                    }
                    List<NumeroUnique> numeros = may.stream()
                            .map(one -> Objects.requireNonNull(one.numeroUnique()))
                            .distinct()
                            .toList();
                    return numeros.size() == 1
                            ? relire(porteur, cherchee, numeros.get(0), options)
                            : CompletableFuture.failedFuture(incertain(numeros));
                });
    }

    /** The SNE answers so for an association: searching again says no more, as a rule. */
    private static boolean sansReponse(Throwable search) {
        return search instanceof SneException.ErreurTechnique
                || search instanceof SneException.ReponseIllisible
                || search instanceof SneException.Refus
                || search instanceof SneException.RequeteInvalide;
    }

    /** A list may say less of a demande than its document does. */
    private CompletableFuture<Optional<DemandeVersionnee>> relire(
            PorteurNuu porteur, RapprochementNuu cherchee, NumeroUnique numero, OptionsAppel options) {
        return dialogue.lire(porteur, numero, options).thenCompose(read -> {
            if (cherchee.certain(read.demande())) {
                return CompletableFuture.completedFuture(Optional.of(retrouvee(read.demande())));
            }
            return cherchee.possible(read.demande())
                    ? CompletableFuture.failedFuture(incertain(List.of(numero)))
                    : CompletableFuture.completedFuture(Optional.<DemandeVersionnee>empty());
        });
    }

    private static SneException.EffetIncertain muette(SneException search) {
        return new SneException.EffetIncertain(
                new Contexte(
                        search.statut(),
                        search.requete().orElse(null),
                        search.type().orElse(null),
                        search.anomalies()),
                List.of(),
                search);
    }

    private static SneException.EffetIncertain incertain(List<NumeroUnique> numeros) {
        return new SneException.EffetIncertain(Contexte.sansReponse(null), numeros, null);
    }

    private static DemandeVersionnee retrouvee(Demande one) {
        return dire(new DemandeVersionnee(one, "", List.of(), List.of()), "NUU_RETROUVEE");
    }

    /** The same with what was done as a warning. */
    static DemandeVersionnee dire(DemandeVersionnee made, String code) {
        List<Anomalie> warnings = new ArrayList<>(made.avertissements());
        warnings.add(Anomalie.avertissement(code, "/numeroUnique"));
        return new DemandeVersionnee(made.demande(), made.etag(), warnings, made.aFaire());
    }
}
