package fr.demandeunique.sne.client.depart;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row that was taken to be sent, with what is known of its dossier. Never printed. */
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
        @Nullable String numero,
        @Nullable String registre,
        String bail) {
    @Override
    public String toString() {
        return "Ligne[" + id + "]";
    }
}
