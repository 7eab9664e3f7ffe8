package fr.demandeunique.sne.client.depart;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row that was taken to be sent, with what is known of its dossier. Never printed.
 *
 * @param doute when an earlier attempt, which may have had its effect, began; null if there is none
 */
record Ligne(
        String id,
        String dossier,
        Nature nature,
        @Nullable String guichet,
        @Nullable String cible,
        byte @Nullable [] corps,
        String cle,
        String version,
        int essais,
        Instant premierEssai,
        @Nullable Instant doute,
        @Nullable String numero,
        @Nullable String registre,
        String bail) {
    @Override
    public String toString() {
        return "Ligne[" + id + "]";
    }
}
