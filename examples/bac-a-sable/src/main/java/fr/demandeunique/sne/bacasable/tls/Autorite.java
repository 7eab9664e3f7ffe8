package fr.demandeunique.sne.bacasable.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certification authority for tests, whose key lives in this JVM alone. */
final class Autorite {
    private static final Duration LONGTEMPS = Duration.ofDays(365);
    private static final SecureRandom HASARD = new SecureRandom();

    private final X500Name nom;
    private final KeyPair cles;
    private final X509Certificate certificat;

    Autorite(String nom) throws GeneralSecurityException {
        this.nom = nom(nom);
        this.cles = cles();
        Instant now = Instant.now();
        certificat = certifier(
                this.nom,
                cles,
                now.minus(LONGTEMPS),
                now.plus(LONGTEMPS),
                builder -> builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                        .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign)));
    }

    /** A certificate with its key. */
    record Identite(PrivateKey cle, X509Certificate certificat, X509Certificate autorite) {
        X509Certificate[] chaine() {
            return new X509Certificate[] {certificat, autorite};
        }
    }

    /** What a certificate is for. */
    private interface Usage {
        X509v3CertificateBuilder mark(X509v3CertificateBuilder builder) throws CertIOException;
    }

    X509Certificate certificat() {
        return certificat;
    }

    /** For a server of this host name, and of the loopback addresses if asked. */
    Identite serveur(String hote, boolean boucle, Instant debut, Instant fin) throws GeneralSecurityException {
        GeneralName name = new GeneralName(GeneralName.dNSName, hote);
        GeneralName[] names = boucle
                ? new GeneralName[] {
                    name,
                    new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                    new GeneralName(GeneralName.iPAddress, "::1")
                }
                : new GeneralName[] {name};
        return identite(
                hote,
                debut,
                fin,
                builder -> usage(builder, KeyPurposeId.id_kp_serverAuth)
                        .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names)));
    }

    /** For a client. */
    Identite client(String nomClient) throws GeneralSecurityException {
        Instant now = Instant.now();
        return identite(
                nomClient,
                now.minus(LONGTEMPS),
                now.plus(LONGTEMPS),
                builder -> usage(builder, KeyPurposeId.id_kp_clientAuth));
    }

    private static X509v3CertificateBuilder usage(X509v3CertificateBuilder builder, KeyPurposeId purpose)
            throws CertIOException {
        return builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
    }

    private Identite identite(String sujet, Instant debut, Instant fin, Usage usage) throws GeneralSecurityException {
        KeyPair pair = cles();
        return new Identite(pair.getPrivate(), certifier(nom(sujet), pair, debut, fin, usage), certificat);
    }

    private static KeyPair cles() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), HASARD);
        return generator.generateKeyPair();
    }

    private X509Certificate certifier(X500Name sujet, KeyPair pair, Instant debut, Instant fin, Usage usage)
            throws GeneralSecurityException {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    nom,
                    new BigInteger(120, HASARD).add(BigInteger.ONE),
                    Date.from(debut),
                    Date.from(fin),
                    sujet,
                    pair.getPublic());
            return new JcaX509CertificateConverter()
                    .getCertificate(usage.mark(builder)
                            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(cles.getPrivate())));
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException("no certificate", e);
        }
    }

    private static X500Name nom(String commonName) {
        return new X500NameBuilder().addRDN(BCStyle.CN, commonName).build();
    }
}
