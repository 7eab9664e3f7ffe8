package fr.demandeunique.sne.pdf.sceau;

import java.security.Key;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import org.jspecify.annotations.Nullable;

/** The two ways to sign; each gives 64 bytes. */
enum Algorithme {
    ED25519("Ed25519"),
    ECDSA_P256("SHA256withECDSAinP1363Format");

    /** Bytes of a signature. */
    static final int TAILLE = 64;

    private final String signature;

    Algorithme(String signature) {
        this.signature = signature;
    }

    /** Its name for the JDK. */
    String signature() {
        return signature;
    }

    /** The way that a key is for; null for any other key. */
    static @Nullable Algorithme de(Key key) {
        if (key instanceof EdECKey edwards
                && "Ed25519".equals(edwards.getParams().getName())) {
            return ED25519;
        }
        return key instanceof ECKey elliptic && CourbeP256.estP256(elliptic.getParams()) ? ECDSA_P256 : null;
    }
}
