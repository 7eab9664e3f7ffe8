package fr.demandeunique.sne.pdf.sceau;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The two ways to sign; each gives 64 bytes. */
enum Algorithme {
    ED25519("Ed25519"),
    ECDSA_P256("SHA256withECDSAinP1363Format");

    /** Bytes of a signature. */
    static final int SIZE = 64;

    static final ECParameterSpec P256 = p256();

    /** A curve as the JDK prints it: its name, other names, its identifier. */
    private static final Pattern CURVE = Pattern.compile("(\\S+) .*\\([0-9.]+\\)");

    private final String signature;

    Algorithme(String signature) {
        this.signature = signature;
    }

    private static ECParameterSpec p256() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has P-256", e);
        }
    }

    /** Its name for the JDK. */
    String signature() {
        return signature;
    }

    /** The way that a key is for; null for any other key. */
    static @Nullable Algorithme of(Key key) {
        if (key instanceof ECKey elliptic) {
            ECParameterSpec curve = elliptic.getParams();
            return curve.getCurve().equals(P256.getCurve())
                            && curve.getGenerator().equals(P256.getGenerator())
                            && curve.getOrder().equals(P256.getOrder())
                    ? ECDSA_P256
                    : null;
        }
        return kind(key).equals("Ed25519") ? ED25519 : null;
    }

    /** What people call a key of this kind: {@code RSA}, {@code secp256k1}, {@code Ed448}. */
    static String kind(Key key) {
        if (key instanceof EdECKey edwards) {
            return edwards.getParams().getName();
        }
        Matcher curve = CURVE.matcher(key instanceof ECKey elliptic ? String.valueOf(elliptic.getParams()) : "");
        return curve.matches() ? curve.group(1) : key.getAlgorithm();
    }
}
