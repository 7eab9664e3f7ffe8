package fr.demandeunique.sne.client.call;

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
public final class HandshakeWitness extends X509ExtendedKeyManager {
    private final @Nullable X509ExtendedKeyManager identity;
    private volatile boolean shown;
    private volatile boolean missing;
    private volatile boolean optional;

    HandshakeWitness(@Nullable X509ExtendedKeyManager identity) {
        this.identity = identity;
    }

    /**
     * A server asked for a certificate, none fitted, and no call ever succeeded after such a question.
     *
     * @return whether this is so
     */
    public boolean missing() {
        return missing && !optional;
    }

    /**
     * A certificate was shown, and no call has succeeded since.
     *
     * @return whether this is so
     */
    public boolean shown() {
        return shown;
    }

    /** A call got an answer: the server is content with what it was shown. */
    public void content() {
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
        String alias = identity == null ? null : identity.chooseEngineClientAlias(keyTypes, issuers, engine);
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
        return identity == null ? null : identity.chooseClientAlias(keyTypes, issuers, socket);
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return identity == null ? null : identity.getClientAliases(keyType, issuers);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return identity == null ? null : identity.getCertificateChain(alias);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return identity == null ? null : identity.getPrivateKey(alias);
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
