package fr.demandeunique.sne.client.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.TempsFactice;
import fr.demandeunique.sne.client.call.Attempt;
import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.NetworkStep;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.transport.TokenSource.Token;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One call over all its tries: whether there is another, when, and how long it may take. The draws are all one half. */
class CallStateTest {
    private static final HttpCall<String> READ = HttpCall.read("demandes.lire", "/demandes/{numero}", r -> "", "1");
    private static final HttpCall<String> WRITE =
            HttpCall.write("demandes.enregistrer", "POST", "/demandes", new byte[2], r -> "");
    private static final Context CONTEXT = Context.of(503, "r-1");
    private static final SneException DOWN = new SneException.Indisponible(CONTEXT, null);
    private static final SneException REFUSED =
            new SneException.Reseau(NetworkStep.CONNECT, "hote:443", Context.unanswered("r-1"), null);
    private static final SneException RUNNING = new SneException.CleEnCours(Context.of(409, "r-1"), null);

    private final TempsFactice time = new TempsFactice();

    private CallState state(HttpCall<?> call, CallOptions options, boolean keys) {
        return new CallState(call, options, time, () -> 0.5, keys);
    }

    private CallState state(RetryPolicy policy) {
        return state(READ, CallOptions.NONE.retryPolicy(policy), true);
    }

    /** The waits after so many tries that all failed in this way, in milliseconds; null where there is no further try. */
    private static List<@Nullable Long> waits(CallState state, SneException failure, int tries) {
        return waits(state, failure, tries, null);
    }

    private static List<@Nullable Long> waits(CallState state, SneException failure, int tries, @Nullable Token token) {
        @Nullable Long[] waits = new @Nullable Long[tries];
        for (int i = 0; i < tries; i++) {
            state.attempt();
            assertTrue(state.leaves(state.rank(), token));
            Duration wait = state.retryDelay(state.judged(failure));
            waits[i] = wait == null ? null : wait.toMillis();
        }
        return Arrays.asList(waits);
    }

    private static List<@Nullable Long> list(@Nullable Long... all) {
        return Arrays.asList(all);
    }

    @Test
    void a_write_has_a_key_and_a_read_has_none() {
        assertNull(state(READ, CallOptions.NONE.key("mine"), true).key());
        assertNull(state(WRITE, CallOptions.NONE.key("mine"), false).key());
        assertEquals("mine", state(WRITE, CallOptions.NONE.key("mine"), true).key());
        String made = state(WRITE, CallOptions.NONE, true).key();
        assertNotNull(made);
        assertEquals(made, UUID.fromString(made).toString());
        assertNotEquals(made, state(WRITE, CallOptions.NONE, true).key());
    }

    @Test
    void a_call_has_an_identifier_the_same_for_all_its_tries() {
        CallState mine = state(READ, CallOptions.NONE.requestId("mine"), true);
        assertEquals("mine", mine.id());
        assertEquals(new Attempt("demandes.lire", "GET", "/demandes/{numero}", "mine", 1), mine.attempt());
        assertEquals(2, mine.attempt().rank());
        CallState other = state(READ, CallOptions.NONE, true);
        assertEquals(other.id(), UUID.fromString(other.id()).toString());
        assertNotEquals(other.id(), state(READ, CallOptions.NONE, true).id());
        CallOptions options = CallOptions.NONE.profil("P");
        assertSame(options, state(READ, options, true).options());
    }

    @Test
    void a_try_may_take_its_delay_and_never_more_than_what_is_left_of_the_whole() {
        assertEquals(Duration.ofSeconds(30), state(READ, CallOptions.NONE, true).timeout());
        CallState state = state(
                READ,
                CallOptions.NONE
                        .timeout(Duration.ofSeconds(5))
                        .retryPolicy(RetryPolicy.DEFAULT.totalTimeout(Duration.ofSeconds(8))),
                true);
        assertEquals(Duration.ofSeconds(5), state.timeout());
        time.avancer(Duration.ofSeconds(3));
        assertEquals(Duration.ofSeconds(5), state.timeout());
        time.avancer(Duration.ofSeconds(1));
        assertEquals(Duration.ofSeconds(4), state.timeout());
        time.avancer(Duration.ofMillis(3_999));
        assertEquals(Duration.ofMillis(1), state.timeout());
        time.avancer(Duration.ofSeconds(9));
        assertEquals(Duration.ofMillis(1), state.timeout(), "a delay of zero is none");
    }

