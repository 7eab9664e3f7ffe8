package fr.demandeunique.sne.client.depart;

import fr.demandeunique.sne.client.DemandeVersionnee;
import fr.demandeunique.sne.client.EcrituresNuu;
import fr.demandeunique.sne.client.OptionsAppel;
import fr.demandeunique.sne.client.SneException;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * From a stored row to a write at the SNE's own service. An attempt that may have had its effect is looked for there before anything is sent.
 */
final class TraductionNuu {
    private TraductionNuu() {}

    /** The operation needs the demande as the SNE holds it. */
    static boolean apresLecture(Nature nature) {
        return switch (nature) {
            case RENOUVELER, RADIER, REACTIVER, ATTRIBUER -> true;
            case ENREGISTRER, MODIFIER, SEPARER, DEPOSER_PIECE -> false;
        };
    }

    /**
     * @param lue what was read just before, null if the operation needs nothing of it
     */
    static CompletableFuture<DemandeVersionnee> ecrire(
            EcrituresNuu ecritures, Ligne ligne, byte[] corps, @Nullable DemandeVersionnee lue, OptionsAppel options) {
        Instant doute = ligne.doute();
        return switch (ligne.nature()) {
            case ENREGISTRER -> ecritures.enregistrer(Traduction.demande(corps), doute, options);
            case MODIFIER ->
                ecritures.modifier(Traduction.modifiee(ligne, Traduction.numero(ligne), corps), doute, options);
            case RENOUVELER -> ecritures.renouveler(Objects.requireNonNull(lue), doute, options);
            case REACTIVER -> ecritures.reactiver(Objects.requireNonNull(lue), doute, options);
            case RADIER -> {
                Traduction.Motif motif = Traduction.motif(corps);
                yield ecritures.radier(Objects.requireNonNull(lue), motif.motif(), motif.sousMotif(), doute, options);
            }
            case ATTRIBUER ->
                ecritures.attribuer(Objects.requireNonNull(lue), Traduction.attribution(corps), doute, options);
            case SEPARER -> ecritures.separer(Traduction.numero(ligne), Traduction.remplie(corps), doute, options);
            case DEPOSER_PIECE -> CompletableFuture.failedFuture(new SneException.HorsTransport("pieces.deposer"));
        };
    }
}
