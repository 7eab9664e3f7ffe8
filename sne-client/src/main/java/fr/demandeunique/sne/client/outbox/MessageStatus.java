package fr.demandeunique.sne.client.outbox;

import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a screen can show of something on its way.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data; the anomalies may quote what was typed.
 *
 * @param id its identifier
 * @param dossier the editor's own reference of the demande
 * @param sequence its turn in the dossier, from 1
 * @param kind what is done
 * @param state where it stands
 * @param attempts how often it was sent
 * @param createdAt when the agent stored it
 * @param nextAttemptAt when it is sent next, if it is to be
 * @param finishedAt when it arrived, was refused or given up
 * @param reason why the last try failed: a code that no later version changes, that of the failure ({@link SneException#code()}, such as {@code REFUS}) or of the
 *     queue: {@code NUMERO_INCONNU}, {@code CONTENU_ILLISIBLE}, {@code CLE_PERIMEE}; {@code NUU_INCERTAIN} or {@code NUMERO_PARTAGE} for what is to be checked
 * @param httpStatus status of the last failed answer, null if there was none
 * @param recovery what was done about a lost answer of the SNE's own service: {@code NUU_RETROUVEE} found registered, {@code NUU_DEJA_FAITE} found done,
 *     {@code NUU_RENVOYEE} or {@code NUU_REFAITE} sent again since nothing was there, {@code AGENT} confirmed by the agent; null if nothing was
 * @param requestId identifier of the last failed call, to quote to the support
 * @param numero the numéro unique, once it is known
 * @param anomalies what the SNE found wrong, word for word
 */
public record MessageStatus(
        String id,
        String dossier,
        long sequence,
        MessageKind kind,
        MessageState state,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant finishedAt,
        @Nullable String reason,
        @Nullable Integer httpStatus,
        @Nullable String recovery,
        @Nullable String requestId,
        @Nullable NumeroUnique numero,
        List<Anomalie> anomalies) {
    /** Copies the list, which may hold no null. */
    public MessageStatus {
        anomalies = List.copyOf(anomalies);
    }
}
