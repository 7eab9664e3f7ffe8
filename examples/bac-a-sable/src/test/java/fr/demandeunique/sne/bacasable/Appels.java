package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.net.ssl.SSLSession;

/** Calls by hand, and the made-up demande that they carry. */
final class Appels {
    private final BacASable sne;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Appels(BacASable sne) {
        this.sne = sne;
    }

    /** A married couple, not registered yet. */
    static Demande couple() {
        try (InputStream in = Appels.class.getResourceAsStream("/exemple-demande.json")) {
            return DemandeJson.read(Objects.requireNonNull(in).readAllBytes()).resultat().orElseThrow().toBuilder()
                    .numeroUnique(null)
                    .etat(null)
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String json(Demande demande) {
        return new String(DemandeJson.write(demande), StandardCharsets.UTF_8);
    }

    static String entete(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** A call with what every call needs, then what this one adds. */
    HttpResponse<String> appeler(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return brut(
                method,
                sne.url() + path,
                body,
                Stream.concat(
                                Stream.of(
                                        "X-Guichet",
                                        "10691",
                                        "Idempotency-Key",
                                        UUID.randomUUID().toString()),
                                Arrays.stream(headers))
                        .toArray(String[]::new));
    }

    /** Every call of the tests is held against the contract on its way. */
    HttpResponse<String> brut(String method, String url, String body, String... headers)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> response = octets(method, url, body.getBytes(StandardCharsets.UTF_8), headers);
        return new Texte(response);
    }

    HttpResponse<byte[]> octets(String method, String url, byte[] body, String... headers)
            throws IOException, InterruptedException {
        var publisher =
                body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
        var request = HttpRequest.newBuilder(URI.create(url)).method(method, publisher);
        if (url.contains("/_bac/") || url.contains("/bac-a-sable/")) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        HttpRequest built = request.build();
        HttpResponse<byte[]> response = http.send(built, HttpResponse.BodyHandlers.ofByteArray());
        boolean contract = url.contains("/sne/v1/") || url.contains("/oauth/");
        if (contract && !method.equals("HEAD")) {
            assertEquals(
                    List.of(),
                    ContratOpenApi.fautes(
                            method,
                            built.uri(),
                            built.headers(),
                            body,
                            response.statusCode(),
                            response.headers(),
                            response.body()),
                    () -> method + " " + built.uri().getPath() + "\n"
                            + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response;
    }

    /** The same answer, its body as text. */
    private record Texte(HttpResponse<byte[]> reponse) implements HttpResponse<String> {
        @Override
        public int statusCode() {
            return reponse.statusCode();
        }

        @Override
        public HttpRequest request() {
            return reponse.request();
        }

        @Override
        public Optional<HttpResponse<String>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public HttpHeaders headers() {
            return reponse.headers();
        }

        @Override
        public String body() {
            return new String(reponse.body(), StandardCharsets.UTF_8);
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return reponse.sslSession();
        }

        @Override
        public URI uri() {
            return reponse.uri();
        }

        @Override
        public HttpClient.Version version() {
            return reponse.version();
        }
    }

    static void probleme(int statut, String slug, HttpResponse<String> response) {
        assertEquals(statut, response.statusCode(), response.body());
        assertEquals("application/problem+json", entete(response, "Content-Type"));
        assertTrue(
                response.body().startsWith("{\"type\":\"urn:sne:probleme:" + slug + "\",\"title\":\""),
                response.body());
        assertTrue(response.body().contains("\"status\":" + statut), response.body());
        assertTrue(response.body().contains("\"instance\":\"urn:sne:requete:" + entete(response, "X-Request-Id")));
        assertTrue(response.body().contains("\"anomalies\":["), response.body());
        assertFalse(response.body().contains("Exception"), response.body());
    }
}
