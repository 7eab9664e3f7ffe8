package fr.demandeunique.sne.bacasable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** An HTTP client that holds each call of another against the contract. */
final class HttpTemoin extends HttpClient {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> fautes = new CopyOnWriteArrayList<>();

    /** What was wrong so far. */
    List<String> fautes() {
        return List.copyOf(fautes);
    }

    private <T> HttpResponse<T> verifier(HttpResponse<T> response) {
        if (response.body() instanceof byte[] contenu) {
            ContratOpenApi.fautes(
                            response.request().method(),
                            response.request().uri(),
                            response.request().headers(),
                            corps(response.request()),
                            response.statusCode(),
                            response.headers(),
                            contenu)
                    .forEach(one -> fautes.add(response.request().method() + " " + one));
        } else {
            fautes.add("a body that is not bytes: " + response.body());
        }
        return response;
    }

    private static byte[] corps(HttpRequest request) {
        var bytes = new ByteArrayOutputStream();
        var done = new CompletableFuture<Void>();
        request.bodyPublisher()
                .ifPresentOrElse(
                        publisher -> publisher.subscribe(new Flow.Subscriber<>() {
                            @Override
                            public void onSubscribe(Flow.Subscription subscription) {
                                subscription.request(Long.MAX_VALUE);
                            }

                            @Override
                            public void onNext(ByteBuffer item) {
                                byte[] part = new byte[item.remaining()];
                                item.get(part);
                                bytes.writeBytes(part);
                            }

                            @Override
                            public void onError(Throwable throwable) {
                                done.completeExceptionally(throwable);
                            }

                            @Override
                            public void onComplete() {
                                done.complete(null);
                            }
                        }),
                        () -> done.complete(null));
        done.join();
        return bytes.toByteArray();
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return verifier(http.send(request, handler));
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        return http.sendAsync(request, handler).thenApply(this::verifier);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, HttpResponse.BodyHandler<T> handler, HttpResponse.PushPromiseHandler<T> push) {
        return http.sendAsync(request, handler, push).thenApply(this::verifier);
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return http.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return http.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return http.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return http.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return http.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return http.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return http.authenticator();
    }

    @Override
    public Version version() {
        return http.version();
    }

    @Override
    public Optional<Executor> executor() {
        return http.executor();
    }
}
