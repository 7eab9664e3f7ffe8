package fr.demandeunique.sne.client.call;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The proxy of a town hall or of a landlord, with its credentials if it asks for them.
 *
 * <p>The JDK refuses to send a password to a proxy in front of an https server unless the system property
 * {@code jdk.http.auth.tunneling.disabledSchemes} is empty when its HTTP client first loads: {@link #credentials} sets it if nobody did. An
 * application that used {@code java.net.http} before must set it itself, on the command line.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no secret.
 */
public final class ProxySettings {
    private static final String SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

    private final String host;
    private final int port;
    private final @Nullable String authorization;

    private ProxySettings(String host, int port, @Nullable String authorization) {
        this.host = host;
        this.port = port;
        this.authorization = authorization;
    }

    /**
     * {@return a proxy that asks nothing; throws {@link IllegalArgumentException} for a port outside 1 to 65535}
     *
     * @param host name or address
     * @param port 1 to 65535
     * @throws IllegalArgumentException for a port outside 1 to 65535
     */
    public static ProxySettings of(String host, int port) {
        Objects.requireNonNull(host, "host");
        if (port < 1 || port > 65_535 || host.isBlank()) {
            throw new IllegalArgumentException("proxy: a host and a port between 1 and 65535 expected");
        }
        return new ProxySettings(host, port, null);
    }

    /**
     * {@return the same with a name and a password (Basic)}
     *
     * @param user name of the account at the proxy
     * @param password not shown by {@code toString}
     */
    public ProxySettings credentials(String user, String password) {
        if (System.getProperty(SCHEMES) == null) {
            System.setProperty(SCHEMES, "");
        }
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new ProxySettings(host, port, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /**
     * Sends every call through this proxy.
     *
     * @return the same as the JDK's client takes it
     */
    public ProxySelector selector() {
        return ProxySelector.of(InetSocketAddress.createUnresolved(host, port));
    }

    /** {@return the value of the header {@code Proxy-Authorization}, null without credentials} Holds the secret. */
    public @Nullable String authorization() {
        return authorization;
    }

    @Override
    public String toString() {
        return "ProxySettings[" + host + ":" + port + "]";
    }
}
