package fr.demandeunique.sne.client.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.client.TempsFactice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a server is left alone, for how long, and what brings the calls back. */
class CircuitBreakerTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TempsFactice time = new TempsFactice();
    private final List<Boolean> told = new ArrayList<>();
    private final CircuitBreaker breaker = new CircuitBreaker(3, MINUTE, time, told::add);

    private void fail(String... keys) {
        for (String key : keys) {
            breaker.failed(key.isEmpty() ? null : key);
        }
    }

    private void closedFor(Duration expected) {
        assertEquals(expected, breaker.remaining());
    }

    @Test
    void it_opens_at_the_threshold_and_lets_one_scout_go_when_its_time_is_over() {
        fail("", "");
        closedFor(Duration.ZERO);
        assertEquals(List.of(), told);
        fail("");
        closedFor(MINUTE);
        assertEquals(List.of(true), told);
        time.avancer(MINUTE.minusNanos(1));
        closedFor(Duration.ofNanos(1));
        // Calls that were under way fail too, and change nothing.
        fail("");
        closedFor(Duration.ofNanos(1));
        time.avancer(Duration.ofNanos(1));
        closedFor(Duration.ZERO);
        closedFor(MINUTE);
        // The scout never comes back: another one goes after the same time.
        time.avancer(MINUTE);
        closedFor(Duration.ZERO);
        closedFor(MINUTE);
        assertEquals(List.of(true), told);
    }

    @Test
    void a_scout_that_fails_closes_the_way_again_and_one_that_succeeds_opens_it() {
        fail("", "", "");
        time.avancer(MINUTE);
        closedFor(Duration.ZERO);
        time.avancer(Duration.ofSeconds(20));
        fail("");
        closedFor(MINUTE);
        assertEquals(List.of(true), told, "it was not open in between");
        time.avancer(MINUTE);
        closedFor(Duration.ZERO);
        breaker.succeeded(null);
        closedFor(Duration.ZERO);
        closedFor(Duration.ZERO);
        assertEquals(List.of(true, false), told);
        fail("", "");
        closedFor(Duration.ZERO);
        fail("");
        closedFor(MINUTE);
        assertEquals(List.of(true, false, true), told);
    }

    @Test
    void a_success_in_between_starts_the_count_again() {
        for (int i = 0; i < 3; i++) {
            fail("", "");
            breaker.succeeded(null);
        }
        closedFor(Duration.ZERO);
        assertEquals(List.of(), told);
    }

    @Test
    void a_call_with_a_key_counts_once_however_often_it_fails() {
        fail("k1", "k1", "k1", "k1", "k2");
        closedFor(Duration.ZERO);
        fail("");
        closedFor(MINUTE);
    }

    @Test
    void a_call_that_failed_while_another_succeeded_counts_no_more_until_it_succeeds() {
        fail("k1");
        breaker.succeeded("k2");
        fail("k1", "", "");
        closedFor(Duration.ZERO);
        breaker.succeeded("k1");
        fail("k1", "", "");
        closedFor(MINUTE);
    }

    @Test
    void of_those_that_fail_by_themselves_ten_thousand_are_remembered() {
        var patient = new CircuitBreaker(101, MINUTE, time, told::add);
        for (int i = 0; i < 10_000; i++) {
            patient.failed("k" + i);
            if (i % 100 == 99) {
                patient.succeeded(null);
            }
        }
        patient.failed("one more");
        patient.succeeded(null);
        for (int i = 0; i < 100; i++) {
            patient.failed("k" + i);
        }
        patient.failed(null);
        assertEquals(Duration.ZERO, patient.remaining(), "none of the hundred counts");
        patient.succeeded(null);
        for (int i = 0; i < 100; i++) {
            patient.failed("k" + i);
        }
        assertEquals(Duration.ZERO, patient.remaining());
        patient.failed(null);
        assertEquals(MINUTE, patient.remaining(), "too many: all are forgotten");
    }

    @Test
    void a_threshold_of_zero_never_opens() {
        var never = new CircuitBreaker(0, MINUTE, time, told::add);
        for (int i = 0; i < 100; i++) {
            never.failed(null);
        }
        assertEquals(Duration.ZERO, never.remaining());
        assertEquals(List.of(), told);
    }
}
