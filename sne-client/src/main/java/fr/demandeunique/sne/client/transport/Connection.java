package fr.demandeunique.sne.client.transport;

import fr.demandeunique.sne.client.call.CallListener;
import fr.demandeunique.sne.client.call.Oauth2;
import fr.demandeunique.sne.client.call.ProxySettings;
import fr.demandeunique.sne.client.call.TimeSource;
import fr.demandeunique.sne.client.call.Tls;
import fr.demandeunique.sne.client.error.Context;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What all the engines made from one another share.
 *
 * @param proxy value of {@code Proxy-Authorization}, null if none is sent
 * @param random draws between 0 and 1
 * @param keys whether writes carry an idempotency key
 * @param waits what closing the client ends
 */
public record Connection(
        Http opened,
        URI url,
        TimeSource time,
        Deadlines deadlines,
        Diagnosis diagnosis,
        CircuitBreaker breaker,
        CallLog log,
        @Nullable TokenSource tokens,
        @Nullable String proxy,
        @Nullable String userAgent,
        DoubleSupplier random,
        boolean keys,
        Waits waits) {

    /**
     * How to speak to a server.
     *
     * @param oauth2 the identity of the application at a token server, null if none is asked for
     * @param timeout how long to wait for a token
     * @param threshold failures in a row that open the circuit
     * @param openFor how long it stays open
     * @param keys whether writes carry an idempotency key
     */
    public record Settings(
            @Nullable Oauth2 oauth2,
            Duration timeout,
            CallListener listener,
            int threshold,
            Duration openFor,
            @Nullable ProxySettings proxy,
            @Nullable String userAgent,
            boolean keys,
            TimeSource time,
            DoubleSupplier random) {
        /** Without the secrets. */
        @Override
        public String toString() {
            return "Settings[" + userAgent + "]";
        }
    }

    /** To the server at this address. */
    public static Connection to(URI url, Http opened, Settings settings) {
        TimeSource time = settings.time;
        var waits = new Waits();
        var log = new CallLog(settings.listener);
        String credentials = settings.proxy == null ? null : settings.proxy.authorization();
        Oauth2 oauth2 = settings.oauth2;
        TokenSource tokens = oauth2 == null
                ? null
                : new TokenSource(
                        opened.client(),
                        oauth2,
                        new Diagnosis(oauth2.url(), Context.Peer.TOKENS, opened.witness()),
                        settings.timeout,
                        time,
                        log,
                        credentials,
                        waits);
        return new Connection(
                opened,
                url,
                time,
                new Deadlines(time),
                new Diagnosis(url, Context.Peer.SNE, opened.witness()),
                new CircuitBreaker(settings.threshold, settings.openFor, time, log::circuitBreaker),
                log,
                tokens,
                credentials,
                settings.userAgent,
                settings.random,
                settings.keys,
                waits);
    }

    /**
     * An HTTP client, and what was opened for it.
     *
     * @param threads null for a client that somebody else opened
     * @param witness what the handshakes showed; null if nobody watches
     */
    public record Http(
            HttpClient client,
            @Nullable ExecutorService threads,
            @Nullable HandshakeWitness witness) {
        /** {@return a client of the editor's own, which stays open; one of ours if there is none} */
        public static Http of(
                @Nullable HttpClient given, @Nullable Tls tls, @Nullable ProxySettings proxy, Duration timeout) {
            return given == null
                    ? open(tls == null ? Tls.defaults() : tls, proxy, timeout)
                    : new Http(given, null, null);
        }

        /** A client that follows no redirection, on threads that keep no JVM alive. */
        private static Http open(Tls tls, @Nullable ProxySettings proxy, Duration connectTimeout) {
            HandshakeWitness witness = new HandshakeWitness();
            ExecutorService threads = newThreads();
            HttpClient.Builder builder = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(connectTimeout)
                    .executor(threads)
                    .sslContext(tls.context(witness::before));
            if (proxy != null) {
                builder.proxy(proxy.selector());
            }
            return new Http(builder.build(), threads, witness);
        }

        /** As many as there are answers to receive; what a closed client still has to put away goes elsewhere: refused, it would never end. */
        private static ExecutorService newThreads() {
            var number = new AtomicInteger();
            return new ThreadPoolExecutor(
                    0,
                    Integer.MAX_VALUE,
                    1,
                    TimeUnit.MINUTES,
                    new SynchronousQueue<>(),
                    task -> {
                        var thread = new Thread(task, "sne-client-" + number.incrementAndGet());
                        thread.setDaemon(true);
                        return thread;
                    },
                    (late, closed) -> CompletableFuture.runAsync(late));
        }
    }

    HttpClient http() {
        return opened.client();
    }

    void close() {
        waits.close();
        ExecutorService threads = opened.threads();
        if (threads != null) {
            threads.shutdown();
        }
    }
}
