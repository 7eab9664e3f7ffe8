package fr.demandeunique.sne.client.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.TempsFactice;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is waited for is given up in its own time, neither before nor after. */
class DeadlinesTest {
    private final TempsFactice time = new TempsFactice();
    private final Deadlines deadlines = new Deadlines(time);
    private final BlockingQueue<Long> given = new LinkedBlockingQueue<>();

    private Deadlines.Awaited add(long nanos) {
        var one = new Deadlines.Awaited() {
            @Override
            public long end() {
                return nanos;
            }

            @Override
            public void expire() {
                given.add(nanos);
            }
        };
        deadlines.add(one);
        return one;
    }

    /** Goes on to a time, at which so many are given up; the timers of a fake time wake another thread. */
    private void until(long nanos, int count, int timersLeft) throws InterruptedException {
        time.avancer(Duration.ofNanos(nanos - time.nanos()));
        for (int i = 0; i < count; i++) {
            assertEquals(nanos, given.poll(10, TimeUnit.SECONDS));
        }
        time.attendreRendezvous(timersLeft);
        assertTrue(given.isEmpty());
    }

    @Test
    void each_is_given_up_at_its_end() throws InterruptedException {
        add(100);
        add(100);
        add(101);
        add(300);
        add(200);
        assertEquals(1, time.rendezvous(), "the first of them has the timer");
        until(100, 2, 1);
        until(101, 1, 1);
        until(200, 1, 1);
        until(300, 1, 0);
    }

    @Test
    void what_came_is_not_given_up() throws InterruptedException {
        Deadlines.Awaited came = add(100);
        add(200);
        deadlines.remove(came);
        until(100, 0, 1);
        until(200, 1, 0);
    }

    @Test
    void one_that_ends_before_the_timer_gets_a_timer_of_its_own() {
        add(200);
        add(200);
        assertEquals(1, time.rendezvous(), "the same end");
        add(199);
        assertEquals(2, time.rendezvous());
    }

    @Test
    void one_whose_end_is_past_is_given_up_at_once() throws InterruptedException {
        time.avancer(Duration.ofNanos(50));
        add(40);
        assertEquals(1, time.rendezvous());
        time.avancer(Duration.ZERO);
        assertEquals(40, given.poll(10, TimeUnit.SECONDS));
    }
}
