package fr.demandeunique.sne.client.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row that was taken to be sent, with what is known of its dossier. Never printed.
 *
 * @param doubt when an earlier attempt, which may have had its effect, began; null if there is none
 */
record LeasedMessage(
        String id,
        String dossier,
        MessageKind kind,
        @Nullable String guichet,
        @Nullable String target,
        byte @Nullable [] body,
        String key,
        String version,
        int attempts,
        Instant firstAttemptAt,
        @Nullable Instant doubt,
        @Nullable String numero,
        @Nullable String registre,
        String lease) {
    @Override
    public String toString() {
        return "LeasedMessage[" + id + "]";
    }
}
