package fr.demandeunique.sne.client.transport;

import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What the calls under way wait for, so that closing the client ends it at once: nobody else would, since the threads that would have brought the answer are gone.
 * Thread-safe; the lock is held while nothing waits.
 */
final class Waits {
    /** Something that waits on the calling thread, and leaves it when it is interrupted. */
    interface Step<T> {
        T run() throws IOException, InterruptedException, ExecutionException, TimeoutException;
    }

    private final Object lock = new Object();
    private final Set<Thread> threads = new HashSet<>();
    /** With the identifier of the call that waits, if it is one. */
    private final Map<CompletableFuture<?>, Optional<String>> futures = new HashMap<>();

    private boolean closed;

    /** On this thread, which closing interrupts here and nowhere else. */
    <T> T here(@Nullable String id, Step<T> step)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Thread me = Thread.currentThread();
        synchronized (lock) {
            if (closed) {
                throw failure(id, null);
            }
            threads.add(me);
        }
        T value;
        try {
            value = step.run();
        } catch (InterruptedException e) {
            if (leave(me)) {
                throw failure(id, e);
            }
            throw e;
        } catch (IOException | ExecutionException | TimeoutException | RuntimeException | Error e) {
            leave(me);
            throw e;
        }
        leave(me);
        return value;
    }

    /** Whether closing interrupted it: that was for the wait, and must reach nothing else of the caller's. */
    private boolean leave(Thread me) {
        boolean interrupted;
        synchronized (lock) {
            interrupted = !threads.remove(me);
        }
        if (interrupted) {
            Thread.interrupted();
        }
        return interrupted;
    }

    /** Ends it with a failure when the client is closed, at once if it is already. */
    <T> CompletableFuture<T> add(@Nullable String id, CompletableFuture<T> wait) {
        boolean late;
        synchronized (lock) {
            late = closed;
            if (!late) {
                futures.put(wait, Optional.ofNullable(id));
            }
        }
        if (late) {
            wait.completeExceptionally(failure(id, null));
        } else {
            wait.whenComplete((value, failure) -> {
                synchronized (lock) {
                    futures.remove(wait);
                }
            });
        }
        return wait;
    }

    void close() {
        Map<CompletableFuture<?>, Optional<String>> some;
        synchronized (lock) {
            closed = true;
            threads.forEach(Thread::interrupt);
            threads.clear();
            some = Map.copyOf(futures);
        }
        // Without the lock: what hangs on them takes it.
        some.forEach((one, id) -> one.completeExceptionally(failure(id.orElse(null), null)));
    }

    private static SneException.ClientFerme failure(@Nullable String id, @Nullable Throwable cause) {
        return new SneException.ClientFerme(Context.unanswered(id), cause);
    }
}
