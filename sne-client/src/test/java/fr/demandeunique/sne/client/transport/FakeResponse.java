package fr.demandeunique.sne.client.transport;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** An answer that no server gave, to a call with the identifier {@code asked}. */
public record FakeResponse(int statusCode, HttpHeaders headers, byte @Nullable [] body)
        implements HttpResponse<byte[]> {
    public static final String ASKED = "asked";

    /** With headers, name after name and value. */
    public static FakeResponse of(int status, @Nullable String body, String... headers) {
        Map<String, List<String>> all = new TreeMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        return new FakeResponse(
                status,
                HttpHeaders.of(all, (name, value) -> true),
                body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public HttpRequest request() {
        return HttpRequest.newBuilder(uri()).header("X-Request-Id", ASKED).build();
    }

    @Override
    public Optional<HttpResponse<byte[]>> previousResponse() {
        return Optional.empty();
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return Optional.empty();
    }

    @Override
    public URI uri() {
        return URI.create("https://sne.exemple/");
    }

    @Override
    public HttpClient.Version version() {
        return HttpClient.Version.HTTP_1_1;
    }
}
