package fr.demandeunique.sne.client.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** An HTTP client without a network: what was asked for is kept, and answered by a function. */
public final class FakeHttp extends HttpClient {
    public final List<HttpRequest> asked = new ArrayList<>();
    public final List<CompletableFuture<?>> answers = new ArrayList<>();
    private final Function<HttpRequest, CompletableFuture<HttpResponse<byte[]>>> server;

    public FakeHttp(Function<HttpRequest, CompletableFuture<HttpResponse<byte[]>>> server) {
        this.server = server;
    }

    /** These answers one after the other, the last one for ever; a {@link Throwable} is thrown on the way. */
    public static FakeHttp answering(Object... answers) {
        List<Object> left = new ArrayList<>(List.of(answers));
        return new FakeHttp(request -> {
            Object next = left.size() > 1 ? left.remove(0) : left.get(0);
            return next instanceof FakeResponse good
                    ? CompletableFuture.completedFuture(good)
                    : CompletableFuture.failedFuture((Throwable) next);
        });
    }

    /** A header of the last request. */
    public String header(String name) {
        return String.join(",", asked.get(asked.size() - 1).headers().allValues(name));
    }

    /** What the last request sends. */
    public String body() {
        return new String(bytes(asked.get(asked.size() - 1)), StandardCharsets.UTF_8);
    }

    /** What a request sends. */
    public static byte[] bytes(HttpRequest request) {
        var bytes = new ByteArrayOutputStream();
        request.bodyPublisher()
                .ifPresent(publisher -> publisher.subscribe(new Flow.Subscriber<>() {
                    @Override
                    public void onSubscribe(Flow.Subscription subscription) {
                        subscription.request(Long.MAX_VALUE);
                    }

                    @Override
                    public void onNext(ByteBuffer some) {
                        byte[] copy = new byte[some.remaining()];
                        some.get(copy);
                        bytes.writeBytes(copy);
                    }

                    @Override
                    public void onError(Throwable thrown) {
                        throw new AssertionError(thrown);
                    }

                    @Override
                    public void onComplete() {
                        // All of it is there.
                    }
                }));
        return bytes.toByteArray();
    }

    @Override
    @SuppressWarnings("unchecked") // Every answer is read as bytes.
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        asked.add(request);
        CompletableFuture<HttpResponse<byte[]>> answer = server.apply(request);
        answers.add(answer);
        return (CompletableFuture<HttpResponse<T>>) (CompletableFuture<?>) answer;
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request,
            HttpResponse.BodyHandler<T> handler,
            HttpResponse.PushPromiseHandler<T> pushPromiseHandler) {
        return sendAsync(request, handler);
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        try {
            return sendAsync(request, handler).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new IOException(e.getCause());
        }
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return Optional.empty();
    }

    @Override
    public Redirect followRedirects() {
        return Redirect.NEVER;
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return Optional.empty();
    }

    @Override
    public SSLContext sslContext() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SSLParameters sslParameters() {
        return new SSLParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return Optional.empty();
    }

    @Override
    public Version version() {
        return Version.HTTP_1_1;
    }

    @Override
    public Optional<Executor> executor() {
        return Optional.empty();
    }
}
