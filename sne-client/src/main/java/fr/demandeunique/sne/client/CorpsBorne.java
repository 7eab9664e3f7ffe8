package fr.demandeunique.sne.client;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
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
    private final @Nullable Echeances echeances;
    private final long fin;
    private Flow.@Nullable Subscription subscription;
    private long received;

    private CorpsBorne(int max, boolean coupe, @Nullable Echeances echeances, long fin) {
        this.max = max;
        this.coupe = coupe;
        this.echeances = echeances;
        this.fin = fin;
    }

    /** Too long a document is refused; too long a problem is cut: its status says enough. */
    static CorpsBorne pour(int statut) {
        return pour(statut, null, 0);
    }

    /**
     * The same, given up in time: the delay of the HTTP client ends with the headers.
     *
     * @param fin when to give up, on the clock of the deadlines
     */
    static CorpsBorne pour(int statut, @Nullable Echeances echeances, long fin) {
        return statut < 400
                ? new CorpsBorne(OCTETS_MAX, false, echeances, fin)
                : new CorpsBorne(PROBLEME_MAX, true, echeances, fin);
    }

    long fin() {
        return fin;
    }

    /** Too late. */
    void expirer() {
        if (subscription != null) {
            subscription.cancel();
        }
        bytes.onError(new HttpTimeoutException("body"));
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
        if (echeances != null) {
            echeances.ajouter(this);
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
            if (subscription != null) {
                subscription.cancel();
            }
            fini();
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
        fini();
        bytes.onError(thrown);
    }

    @Override
    public void onComplete() {
        fini();
        bytes.onComplete();
    }

    private void fini() {
        if (echeances != null) {
            echeances.retirer(this);
        }
    }
}
