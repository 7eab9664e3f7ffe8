package fr.demandeunique.sne.pdf.sceau;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public key and the name that seals call it by: 8 letters drawn from the key itself, so that none can be given to another.
 *
 * <pre>{@code List<CleSceau> cles = CleSceau.lire(Files.readString(path)).orElseThrow();}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CleSceau {
    private static final int TAILLE_NOM = 5;

    private final PublicKey cle;
    private final Algorithme algorithme;
    private final String nom;

    private CleSceau(PublicKey cle, Algorithme algorithme) {
        this.cle = cle;
        this.algorithme = algorithme;
        this.nom = Base32.encode(Arrays.copyOf(sha256(cle.getEncoded()), TAILLE_NOM));
    }

    /** Takes a key; refused ({@code SCEAU_CLE_TYPE}) if it is neither Ed25519 nor on P-256. */
    public static Resultat<CleSceau> de(PublicKey cle) {
        Algorithme algorithme = Algorithme.de(cle);
        return algorithme == null
                ? Resultat.refuse(Anomalie.erreur("SCEAU_CLE_TYPE", ""))
                : Resultat.accepte(new CleSceau(cle, algorithme));
    }

    /**
     * Reads the public keys of a PEM file ({@code BEGIN PUBLIC KEY}), one or several, for keys that follow one another over the
     * years. Never throws, whatever the text: refused with {@code SCEAU_CLE_ILLISIBLE} if there is none or one cannot be read, with
     * {@code SCEAU_CLE_TYPE} for another kind of key.
     */
    public static Resultat<List<CleSceau>> lire(String pem) {
        List<CleSceau> cles = new ArrayList<>();
        for (Pem.Bloc bloc : Pem.lire(pem)) {
            if (bloc.label().equals(Pem.PUBLIC)) {
                PublicKey cle = publique(bloc.bytes());
                if (cle == null) {
                    return illisible();
                }
                Resultat<CleSceau> read = de(cle);
                if (!(read instanceof Resultat.Accepte<CleSceau> accepte)) {
                    return new Resultat.Refuse<>(read.anomalies());
                }
                cles.add(accepte.valeur());
            }
        }
        return cles.isEmpty() ? illisible() : Resultat.accepte(List.copyOf(cles));
    }

    private static Resultat<List<CleSceau>> illisible() {
        return Resultat.refuse(Anomalie.erreur("SCEAU_CLE_ILLISIBLE", ""));
    }

    /** The key of this encoding; null if it is none that this JDK knows. */
    static @Nullable PublicKey publique(byte[] encoded) {
        for (String kind : List.of("Ed25519", "EC", "RSA")) {
            try {
                return KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(encoded));
            } catch (GeneralSecurityException | RuntimeException another) {
                // Providers answer to hostile bytes in several ways; the next kind is tried.
            }
        }
        return null;
    }

    /** Its name in the seals: 8 letters and digits. */
    public String nom() {
        return nom;
    }

    /** True if this text was signed with the private half of this key. */
    boolean aSigne(String text, byte[] signature) {
        try {
            Signature verification = Signature.getInstance(algorithme.signature());
            verification.initVerify(cle);
            verification.update(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return verification.verify(signature);
        } catch (GeneralSecurityException | RuntimeException malformed) {
            return false;
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CleSceau that && cle.equals(that.cle);
    }

    @Override
    public int hashCode() {
        return cle.hashCode();
    }

    /** The name of the key. */
    @Override
    public String toString() {
        return "CleSceau[" + nom + "]";
    }
}
