package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.registre.Doublon;
import fr.demandeunique.sne.client.registre.Resume;
import fr.demandeunique.sne.client.reglage.Nuu;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The operations of {@link Demandes} at the SNE's own service. It knows no idempotency key and no version: a registration whose
 * answer was lost is searched for before anybody tries again.
 */
final class DemandesNuu implements Demandes, FilsNuu {
    private final DialogueNuu dialogue;
    private final RepriseNuu reprise;
    private final PorteurNuu porteur;

    DemandesNuu(Execution execution, Nuu reglage) {
        this(new DialogueNuu(execution, reglage));
    }

    private DemandesNuu(DialogueNuu dialogue) {
        this.dialogue = dialogue;
        this.reprise = new RepriseNuu(dialogue);
        this.porteur = PorteurNuu.surPlace(dialogue.execution());
    }

    /** The same over another execution; file names go on counting. */
    DemandesNuu avec(Execution other) {
        return new DemandesNuu(dialogue.avec(other));
    }

    /** The same without waiting. */
    DemandesNuuAsync async() {
        return new DemandesNuuAsync(dialogue);
    }

    @Override
    public <T> T executer(Operation<T> operation, OptionsAppel options) {
        return dialogue.execution().executer(operation, options).valeur();
    }

    private <T> T faire(Function<PorteurNuu, CompletableFuture<T>> conversation) {
        return PorteurNuu.conclure(conversation.apply(porteur));
    }

    /** {@code CRE}; after a lost answer the demande is looked for by {@code getDoublons}, and what was done is told as a warning. */
    @Override
    public DemandeVersionnee enregistrer(Demande demande, OptionsAppel options) {
        return faire(p -> reprise.enregistrer(p, demande, options));
    }

    @Override
    public DemandeVersionnee lire(NumeroUnique numero, OptionsAppel options) {
        return faire(p -> dialogue.lire(p, numero, options));
    }

    @Override
    public List<Doublon> doublons(Demande demande, OptionsAppel options) {
        return faire(p -> dialogue.doublons(p, demande, options));
    }

    /** {@code MOD}; NUU has no versions: the last writer wins. */
    @Override
    public DemandeVersionnee modifier(DemandeVersionnee demande, OptionsAppel options) {
        return faire(p -> dialogue.modifier(p, demande.demande(), options));
    }

    @Override
    public DemandeVersionnee renouveler(NumeroUnique numero, OptionsAppel options) {
        return renouveler(lire(numero, options), options);
    }

    @Override
    public DemandeVersionnee renouveler(DemandeVersionnee lue, OptionsAppel options) {
        return faire(p -> dialogue.renouveler(p, lue.demande(), options));
    }

    @Override
    public DemandeVersionnee radier(
            DemandeVersionnee lue, String motif, @Nullable String sousMotif, OptionsAppel options) {
        return faire(p -> dialogue.radier(p, lue.demande(), motif, sousMotif, options));
    }

    /** {@code RAD} with the empty motif, that of a « déradiation » in the published list; a guess as to where it stands. */
    @Override
    public DemandeVersionnee reactiver(DemandeVersionnee lue, OptionsAppel options) {
        return faire(p -> dialogue.reactiver(p, lue.demande(), options));
    }

    /** {@code CRS}; a lost answer is looked for as after {@code CRE}. */
    @Override
    public DemandeVersionnee separer(
            DemandeVersionnee initiale, int coTitulaire, Demande remplie, OptionsAppel options) {
        return faire(p -> reprise.separer(p, initiale.numero(), remplie, options));
    }

    @Override
    public DemandeVersionnee attribuer(DemandeVersionnee lue, Attribution attribution, OptionsAppel options) {
        return faire(p -> dialogue.attribuer(p, lue.demande(), attribution, options));
    }

    @Override
    public void supprimer(DemandeVersionnee lue, OptionsAppel options) {
        faire(p -> dialogue.supprimer(p, lue.demande(), options));
    }

    @Override
    public Pages<Resume> lister(@Nullable String etat) {
        throw new SneException.HorsTransport("demandes.lister");
    }

    @Override
    public List<Demande> nouveauxDaloDepuis(Instant instant) {
        return faire(p -> dialogue.nouveauxDaloDepuis(p, instant));
    }

    @Override
    public List<Demande> radieesDepuis(Instant instant) {
        return faire(p -> dialogue.radieesDepuis(p, instant, OptionsAppel.AUCUNE));
    }
}
