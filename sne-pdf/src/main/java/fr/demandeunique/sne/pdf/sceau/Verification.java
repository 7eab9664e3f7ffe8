package fr.demandeunique.sne.pdf.sceau;

import fr.demandeunique.sne.attestation.ContenuQr;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param verdict the finding
 * @param contenu what the document says of itself; to be believed only of an {@link Verdict#AUTHENTIQUE} one; null if unreadable
 * @param cle the name of the key that the seal calls for; null if there is none
 */
public record Verification(
        Verdict verdict,
        @Nullable ContenuQr contenu,
        @Nullable String cle) {}
