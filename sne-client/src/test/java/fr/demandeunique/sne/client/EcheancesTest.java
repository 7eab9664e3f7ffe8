package fr.demandeunique.sne.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.call.TimeSource;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.transport.BoundedBody;
import fr.demandeunique.sne.client.transport.Deadlines;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One timer for all the bodies that come, and each is given up in its own time. */
@Timeout(60)
class EcheancesTest {
    private final TempsFactice temps = new TempsFactice();
    private final AtomicInteger minuteries = new AtomicInteger();
    private final Deadlines echeances = new Deadlines(new TimeSource() {
        @Override
        public Instant now() {
            return temps.now();
        }

        @Override
        public long nanos() {
            return temps.nanos();
        }

        @Override
        public void sleep(Duration duree) {
            temps.sleep(duree);
        }

        @Override
        public CompletableFuture<Boolean> after(Duration duree) {
            minuteries.incrementAndGet();
            return temps.after(duree);
        }
    });

    /** An answer that begins now, and may take so many milliseconds. */
    private final class Corps implements Flow.Subscription {
        private final BoundedBody corps;
        private final CompletableFuture<byte[]> bytes;
        private final CompletableFuture<Void> abandonne = new CompletableFuture<>();

        Corps(int millis) {
            corps = BoundedBody.of(
                    200, echeances, temps.nanos() + Duration.ofMillis(millis).toNanos());
            bytes = corps.getBody().toCompletableFuture();
            corps.onSubscribe(this);
        }

        void finir() {
            corps.onNext(List.of(ByteBuffer.wrap("fin".getBytes(StandardCharsets.US_ASCII))));
            corps.onComplete();
        }

        void expire() {
            // The timer only wakes another thread.
            var thrown = assertThrows(CompletionException.class, bytes::join);
            assertInstanceOf(HttpTimeoutException.class, thrown.getCause());
            // Given up just after it is told.
            abandonne.orTimeout(60, TimeUnit.SECONDS).join();
        }

        @Override
        public void request(long n) {
            // Whatever comes.
        }

        @Override
        public void cancel() {
            abandonne.complete(null);
        }
    }

    @Test
    void each_body_ends_in_its_own_time_with_one_timer_at_a_time() {
        var first = new Corps(100);
        var second = new Corps(150);
        var third = new Corps(200);
        assertEquals(1, minuteries.get());
        second.finir();
        temps.avancer(Duration.ofMillis(100));
        first.expire();
        assertFalse(third.bytes.isDone());
        while (minuteries.get() < 2) {
            Thread.onSpinWait();
        }
        temps.avancer(Duration.ofMillis(100));
        third.expire();
        assertArrayEquals("fin".getBytes(StandardCharsets.US_ASCII), second.bytes.join());
        assertEquals(2, minuteries.get());
    }

    @Test
    void a_shorter_delay_does_not_wait_for_a_longer_one() {
        var slow = new Corps(10_000);
        var quick = new Corps(50);
        assertEquals(2, minuteries.get());
        temps.avancer(Duration.ofMillis(50));
        quick.expire();
        assertFalse(slow.bytes.isDone());
        slow.finir();
        temps.avancer(Duration.ofSeconds(20));
        assertFalse(slow.abandonne.isDone());
    }

    @Test
    void bodies_that_come_in_time_set_no_more_timers() {
        for (int i = 0; i < 100; i++) {
            new Corps(1000).finir();
            temps.avancer(Duration.ofMillis(1));
        }
        assertEquals(1, minuteries.get());
    }

    /** The same through a whole call that waits, with the time of the machine. */
    @Test
    void a_caller_who_waits_is_not_kept_by_a_body_that_stops() throws Exception {
        try (var serveur = new ServeurFactice(out -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"format\":"
                            .getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    ServeurFactice.seTaire(out);
                });
                SneClient client = SneClient.builder()
                        .url(serveur.url())
                        .guichet(CodeGuichet.parse("10691"))
                        .timeout(Duration.ofMillis(300))
                        .retryPolicy(RetryPolicy.NONE)
                        .build()) {
            assertThrows(SneException.DelaiDepasse.class, () -> client.lire(NumeroUnique.parse("057121507390310691")));
        }
    }
}
