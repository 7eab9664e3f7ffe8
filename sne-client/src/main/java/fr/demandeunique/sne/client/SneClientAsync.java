package fr.demandeunique.sne.client;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a guichet, without waiting: each returns a future that ends with the value or with an {@link SneException}.
 * See {@link SneClient} for what each does.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SneClientAsync {
    private static final String JSON = "application/json";

    private final HttpClient http;
    private final URI url;
    private final CodeGuichet guichet;
    private final Duration delai;

    SneClientAsync(HttpClient http, URI url, CodeGuichet guichet, Duration delai) {
        this.http = http;
        this.url = url;
        this.guichet = guichet;
        this.delai = delai;
    }

    /** @see SneClient#enregistrer */
    public CompletableFuture<DemandeVersionnee> enregistrer(Demande demande) {
        return send(post("/demandes", DemandeJson.ecrire(demande)), Reponses::demande);
    }

    /** @see SneClient#lire */
    public CompletableFuture<DemandeVersionnee> lire(NumeroUnique numero) {
        return send(request(path(numero)).GET(), Reponses::demande);
    }

    /** @see SneClient#modifier */
    public CompletableFuture<DemandeVersionnee> modifier(Demande demande, String etag) {
        NumeroUnique numero = demande.numeroUnique();
        if (numero == null) {
            return CompletableFuture.failedFuture(
                    new IllegalArgumentException("demande without numeroUnique: register it first"));
        }
        return send(
                request(path(numero))
                        .header("Content-Type", JSON)
                        .header("If-Match", etag)
                        .PUT(BodyPublishers.ofByteArray(DemandeJson.ecrire(demande))),
                Reponses::demande);
    }

    /** @see SneClient#renouveler */
    public CompletableFuture<DemandeVersionnee> renouveler(NumeroUnique numero) {
        return send(post(path(numero) + "/renouvellements", bytes("{}")), Reponses::demande);
    }

    /** @see SneClient#separer */
    public CompletableFuture<DemandeVersionnee> separer(NumeroUnique initiale, int coTitulaire, Demande remplie) {
        String body = "{\"coTitulaire\":" + coTitulaire + ",\"demande\":"
                + new String(DemandeJson.ecrire(remplie), StandardCharsets.UTF_8) + "}";
        return send(post(path(initiale) + "/separations", bytes(body)), Reponses::demande);
    }

    /** @see SneClient#radier */
    public CompletableFuture<DemandeVersionnee> radier(NumeroUnique numero, String motif, @Nullable String sousMotif) {
        String body =
                "{\"motif\":" + quoted(motif) + (sousMotif == null ? "" : ",\"sousMotif\":" + quoted(sousMotif)) + "}";
        return send(post(path(numero) + "/radiations", bytes(body)), Reponses::demande);
    }

    /** @see SneClient#reactiver */
    public CompletableFuture<DemandeVersionnee> reactiver(NumeroUnique numero) {
        return send(post(path(numero) + "/deradiations", bytes("{}")), Reponses::demande);
    }

    /** @see SneClient#attestation */
    public CompletableFuture<Attestation> attestation(NumeroUnique numero, TypeAttestation type) {
        return send(
                request(path(numero) + "/attestations/" + type.name().toLowerCase(Locale.ROOT))
                        .GET(),
                Reponses::attestation);
    }

    private static String path(NumeroUnique numero) {
        return "/demandes/" + numero.compact();
    }

    /** A key made once for the call: a server that gets it twice does the work once. */
    private HttpRequest.Builder post(String path, byte[] body) {
        return request(path)
                .header("Content-Type", JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Accept", JSON + ", application/problem+json")
                .header("X-Guichet", guichet.code());
    }

    /** The delay covers the whole answer: the HTTP client's own stops counting once the headers are there. */
    private <T> CompletableFuture<T> send(HttpRequest.Builder request, Function<HttpResponse<byte[]>, T> read) {
        CompletableFuture<HttpResponse<byte[]>> call = http.sendAsync(request.build(), BodyHandlers.ofByteArray());
        CompletableFuture<T> result = call.copy()
                .orTimeout(delai.toMillis(), TimeUnit.MILLISECONDS)
                .handle((response, failure) -> {
                    if (failure != null) {
                        // Frees the connection of a call that nobody waits for any more.
                        call.cancel(true);
                        throw failure(failure);
                    }
                    return read.apply(response);
                });
        return result;
    }

    private RuntimeException failure(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        String server = url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
        if (cause instanceof TimeoutException) {
            return new SneException.DelaiDepasse(delai);
        }
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return new SneException.Reseau("Le SNE ne répond pas à l’adresse " + server, cause);
        }
        if (cause instanceof IOException) {
            return new SneException.Reseau("La connexion avec " + server + " a été coupée", cause);
        }
        return cause instanceof RuntimeException known
                ? known
                : new SneException.Reseau("Échec de l’échange avec " + server, cause);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
