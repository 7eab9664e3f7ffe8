package fr.demandeunique.sne.client.transport;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** Keys of which one, for RSA, is shown under the name {@code guichet}. */
final class OneKey extends X509ExtendedKeyManager {
    static final String ALIAS = "guichet";
    static final X509Certificate[] CHAIN = new X509Certificate[0];
    static final PrivateKey KEY = new PrivateKey() {
        private static final long serialVersionUID = 1L;

        @Override
        public String getAlgorithm() {
            return "RSA";
        }

        @Override
        public @Nullable String getFormat() {
            return null;
        }

        @Override
        public byte @Nullable [] getEncoded() {
            return null;
        }
    };

    private static @Nullable String alias(String... types) {
        return types[0].equals("RSA") ? ALIAS : null;
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String[] types, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return alias(types);
    }

    @Override
    public @Nullable String chooseClientAlias(String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return alias(types);
    }

    @Override
    public String[] getClientAliases(String type, Principal @Nullable [] issuers) {
        return new String[] {ALIAS + " " + type};
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return CHAIN;
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return KEY;
    }

    @Override
    public String[] getServerAliases(String type, Principal @Nullable [] issuers) {
        return new String[] {ALIAS};
    }

    @Override
    public String chooseServerAlias(String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return ALIAS;
    }
}
