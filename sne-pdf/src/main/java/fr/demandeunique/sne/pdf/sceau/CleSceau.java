package fr.demandeunique.sne.pdf.sceau;

import fr.demandeunique.sne.attestation.Base32;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public key and the name that seals call it by: 8 letters drawn from the key itself, so that none can be given to another.
 *
 * <pre>{@code List<CleSceau> cles = CleSceau.parse(Files.readString(path)).orElseThrow();}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CleSceau {
    /** Kinds of keys that can be told from one another, those that serve first. */
    static final List<String> KINDS = List.of("EdDSA", "EC", "RSA");

    private static final String PUBLIC = "PUBLIC KEY";
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final int NAME_SIZE = 5;

    private final PublicKey cle;
    private final Algorithme algorithme;
    private final String nom;

    private CleSceau(PublicKey cle, Algorithme algorithme) {
        this.cle = cle;
        this.algorithme = algorithme;
        this.nom = Base32.encode(Arrays.copyOf(sha256(cle.getEncoded()), NAME_SIZE));
    }

    /** Takes a key; refused ({@code SCEAU_CLE_TYPE}) if it is neither Ed25519 nor on P-256. */
    public static Resultat<CleSceau> of(PublicKey cle) {
        Algorithme algorithme = Algorithme.of(cle);
        return algorithme == null ? Resultat.refuse(otherKind(cle)) : Resultat.accepte(new CleSceau(cle, algorithme));
    }

    /** Names the kind of a key that does not serve. */
    static Anomalie otherKind(Key key) {
        return Anomalie.erreur("SCEAU_CLE_TYPE", "").avec("type", Algorithme.kind(key));
    }

    /**
     * Reads the public keys of a PEM file ({@code BEGIN PUBLIC KEY}, {@code BEGIN CERTIFICATE}), one or several, for keys that follow
     * one another over the years. A certificate is taken for its key: nobody asks who signed it, or until when it is good. Never
     * throws, whatever the text: refused with {@code SCEAU_CLE_ILLISIBLE} if there is none or one cannot be read, with
     * {@code SCEAU_CLE_TYPE} for another kind of key.
     */
    public static Resultat<List<CleSceau>> parse(String pem) {
        List<CleSceau> cles = new ArrayList<>();
        for (Pem.Block block : Pem.blocks(pem)) {
            if (block.label().equals(PUBLIC) || block.label().equals(CERTIFICATE)) {
                PublicKey cle = publicKey(block);
                if (cle == null) {
                    return unreadable();
                }
                Resultat<CleSceau> read = of(cle);
                if (!(read instanceof Resultat.Accepte<CleSceau> accepte)) {
                    return new Resultat.Refuse<>(read.anomalies());
                }
                cles.add(accepte.valeur());
            }
        }
        return cles.isEmpty() ? unreadable() : Resultat.accepte(List.copyOf(cles));
    }

    private static Resultat<List<CleSceau>> unreadable() {
        return Resultat.refuse(Anomalie.erreur("SCEAU_CLE_ILLISIBLE", ""));
    }

    /** The key of a block; null if it holds no public key, or none that this JDK knows. */
    static @Nullable PublicKey publicKey(Pem.Block block) {
        if (block.label().equals(CERTIFICATE)) {
            try {
                return CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(block.bytes()))
                        .getPublicKey();
            } catch (GeneralSecurityException | RuntimeException damaged) {
                return null;
            }
        }
        for (String kind : block.label().equals(PUBLIC) ? KINDS : List.<String>of()) {
            try {
                return KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(block.bytes()));
            } catch (GeneralSecurityException | RuntimeException another) {
                // Providers answer to hostile bytes in several ways; the next kind is tried.
            }
        }
        return null;
    }

    /** {@return its name in the seals: 8 letters and digits} */
    public String nom() {
        return nom;
    }

    /** True if this text was signed with the private half of this key. */
    boolean aSigne(String text, byte[] signature) {
        try {
            Signature verification = Signature.getInstance(algorithme.signature());
            verification.initVerify(cle);
            verification.update(text.getBytes(StandardCharsets.US_ASCII));
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
