package fr.demandeunique.sne.client.transport;

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
final class HandshakeWitness extends X509ExtendedKeyManager {
    private volatile @Nullable X509ExtendedKeyManager identity;
    private volatile boolean shown;
    private volatile boolean missing;
    private volatile boolean optional;

    /** Stands before the keys of the client; null if it has none. */
    HandshakeWitness before(@Nullable X509ExtendedKeyManager keys) {
        identity = keys;
        return this;
    }

    /** A server asked for a certificate, none fitted, and no call ever succeeded after such a question. */
    boolean missing() {
        return missing && !optional;
    }

    /** A certificate was shown, and no call has succeeded since. */
    boolean shown() {
        return shown;
    }

    /** A call got an answer: the server is content with what it was shown. */
    void content() {
        if (missing || shown) {
            // It asked, got none, and answered all the same: it can do without.
            optional |= missing;
            missing = false;
            shown = false;
        }
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        X509ExtendedKeyManager keys = identity;
        String alias = keys == null ? null : keys.chooseEngineClientAlias(keyTypes, issuers, engine);
        if (alias == null) {
            missing = true;
        } else {
            shown = true;
        }
        return alias;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        X509ExtendedKeyManager keys = identity;
        return keys == null ? null : keys.chooseClientAlias(keyTypes, issuers, socket);
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        X509ExtendedKeyManager keys = identity;
        return keys == null ? null : keys.getClientAliases(keyType, issuers);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        X509ExtendedKeyManager keys = identity;
        return keys == null ? null : keys.getCertificateChain(alias);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        X509ExtendedKeyManager keys = identity;
        return keys == null ? null : keys.getPrivateKey(alias);
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
