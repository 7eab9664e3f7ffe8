package fr.demandeunique.sne.client.transport;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request of the register with its arguments, ready to be sent, and how its answer is read.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param <T> what it gives
 */
public final class HttpCall<T> {
    /** Reads a successful answer; {@link IOException} if it is not what the contract says. */
    public interface Reader<T> {
        T read(HttpResponse<byte[]> response) throws IOException;
    }

    static final String JSON = "application/json";
    private static final byte[] NOTHING = new byte[0];
    private static final Map<String, String> ACCEPT = Map.of("Accept", JSON + ", application/problem+json");

    final String name;
    final String method;
    final String template;
    final String path;
    final byte @Nullable [] body;
    final Map<String, String> headers;
    /** Changes nothing at the server, whatever the method. */
    final boolean readOnly;
    /** Goes to the SNE's own service: the answer is read whatever its status. */
    final boolean anyStatus;

    final Reader<T> reader;

    private HttpCall(
            String name,
            String method,
            String template,
            String path,
            byte @Nullable [] body,
            Map<String, String> headers,
            boolean readOnly,
            boolean anyStatus,
            Reader<T> reader) {
        this.name = name;
        this.method = method;
        this.template = template;
        this.path = path;
        this.body = body;
        this.headers = headers;
        this.readOnly = readOnly;
        this.anyStatus = anyStatus;
        this.reader = reader;
    }

    /** {@return a read; each {@code {}} of the template is filled, in order} */
    public static <T> HttpCall<T> read(String name, String template, Reader<T> reader, String... variables) {
        return new HttpCall<>(name, "GET", template, path(template, variables), null, ACCEPT, true, false, reader);
    }

    /** {@return a write, or a search, with a JSON body} */
    public static <T> HttpCall<T> write(
            String name,
            String method,
            String template,
            byte @Nullable [] json,
            Reader<T> reader,
            String... variables) {
        Map<String, String> headers = new TreeMap<>(ACCEPT);
        if (json != null) {
            headers.put("Content-Type", JSON);
        }
        return new HttpCall<>(
                name,
                method,
                template,
                path(template, variables),
                json == null ? NOTHING : json,
                headers,
                false,
                false,
                reader);
    }

    /** {@return a call of the SNE's own service} */
    public static <T> HttpCall<T> nuu(
            String name, String path, byte[] body, Map<String, String> headers, boolean readOnly, Reader<T> reader) {
        return new HttpCall<>(name, "POST", path, path, body, headers, readOnly, true, reader);
    }

    /** {@return the same, known to change nothing} */
    public HttpCall<T> withoutEffect() {
        return new HttpCall<>(name, method, template, path, body, headers, true, anyStatus, reader);
    }

    /** {@return the same with one more header} */
    public HttpCall<T> with(String header, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(header, value);
        return new HttpCall<>(name, method, template, path, body, all, readOnly, anyStatus, reader);
    }

    /** {@return the same with one more parameter, left out if null} */
    public HttpCall<T> parameter(String key, @Nullable String value) {
        if (value == null) {
            return this;
        }
        String longer = path + (path.indexOf('?') < 0 ? '?' : '&') + key + '=' + encode(value);
        return new HttpCall<>(name, method, template, longer, body, headers, readOnly, anyStatus, reader);
    }

    private static String path(String template, String... variables) {
        var path = new StringBuilder();
        int rank = 0;
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            path.append(template, from, open).append(encode(variables[rank++]));
            from = template.indexOf('}', open) + 1;
        }
        return path.append(template, from, template.length()).toString();
    }

    private static String encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (!plain) {
                return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
            }
        }
        return text;
    }

    /** {@return its path and query behind the address of the service} */
    public String path() {
        return path;
    }

    /** {@return the name of the operation, such as {@code demandes.renouveler}} */
    public String name() {
        return name;
    }

    /** Changes nothing at the server. */
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public String toString() {
        return name + " " + method + " " + template;
    }
}
