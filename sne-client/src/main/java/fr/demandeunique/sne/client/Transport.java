package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.SneException.Contexte;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import javax.net.ssl.SSLException;

/** Carries one call: headers of every call, one delay for the whole answer, and the words for what went wrong on the way. */
final class Transport {
    static final String JSON = "application/json";

    private final HttpClient http;
    private final URI url;
    private final CodeGuichet guichet;
    private final Duration delai;
    private final Temps temps;

    Transport(HttpClient http, URI url, CodeGuichet guichet, Duration delai, Temps temps) {
        this.http = http;
        this.url = url;
        this.guichet = guichet;
        this.delai = delai;
        this.temps = temps;
    }

    HttpRequest.Builder requete(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Accept", JSON + ", application/problem+json")
                .header("X-Guichet", guichet.code());
    }

    /**
     * Sends the request. The delay covers the body too: the HTTP client's own stops counting once the headers are there. A call
     * that is cancelled, or out of time, gives its connection back at once.
     */
    <T> CompletableFuture<T> envoyer(HttpRequest.Builder builder, Function<HttpResponse<byte[]>, T> lecture) {
        // Known on this side before any answer, so that a call that got none can still be searched for in the server's
        // logs.
        String id = UUID.randomUUID().toString();
        var call = http.sendAsync(builder.header("X-Request-Id", id).build(), info -> new CorpsBorne());
        var result = new CompletableFuture<T>();
        // Cancelled with the answer: a timer left behind would hold each answer in memory for the whole delay.
        var timer = temps.apres(delai);
        // Async: what a caller hangs on the result must not run on the one thread that fires all the timers.
        timer.thenRunAsync(() -> {
            result.completeExceptionally(new SneException.DelaiDepasse(delai, Contexte.sansReponse(id)));
            call.cancel(true);
        });
        call.whenComplete((response, failure) -> {
            timer.cancel(false);
            if (failure != null) {
                result.completeExceptionally(traduire(failure, id));
            } else {
                lire(response, lecture, result);
            }
        });
        result.whenComplete((value, failure) -> {
            if (result.isCancelled()) {
                call.cancel(true);
            }
        });
        return result;
    }

    private static <T> void lire(
            HttpResponse<byte[]> response, Function<HttpResponse<byte[]>, T> lecture, CompletableFuture<T> result) {
        try {
            result.complete(lecture.apply(response));
        } catch (SneException e) {
            result.completeExceptionally(e);
        } catch (RuntimeException e) {
            // Whatever a server sends, the caller sees one family of exceptions.
            result.completeExceptionally(new SneException.ReponseIllisible(Reponses.contexte(response, List.of())));
        }
    }

    /** The HTTP client's own exceptions often have no message, or one that only its authors understand. */
    private SneException traduire(Throwable thrown, String id) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        Contexte contexte = Contexte.sansReponse(id);
        if (cause instanceof CorpsBorne.TropGrand) {
            return new SneException.ReponseIllisible(contexte);
        }
        if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
            return new SneException.DelaiDepasse(delai, contexte);
        }
        return new SneException.Reseau(phrase(cause), contexte, cause);
    }

    private String phrase(Throwable cause) {
        String server = serveur();
        if (contient(cause, UnresolvedAddressException.class) || contient(cause, UnknownHostException.class)) {
            return "Le nom de serveur «\u00a0" + url.getHost() + "\u00a0» est introuvable";
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return "Le SNE ne répond pas à l’adresse " + server + "\u00a0: délai de connexion dépassé";
        }
        if (cause instanceof ConnectException) {
            return "Le SNE ne répond pas à l’adresse " + server + "\u00a0: connexion refusée";
        }
        if (contient(cause, SSLException.class)) {
            return "La connexion sécurisée avec " + server + " a échoué\u00a0: vérifiez les certificats";
        }
        if (cause instanceof IOException) {
            // The JDK hides the refusal of a client certificate behind a connection cut before the first byte.
            String hint = "https".equalsIgnoreCase(url.getScheme())
                    ? "\u202f; si c’est avant tout échange, vérifiez le certificat du client"
                    : "";
            return "La connexion avec " + server + " a été coupée avant la fin de la réponse" + hint;
        }
        return "Échec de l’échange avec " + server;
    }

    private String serveur() {
        int port = url.getPort() >= 0 ? url.getPort() : "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
        return url.getHost() + ":" + port;
    }

    private static boolean contient(Throwable thrown, Class<? extends Throwable> type) {
        Throwable one = thrown;
        for (int depth = 0; one != null && depth < 10; depth++) {
            if (type.isInstance(one)) {
                return true;
            }
            one = one.getCause();
        }
        return false;
    }
}
