package fr.demandeunique.sne.client.call;

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
import java.util.function.Function;
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
 * Tls.defaults().certificatePem(chain, key, null).authoritiesPem(authorities)
 * }</pre>
 *
 * <p>The files are read at once: a missing file or a wrong password is told where it is given, by an {@link IOException} or a
 * {@link GeneralSecurityException}. A renewed certificate needs a new client. This class is immutable and thread-safe. Its
 * {@code toString} shows no secret.
 */
public final class Tls {
    private static final char[] NO_PASSWORD = new char[0];

    private final @Nullable X509ExtendedKeyManager identity;
    private final TrustManager @Nullable [] authorities;

    private Tls(@Nullable X509ExtendedKeyManager identity, TrustManager @Nullable [] authorities) {
        this.identity = identity;
        this.authorities = authorities;
    }

    /** {@return no certificate to show; the authorities of the JDK} */
    public static Tls defaults() {
        return new Tls(null, null);
    }

    /**
     * Shows the certificate of a PKCS#12 file.
     *
     * @param file on disk
     * @param password of the file; not kept
     * @return the same, showing it
     * @throws IOException if a file cannot be read, or the password is wrong
     * @throws GeneralSecurityException if the JDK cannot use the key or the certificates
     */
    public Tls certificatePkcs12(Path file, char[] password) throws IOException, GeneralSecurityException {
        return new Tls(identity(pkcs12(file, password), password), authorities);
    }

    /**
     * Shows a certificate of a store of yours, such as that of a smart card ({@code PKCS11}).
     *
     * @param store holds the key and its chain
     * @param password of the key; not kept
     * @return the same, showing it
     * @throws GeneralSecurityException if the JDK cannot use the key or the certificates
     */
    public Tls certificate(KeyStore store, char[] password) throws GeneralSecurityException {
        return new Tls(identity(store, password), authorities);
    }

    /**
     * Shows a certificate in PEM.
     *
     * @param chain the certificate, then those that signed it
     * @param key its private key, PKCS#8, encrypted or not
     * @param password password of the key, null if it is not encrypted
     * @return the same, showing it
     * @throws IOException if a file cannot be read, or the password is wrong
     * @throws GeneralSecurityException if the JDK cannot use the key or the certificates
     */
    public Tls certificatePem(Path chain, Path key, char @Nullable [] password)
            throws IOException, GeneralSecurityException {
        List<X509Certificate> certificates = Pem.certificats(chain);
        PrivateKey secret = Pem.cle(key, password);
        KeyStore store = empty();
        store.setKeyEntry("client", secret, NO_PASSWORD, certificates.toArray(Certificate[]::new));
        return new Tls(identity(store, NO_PASSWORD), authorities);
    }

    /**
     * Trusts these authorities only, from a PEM file.
     *
     * @param file on disk
     * @return the same, trusting them
     * @throws IOException if a file cannot be read, or the password is wrong
     * @throws GeneralSecurityException if the JDK cannot use the key or the certificates
     */
    public Tls authoritiesPem(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        int rank = 0;
        for (X509Certificate one : Pem.certificats(file)) {
            store.setCertificateEntry("authority-" + rank++, one);
        }
        return new Tls(identity, trust(store));
    }

    /**
     * Trusts the authorities of a store of yours only.
     *
     * @param store holds the certificates to trust
     * @return the same, trusting them
     * @throws GeneralSecurityException if the JDK cannot use the key or the certificates
     */
    public Tls authorities(KeyStore store) throws GeneralSecurityException {
        return new Tls(identity, trust(store));
    }

    /**
     * Trusts the authorities of a PKCS#12 file only.
     *
     * @param file on disk
     * @param password of the file; not kept
     * @return the same, trusting them
     * @throws IOException if a file cannot be read, or the password is wrong
     * @throws GeneralSecurityException if the JDK cannot use the key or the certificates
     */
    public Tls authoritiesPkcs12(Path file, char[] password) throws IOException, GeneralSecurityException {
        return new Tls(identity, trust(pkcs12(file, password)));
    }

    /** {@return the context for an HTTP client} */
    public SSLContext context() {
        return context(keys -> keys);
    }

    /**
     * {@return the context for an HTTP client, with something of yours before the client's keys, to see what the server asks for: the JDK's client
     * hides the refusal of a client certificate behind a connection cut before the first byte}
     *
     * @param before is given the keys of the client, null if there are none, and gives what the handshake asks
     */
    public SSLContext context(Function<@Nullable X509ExtendedKeyManager, @Nullable X509ExtendedKeyManager> before) {
        X509ExtendedKeyManager keys = before.apply(identity);
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys == null ? null : new KeyManager[] {keys}, authorities, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }

    private static KeyStore pkcs12(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }

    private static X509ExtendedKeyManager identity(KeyStore store, char[] password) throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        for (KeyManager one : factory.getKeyManagers()) {
            if (one instanceof X509ExtendedKeyManager manager) {
                return manager;
            }
        }
        throw new IllegalStateException("every JDK reads X.509 keys");
    }

    private static TrustManager[] trust(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    @Override
    public String toString() {
        return "Tls[" + (identity == null ? "sans certificat client" : "avec certificat client") + "]";
    }
}
