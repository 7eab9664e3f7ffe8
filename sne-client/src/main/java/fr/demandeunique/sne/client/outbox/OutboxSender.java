package fr.demandeunique.sne.client.outbox;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.call.TrackedWrites;
import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.outbox.SenderHealth.Status;
import fr.demandeunique.sne.client.outbox.Translation.Learned;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in a queue, one after the other or on threads of its own. Any number of them, on any number of nodes, may send from the same queue.
 *
 * <p>A failure that may pass is tried again later, the wait growing from seconds to a quarter of an hour, for ever; a refusal waits for the agent. The key of
 * something whose outcome is still unknown after 29 days may be forgotten by the SNE: it is not sent again, and waits for the agent too, with the
 * reason {@code CLE_PERIMEE}.
 *
 * <p>Over the SNE's own service, which knows no key, a lost answer is left in peace for a third of the lease, since the SNE may still be at work; then its effect is
 * looked for before anything is sent again. What nobody can tell is {@link MessageState#TO_CHECK}.
 *
 * <p>This class is thread-safe.
 */
public final class OutboxSender implements AutoCloseable {
    /** Longest time of one sending; the lease outlives it, so that only a dead node loses one. */
    private static final Duration CALL_LIMIT = Duration.ofSeconds(60);

    private static final Duration LEASE = Duration.ofMinutes(3);
    /** Calls of one sending at the SNE's own service: search, reading, writing. */
    private static final int NUU_CALLS = 3;

    /** How often something that the SNE cannot tell about is tried before it goes to the agent. */
    private static final int UNCERTAIN_TRIES = 3;

    private static final Duration KEY_LIFETIME = Duration.ofDays(29);
    private static final Duration MAX_DELAY = Duration.ofMinutes(15);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private final Outbox outbox;
    private final Outcomes outcomes;
    private final SneClient client;
    /** The transport knows no idempotency key. */
    private final boolean keyless;

    private final Duration lease;
    private final Duration firstDelay;
    private final List<Thread> threads = new ArrayList<>();
    private final DueQueue due;
    private final Set<CompletableFuture<?>> inFlight = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicReference<@Nullable Problem> problem = new AtomicReference<>();
    /** Until when the client's circuit is open, and since when. */
    private final AtomicReference<@Nullable Pause> pause = new AtomicReference<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wakeUp = lock.newCondition();

    OutboxSender(Outbox outbox, SneClient client) {
        this(outbox, client, LEASE, Duration.ofSeconds(2));
    }

    private OutboxSender(Outbox outbox, SneClient client, Duration lease, Duration firstDelay) {
        this.outbox = outbox;
        this.outcomes = new Outcomes(outbox);
        this.due = new DueQueue(outbox, lease);
        this.client = client;
        this.keyless = client.trackedWrites().isPresent();
        this.lease = lease;
        this.firstDelay = firstDelay;
    }

    /**
     * The same with other times.
     *
     * @param lease how long something belongs to the node that sends it; a dead node's work is taken over after that. No sending lasts longer
     * @param firstDelay first wait after a failure, doubled each time
     */
    public OutboxSender withTiming(Duration lease, Duration firstDelay) {
        if (lease.compareTo(Duration.ofSeconds(1)) < 0 || firstDelay.isNegative()) {
            throw new IllegalArgumentException("a lease of a second or more expected");
        }
        return new OutboxSender(outbox, client, lease, firstDelay);
    }

    /** Sends what is due until there is nothing left, on this thread. Returns how many arrived. */
    public int drain() {
        int sent = 0;
        Outcome one;
        do {
            one = sendOne();
            sent += one == Outcome.SENT ? 1 : 0;
        } while (one != Outcome.NOTHING && !Thread.currentThread().isInterrupted());
        return sent;
    }

    /** Sends in the background, on that many daemon threads, until {@link #close}. */
    public OutboxSender start(int count) {
        for (int i = 1; i <= count; i++) {
            var thread = new Thread(this::loop, "sne-outbox-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
        return this;
    }

    /** Something was stored: no need to wait for the next look. */
    public void wake() {
        lock.lock();
        try {
            wakeUp.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Stops the threads; what they were sending is given back, and sent later with the same key. */
    @Override
    public void close() {
        closed.set(true);
        wake();
        // Cancelled, never interrupted: an embedded database may not survive the interruption of a thread that reads
        // its file.
        inFlight.forEach(call -> call.cancel(true));
        for (Thread one : threads) {
            try {
                one.join(CALL_LIMIT.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** How it is doing. */
    public SenderHealth health() {
        long now = System.nanoTime();
        int alive = (int) threads.stream().filter(Thread::isAlive).count();
        Problem seen = problem.get();
        Pause paused = pause.get();
        if (closed.get() || alive < threads.size()) {
            return new SenderHealth(Status.STOPPED, "", alive, Duration.ZERO);
        }
        if (seen != null) {
            return new SenderHealth(seen.status, seen.detail, alive, Duration.ofNanos(now - seen.since));
        }
        return paused == null
                ? new SenderHealth(Status.OK, "", alive, Duration.ZERO)
                : new SenderHealth(Status.CIRCUIT_OPEN, "", alive, Duration.ofNanos(now - paused.since));
    }

    private record Problem(Status status, String detail, long since) {}

    private record Pause(long since, long until) {}

    private void pause(Duration wait) {
        long now = System.nanoTime();
        pause.updateAndGet(seen -> new Pause(seen == null ? now : seen.since, now + wait.toNanos()));
    }

    private boolean isPaused() {
        Pause seen = pause.get();
        return seen != null && seen.until - System.nanoTime() > 0;
    }

    private void loop() {
        while (!closed.get()) {
            Outcome outcome = Outcome.NOTHING;
            try {
                outcome = sendOne();
                boolean worked = outcome != Outcome.NOTHING;
                problem.updateAndGet(seen -> seen == null || worked || seen.status == Status.DATABASE ? null : seen);
            } catch (OutboxException e) {
                LOG.warn("la base de données de la file de départ ne répond pas, SQLSTATE {}", e.sqlState());
                note(Status.DATABASE, e.sqlState());
            } catch (Throwable e) {
                // Also an Error: a thread that ended would leave everything waiting, and nobody would know.
                note(Status.INTERNAL_ERROR, e.getClass().getName());
                LOG.error("l’envoi a échoué : {}", e.getClass().getName());
            }
            if (outcome == Outcome.NOTHING && !closed.get()) {
                waitForWork();
            }
        }
    }

    private void note(Status status, String detail) {
        problem.updateAndGet(seen -> new Problem(status, detail, seen == null ? System.nanoTime() : seen.since));
    }

    private void waitForWork() {
        lock.lock();
        try {
            if (!closed.get()) {
                wakeUp.awaitNanos(POLL_INTERVAL.toNanos());
            }
        } catch (InterruptedException e) {
            closed.set(true);
        } finally {
            lock.unlock();
        }
    }

    private enum Outcome {
        NOTHING,
        SENT,
        DEFERRED
    }

    private Outcome sendOne() {
        if (isPaused()) {
            return Outcome.NOTHING;
        }
        LeasedMessage message = due.take();
        if (message == null) {
            return Outcome.NOTHING;
        }
        try {
            return send(message);
        } finally {
            due.done(message);
        }
    }

    private Outcome send(LeasedMessage message) {
        boolean called = false;
        try {
            if (keyExpired(message)) {
                outcomes.refuse(message, "CLE_PERIMEE", null);
                return Outcome.DEFERRED;
            }
            byte[] body = body(message);
            SneClient speaking =
                    message.guichet() == null ? client : client.forGuichet(CodeGuichet.parse(message.guichet()));
            DemandeVersionnee read = keyless && NuuTranslation.needsReading(message.kind())
                    ? await(speaking.demandes()
                            .lire(Translation.numero(message))
                            .executeAsync(CallOptions.NONE.retryPolicy(retryPolicy())))
                    : null;
            called = true;
            Learned learned = Learned.of(await(call(speaking, message, body, read)));
            pause.set(null);
            if (outcomes.arrive(message, learned, keyless)) {
                return Outcome.SENT;
            }
            outcomes.askAgent(message, "NUMERO_PARTAGE", null, Explanations.shared(learned.numero()));
        } catch (SneException e) {
            fail(message, e, called && e.outcomeUnknown());
        } catch (IllegalArgumentException e) {
            // The row cannot be read, or its dossier has no number: only a person can help.
            LOG.warn("envoi {} illisible", message.id());
            outcomes.refuse(message, message.numero() == null ? "NUMERO_INCONNU" : "CONTENU_ILLISIBLE", null);
        } catch (IllegalStateException e) {
            // The client was closed before what sends by it: nothing is wrong with what is stored.
            var closed = new SneException.Interrompu(Context.unanswered(null), e);
            outcomes.defer(message, closed.code(), closed, false, backoff(message.attempts(), closed));
        } catch (Error e) {
            outcomes.defer(message, "ERREUR_INTERNE", null, called, backoff(message.attempts(), null));
            throw e;
        }
        return Outcome.DEFERRED;
    }

    private void fail(LeasedMessage message, SneException e, boolean effect) {
        if (e instanceof SneException.CircuitOuvert open) {
            outcomes.giveBack(message);
            pause(open.retryAfter().orElse(POLL_INTERVAL));
            return;
        }
        if (!e.retryable()) {
            pause.set(null);
        }
        if (e instanceof SneException.EffetIncertain unsure
                && !(unsure.candidates().isEmpty() && mayTryAgain(message))) {
            outcomes.askAgent(message, "NUU_INCERTAIN", e, Explanations.of(e));
        } else if (keyless && effect && !e.retryable() && !mayTryAgain(message)) {
            // Each time the SNE failed without saying what it did: the next would be no better.
            outcomes.askAgent(message, e.code(), e, Explanations.of(e));
        } else if (isFinal(e)) {
            outcomes.refuse(message, e.code(), e);
        } else {
            outcomes.defer(message, e.code(), e, effect, delay(message, e, effect));
        }
    }

    private static boolean mayTryAgain(LeasedMessage message) {
        return message.attempts() < UNCERTAIN_TRIES;
    }

    private byte[] body(LeasedMessage message) {
        byte[] hidden = message.body();
        if (hidden == null) {
            throw new IllegalArgumentException("no content");
        }
        try {
            return outbox.cipher().decrypt(hidden);
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException("content hidden with another key", e);
        }
    }

    private CompletableFuture<?> call(
            SneClient speaking, LeasedMessage message, byte[] body, @Nullable DemandeVersionnee read) {
        CallOptions options = CallOptions.NONE.retryPolicy(retryPolicy());
        Optional<TrackedWrites> nuu = speaking.trackedWrites();
        return nuu.isPresent()
                ? NuuTranslation.write(nuu.get(), message, body, read, options)
                : Translation.operation(speaking, message, body).executeAsync(options.key(message.key()));
    }

    /** All the calls of a sending end before the lease does. */
    private RetryPolicy retryPolicy() {
        Duration share = lease.dividedBy(1L + (keyless ? NUU_CALLS : 1));
        return RetryPolicy.DEFAULT.maxAttempts(2).totalTimeout(share.compareTo(CALL_LIMIT) < 0 ? share : CALL_LIMIT);
    }

    private <T> T await(CompletableFuture<T> call) {
        inFlight.add(call);
        try {
            if (closed.get()) {
                call.cancel(true);
            }
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
            inFlight.remove(call);
        }
    }

    /** Only the agent can do something about it. Without a token nothing is wrong with what is sent, nor at a wrong address, nor with a certificate. */
    private static boolean isFinal(SneException e) {
        boolean access = e instanceof SneException.AccesRefuse && e.status() != 403;
        return !e.retryable()
                && !e.outcomeUnknown()
                && !access
                && !(e instanceof SneException.AdresseErronee)
                && !(e instanceof SneException.Certificat)
                && !(e instanceof SneException.Interrompu);
    }

    private boolean keyExpired(LeasedMessage message) {
        return !keyless
                && message.attempts() > 1
                && outbox.withConnection("heure", Tables::now)
                        .isAfter(message.firstAttemptAt().plus(KEY_LIFETIME));
    }

    /** Without a key, the SNE may still be at work on what was cut: it is left in peace for a third of the lease before anybody looks for its effect. */
    private Duration delay(LeasedMessage message, SneException e, boolean effect) {
        if (keyless && effect) {
            Duration quiet = lease.dividedBy(3);
            Duration grown = backoff(message.attempts(), e);
            return grown.compareTo(quiet) < 0 ? quiet : grown;
        }
        return e instanceof SneException.Interrompu ? Duration.ZERO : backoff(message.attempts(), e);
    }

    /** Grows with the tries, drawn between half and the whole, never less than what the server asks for. */
    private Duration backoff(int attempts, @Nullable SneException e) {
        Duration most = firstDelay;
        for (int i = 1; i < attempts && most.compareTo(MAX_DELAY) < 0; i++) {
            most = most.multipliedBy(2);
        }
        most = most.compareTo(MAX_DELAY) < 0 ? most : MAX_DELAY;
        long half = most.toMillis() / 2;
        Duration drawn = Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(half + 1));
        Duration asked = e == null ? Duration.ZERO : e.retryAfter().orElse(Duration.ZERO);
        return asked.compareTo(drawn) > 0 ? asked : drawn;
    }
}
