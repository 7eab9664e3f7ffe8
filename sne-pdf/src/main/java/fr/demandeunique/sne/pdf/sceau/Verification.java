package fr.demandeunique.sne.pdf.sceau;

import fr.demandeunique.sne.attestation.ContenuQr;
import fr.demandeunique.sne.attestation.ContenuScelle;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * <p>This class is immutable and thread-safe. It holds names: its {@code toString} shows none.
 *
 * @param verdict what can be said of it
 * @param portee how far it reaches: of what was not read in a sealed file, the code alone
 * @param contenu what the code says; to be believed only of an {@link Verdict#AUTHENTIQUE} one; null if unreadable
 * @param faits what a sealed code says besides, to be compared with what is printed; null where {@code contenu} is, and without seal
 * @param cle the name of the key that the seal calls for; null if there is none
 * @param emetteur who holds that key, as the trust list or the certificate says; null if it does not, or the key is unknown
 * @param raison why the key is not trusted; null unless the verdict is {@link Verdict#CLE_INCONNUE}
 */
public record Verification(
        Verdict verdict,
        PorteeVerdict portee,
        @Nullable ContenuQr contenu,
        @Nullable ContenuScelle faits,
        @Nullable String cle,
        @Nullable String emetteur,
        @Nullable RaisonVerdict raison) {

    /** {@return whether what was checked is a file that is, byte for byte, the sealed one} Of all else, what is printed is still to be compared with {@link #faits()}. */
    public boolean fichierProuve() {
        return verdict == Verdict.AUTHENTIQUE && portee == PorteeVerdict.FICHIER;
    }

    /** Without seal: nothing is known but what the code says of itself. */
    static Verification nonScellee(@Nullable ContenuQr contenu) {
        return new Verification(Verdict.NON_SCELLEE, PorteeVerdict.CODE, contenu, null, null, null, null);
    }

    /** Damaged or forged: what it says is not repeated. */
    static Verification alteree(PorteeVerdict portee, @Nullable String cle) {
        return new Verification(Verdict.ALTEREE, portee, null, null, cle, null, null);
    }
}
