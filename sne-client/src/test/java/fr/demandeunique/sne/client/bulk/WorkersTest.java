package fr.demandeunique.sne.client.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;

/** Threads that keep no JVM alive, and what they threw as it was. */
class WorkersTest {
    @Test
    void a_worker_has_its_name_and_keeps_no_JVM_alive() throws Exception {
        ExecutorService workers = Workers.start(1, "sne-essai");
        try {
            assertEquals(
                    "sne-essai",
                    Workers.result(workers.submit(() -> Thread.currentThread().getName())));
            assertTrue(
                    Workers.result(workers.submit(() -> Thread.currentThread().isDaemon())));
        } finally {
            workers.shutdown();
        }
    }

    @Test
    void what_the_work_threw_is_thrown_as_it_was() {
        for (Throwable one : new Throwable[] {new IllegalArgumentException("x"), new AssertionError("x")}) {
            assertSame(one, assertThrows(Throwable.class, () -> Workers.result(CompletableFuture.failedFuture(one))));
        }
        var checked = new IOException("x");
        assertSame(
                checked,
                assertThrows(IllegalStateException.class, () -> Workers.result(CompletableFuture.failedFuture(checked)))
                        .getCause());
    }

    @Test
    void who_is_interrupted_while_waiting_stays_so() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedIOException.class, () -> Workers.result(new CompletableFuture<>()));
        assertTrue(Thread.interrupted());
    }
}
