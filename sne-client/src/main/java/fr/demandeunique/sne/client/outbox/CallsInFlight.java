package fr.demandeunique.sne.client.outbox;

import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * What is being called, so that closing need not wait for it.
 *
 * <p>A call that waits on its thread spares two changes of thread, which on two cores cost more than the call itself. Closing interrupts it, but only while it is in the
 * call: an embedded database may not survive the interruption of a thread that reads its file.
 */
final class CallsInFlight {
    private final Set<Thread> callers = new HashSet<>();
    private final Set<CompletableFuture<?>> futures = new HashSet<>();
    private boolean closed;

    /** On this thread. */
    <T> T run(Supplier<T> call) {
        Thread me = Thread.currentThread();
        synchronized (this) {
            if (closed) {
                throw new SneException.Interrompu(Context.unanswered(null), null);
            }
            callers.add(me);
        }
        try {
            return call.get();
        } finally {
            synchronized (this) {
                if (!callers.remove(me)) {
                    // It was for the call, and must not reach the database.
                    Thread.interrupted();
                }
            }
        }
    }

    <T> T await(CompletableFuture<T> call) {
        synchronized (this) {
            futures.add(call);
            if (closed) {
                call.cancel(true);
            }
        }
        try {
            return call.get();
        } catch (CancellationException e) {
            throw new SneException.Interrompu(Context.unanswered(null), e);
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new SneException.Interrompu(Context.unanswered(null), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            if (e.getCause() instanceof Error broken) {
                throw broken;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            synchronized (this) {
                futures.remove(call);
            }
        }
    }

    /** Ends the calls that are under way, and each later one at once. */
    void close() {
        Set<CompletableFuture<?>> some;
        synchronized (this) {
            closed = true;
            callers.forEach(Thread::interrupt);
            callers.clear();
            some = Set.copyOf(futures);
        }
        // Without the lock: whoever waits for one of them takes it next.
        some.forEach(one -> one.cancel(true));
    }
}
