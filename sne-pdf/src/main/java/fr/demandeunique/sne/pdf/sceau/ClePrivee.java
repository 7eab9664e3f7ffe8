package fr.demandeunique.sne.pdf.sceau;

import fr.demandeunique.sne.controle.Resultat;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a private key and finds its public half. */
final class ClePrivee {
    private ClePrivee() {}

    static Resultat<Sceau> lire(String pem) {
        PrivateKey privee = null;
        PublicKey publique = null;
        for (Pem.Bloc bloc : Pem.lire(pem)) {
            switch (bloc.label()) {
                case Pem.PRIVE -> privee = privee(bloc.bytes());
                case Pem.PRIVE_EC -> privee = privee(Pem.pkcs8(bloc.bytes()));
                case Pem.PRIVE_CHIFFRE -> {
                    return Sceau.refuse("SCEAU_CLE_CHIFFREE");
                }
                case Pem.PUBLIC -> publique = CleSceau.publique(bloc.bytes());
                default -> {
                    // Parameters of a curve, certificates: of no use here.
                }
            }
        }
        if (privee == null) {
            return Sceau.refuse("SCEAU_CLE_ILLISIBLE");
        }
        if (Algorithme.de(privee) == null) {
            return Sceau.refuse("SCEAU_CLE_TYPE");
        }
        PublicKey other = publique != null ? publique : moitiePublique(privee);
        return other == null ? Sceau.refuse("SCEAU_CLE_ILLISIBLE") : Sceau.de(privee, other);
    }

    private static @Nullable PrivateKey privee(byte[] encoded) {
        for (String kind : List.of("Ed25519", "EC", "RSA")) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            } catch (GeneralSecurityException | RuntimeException another) {
                // Providers answer to hostile bytes in several ways; the next kind is tried.
            }
        }
        return null;
    }

    private static @Nullable PublicKey moitiePublique(PrivateKey privee) {
        try {
            if (privee instanceof ECPrivateKey elliptic) {
                var spec = new ECPublicKeySpec(CourbeP256.point(elliptic.getS()), CourbeP256.PARAMETRES);
                return KeyFactory.getInstance("EC").generatePublic(spec);
            }
            if (privee instanceof EdECPrivateKey edwards) {
                // A pair is made from 32 drawn bytes, which are the private key: drawing these gives its public half.
                var generator = KeyPairGenerator.getInstance("Ed25519");
                generator.initialize(
                        NamedParameterSpec.ED25519,
                        new Tirage(edwards.getBytes().orElseThrow()));
                return generator.generateKeyPair().getPublic();
            }
            return null;
        } catch (GeneralSecurityException | RuntimeException unusable) {
            return null;
        }
    }

    /** Draws the bytes that it was given. */
    private static final class Tirage extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] drawn;

        Tirage(byte[] drawn) {
            super(null, null);
            this.drawn = drawn;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(drawn, 0, bytes, 0, bytes.length);
        }
    }
}
