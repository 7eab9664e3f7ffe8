package fr.demandeunique.sne.client.reglage;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Shows the client's certificate, and remembers that a server asked for one when there was none to show. Thread-safe.
 */
public final class Temoin extends X509ExtendedKeyManager {
    private final @Nullable X509ExtendedKeyManager identite;
    private volatile boolean montre;
    private volatile boolean manque;
    private volatile boolean facultatif;

    Temoin(@Nullable X509ExtendedKeyManager identite) {
        this.identite = identite;
    }

    /** A server asked for a certificate, none fitted, and no call ever succeeded after such a question. */
    public boolean manque() {
        return manque && !facultatif;
    }

    /** A certificate was shown, and no call has succeeded since. */
    public boolean montre() {
        return montre;
    }

    /** A call got an answer: the server is content with what it was shown. */
    public void contente() {
        if (manque || montre) {
            // It asked, got none, and answered all the same: it can do without.
            facultatif |= manque;
            manque = false;
            montre = false;
        }
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        String alias = identite == null ? null : identite.chooseEngineClientAlias(keyTypes, issuers, engine);
        if (alias == null) {
            manque = true;
        } else {
            montre = true;
        }
        return alias;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return identite == null ? null : identite.chooseClientAlias(keyTypes, issuers, socket);
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return identite == null ? null : identite.getClientAliases(keyType, issuers);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return identite == null ? null : identite.getCertificateChain(alias);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return identite == null ? null : identite.getPrivateKey(alias);
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
