package fr.demandeunique.sne.client.transport;

import fr.demandeunique.sne.client.call.Oauth2;
import fr.demandeunique.sne.client.call.TimeSource;
import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.error.SneException.AccesRefuse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The token of the application: asked for once, whatever the number of callers, and kept almost to its end. Thread-safe, without locks. */
final class TokenSource {
    /** A token; never printed. */
    static final class Token {
        final String value;
        private final long end;

        Token(String value, long end) {
            this.value = value;
            this.end = end;
        }
    }

    private static final long MARGIN = 60;
    private static final long DEFAULT_SECONDS = 300;
    private static final long SECONDS_MAX = 86_400;
    private static final int TOKEN_MAX = 16_384;

    private final HttpClient http;
    private final Oauth2 oauth2;
    private final Diagnosis diagnosis;
    private final Duration timeout;
    private final TimeSource time;
    private final CallLog log;
    private final @Nullable String proxy;
    private final Waits waits;
    private final AtomicReference<@Nullable CompletableFuture<Token>> current = new AtomicReference<>();

    TokenSource(
            HttpClient http,
            Oauth2 oauth2,
            Diagnosis diagnosis,
            Duration timeout,
            TimeSource time,
            CallLog log,
            @Nullable String proxy,
            Waits waits) {
        this.http = http;
        this.oauth2 = oauth2;
        this.diagnosis = diagnosis;
        this.timeout = timeout;
        this.time = time;
        this.log = log;
        this.proxy = proxy;
        this.waits = waits;
    }

    /** The token, or the wait for it that all callers share; nobody but this class ends or cancels it. */
    CompletableFuture<Token> token() {
        while (true) {
            CompletableFuture<Token> seen = current.get();
            if (seen != null && !(seen.isDone() && expired(seen))) {
                return seen;
            }
            var next = new CompletableFuture<Token>();
            if (current.compareAndSet(seen, next)) {
                ask(next);
                return next;
            }
        }
    }

    private boolean expired(CompletableFuture<Token> done) {
        return done.isCompletedExceptionally() || done.join().end - time.nanos() <= 0;
    }

    /** Forgets a token that a server refused; the one that replaced it in the meantime stays. */
    void forget(Token token) {
        CompletableFuture<Token> seen = current.get();
        if (seen != null && seen.isDone() && !seen.isCompletedExceptionally() && seen.join() == token) {
            current.compareAndSet(seen, null);
        }
    }

    private void ask(CompletableFuture<Token> next) {
        String id = UUID.randomUUID().toString();
        long start = time.nanos();
        HttpRequest.Builder request = HttpRequest.newBuilder(oauth2.url())
                .header("Accept", HttpCall.JSON)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Request-Id", id)
                .POST(BodyPublishers.ofString(oauth2.form()));
        String authorization = oauth2.authorization();
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (proxy != null) {
            request.header("Proxy-Authorization", proxy);
        }
        if (waits.add(id, next).isDone()) {
            return;
        }
        try {
            var call = http.sendAsync(request.build(), info -> BoundedBody.of(info.statusCode()));
            var timer = time.after(timeout);
            timer.thenRunAsync(() -> next.completeExceptionally(new SneException.DelaiDepasse(
                    timeout, Context.unanswered(id).at(Context.Peer.TOKENS))));
            next.whenComplete((token, failure) -> {
                timer.cancel(false);
                call.cancel(true);
            });
            call.whenComplete((response, failure) -> receive(next, response, failure, id, start));
        } catch (RuntimeException e) {
            next.completeExceptionally(diagnosis.of(e, timeout, id));
        }
    }

    private void receive(
            CompletableFuture<Token> next,
            @Nullable HttpResponse<byte[]> response,
            @Nullable Throwable failure,
            String id,
            long start) {
        Duration duration = Duration.ofNanos(time.nanos() - start);
        try {
            if (failure != null || response == null) {
                throw diagnosis.of(failure == null ? new IOException() : failure, timeout, id);
            }
            Token token = read(response, id, start);
            log.token(duration, null);
            next.complete(token);
        } catch (SneException e) {
            log.token(duration, e);
            next.completeExceptionally(e);
        } catch (RuntimeException e) {
            next.completeExceptionally(
                    new SneException.ReponseIllisible(Context.unanswered(id).at(Context.Peer.TOKENS)));
        }
    }

    private Token read(HttpResponse<byte[]> response, String id, long start) {
        int status = response.statusCode();
        // The body is not looked at: it may quote what was sent.
        Context context = Context.of(status, id).at(Context.Peer.TOKENS);
        Intermediaries.check(response, diagnosis.server(), context);
        if (status == 400 || status == 401 || status == 403) {
            throw AccesRefuse.token(context);
        }
        if (status == 404) {
            throw new SneException.AdresseErronee(SneException.AdresseErronee.Service.TOKENS, context);
        }
        if (status != 200) {
            throw Responses.failure(status, context, Responses.retryAfter(response, time.now()));
        }
        try {
            Envelope envelope = Envelope.read(response.body());
            String value = envelope.text("access_token").orElse("");
            String type = envelope.text("token_type").orElse("Bearer");
            boolean visible = value.chars().allMatch(c -> c > ' ' && c <= '~');
            if (value.isEmpty() || value.length() > TOKEN_MAX || !visible || !type.equalsIgnoreCase("Bearer")) {
                throw new SneException.ReponseIllisible(context);
            }
            long seconds = Math.min(envelope.integer("expires_in").orElse(DEFAULT_SECONDS), SECONDS_MAX);
            // A token of a minute or less is used for half its life: better than none.
            long kept = seconds > 2 * MARGIN ? seconds - MARGIN : seconds / 2;
            return new Token(
                    value, start + Duration.ofSeconds(Math.max(kept, 1)).toNanos());
        } catch (IOException e) {
            throw new SneException.ReponseIllisible(context);
        }
    }
}
