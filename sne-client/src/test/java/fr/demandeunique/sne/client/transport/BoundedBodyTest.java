package fr.demandeunique.sne.client.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.TempsFactice;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/** What is received of an answer, to the byte; and that a body which has ended is waited for no more. */
class BoundedBodyTest implements Flow.Subscription {
    private static final int PIECE = 1 << 16;

    private final TempsFactice time = new TempsFactice();
    private final Deadlines deadlines = new Deadlines(time);
    private long requested;
    private boolean cancelled;

    @Override
    public void request(long n) {
        requested = n;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    private BoundedBody open(int status) {
        var body = BoundedBody.of(status, deadlines, Duration.ofSeconds(1).toNanos());
        body.onSubscribe(this);
        assertEquals(Duration.ofSeconds(1).toNanos(), body.end());
        assertTrue(requested > 0, "nothing comes unless it is asked for");
        return body;
    }

    /** Two buffers at once, as they may come. */
    private static void send(BoundedBody body, int bytes) {
        for (int left = bytes; left > 0; left -= PIECE) {
            int now = Math.min(left, PIECE);
            body.onNext(List.of(ByteBuffer.allocate(now / 2), ByteBuffer.allocate(now - now / 2)));
        }
    }

    private static CompletableFuture<byte[]> bytes(BoundedBody body) {
        return body.getBody().toCompletableFuture();
    }

    private static Throwable failure(BoundedBody body) {
        return assertThrows(CompletionException.class, bytes(body)::join).getCause();
    }

    @Test
    void a_document_of_the_longest_is_received_and_one_byte_more_is_refused() {
        BoundedBody longest = open(200);
        send(longest, BoundedBody.BYTES_MAX);
        assertFalse(bytes(longest).isDone());
        longest.onComplete();
        assertEquals(BoundedBody.BYTES_MAX, bytes(longest).join().length);
        assertFalse(cancelled);

        BoundedBody longer = open(399);
        send(longer, BoundedBody.BYTES_MAX + 1);
        assertInstanceOf(BodyTooLarge.class, failure(longer));
        assertTrue(cancelled);
    }

    /** Its status says enough. */
    @Test
    void a_problem_that_is_too_long_is_cut() {
        BoundedBody longest = open(400);
        send(longest, BoundedBody.PROBLEM_MAX);
        assertFalse(bytes(longest).isDone());
        assertFalse(cancelled);

        BoundedBody longer = open(503);
        send(longer, BoundedBody.PROBLEM_MAX);
        send(longer, 1);
        assertTrue(cancelled);
        assertEquals(BoundedBody.PROBLEM_MAX, bytes(longer).join().length, "without the piece that was too much");
        send(longer, PIECE);
        assertEquals(BoundedBody.PROBLEM_MAX, bytes(longer).join().length);
    }

    @Test
    void an_answer_of_a_token_server_is_bounded_too() {
        for (int status : new int[] {200, 400}) {
            BoundedBody body = BoundedBody.of(status);
            body.onSubscribe(this);
            send(body, BoundedBody.PROBLEM_MAX + 1);
            assertEquals(status == 400, bytes(body).isDone());
        }
    }

    @Test
    void however_a_body_ends_it_is_no_longer_waited_for() throws InterruptedException {
        open(200).onComplete();
        BoundedBody failed = open(200);
        failed.onError(new IOException("cut"));
        assertEquals("cut", failure(failed).getMessage());
        send(open(400), BoundedBody.PROBLEM_MAX + 1);
        assertTrue(cancelled);
        cancelled = false;
        BoundedBody.of(200, deadlines, Duration.ofSeconds(2).toNanos()).onSubscribe(this);
        time.avancer(Duration.ofSeconds(1));
        // The next timer is set once all whose time is over were told.
        time.attendreRendezvous(1);
        assertFalse(cancelled, "a body that has ended is given up no more");
    }

    @Test
    void a_body_that_does_not_come_in_time_is_given_up() {
        BoundedBody late = open(200);
        late.expire();
        assertInstanceOf(HttpTimeoutException.class, failure(late));
        assertTrue(cancelled);
        // Before it was asked for there is nothing to give up.
        BoundedBody early = BoundedBody.of(200);
        early.expire();
        assertInstanceOf(HttpTimeoutException.class, failure(early));
    }
}
