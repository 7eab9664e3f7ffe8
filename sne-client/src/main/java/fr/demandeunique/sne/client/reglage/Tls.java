package fr.demandeunique.sne.client.reglage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * The certificate that the client shows, and the authorities that it trusts. There is no way to trust everybody.
 *
 * <pre>{@code
 * Tls.parDefaut().certificatPem(chaine, cle, null).autoritesPem(autorites)
 * }</pre>
 *
 * <p>The files are read at once: a missing file or a wrong password is told where it is given, by an {@link IOException} or a
 * {@link GeneralSecurityException}. A renewed certificate needs a new client. This class is immutable and thread-safe. Its
 * {@code toString} shows no secret.
 */
public final class Tls {
    private static final char[] SANS = new char[0];

    private final @Nullable X509ExtendedKeyManager identite;
    private final TrustManager @Nullable [] autorites;

    private Tls(@Nullable X509ExtendedKeyManager identite, TrustManager @Nullable [] autorites) {
        this.identite = identite;
        this.autorites = autorites;
    }

    /** No certificate to show; the authorities of the JDK. */
    public static Tls parDefaut() {
        return new Tls(null, null);
    }

    /** Shows the certificate of a PKCS#12 file. */
    public Tls certificatPkcs12(Path fichier, char[] motDePasse) throws IOException, GeneralSecurityException {
        return new Tls(identite(pkcs12(fichier, motDePasse), motDePasse), autorites);
    }

    /** Shows a certificate of a store of yours, such as that of a smart card ({@code PKCS11}). */
    public Tls certificat(KeyStore magasin, char[] motDePasse) throws GeneralSecurityException {
        return new Tls(identite(magasin, motDePasse), autorites);
    }

    /**
     * Shows a certificate in PEM.
     *
     * @param chaine the certificate, then those that signed it
     * @param cle its private key, PKCS#8, encrypted or not
     * @param motDePasse password of the key, null if it is not encrypted
     */
    public Tls certificatPem(Path chaine, Path cle, char @Nullable [] motDePasse)
            throws IOException, GeneralSecurityException {
        List<X509Certificate> certificates = Pem.certificats(chaine);
        PrivateKey key = Pem.cle(cle, motDePasse);
        KeyStore store = vide();
        store.setKeyEntry("client", key, SANS, certificates.toArray(Certificate[]::new));
        return new Tls(identite(store, SANS), autorites);
    }

    /** Trusts these authorities only, from a PEM file. */
    public Tls autoritesPem(Path fichier) throws IOException, GeneralSecurityException {
        KeyStore store = vide();
        int rank = 0;
        for (X509Certificate one : Pem.certificats(fichier)) {
            store.setCertificateEntry("autorite-" + rank++, one);
        }
        return new Tls(identite, confiance(store));
    }

    /** Trusts the authorities of a store of yours only. */
    public Tls autorites(KeyStore magasin) throws GeneralSecurityException {
        return new Tls(identite, confiance(magasin));
    }

    /** Trusts the authorities of a PKCS#12 file only. */
    public Tls autoritesPkcs12(Path fichier, char[] motDePasse) throws IOException, GeneralSecurityException {
        return new Tls(identite, confiance(pkcs12(fichier, motDePasse)));
    }

    /** The context for an HTTP client. */
    public SSLContext contexte() {
        return contexte(new Temoin(identite));
    }

    /**
     * The context for an HTTP client, with a witness of what the server asks for: the JDK's client hides the refusal of a client
     * certificate behind a connection cut before the first byte.
     */
    public SSLContext contexte(Temoin temoin) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {temoin}, autorites, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    /** A witness for {@link #contexte(Temoin)}. */
    public Temoin temoin() {
        return new Temoin(identite);
    }

    private static KeyStore vide() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, SANS);
        return store;
    }

    private static KeyStore pkcs12(Path file, char[] motDePasse) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, motDePasse);
        }
        return store;
    }

    private static X509ExtendedKeyManager identite(KeyStore store, char[] motDePasse) throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, motDePasse);
        for (KeyManager one : factory.getKeyManagers()) {
            if (one instanceof X509ExtendedKeyManager manager) {
                return manager;
            }
        }
        throw new IllegalStateException("every JDK reads X.509 keys");
    }

    private static TrustManager[] confiance(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    @Override
    public String toString() {
        return "Tls[" + (identite == null ? "sans certificat client" : "avec certificat client") + "]";
    }
}
