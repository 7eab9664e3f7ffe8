package fr.demandeunique.sne.client.transport;

import fr.demandeunique.sne.client.call.Attempt;
import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.RawResponse;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.call.TimeSource;
import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.text.FailureText;
import fr.demandeunique.sne.client.transport.TokenSource.Token;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Carries calls: the headers of each, one delay for each whole answer, a token, the circuit breaker, and the tries after a failure. Waiting
 * and not waiting take the same decisions. No lock is held while anything waits.
 */
public final class HttpEngine {
    private static final int SUNSET_MAX = 40;

    private final Connection connection;
    private final CodeGuichet guichet;
    private final CallOptions options;

    public HttpEngine(Connection connection, CodeGuichet guichet, CallOptions options) {
        this.connection = connection;
        this.guichet = guichet;
        this.options = options;
    }

    public CodeGuichet guichet() {
        return guichet;
    }

    /** {@return its clock and its patience} */
    public TimeSource time() {
        return connection.time();
    }

    /** {@return the request as a call of the API} */
    public <T> Call<T> call(HttpCall<T> call) {
        return new Call<>() {
            @Override
            public RawResponse<T> raw(CallOptions options) {
                return HttpEngine.this.raw(call, options);
            }

            @Override
            public CompletableFuture<RawResponse<T>> rawAsync(CallOptions options) {
                return send(call, options);
            }

            @Override
            public String toString() {
                return call.toString();
            }
        };
    }

    /** Ends what is under way, gives back the threads that were opened for it; later calls fail, also those of the engines made from this one. */
    public void close() {
        connection.close();
    }

    /** {@return how often a call with these options is tried} */
    public RetryPolicy retryPolicy(CallOptions call) {
        RetryPolicy own = options.merge(call).retryPolicy();
        return own == null ? RetryPolicy.DEFAULT : own;
    }

    public HttpEngine with(CodeGuichet guichet) {
        return new HttpEngine(connection, guichet, options);
    }

    /** {@return the same with other defaults; those that are null stay as they were} */
    public HttpEngine with(CallOptions others) {
        if (others.key() != null || others.requestId() != null) {
            throw new IllegalArgumentException("a key or an identifier belongs to one call");
        }
        return new HttpEngine(connection, guichet, options.merge(others));
    }

    /** Waits for the answer. */
    public <T> RawResponse<T> raw(HttpCall<T> operation, CallOptions call) {
        CallState state = state(operation, call);
        while (true) {
            Attempt attempt = state.attempt();
            SneException failed;
            try {
                return await(operation, state, attempt);
            } catch (SneException e) {
                failed = e;
            }
            Duration wait = state.retryDelay(failed);
            if (wait == null) {
                throw failed;
            }
            connection.log().retrying(attempt, wait, failed);
            if (!wait.isZero()) {
                try {
                    pause(state.id(), wait);
                } catch (SneException e) {
                    throw state.judged(e);
                }
            }
        }
    }

    /**
     * Waits on the calling thread; {@link SneException.Interrompu} if that is cut short.
     *
     * @param id of the call, null if it is none
     */
    public void pause(@Nullable String id, Duration duration) {
        try {
            connection.waits().here(id, () -> {
                connection.time().sleep(duration);
                return true;
            });
        } catch (InterruptedException e) {
            throw interrupted(id, e).withOutcomeUnknown(false);
        } catch (SneException.ClientFerme e) {
            throw e.withOutcomeUnknown(false);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("nobody answers a pause", e);
        }
    }

    /**
     * {@return a future that ends after that time, or fails once the client is closed; never on the one thread that fires all the timers}
     *
     * @param id of the call, null if it is none
     */
    public CompletableFuture<Boolean> pauseAsync(@Nullable String id, Duration duration) {
        var pause = connection.waits().add(id, new CompletableFuture<Boolean>());
        var timer = connection.time().after(duration);
        timer.thenRunAsync(() -> pause.complete(true));
        pause.whenComplete((any, cut) -> timer.cancel(false));
        return pause;
    }

