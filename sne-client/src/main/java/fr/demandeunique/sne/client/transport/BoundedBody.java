package fr.demandeunique.sne.client.transport;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer, up to a limit: a server gone wrong must not fill the caller's memory. */
public final class BoundedBody implements BodySubscriber<byte[]>, Deadlines.Awaited {
    static final int BYTES_MAX = 16 << 20;

    /** A problem is a page or two; what comes after is of no use. */
    static final int PROBLEM_MAX = 1 << 20;

    private final int max;
    private final boolean cut;
    private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
    private final @Nullable Deadlines deadlines;
    private final long end;
    private Flow.@Nullable Subscription subscription;
    private long received;

    private BoundedBody(int max, boolean cut, @Nullable Deadlines deadlines, long end) {
        this.max = max;
        this.cut = cut;
        this.deadlines = deadlines;
        this.end = end;
    }

    /** Too long a document is refused; too long a problem is cut: its status says enough. */
    static BoundedBody of(int status) {
        return of(status, null, 0);
    }

    /**
     * {@return the same, given up in time: the delay of the HTTP client ends with the headers}
     *
     * @param end when to give up, on the clock of the deadlines
     */
    public static BoundedBody of(int status, @Nullable Deadlines deadlines, long end) {
        return status < 400
                ? new BoundedBody(BYTES_MAX, false, deadlines, end)
                : new BoundedBody(PROBLEM_MAX, true, deadlines, end);
    }

    @Override
    public long end() {
        return end;
    }

    @Override
    public void expire() {
        bytes.onError(new HttpTimeoutException("body"));
        cancel();
    }

    /** Once it is told how the body ends: newer JDKs answer a cancellation with an error of their own, and the first word counts. */
    private void cancel() {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return bytes.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        if (deadlines != null) {
            deadlines.add(this);
        }
        bytes.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (received > max) {
            return;
        }
        for (ByteBuffer buffer : buffers) {
            received += buffer.remaining();
        }
        if (received > max) {
            ended();
            if (cut) {
                bytes.onComplete();
            } else {
                bytes.onError(new BodyTooLarge());
            }
            cancel();
        } else {
            bytes.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable thrown) {
        ended();
        bytes.onError(thrown);
    }

    @Override
    public void onComplete() {
        ended();
        bytes.onComplete();
    }

    private void ended() {
        if (deadlines != null) {
            deadlines.remove(this);
        }
    }
}
