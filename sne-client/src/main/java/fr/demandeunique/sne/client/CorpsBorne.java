package fr.demandeunique.sne.client;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer, up to a limit: a server gone wrong must not fill the caller's memory. */
final class CorpsBorne implements BodySubscriber<byte[]> {
    static final int OCTETS_MAX = 16 << 20;

    /** A problem is a page or two; what comes after is of no use. */
    static final int PROBLEME_MAX = 1 << 20;

    private final int max;
    private final boolean coupe;
    private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
    private Flow.@Nullable Subscription subscription;
    private long received;

    private CorpsBorne(int max, boolean coupe) {
        this.max = max;
        this.coupe = coupe;
    }

    /** Too long a document is refused; too long a problem is cut: its status says enough. */
    static CorpsBorne pour(int statut) {
        return statut < 400 ? new CorpsBorne(OCTETS_MAX, false) : new CorpsBorne(PROBLEME_MAX, true);
    }

    /** The answer went over the limit. */
    static final class TropGrand extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return bytes.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
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
            if (subscription != null) {
                subscription.cancel();
            }
            if (coupe) {
                bytes.onComplete();
            } else {
                bytes.onError(new TropGrand());
            }
        } else {
            bytes.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable thrown) {
        bytes.onError(thrown);
    }

    @Override
    public void onComplete() {
        bytes.onComplete();
    }
}