    private static SneException interrupted(@Nullable String id, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new SneException.Interrompu(Context.unanswered(id), e);
    }

    private <T> RawResponse<T> await(HttpCall<T> operation, CallState state, Attempt attempt) {
        HttpResponse<byte[]> response = null;
        Throwable failure = null;
        Duration timeout = state.timeout();
        connection.log().started(attempt);
        try {
            response = connection.waits().here(state.id(), () -> sendAndAwait(operation, state, timeout));
        } catch (InterruptedException e) {
            failure = interrupted(state.id(), e);
        } catch (IOException | ExecutionException | TimeoutException | RuntimeException e) {
            failure = e;
        }
        return conclude(operation, state, attempt, response, failure, timeout);
    }

    /** On the calling thread, which spares two changes of thread for each call: on a busy machine they cost more than all the rest. */
    private HttpResponse<byte[]> sendAndAwait(HttpCall<?> operation, CallState state, Duration timeout)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        long end = connection.time().nanos() + timeout.toNanos();
        Duration closed = connection.breaker().remaining();
        if (!closed.isZero()) {
            throw new SneException.CircuitOuvert(closed, Context.unanswered(state.id()));
        }
        Token token = connection.tokens() == null
                ? null
                : connection.tokens().token().get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        state.leaves(state.rank(), token);
        return connection
                .http()
                .send(
                        request(operation, state, token).timeout(timeout).build(),
                        info -> BoundedBody.of(info.statusCode(), connection.deadlines(), end));
    }

    /** Does not wait for the answer; cancelling the future gives the connection back. */
    public <T> CompletableFuture<RawResponse<T>> send(HttpCall<T> operation, CallOptions call) {
        CallState state = state(operation, call);
        var result = new CompletableFuture<RawResponse<T>>();
        result.whenComplete((value, failure) -> {
            if (result.isCancelled()) {
                state.abandon();
            }
        });
        start(operation, state, result);
        return result;
    }

    private <T> void start(HttpCall<T> operation, CallState state, CompletableFuture<RawResponse<T>> result) {
        if (result.isDone()) {
            return;
        }
        Attempt attempt = state.attempt();
        Duration timeout = state.timeout();
        connection.log().started(attempt);
        var outcome = connection.waits().add(state.id(), new CompletableFuture<HttpResponse<byte[]>>());
        if (!outcome.isDone()) {
            // Cancelled with the answer: a timer left behind would hold each answer in memory for the whole delay.
            var timer = connection.time().after(timeout);
            // Async: what a caller hangs on the result must not run on the one thread that fires all the timers.
            timer.thenRunAsync(() -> outcome.completeExceptionally(new TimeoutException()));
            outcome.whenComplete((response, failure) -> timer.cancel(false));
            leave(operation, state).whenComplete((response, failure) -> {
                if (failure == null) {
                    outcome.complete(response);
                } else {
                    outcome.completeExceptionally(failure);
                }
            });
        }
        outcome.whenComplete((response, failure) -> {
            if (failure != null) {
                state.abandon();
            }
            try {
                result.complete(conclude(operation, state, attempt, response, failure, timeout));
            } catch (SneException e) {
                Duration wait = state.retryDelay(e);
                if (wait == null) {
                    result.completeExceptionally(e);
                } else {
                    connection.log().retrying(attempt, wait, e);
                    pauseAsync(state.id(), wait).whenComplete((any, closed) -> {
                        if (closed instanceof SneException told) {
                            result.completeExceptionally(state.judged(told));
                        } else {
                            start(operation, state, result);
                        }
                    });
                }
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
    }

    private CallState state(HttpCall<?> operation, CallOptions call) {
        return new CallState(operation, options.merge(call), connection.time(), connection.random(), connection.keys());
    }

    /** Sends the request once there is a token; never throws. */
    private CompletableFuture<HttpResponse<byte[]>> leave(HttpCall<?> operation, CallState state) {
        Duration closed = connection.breaker().remaining();
        if (!closed.isZero()) {
            return CompletableFuture.failedFuture(
                    new SneException.CircuitOuvert(closed, Context.unanswered(state.id())));
        }
        int rank = state.rank();
        if (connection.tokens() == null) {
            return dispatch(operation, state, rank, null);
        }
        CompletableFuture<Token> token = connection.tokens().token();
        return token.isDone() && !token.isCompletedExceptionally()
                ? dispatch(operation, state, rank, token.join())
                : token.thenCompose(one -> dispatch(operation, state, rank, one));
    }

    private CompletableFuture<HttpResponse<byte[]>> dispatch(
            HttpCall<?> operation, CallState state, int rank, @Nullable Token token) {
        if (!state.leaves(rank, token)) {
            return CompletableFuture.failedFuture(new CancellationException());
        }
        try {
            CompletableFuture<HttpResponse<byte[]>> call = connection
                    .http()
                    .sendAsync(request(operation, state, token).build(), info -> BoundedBody.of(info.statusCode()));
            state.underWay(call);
            return call;
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private HttpRequest.Builder request(HttpCall<?> operation, CallState state, @Nullable Token token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(connection.url() + operation.path))
                .header("X-Guichet", guichet.code())
                .header("X-Request-Id", state.id());
        operation.headers.forEach(request::header);
        state.options().headers().forEach(request::setHeader);
        put(request, "X-Profil", state.options().profil());
        put(request, "Idempotency-Key", state.key());
        put(request, "User-Agent", connection.userAgent());
        put(request, "Proxy-Authorization", connection.proxy());
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token.value);
        }
        byte[] body = operation.body;
        if (body == null && operation.method.equals("GET")) {
            return request;
        }
        return request.method(
                operation.method,
                body == null || body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    }

    private static void put(HttpRequest.Builder request, String name, @Nullable String value) {
        if (value != null) {
            request.setHeader(name, value);
        }
    }

    /** What the exchange gives, or the exception that says what went wrong; all who watch are told. */
    private <T> RawResponse<T> conclude(
            HttpCall<T> operation,
            CallState state,
            Attempt attempt,
            @Nullable HttpResponse<byte[]> response,
            @Nullable Throwable failure,
            Duration timeout) {
        RawResponse<T> good = null;
        SneException failed = null;
        if (response == null) {
            failed = connection.diagnosis().of(failure == null ? new IOException() : failure, timeout, state.id());
        } else {
            connection.diagnosis().answered();
            try {
                Intermediaries.check(response, connection.diagnosis().server(), Responses.context(response, List.of()));
                if (!operation.anyStatus) {
                    Responses.check(response, connection.time());
                }
                good = Responses.raw(operation.reader.read(response), response, state.id(), attempt.rank());
            } catch (SneException e) {
                failed = e;
            } catch (IOException | RuntimeException e) {
                // Whatever a server sends, the caller sees one family of exceptions.
                failed = new SneException.ReponseIllisible(Responses.context(response, Responses.broken(e)));
            }
            if (Responses.header(response, "Deprecation") != null) {
                String end = Responses.header(response, "Sunset");
                connection.log().withdrawn(operation.name, end == null ? "" : FailureText.shown(end, SUNSET_MAX));
            }
        }
        if (failed != null) {
            failed = state.judged(failed);
        }
        if (failed != null && Diagnosis.outage(failed)) {
            connection.breaker().failed(state.options().key());
        } else if (failed == null || !Diagnosis.mute(failed)) {
            connection.breaker().succeeded(state.options().key());
        }
        int status = response == null ? 0 : response.statusCode();
        connection.log().ended(attempt, status, state.duration(), failed);
        if (good != null) {
            return good;
        }
        state.forget(connection.tokens(), failed);
        throw failed == null ? new IllegalStateException("no outcome") : failed;
    }
}
