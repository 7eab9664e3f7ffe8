package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.registre.Doublon;
import fr.demandeunique.sne.client.registre.Resume;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What {@link DemandesNuu} does, without waiting. */
final class DemandesNuuAsync implements DemandesAsync, FilsNuuAsync {
    private final DialogueNuu dialogue;
    private final RepriseNuu reprise;

    DemandesNuuAsync(DialogueNuu dialogue) {
        this.dialogue = dialogue;
        this.reprise = new RepriseNuu(dialogue);
    }

    EcrituresNuu ecritures() {
        return new EcrituresUneFois(dialogue);
    }

    @Override
    public <T> CompletableFuture<T> executer(Operation<T> operation, OptionsAppel options) {
        return lancer(p -> p.porter(operation, options));
    }

    private <T> CompletableFuture<T> lancer(Function<PorteurNuu, CompletableFuture<T>> conversation) {
        var porteur = new PorteurNuu.SansAttendre(dialogue.execution());
        return porteur.rendre(conversation.apply(porteur));
    }

    @Override
    public CompletableFuture<DemandeVersionnee> enregistrer(Demande demande) {
        return lancer(p -> reprise.enregistrer(p, demande, OptionsAppel.AUCUNE));
    }

    @Override
    public CompletableFuture<DemandeVersionnee> lire(NumeroUnique numero) {
        return lancer(p -> dialogue.lire(p, numero, OptionsAppel.AUCUNE));
    }

    @Override
    public CompletableFuture<List<Doublon>> doublons(Demande demande) {
        return lancer(p -> dialogue.doublons(p, demande, OptionsAppel.AUCUNE));
    }

    @Override
    public CompletableFuture<DemandeVersionnee> modifier(DemandeVersionnee demande) {
        return lancer(p -> dialogue.modifier(p, demande.demande(), OptionsAppel.AUCUNE));
    }

    @Override
    public CompletableFuture<DemandeVersionnee> renouveler(NumeroUnique numero) {
        return apresLecture(numero, (p, lue) -> dialogue.renouveler(p, lue.demande(), OptionsAppel.AUCUNE));
    }

    @Override
    public CompletableFuture<DemandeVersionnee> renouveler(DemandeVersionnee lue) {
        return lancer(p -> dialogue.renouveler(p, lue.demande(), OptionsAppel.AUCUNE));
    }

    @Override
    public CompletableFuture<DemandeVersionnee> radier(
            DemandeVersionnee lue, String motif, @Nullable String sousMotif) {
        return lancer(p -> dialogue.radier(p, lue.demande(), motif, sousMotif, OptionsAppel.AUCUNE));
    }

    CompletableFuture<DemandeVersionnee> radier(NumeroUnique numero, String motif, @Nullable String sousMotif) {
        return apresLecture(
                numero, (p, lue) -> dialogue.radier(p, lue.demande(), motif, sousMotif, OptionsAppel.AUCUNE));
    }

    @Override
    public CompletableFuture<DemandeVersionnee> reactiver(DemandeVersionnee lue) {
        return lancer(p -> dialogue.reactiver(p, lue.demande(), OptionsAppel.AUCUNE));
    }

    CompletableFuture<DemandeVersionnee> reactiver(NumeroUnique numero) {
        return apresLecture(numero, (p, lue) -> dialogue.reactiver(p, lue.demande(), OptionsAppel.AUCUNE));
    }

    @Override
    public CompletableFuture<DemandeVersionnee> separer(DemandeVersionnee initiale, int coTitulaire, Demande remplie) {
        return separer(initiale.numero(), remplie);
    }

    CompletableFuture<DemandeVersionnee> separer(NumeroUnique initiale, Demande remplie) {
        return lancer(p -> reprise.separer(p, initiale, remplie, OptionsAppel.AUCUNE));
    }

    @Override
    public CompletableFuture<DemandeVersionnee> attribuer(DemandeVersionnee lue, Attribution attribution) {
        return lancer(p -> dialogue.attribuer(p, lue.demande(), attribution, OptionsAppel.AUCUNE));
    }

    @Override
    public CompletableFuture<Boolean> supprimer(DemandeVersionnee lue) {
        return lancer(
                p -> dialogue.supprimer(p, lue.demande(), OptionsAppel.AUCUNE).thenApply(any -> true));
    }

    @Override
    public CompletableFuture<Page<Resume>> lister(@Nullable String etat, long premier, int nombre) {
        return CompletableFuture.failedFuture(new SneException.HorsTransport("demandes.lister"));
    }

    @Override
    public CompletableFuture<List<Demande>> nouveauxDaloDepuis(Instant instant) {
        return lancer(p -> dialogue.nouveauxDaloDepuis(p, instant));
    }

    @Override
    public CompletableFuture<List<Demande>> radieesDepuis(Instant instant) {
        return lancer(p -> dialogue.radieesDepuis(p, instant, OptionsAppel.AUCUNE));
    }

    /** What follows a reading. */
    private interface Suivante {
        CompletableFuture<DemandeVersionnee> apres(PorteurNuu porteur, DemandeVersionnee lue);
    }

    private CompletableFuture<DemandeVersionnee> apresLecture(NumeroUnique numero, Suivante next) {
        return lancer(p -> dialogue.lire(p, numero, OptionsAppel.AUCUNE).thenCompose(lue -> next.apres(p, lue)));
    }
}
