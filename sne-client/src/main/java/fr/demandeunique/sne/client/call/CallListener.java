package fr.demandeunique.sne.client.call;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sees what a client does, for metrics and traces. Nothing that it gets holds personal data or a secret. Called on the threads of
 * the calls: it must be thread-safe and quick; what it throws is ignored.
 */
public interface CallListener {
    /** Sees nothing. */
    CallListener NONE = new CallListener() {};

    /**
     * An exchange begins.
     *
     * @param attempt which call, which try
     */
    default void attemptStarted(Attempt attempt) {}

    /**
     * An exchange ended.
     *
     * @param attempt which call, which try
     * @param status HTTP status, 0 without an answer
     * @param duration from the question to the answer
     * @param failure why it failed, null if it did not: an {@code SneException}
     */
    default void attemptEnded(Attempt attempt, int status, Duration duration, @Nullable RuntimeException failure) {}

    /**
     * The exchange failed and will be made again after a wait.
     *
     * @param attempt which call, which try
     * @param wait before the next try
     * @param failure why: an {@code SneException}
     */
    default void retrying(Attempt attempt, Duration wait, RuntimeException failure) {}

    /**
     * A token was asked for.
     *
     * @param duration from the question to the answer
     * @param failure why there is none, null if there is one
     */
    default void tokenRequested(Duration duration, @Nullable RuntimeException failure) {}

    /**
     * The circuit breaker opened or closed.
     *
     * @param open true when it opens
     */
    default void circuitBreaker(boolean open) {}
}