    @Test
    void the_time_of_a_try_is_its_own() {
        CallState state = state(RetryPolicy.DEFAULT);
        time.avancer(Duration.ofSeconds(1));
        assertEquals(Duration.ofSeconds(1), state.duration());
        state.attempt();
        time.avancer(Duration.ofSeconds(2));
        assertEquals(Duration.ofSeconds(2), state.duration());
    }

    @Test
    void the_waits_double_up_to_the_last_try() {
        assertEquals(list(125L, 250L, 500L, null), waits(state(RetryPolicy.DEFAULT), DOWN, 4));
        assertEquals(list((Long) null), waits(state(RetryPolicy.NONE), DOWN, 1));
        assertEquals(list((Long) null), waits(state(RetryPolicy.NONE), RUNNING, 1));
        assertEquals(
                list(125L, 250L, 500L, 1_000L, 2_000L, 4_000L, 4_000L),
                waits(state(RetryPolicy.DEFAULT.maxAttempts(99)), DOWN, 7));
    }

    @Test
    void what_would_fail_again_is_not_tried_again() {
        for (SneException one : List.of(
                new SneException.Refus(Context.of(422, null)),
                new SneException.Interrompu(Context.unanswered(null), null),
                new SneException.CircuitOuvert(Duration.ofSeconds(1), Context.unanswered(null)),
                new SneException.ReponseIllisible(Context.of(200, null)))) {
            assertEquals(list((Long) null), waits(state(RetryPolicy.DEFAULT), one, 1), one.code());
        }
    }

    @Test
    void without_a_key_a_write_is_tried_again_only_if_it_certainly_did_nothing() {
        assertEquals(list((Long) null), waits(state(WRITE, CallOptions.NONE, false), DOWN, 1));
        assertEquals(list(125L), waits(state(WRITE, CallOptions.NONE, false), REFUSED, 1));
        assertEquals(list(125L), waits(state(WRITE, CallOptions.NONE, true), DOWN, 1));
        assertEquals(list(125L), waits(state(READ, CallOptions.NONE, false), DOWN, 1));
    }

    @Test
    void what_the_server_asks_for_is_waited_for_in_full_if_it_is_reasonable() {
        for (int seconds : new int[] {0, 1, 30}) {
            SneException asks = new SneException.TropDeRequetes(CONTEXT, Duration.ofSeconds(seconds));
            assertEquals(list(seconds * 1_000L + 125), waits(state(RetryPolicy.DEFAULT), asks, 1));
        }
        SneException tooLong =
                new SneException.TropDeRequetes(CONTEXT, Duration.ofSeconds(30).plusNanos(1));
        assertEquals(list((Long) null), waits(state(RetryPolicy.DEFAULT), tooLong, 1));
    }

    @Test
    void no_wait_passes_the_time_of_the_whole() {
        RetryPolicy brief = RetryPolicy.DEFAULT.totalTimeout(Duration.ofSeconds(1));
        CallState state = state(brief);
        state.attempt();
        time.avancer(Duration.ofMillis(875).minusNanos(1));
        assertEquals(Duration.ofMillis(125), state.retryDelay(REFUSED));
        time.avancer(Duration.ofNanos(1));
        assertNull(state.retryDelay(REFUSED), "just at its end");
    }

    /** The first call with the key is waited for, as long as the whole may last: these tries do not count. */
    @Test
    void a_call_that_is_still_running_is_waited_for_at_least_the_base_each_time() {
        CallState state = state(WRITE, CallOptions.NONE, true);
        assertEquals(list(250L, 250L, 250L, 250L, 250L, 250L), waits(state, RUNNING, 6));
        time.avancer(Duration.ofMinutes(2).minusMillis(250));
        state.attempt();
        assertNull(state.retryDelay(RUNNING));

        CallState asked = state(WRITE, CallOptions.NONE, true);
        SneException later = new SneException.CleEnCours(Context.of(409, null), Duration.ofSeconds(2));
        assertEquals(list(2_125L, 2_125L, 2_125L, 2_125L, 2_125L), waits(asked, later, 5));

        CallState after = state(WRITE, CallOptions.NONE, true);
        assertEquals(list(125L, 250L), waits(after, DOWN, 2));
        assertEquals(list(500L), waits(after, RUNNING, 1), "longer than the base by then");
    }

