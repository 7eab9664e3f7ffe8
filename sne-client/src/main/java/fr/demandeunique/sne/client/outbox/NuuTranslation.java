package fr.demandeunique.sne.client.outbox;

import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.TrackedWrites;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * From a stored row to a write at the SNE's own service. An attempt that may have had its effect is looked for there before anything is sent.
 */
final class NuuTranslation {
    private NuuTranslation() {}

    /** The operation needs the demande as the SNE holds it. */
    static boolean needsReading(MessageKind kind) {
        return switch (kind) {
            case RENOUVELER, RADIER, REACTIVER, ATTRIBUER -> true;
            case ENREGISTRER, MODIFIER, SEPARER, DEPOSER_PIECE, ANNULER_RADIATION, SUBSTITUER -> false;
        };
    }

    /**
     * @param read what was read just before, null if the operation needs nothing of it
     */
    static CompletableFuture<DemandeVersionnee> write(
            TrackedWrites writes,
            LeasedMessage message,
            byte[] body,
            @Nullable DemandeVersionnee read,
            CallOptions options) {
        Instant doubt = message.doubt();
        return switch (message.kind()) {
            case ENREGISTRER -> writes.enregistrer(Translation.demande(body), doubt, options);
            case MODIFIER ->
                writes.modifier(Translation.modified(message, Translation.numero(message), body), doubt, options);
            case RENOUVELER -> writes.renouveler(Objects.requireNonNull(read), doubt, options);
            case REACTIVER -> writes.reactiver(Objects.requireNonNull(read), doubt, options);
            case RADIER -> {
                Translation.Motif motif = Translation.motif(body);
                yield writes.radier(Objects.requireNonNull(read), motif.radiation(), doubt, options);
            }
            case ATTRIBUER ->
                writes.attribuer(Objects.requireNonNull(read), Translation.attribution(body), doubt, options);
            case SEPARER -> writes.separer(Translation.numero(message), Translation.filled(body), doubt, options);
            case ANNULER_RADIATION ->
                CompletableFuture.failedFuture(new SneException.HorsTransport("demandes.annulerRadiation"));
            case SUBSTITUER -> CompletableFuture.failedFuture(new SneException.HorsTransport("demandes.substituer"));
            case DEPOSER_PIECE -> CompletableFuture.failedFuture(new SneException.HorsTransport("pieces.deposer"));
        };
    }
}
