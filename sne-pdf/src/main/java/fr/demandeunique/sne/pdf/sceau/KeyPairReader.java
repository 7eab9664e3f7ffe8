package fr.demandeunique.sne.pdf.sceau;

import fr.demandeunique.sne.controle.Resultat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads a private key and its public half, which must stand in the same file unless the JDK can tell it. */
final class KeyPairReader {
    /** What comes before the public point at the end of an elliptic key, where openssl leaves it: P-256, two coordinates. */
    private static final byte[] POINT = HexFormat.of().parseHex("a14403420004");

    private static final int COORDINATE = 32;
    /** Heads an encrypted key of the older form. */
    private static final String ENCRYPTED = "Proc-Type: 4,ENCRYPTED";

    private KeyPairReader() {}

    static Resultat<Sceau> pem(String text) {
        Pem.Block one = null;
        PublicKey other = null;
        for (Pem.Block block : Pem.blocks(text)) {
            switch (block.label()) {
                case "PRIVATE KEY", "EC PRIVATE KEY" -> one = block;
                case "ENCRYPTED PRIVATE KEY" -> {
                    return Sceau.refuse("SCEAU_CLE_CHIFFREE");
                }
                default -> other = other == null ? CleSceau.publicKey(block) : other;
            }
        }
        PrivateKey key = one == null ? null : privateKey(one);
        if (one == null || key == null) {
            return Sceau.refuse(text.contains(ENCRYPTED) ? "SCEAU_CLE_CHIFFREE" : "SCEAU_CLE_ILLISIBLE");
        }
        Algorithme algorithm = Algorithme.of(key);
        if (algorithm == null) {
            return Resultat.refuse(CleSceau.otherKind(key));
        }
        if (other == null) {
            other = algorithm == Algorithme.ED25519 ? derived((EdECPrivateKey) key) : point(one.bytes());
        }
        return other == null ? Sceau.refuse("SCEAU_CLE_PUBLIQUE") : Sceau.of(key, other);
    }

    static Resultat<Sceau> pkcs12(byte[] file, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    Certificate certificate = store.getCertificate(alias);
                    return certificate == null
                            ? Sceau.refuse("SCEAU_CLE_PUBLIQUE")
                            : Sceau.of(key, certificate.getPublicKey());
                }
            }
            return Sceau.refuse("SCEAU_CLE_ILLISIBLE");
        } catch (GeneralSecurityException | IOException | RuntimeException unreadable) {
            return Sceau.refuse("SCEAU_CLE_MOT_DE_PASSE");
        }
    }

    private static @Nullable PrivateKey privateKey(Pem.Block block) {
        if (block.label().startsWith("EC ")) {
            try {
                return sec1(ByteBuffer.wrap(block.bytes()));
            } catch (GeneralSecurityException | IOException | RuntimeException damaged) {
                return null;
            }
        }
        for (String kind : CleSceau.KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(block.bytes()));
            } catch (GeneralSecurityException | RuntimeException another) {
                // Providers answer to hostile bytes in several ways; the next kind is tried.
            }
        }
        return null;
    }

    /** An elliptic private key in its older form (SEC 1): a version, the number, the curve. */
    private static PrivateKey sec1(ByteBuffer der) throws GeneralSecurityException, IOException {
        boolean longer = der.get(1) == (byte) 0x81;
        der.position(longer ? 6 : 5);
        var number = new BigInteger(1, element(der, 0x04));
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(element(der, 0xa0));
        var spec = new ECPrivateKeySpec(number, curve.getParameterSpec(ECParameterSpec.class));
        return KeyFactory.getInstance("EC").generatePrivate(spec);
    }

    private static byte[] element(ByteBuffer der, int tag) {
        if (der.get() != (byte) tag) {
            throw new IllegalArgumentException("another element");
        }
        var content = new byte[der.get() & 0x7f];
        der.get(content);
        return content;
    }

    /** The public point that an elliptic key on P-256 ends with; null if it does not. */
    private static @Nullable PublicKey point(byte[] der) {
        int x = der.length - 2 * COORDINATE;
        if (x < POINT.length || !Arrays.equals(der, x - POINT.length, x, POINT, 0, POINT.length)) {
            return null;
        }
        int y = x + COORDINATE;
        var point = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(der, x, y)),
                new BigInteger(1, Arrays.copyOfRange(der, y, der.length)));
        try {
            return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, Algorithme.P256));
        } catch (GeneralSecurityException offTheCurve) {
            return null;
        }
    }

    /** The public half of a lone Ed25519 key: a pair is made from 32 drawn bytes, which are the private key. */
    private static @Nullable PublicKey derived(EdECPrivateKey key) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(
                    NamedParameterSpec.ED25519, new Drawn(key.getBytes().orElseThrow()));
            return generator.generateKeyPair().getPublic();
        } catch (GeneralSecurityException | RuntimeException unusable) {
            return null;
        }
    }

    /** Draws the bytes that it was given. */
    private static final class Drawn extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] drawn;

        Drawn(byte[] drawn) {
            super(null, null);
            this.drawn = drawn;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(drawn, 0, bytes, 0, bytes.length);
        }
    }
}