    @Test
    void a_token_that_is_refused_is_replaced_once_at_once() {
        SneException refused = new SneException.AccesRefuse(Context.of(401, null));
        assertEquals(list((Long) null), waits(state(RetryPolicy.DEFAULT), refused, 1), "there was none");
        var token = new Token("t", 0);
        assertEquals(list(0L, null), waits(state(RetryPolicy.DEFAULT), refused, 2, token));
        SneException denied = new SneException.AccesRefuse(Context.of(403, null));
        assertEquals(list((Long) null), waits(state(RetryPolicy.DEFAULT), denied, 1, token));
        // The try with the refused token does not count.
        CallState busy = state(RetryPolicy.DEFAULT);
        assertEquals(list(0L), waits(busy, refused, 1, token));
        assertEquals(list(125L, 250L, 500L, null), waits(busy, DOWN, 4));
    }

    @Test
    void a_call_that_is_given_up_gives_its_connection_back_now_or_when_it_has_one() {
        CallState state = state(RetryPolicy.DEFAULT);
        state.attempt();
        var first = new CompletableFuture<String>();
        state.underWay(first);
        assertFalse(first.isDone());
        state.abandon();
        assertTrue(first.isCancelled());
        var late = new CompletableFuture<String>();
        state.underWay(late);
        assertTrue(late.isCancelled());

        state.attempt();
        var next = new CompletableFuture<String>();
        state.underWay(next);
        assertFalse(next.isDone(), "another try begins anew");
    }

    @Test
    void a_try_that_was_given_up_while_it_waited_for_its_token_no_longer_leaves() {
        CallState state = state(RetryPolicy.DEFAULT);
        state.attempt();
        state.abandon();
        assertFalse(state.leaves(1, null));
        state.attempt();
        assertFalse(state.leaves(1, null), "the token of the first try comes during the second");
        assertTrue(state.leaves(2, null));
    }

    private static String judged(CallState state, boolean leaves, SneException failure) {
        state.attempt();
        if (leaves) {
            state.leaves(state.rank(), null);
        }
        SneException judged = state.judged(failure);
        assertEquals(failure.code(), judged.code());
        assertEquals(failure.getMessage(), judged.getMessage());
        return (judged.retryable() ? "retryable " : "") + (judged.outcomeUnknown() ? "unknown" : "nothing");
    }

    @Test
    void what_only_reads_or_never_left_had_no_effect() {
        SneException cut = new SneException.ReponseIllisible(CONTEXT);
        for (boolean keys : new boolean[] {false, true}) {
            assertEquals("retryable nothing", judged(state(READ, CallOptions.NONE, keys), true, DOWN));
            assertEquals("nothing", judged(state(READ, CallOptions.NONE, keys), true, cut));
            assertEquals("retryable unknown", judged(state(WRITE, CallOptions.NONE, keys), true, DOWN));
            assertEquals("unknown", judged(state(WRITE, CallOptions.NONE, keys), true, cut));
            assertEquals("retryable nothing", judged(state(WRITE, CallOptions.NONE, keys), false, DOWN));
            assertEquals("retryable nothing", judged(state(WRITE, CallOptions.NONE, keys), true, REFUSED));
        }
    }

    @Test
    void what_a_first_try_may_have_done_is_not_forgotten_by_the_last_unless_the_register_settles_it() {
        SneException open = new SneException.CircuitOuvert(Duration.ofSeconds(1), Context.unanswered(null));
        for (SneException one : List.of(REFUSED, open, new SneException.TropDeRequetes(Context.of(429, null), null))) {
            CallState state = state(WRITE, CallOptions.NONE, true);
            judged(state, true, DOWN);
            assertEquals("retryable unknown", judged(state, true, one), one.code());
        }
        CallState denied = state(WRITE, CallOptions.NONE, true);
        judged(denied, true, DOWN);
        assertEquals("unknown", judged(denied, true, new SneException.AccesRefuse(Context.of(403, null))));
        for (SneException one : List.of(
                new SneException.Refus(Context.of(409, null)),
                new SneException.RequeteInvalide(Context.of(400, null)),
                new SneException.Introuvable(Context.of(404, null)),
                new SneException.Perimee(Context.of(412, null)))) {
            CallState state = state(WRITE, CallOptions.NONE, true);
            judged(state, true, DOWN);
            assertEquals("nothing", judged(state, true, one), one.code());
        }
    }

    @Test
    void a_failure_that_several_calls_share_is_judged_for_each() {
        SneException shared = new SneException.DelaiDepasse(Duration.ofSeconds(1), Context.unanswered("r-1"));
        assertEquals("retryable nothing", judged(state(READ, CallOptions.NONE, true), true, shared));
        assertTrue(shared.outcomeUnknown());
        assertEquals("retryable unknown", judged(state(WRITE, CallOptions.NONE, true), true, shared));
    }
}
