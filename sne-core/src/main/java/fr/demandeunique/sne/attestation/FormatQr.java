package fr.demandeunique.sne.attestation;

/**
 * How the QR code of an attestation is written. An editor whose readers expect another payload gives its own.
 *
 * <pre>{@code attestation.avecCodeQr(a -> "MOSELIS/" + a.numero().compact())}</pre>
 */
@FunctionalInterface
public interface FormatQr {
    /**
     * {@return the payload of an attestation: ASCII, without a name} Digits, capitals, space and {@code $%*+-./:} alone make the smallest
     * symbol.
     *
     * @param attestation complete, as it will be printed
     */
    String texte(Attestation attestation);

    /** {@return the format of this library, {@link ContenuQr}} */
    static FormatQr standard() {
        return attestation -> ContenuQr.de(attestation).texte();
    }
}
