package fr.demandeunique.sne.client.outbox;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.call.TrackedWrites;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.outbox.SenderHealth.Status;
import fr.demandeunique.sne.client.outbox.Translation.Learned;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
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
    /** Arrivals are written down together: so many, or what came within that time. */
    private static final int ARRIVALS = 64;

    private static final long ARRIVALS_NANOS = Duration.ofMillis(200).toNanos();

    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private final Outbox outbox;
    private final Outcomes outcomes;
    private final SneClient client;
    /** The transport knows no idempotency key. */
    private final boolean keyless;

    private final Duration lease;
    private final Backoff backoff;
    private final List<Thread> threads = new ArrayList<>();
    private final DueQueue due;
    private final CallsInFlight inFlight = new CallsInFlight();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final SenderWatch watch = new SenderWatch();
    /** What has arrived and is not written down yet; whoever sends next, or finds nothing to send, does so. */
    private final Queue<Outcomes.Arrival> arrivals = new ConcurrentLinkedQueue<>();

    private final AtomicLong writtenAt = new AtomicLong(System.nanoTime());

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wakeUp = lock.newCondition();

    private final Duration firstDelay;
    private final @Nullable Consumer<MessageStatus> listener;

    OutboxSender(Outbox outbox, SneClient client) {
        this(outbox, client, LEASE, Duration.ofSeconds(2), null);
    }

    private OutboxSender(
            Outbox outbox,
            SneClient client,
            Duration lease,
            Duration firstDelay,
            @Nullable Consumer<MessageStatus> listener) {
        this.firstDelay = firstDelay;
        this.listener = listener;
        this.outbox = outbox;
        this.outcomes = new Outcomes(outbox);
        // What follows in the same dossier is due only once what has arrived is written down.
        this.due = new DueQueue(outbox, outcomes, lease, this::writeDown, System::nanoTime);
        this.client = client;
        this.keyless = client.trackedWrites().isPresent();
        this.lease = lease;
        this.backoff = new Backoff(firstDelay, lease.dividedBy(3));
    }

    /**
     * {@return the same with other times}
     *
     * @param lease how long something belongs to the node that sends it; a dead node's work is taken over after that. No sending lasts longer. The
     *     same on all nodes
     * @param firstDelay first wait after a failure, doubled each time
     */
    public OutboxSender withTiming(Duration lease, Duration firstDelay) {
        if (lease.compareTo(Duration.ofSeconds(1)) < 0 || firstDelay.isNegative()) {
            throw new IllegalArgumentException("a lease of a second or more expected");
        }
        return new OutboxSender(outbox, client, lease, firstDelay, listener);
    }

    /**
     * The same, which tells a listener where something stands once a sending is over and written down: arrived with its number, refused with what the SNE found, or to be tried again.
     * It is told on the thread that sends, so it should be quick; what it throws is logged and harms nothing. A hint, for screens: whatever ended while this process was
     * killed is told to nobody, and stands in the queue.
     *
     * @param listener is told; one alone, the last that is given
     * @return a sender that tells it
     */
    public OutboxSender withListener(Consumer<MessageStatus> listener) {
        return new OutboxSender(outbox, client, lease, firstDelay, listener);
    }

    private void tell(LeasedMessage message) {
        if (listener == null) {
            return;
        }
        try {
            outbox.find(message.id()).ifPresent(listener);
        } catch (RuntimeException e) {
            LOG.warn("l’écoute de la file de départ a échoué : {}", e.getClass().getName());
        }
    }

    /**
     * Sends what is due until there is nothing left, on this thread.
     *
     * @return how many arrived
     */
    public int drain() {
        int sent = 0;
        Outcome one;
        do {
            one = sendOne();
            sent += one == Outcome.SENT ? 1 : 0;
        } while (one != Outcome.NOTHING && !Thread.currentThread().isInterrupted());
        settle();
        return sent;
    }

    /**
     * Sends in the background, on that many daemon threads, until {@link #close}.
     *
     * @param count 1 or more
     * @return this sender
     */
    public OutboxSender start(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count: 1 or more expected, not " + count);
        }
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
        inFlight.close();
        for (Thread one : threads) {
            try {
                one.join(CALL_LIMIT.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        try {
            settle();
        } catch (OutboxException e) {
            // Its leases end by themselves, and the keys are known to the SNE.
            LOG.warn("la base de données de la file de départ ne répond pas, SQLSTATE {}", e.sqlState());
        }
    }

    /** Nothing is left in memory. */
    private void settle() {
        writeDown();
        due.giveBack();
    }

    /** {@return how it is doing} */
    public SenderHealth health() {
        int alive = (int) threads.stream().filter(Thread::isAlive).count();
        return closed.get() || alive < threads.size()
                ? new SenderHealth(Status.STOPPED, "", alive, Duration.ZERO)
                : watch.health(alive);
    }

    private void loop() {
        while (!closed.get()) {
            Outcome outcome = Outcome.NOTHING;
            try {
                outcome = sendOne();
                watch.worked(outcome != Outcome.NOTHING);
            } catch (OutboxException e) {
                LOG.warn("la base de données de la file de départ ne répond pas, SQLSTATE {}", e.sqlState());
                watch.database(e.sqlState());
            } catch (Throwable e) {
                // Also an Error: a thread that ended would leave everything waiting, and nobody would know.
                watch.error(e);
                LOG.error("l’envoi a échoué : {}", e.getClass().getName());
            }
            if (outcome == Outcome.NOTHING && !closed.get()) {
                waitForWork();
            }
        }
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
        if (watch.isPaused()) {
            settle();
            return Outcome.NOTHING;
        }
        if (arrivals.size() >= ARRIVALS || System.nanoTime() - writtenAt.get() >= ARRIVALS_NANOS) {
            writeDown();
        }
        LeasedMessage message = due.take();
        if (message == null) {
            return Outcome.NOTHING;
        }
        try {
            Outcome outcome = send(message);
            if (keyless || outcome != Outcome.SENT) {
                tell(message);
            }
            return outcome;
        } finally {
            due.done(message);
        }
    }

    private void writeDown() {
        writtenAt.set(System.nanoTime());
        List<Outcomes.Arrival> some = new ArrayList<>();
        for (Outcomes.Arrival one = arrivals.poll(); one != null; one = arrivals.poll()) {
            some.add(one);
        }
        if (some.isEmpty()) {
            return;
        }
        try {
            outcomes.arrive(some);
        } catch (OutboxException e) {
            // As long as the lease lasts they can still be written down.
            arrivals.addAll(some);
            throw e;
        }
        some.forEach(one -> tell(one.message()));
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
                    ? inFlight.run(() -> speaking.demandes()
                            .lire(Translation.numero(message))
                            .execute(CallOptions.NONE.retryPolicy(retryPolicy())))
                    : null;
            called = true;
            Learned learned = Learned.of(call(speaking, message, body, read));
            watch.answered();
            if (!keyless) {
                arrivals.add(new Outcomes.Arrival(message, learned));
                return Outcome.SENT;
            }
            if (outcomes.arrive(message, learned, true)) {
                return Outcome.SENT;
            }
            outcomes.askAgent(message, "NUMERO_PARTAGE", null, Explanations.shared(learned.numero()));
        } catch (SneException e) {
            fail(message, e, called && e.outcomeUnknown());
        } catch (IllegalArgumentException e) {
            // The row cannot be read, or its dossier has no number: only a person can help.
            LOG.warn("envoi {} illisible", message.id());
            outcomes.refuse(message, message.numero() == null ? "NUMERO_INCONNU" : "CONTENU_ILLISIBLE", null);
        } catch (Error e) {
            outcomes.defer(message, "ERREUR_INTERNE", null, called, backoff.after(message.attempts(), null));
            throw e;
        }
        return Outcome.DEFERRED;
    }

    private void fail(LeasedMessage message, SneException e, boolean effect) {
        if (e instanceof SneException.CircuitOuvert open) {
            outcomes.giveBack(message);
            watch.pause(open.retryAfter().orElse(POLL_INTERVAL));
            return;
        }
        if (Failures.isNobodysFault(e)) {
            watch.unreachable(e.code());
        } else if (!e.retryable()) {
            watch.answered();
        }
        if (e instanceof SneException.EffetIncertain unsure
                && !(unsure.candidates().isEmpty() && mayTryAgain(message))) {
            outcomes.askAgent(message, "NUU_INCERTAIN", e, Explanations.of(e));
        } else if (keyless && effect && !e.retryable() && !Failures.isNobodysFault(e) && !mayTryAgain(message)) {
            // Each time the SNE failed without saying what it did: the next would be no better.
            outcomes.askAgent(message, e.code(), e, Explanations.of(e));
        } else if (Failures.isFinal(e)) {
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

    private Object call(SneClient speaking, LeasedMessage message, byte[] body, @Nullable DemandeVersionnee read) {
        // Also where no key is sent: by it the circuit breaker knows one demande that always fails from the others.
        CallOptions options = CallOptions.NONE.retryPolicy(retryPolicy()).key(message.key());
        Optional<TrackedWrites> nuu = speaking.trackedWrites();
        return nuu.isPresent()
                ? inFlight.await(NuuTranslation.write(nuu.get(), message, body, read, options))
                : inFlight.run(
                        () -> Translation.operation(speaking, message, body).execute(options));
    }

    /** All the calls of a sending end before the lease does. */
    private RetryPolicy retryPolicy() {
        Duration share = lease.dividedBy(1L + (keyless ? NUU_CALLS : 1));
        return RetryPolicy.DEFAULT.maxAttempts(2).totalTimeout(share.compareTo(CALL_LIMIT) < 0 ? share : CALL_LIMIT);
    }

    private boolean keyExpired(LeasedMessage message) {
        return !keyless
                && message.attempts() > 1
                && outbox.withSession("heure", Tables::now)
                        .isAfter(message.firstAttemptAt().plus(KEY_LIFETIME));
    }

    private Duration delay(LeasedMessage message, SneException e, boolean effect) {
        if (keyless && effect) {
            return backoff.afterLostAnswer(message.attempts(), e);
        }
        // A client that was closed before what sends by it fails every time.
        boolean again = e instanceof SneException.Interrompu && !(e instanceof SneException.ClientFerme);
        return again ? Duration.ZERO : backoff.after(message.attempts(), e);
    }
}
