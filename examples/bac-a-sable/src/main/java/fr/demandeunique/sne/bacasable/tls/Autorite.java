package fr.demandeunique.sne.bacasable.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;

/** A certification authority for tests, whose key lives in this JVM alone. */
final class Autorite {
    private static final byte[] ECDSA_SHA256 = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
    private static final Duration LONGTEMPS = Duration.ofDays(365);
    private static final SecureRandom HASARD = new SecureRandom();

    private final String nom;
    private final KeyPair cles;
    private final X509Certificate certificat;

    Autorite(String nom) throws GeneralSecurityException {
        this.nom = nom;
        this.cles = cles();
        Instant now = Instant.now();
        certificat = certifier(
                nom,
                cles,
                now.minus(LONGTEMPS),
                now.plus(LONGTEMPS),
                // Basic constraints: an authority; key usage: signs certificates.
                extension("2.5.29.19", true, Der.sequence(Der.vrai())),
                extension("2.5.29.15", true, Der.valeur(0x03, new byte[] {2, 4})));
    }

    /** A certificate with its key. */
    record Identite(PrivateKey cle, X509Certificate certificat, X509Certificate autorite) {
        X509Certificate[] chaine() {
            return new X509Certificate[] {certificat, autorite};
        }
    }

    X509Certificate certificat() {
        return certificat;
    }

    /** For a server of these host names and the loopback addresses if asked. */
    Identite serveur(String hote, boolean boucle, Instant debut, Instant fin) throws GeneralSecurityException {
        byte[] name = Der.valeur(0x82, hote.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        byte[] v4 = Der.valeur(0x87, new byte[] {127, 0, 0, 1});
        byte[] v6 = Der.valeur(0x87, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
        return identite(
                hote,
                debut,
                fin,
                extension("2.5.29.17", false, boucle ? Der.sequence(name, v4, v6) : Der.sequence(name)),
                extension("2.5.29.37", false, Der.sequence(Der.oid("1.3.6.1.5.5.7.3.1"))));
    }

    /** For a client. */
    Identite client(String nomClient) throws GeneralSecurityException {
        Instant now = Instant.now();
        return identite(
                nomClient,
                now.minus(LONGTEMPS),
                now.plus(LONGTEMPS),
                extension("2.5.29.37", false, Der.sequence(Der.oid("1.3.6.1.5.5.7.3.2"))));
    }

    private Identite identite(String sujet, Instant debut, Instant fin, byte[]... extensions)
            throws GeneralSecurityException {
        KeyPair pair = cles();
        return new Identite(pair.getPrivate(), certifier(sujet, pair, debut, fin, extensions), certificat);
    }

    private static KeyPair cles() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), HASARD);
        return generator.generateKeyPair();
    }

    private X509Certificate certifier(String sujet, KeyPair pair, Instant debut, Instant fin, byte[]... extensions)
            throws GeneralSecurityException {
        byte[] body = Der.sequence(
                Der.contexte(0, Der.entier(BigInteger.TWO)),
                Der.entier(new BigInteger(120, HASARD).add(BigInteger.ONE)),
                ECDSA_SHA256,
                nom(nom),
                Der.sequence(Der.heure(debut), Der.heure(fin)),
                nom(sujet),
                pair.getPublic().getEncoded(),
                Der.contexte(3, Der.sequence(extensions)));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(cles.getPrivate());
        signature.update(body);
        byte[] der = Der.sequence(body, ECDSA_SHA256, Der.bits(signature.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private static byte[] nom(String commonName) {
        return Der.sequence(Der.ensemble(Der.sequence(Der.oid("2.5.4.3"), Der.texte(commonName))));
    }

    private static byte[] extension(String oid, boolean critical, byte[] value) {
        return critical
                ? Der.sequence(Der.oid(oid), Der.vrai(), Der.octets(value))
                : Der.sequence(Der.oid(oid), Der.octets(value));
    }
}
