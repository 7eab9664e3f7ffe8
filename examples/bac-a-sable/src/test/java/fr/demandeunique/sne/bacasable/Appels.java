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
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

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
            return DemandeJson.lire(Objects.requireNonNull(in).readAllBytes()).resultat().orElseThrow().toBuilder()
                    .numeroUnique(null)
                    .etat(null)
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String json(Demande demande) {
        return new String(DemandeJson.ecrire(demande), StandardCharsets.UTF_8);
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

    HttpResponse<String> brut(String method, String url, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).method(method, HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
