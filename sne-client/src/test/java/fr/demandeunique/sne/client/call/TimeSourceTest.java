package fr.demandeunique.sne.client.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A timer of our own is before those of the calls as long as there are any, and no longer. */
class TimeSourceTest {
    private record Timer(Duration after, CompletableFuture<Boolean> done) {}

    private final List<Timer> timers = new ArrayList<>();
    private final TimeSource time = new TimeSource.SystemTime(after -> {
        timers.add(new Timer(after, new CompletableFuture<>()));
        return timers.get(timers.size() - 1).done();
    });

    private List<Integer> seconds() {
        return timers.stream().map(one -> (int) one.after().toSeconds()).toList();
    }

    @Test
    void one_timer_watches_over_those_of_the_calls_and_starts_again_while_there_are_any() {
        CompletableFuture<Boolean> given = time.after(Duration.ofSeconds(30));
        assertEquals(List.of(1, 30), seconds());
        assertSame(timers.get(1).done(), given);
        time.after(Duration.ofSeconds(40));
        assertEquals(List.of(1, 30, 40), seconds(), "one is enough");
        timers.get(0).done().complete(true);
        assertEquals(List.of(1, 30, 40, 1), seconds(), "in use: once more");
        timers.get(3).done().complete(true);
        assertEquals(4, timers.size(), "no longer in use");
        time.after(Duration.ofSeconds(50));
        assertEquals(List.of(1, 30, 40, 1, 1, 50), seconds(), "in use again");
        assertFalse(given.isDone());
    }
}
