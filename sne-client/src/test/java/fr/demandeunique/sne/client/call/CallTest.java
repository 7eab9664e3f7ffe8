package fr.demandeunique.sne.client.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The ways of making a call are one and the same. */
class CallTest {
    private static final CallOptions OPTIONS = CallOptions.NONE.profil("P");

    private final CompletableFuture<RawResponse<String>> answer = new CompletableFuture<>();
    private @Nullable CallOptions given;

    private final Call<String> call = new Call<>() {
        @Override
        public RawResponse<String> raw(CallOptions options) {
            given = options;
            return new RawResponse<>("waited", 200, Map.of(), "r", 1);
        }

        @Override
        public CompletableFuture<RawResponse<String>> rawAsync(CallOptions options) {
            given = options;
            return answer;
        }
    };

    @Test
    void waiting() {
        assertEquals("waited", call.execute(OPTIONS));
        assertSame(OPTIONS, given);
        assertEquals("waited", call.execute());
        assertSame(CallOptions.NONE, given);
        given = null;
        assertEquals("waited", call.raw().value());
        assertSame(CallOptions.NONE, given);
    }

    @Test
    void without_waiting() {
        CompletableFuture<String> value = call.executeAsync(OPTIONS);
        assertSame(OPTIONS, given);
        CompletableFuture<String> other = call.executeAsync();
        assertSame(CallOptions.NONE, given);
        given = null;
        assertSame(answer, call.rawAsync());
        assertSame(CallOptions.NONE, given);
        assertFalse(value.isDone());
        answer.complete(new RawResponse<>("came", 200, Map.of(), "r", 1));
        assertEquals(List.of("came", "came"), List.of(value.join(), other.join()));
    }

    @Test
    void a_failure_is_given_as_it_is_and_a_cancellation_passed_on() {
        CompletableFuture<String> value = call.executeAsync();
        CompletableFuture<String> cancelled = call.executeAsync();
        cancelled.cancel(true);
        assertTrue(answer.isCancelled());
        assertTrue(value.isCompletedExceptionally());

        var failing = new CompletableFuture<RawResponse<String>>();
        var why = new IllegalStateException("why");
        Call<String> other = new Call<>() {
            @Override
            public RawResponse<String> raw(CallOptions options) {
                throw why;
            }

            @Override
            public CompletableFuture<RawResponse<String>> rawAsync(CallOptions options) {
                return failing;
            }
        };
        CompletableFuture<String> failed = other.executeAsync();
        failing.completeExceptionally(why);
        assertSame(why, assertThrows(CompletionException.class, failed::join).getCause());
        assertFalse(failing.isCancelled());
    }
}
