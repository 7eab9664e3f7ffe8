package fr.demandeunique.sne.client;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer, up to a limit: a server gone wrong must not fill the caller's memory. */
final class CorpsBorne implements BodySubscriber<byte[]> {
    static final int OCTETS_MAX = 16 << 20;

    /** A problem is a page or two; what comes after is of no use. */
    static final int PROBLEME_MAX = 1 << 20;

    private final int max;
    private final boolean coupe;
    private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
    private final @Nullable Supplier<CompletableFuture<Boolean>> delai;
    private @Nullable CompletableFuture<Boolean> minuterie;
    private Flow.@Nullable Subscription subscription;
    private long received;

    private CorpsBorne(int max, boolean coupe, @Nullable Supplier<CompletableFuture<Boolean>> delai) {
        this.max = max;
        this.coupe = coupe;
        this.delai = delai;
    }

    /** Too long a document is refused; too long a problem is cut: its status says enough. */
    static CorpsBorne pour(int statut) {
        return pour(statut, null);
    }

    /**
     * The same, given up after a delay: that of the HTTP client ends with the headers.
     *
     * @param delai starts the rest of the delay
     */
    static CorpsBorne pour(int statut, @Nullable Supplier<CompletableFuture<Boolean>> delai) {
        return statut < 400 ? new CorpsBorne(OCTETS_MAX, false, delai) : new CorpsBorne(PROBLEME_MAX, true, delai);
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
        if (delai != null) {
            CompletableFuture<Boolean> timer = delai.get();
            minuterie = timer;
            // Async: the one thread that fires all the timers has no time for what follows.
            timer.thenRunAsync(() -> {
                subscription.cancel();
                bytes.onError(new HttpTimeoutException("body"));
            });
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
        if (minuterie != null) {
            minuterie.cancel(false);
        }
    }
}
