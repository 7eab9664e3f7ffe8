package fr.demandeunique.sne.client.call;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/** Reads PEM files: chains of certificates, and private keys in PKCS#8, encrypted or not. */
final class Pem {
    private static final Pattern BLOC =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    private Pem() {}

    private record Bloc(String type, byte[] octets) {}

    private static List<Bloc> blocs(Path file) throws IOException {
        List<Bloc> all = new ArrayList<>();
        Matcher found = BLOC.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        while (found.find()) {
            all.add(new Bloc(found.group(1), Base64.getMimeDecoder().decode(found.group(2))));
        }
        return all;
    }

    /** The certificates of a file, in order; {@link CertificateException} if there is none. */
    static List<X509Certificate> certificats(Path file) throws IOException, CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> all = new ArrayList<>();
        for (Bloc one : blocs(file)) {
            if (one.type.equals("CERTIFICATE")) {
                all.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(one.octets)));
            }
        }
        if (all.isEmpty()) {
            throw new CertificateException("no certificate in " + file.getFileName());
        }
        return all;
    }

    /** The private key of a file. */
    static PrivateKey cle(Path file, char @Nullable [] motDePasse) throws IOException, GeneralSecurityException {
        for (Bloc one : blocs(file)) {
            switch (one.type) {
                case "PRIVATE KEY" -> {
                    return cle(new PKCS8EncodedKeySpec(one.octets));
                }
                case "ENCRYPTED PRIVATE KEY" -> {
                    return cle(dechiffrer(one.octets, motDePasse));
                }
                case "RSA PRIVATE KEY", "EC PRIVATE KEY" ->
                    throw new InvalidKeySpecException(file.getFileName()
                            + " is not PKCS#8: convert it with openssl pkcs8 -topk8 -in old.pem -out new.pem");
                default -> {
                    // Certificates and parameters may stand beside the key.
                }
            }
        }
        throw new InvalidKeySpecException("no private key in " + file.getFileName());
    }

    private static PKCS8EncodedKeySpec dechiffrer(byte[] octets, char @Nullable [] motDePasse)
            throws IOException, GeneralSecurityException {
        if (motDePasse == null) {
            throw new InvalidKeySpecException("the private key is encrypted: give its password");
        }
        var info = new EncryptedPrivateKeyInfo(octets);
        // For PBES2 the JDK names the real algorithm only in the text of the parameters.
        String name = "PBES2".equals(info.getAlgName()) || info.getAlgName().startsWith("1.2.840.113549.1.5.13")
                ? info.getAlgParameters().toString()
                : info.getAlgName();
        Cipher cipher = Cipher.getInstance(name);
        var spec = new PBEKeySpec(motDePasse);
        try {
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    SecretKeyFactory.getInstance(name).generateSecret(spec),
                    info.getAlgParameters());
            return info.getKeySpec(cipher);
        } finally {
            spec.clearPassword();
        }
    }

    private static PrivateKey cle(PKCS8EncodedKeySpec spec) throws GeneralSecurityException {
        for (String algorithm : List.of("RSA", "EC", "EdDSA", "RSASSA-PSS")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException e) {
                // Another algorithm, then.
            }
        }
        throw new InvalidKeySpecException("a private key of an unknown algorithm");
    }
}
