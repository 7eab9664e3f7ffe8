package fr.demandeunique.sne.client.call;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The identity of an application at a token server (OAuth2, client credentials), in the shape of PISTE: hosts and scopes are yours to
 * give. The token is kept until 60 seconds before its end, and asked for again once when a call is answered 401.
 *
 * <pre>{@code
 * Oauth2.of(URI.create("https://jetons.exemple/api/oauth/token"), id, secret).scope("openid")
 * }</pre>
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no secret.
 */
public final class Oauth2 {
    private final URI url;
    private final String id;
    private final String secret;
    private final String scope;
    private final boolean header;

    private Oauth2(URI url, String id, String secret, String scope, boolean header) {
        this.url = url;
        this.id = id;
        this.secret = secret;
        this.scope = scope;
        this.header = header;
    }

    /**
     * {@return an identity sent in the form, with the scope {@code openid}, as PISTE expects it}
     *
     * @param url of the token endpoint
     * @param id client identifier
     * @param secret not shown by {@code toString}
     */
    public static Oauth2 of(URI url, String id, String secret) {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(secret, "secret");
        if (url.getHost() == null || url.getScheme() == null) {
            throw new IllegalArgumentException("token url: https://host/path expected");
        }
        return new Oauth2(url, id, secret, "openid", false);
    }

    /**
     * {@return the same with other scopes, separated by spaces; none if empty}
     *
     * @param scope apart by spaces
     */
    public Oauth2 scope(String scope) {
        return new Oauth2(url, id, secret, scope, header);
    }

    /** {@return the same identity, sent in the header {@code Authorization: Basic} instead of the form} */
    public Oauth2 inHeader() {
        return new Oauth2(url, id, secret, scope, true);
    }

    /**
     * Address of the token server.
     *
     * @return the address
     */
    public URI url() {
        return url;
    }

    /** {@return the form to post} Holds the secret, unless it goes in the header. */
    public String form() {
        String fields = "grant_type=client_credentials";
        if (!header) {
            fields += "&client_id=" + encode(id) + "&client_secret=" + encode(secret);
        }
        return scope.isEmpty() ? fields : fields + "&scope=" + encode(scope);
    }

    /** {@return the value of the header {@code Authorization}, null if the identity goes in the form} Holds the secret. */
    public @Nullable String authorization() {
        return header
                ? "Basic "
                        + Base64.getEncoder()
                                .encodeToString((encode(id) + ":" + encode(secret)).getBytes(StandardCharsets.UTF_8))
                : null;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Oauth2[" + url.getHost() + "]";
    }
}
