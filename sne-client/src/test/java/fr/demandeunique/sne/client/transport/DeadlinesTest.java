package fr.demandeunique.sne.client.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.client.TempsFactice;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is waited for is given up in its own time, neither before nor after. */
@Timeout(60)
class DeadlinesTest {
    private final TempsFactice time = new TempsFactice();
    private final Deadlines deadlines = new Deadlines(time);
    private final List<Long> given = new CopyOnWriteArrayList<>();

    private record Waiting(long end, List<Long> given) implements Deadlines.Awaited {
        @Override
        public void expire() {
            given.add(end);
        }
    }

    private Waiting add(long nanos) {
        var one = new Waiting(nanos, given);
        deadlines.add(one);
        return one;
    }

    /** The timers of a fake time wake another thread. */
    private void until(long nanos, int timers, Long... expected) throws InterruptedException {
        time.avancer(Duration.ofNanos(nanos - time.nanos()));
        time.attendreRendezvous(timers);
        while (given.size() < expected.length) {
            Thread.onSpinWait();
        }
        assertEquals(List.of(expected), given.stream().sorted().toList());
    }

    @Test
    void each_is_given_up_at_its_end() throws InterruptedException {
        add(100);
        add(100);
        add(101);
        add(300);
        add(200);
        assertEquals(1, time.rendezvous(), "the first of them has the timer");
        until(100, 1, 100L, 100L);
        until(101, 1, 100L, 100L, 101L);
        until(200, 1, 100L, 100L, 101L, 200L);
        until(300, 0, 100L, 100L, 101L, 200L, 300L);
    }

    @Test
    void what_came_is_not_given_up() throws InterruptedException {
        Waiting came = add(100);
        add(200);
        deadlines.remove(came);
        until(100, 1);
        until(200, 0, 200L);
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
        until(50, 0, 40L);
    }
}
