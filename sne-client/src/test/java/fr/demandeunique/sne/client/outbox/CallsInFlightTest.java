package fr.demandeunique.sne.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.error.SneException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CallsInFlightTest {
    private final CallsInFlight calls = new CallsInFlight();

    @Test
    void closing_ends_a_call_and_its_interruption_goes_no_further() throws Exception {
        var inside = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        var left = new AtomicBoolean(true);
        var caller = new Thread(() -> {
            boolean done = calls.run(() -> {
                inside.countDown();
                try {
                    new CountDownLatch(1).await();
                    return false;
                } catch (InterruptedException e) {
                    // As the client does: whoever is above is to know.
                    Thread.currentThread().interrupt();
                    return true;
                }
            });
            ended.set(done);
            left.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        assertTrue(inside.await(60, TimeUnit.SECONDS));
        calls.close();
        caller.join();
        assertTrue(ended.get(), "the call");
        assertFalse(left.get(), "the database comes next");
    }

    @Test
    void an_interruption_of_somebody_else_stays() {
        assertEquals("done", calls.run(() -> {
            Thread.currentThread().interrupt();
            return "done";
        }));
        assertTrue(Thread.interrupted());
    }

    @Test
    void nothing_begins_once_it_is_closed() {
        var waiting = new CompletableFuture<String>();
        calls.close();
        assertThrows(SneException.Interrompu.class, () -> calls.run(() -> "late"));
        assertThrows(SneException.Interrompu.class, () -> calls.await(waiting));
        assertTrue(waiting.isCancelled());
    }

    @Test
    void what_a_future_failed_with_is_thrown_as_it_is() {
        var failure = new IllegalStateException("as it is");
        assertEquals(
                failure,
                assertThrows(IllegalStateException.class, () -> calls.await(CompletableFuture.failedFuture(failure))));
        var error = new AssertionError("as it is");
        assertEquals(
                error, assertThrows(AssertionError.class, () -> calls.await(CompletableFuture.failedFuture(error))));
    }

    @Test
    void what_a_future_gives_is_given() {
        assertEquals("done", calls.await(CompletableFuture.completedFuture("done")));
    }

    @Test
    void closing_ends_what_is_waited_for() throws Exception {
        var waiting = new CompletableFuture<String>();
        var inside = new CountDownLatch(1);
        CompletableFuture<String> caller = CompletableFuture.supplyAsync(() -> {
            inside.countDown();
            return calls.await(waiting);
        });
        assertTrue(inside.await(60, TimeUnit.SECONDS));
        while (!waiting.isDone()) {
            calls.close();
        }
        assertInstanceOf(
                SneException.Interrompu.class,
                assertThrows(ExecutionException.class, () -> caller.get(60, TimeUnit.SECONDS))
                        .getCause());
    }

    @Test
    void who_is_interrupted_while_waiting_stays_so_and_the_call_ends() {
        var waiting = new CompletableFuture<String>();
        Thread.currentThread().interrupt();
        assertThrows(SneException.Interrompu.class, () -> calls.await(waiting));
        assertTrue(Thread.interrupted());
        assertTrue(waiting.isCancelled());
    }
}
