package fr.demandeunique.sne.bacasable.tls;

import fr.demandeunique.sne.bacasable.tls.Autorite.Identite;
import fr.demandeunique.sne.client.call.Tls;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** The secure side of the sandbox. Each new connection sees the good certificate, or the wrong one that a fault asks for. */
public final class ServeurTls {
    /** What protects the stores that {@link #ecrire(Path)} writes; it is no secret. */
    public static final String MOT_DE_PASSE = "bac-a-sable";

    static final String BON = "bon";

    private static final Duration JOUR = Duration.ofDays(1);
    private static final Duration AN = Duration.ofDays(365);

    private final Autorite autorite;
    private final Map<String, Identite> identites;
    private final SSLContext contexte;
    private final boolean clientRequis;

    /**
     * Makes the authority and the certificates.
     *
     * @param clientRequis whether a client must show a certificate of the authority
     * @param choix name of the certificate that the next connection sees
     * @throws GeneralSecurityException if the JDK cannot make them
     * @throws IllegalStateException if Bouncy Castle, an optional dependency, is not there
     */
    public ServeurTls(boolean clientRequis, Supplier<String> choix) throws GeneralSecurityException {
        this.clientRequis = clientRequis;
        autorite = nouvelle("Autorité du bac à sable");
        Instant now = Instant.now();
        identites = Map.of(
                BON,
                autorite.serveur("localhost", true, now.minus(JOUR), now.plus(AN)),
                "certificat-expire",
                autorite.serveur("localhost", true, now.minus(AN), now.minus(JOUR)),
                "certificat-autre-hote",
                autorite.serveur("autre.invalid", false, now.minus(JOUR), now.plus(AN)),
                "certificat-inconnu",
                nouvelle("Autorité inconnue").serveur("localhost", true, now.minus(JOUR), now.plus(AN)));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(confiance());
        contexte = SSLContext.getInstance("TLS");
        contexte.init(new KeyManager[] {new Cles(choix)}, trust.getTrustManagers(), null);
        // A resumed session would show no certificate at all.
        contexte.getServerSessionContext().setSessionCacheSize(1);
        contexte.getServerSessionContext().setSessionTimeout(1);
    }

    private static Autorite nouvelle(String nom) throws GeneralSecurityException {
        try {
            return new Autorite(nom);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "TLS : ajoutez la dépendance org.bouncycastle:bcpkix-jdk18on, qui fait les certificats d’essai"
                            + " / add this dependency, which makes the test certificates",
                    e);
        }
    }

    /** {@return the certificate that a client must trust} */
    public X509Certificate autorite() {
        return autorite.certificat();
    }

    /**
     * {@return a store that trusts the authority alone}
     *
     * @throws GeneralSecurityException if the JDK cannot make one
     */
    public KeyStore confiance() throws GeneralSecurityException {
        KeyStore store = magasin();
        store.setCertificateEntry("autorite", autorite.certificat());
        return store;
    }

    /**
     * A store with a new client certificate and its key.
     *
     * @param nom whom the certificate names (CN)
     * @param motDePasse of the store and of the key
     * @return a PKCS#12 store
     * @throws GeneralSecurityException if the JDK cannot make one
     */
    public KeyStore client(String nom, char[] motDePasse) throws GeneralSecurityException {
        Identite identite = autorite.client(nom);
        KeyStore store = magasin();
        store.setKeyEntry("client", identite.cle(), motDePasse, identite.chaine());
        return store;
    }

    /**
     * {@return what a client of this sandbox trusts, and the certificate that it shows}
     *
     * @throws GeneralSecurityException if the JDK cannot make one
     */
    public Tls client() throws GeneralSecurityException {
        char[] password = MOT_DE_PASSE.toCharArray();
        return Tls.defaults().authorities(confiance()).certificate(client(MOT_DE_PASSE, password), password);
    }

    /**
     * Writes what software that is configured by files needs, under the password {@value #MOT_DE_PASSE}.
     *
     * @param dossier made if need be
     * @throws GeneralSecurityException if the JDK cannot make a store
     * @throws IOException if the folder cannot be written to
     */
    public void ecrire(Path dossier) throws GeneralSecurityException, IOException {
        ecrire(dossier, MOT_DE_PASSE.toCharArray());
    }

    /**
     * Writes what software that is configured by files needs: {@code autorite.pem} and {@code autorite.p12} to trust, {@code client.p12} to show, {@code
     * serveur.p12} for a server of yours in the place of the sandbox. They are new each time, and good for nothing else.
     *
     * @param dossier made if need be
     * @param motDePasse of each store and key
     * @throws GeneralSecurityException if the JDK cannot make a store
     * @throws IOException if the folder cannot be written to
     */
    public void ecrire(Path dossier, char[] motDePasse) throws GeneralSecurityException, IOException {
        Files.createDirectories(dossier);
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(autorite.certificat().getEncoded());
        Files.writeString(
                dossier.resolve("autorite.pem"),
                "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
        KeyStore server = magasin();
        Identite good = autorite.serveur(
                "localhost", true, Instant.now().minus(JOUR), Instant.now().plus(AN));
        server.setKeyEntry("serveur", good.cle(), motDePasse, good.chaine());
        ecrire(dossier.resolve("autorite.p12"), confiance(), motDePasse);
        ecrire(dossier.resolve("client.p12"), client(MOT_DE_PASSE, motDePasse), motDePasse);
        ecrire(dossier.resolve("serveur.p12"), server, motDePasse);
    }

    private static void ecrire(Path file, KeyStore store, char[] password)
            throws GeneralSecurityException, IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
    }

    private static KeyStore magasin() throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new IllegalStateException("nothing is read", e);
        }
        return store;
    }

    /** {@return the context of the server's side} */
    public SSLContext contexte() {
        return contexte;
    }

    /** {@return whether a client must show a certificate of the authority} */
    public boolean clientRequis() {
        return clientRequis;
    }

    /** Chooses a certificate for each connection. */
    private final class Cles extends X509ExtendedKeyManager {
        private final Supplier<String> choix;

        Cles(Supplier<String> choix) {
            this.choix = choix;
        }

        @Override
        public @Nullable String chooseEngineServerAlias(
                String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
            return keyType.startsWith("EC") ? choix.get() : null;
        }

        @Override
        public @Nullable String chooseServerAlias(
                String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return chooseEngineServerAlias(keyType, issuers, null);
        }

        @Override
        public X509Certificate @Nullable [] getCertificateChain(String alias) {
            Identite one = identites.get(alias);
            return one == null ? null : one.chaine();
        }

        @Override
        public @Nullable PrivateKey getPrivateKey(String alias) {
            Identite one = identites.get(alias);
            return one == null ? null : one.cle();
        }

        @Override
        public String[] getServerAliases(String keyType, Principal @Nullable [] issuers) {
            return new String[] {BON};
        }

        @Override
        public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
            return null;
        }

        @Override
        public @Nullable String chooseClientAlias(
                String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return null;
        }
    }
}
