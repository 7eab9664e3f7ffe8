package fr.demandeunique.sne.client.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Any bytes at all as a file of demandes: a table, lines, a workbook, a zip, whatever they begin like. The default run replays the inputs kept in the resources; to search for
 * more: {@code JAZZER_FUZZ=1 mvn -pl sne-client -am test -Dtest=StockReaderFuzzTest -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class StockReaderFuzzTest {

    /** Content never makes it throw; whatever gives no demande says why, and where; the same on one thread and on two. */
    @FuzzTest(maxDuration = "10m")
    void lire(byte[] bytes) throws IOException {
        assertEquals(count(bytes, 1), count(bytes, 2));
    }

    private static List<Integer> count(byte[] bytes, int threads) throws IOException {
        var read = new AtomicInteger();
        var unread = new AtomicInteger();
        StockReader.of(new ByteArrayInputStream(bytes), "essai")
                .withThreads(threads)
                .forEach(one -> one, one -> {
                    assertNotNull(one.place());
                    if (one.demande() == null) {
                        // The line of titles is there for its warnings alone.
                        assertFalse(one.rapport().anomalies().isEmpty());
                        unread.incrementAndGet();
                    } else {
                        read.incrementAndGet();
                    }
                });
        return List.of(read.get(), unread.get());
    }
}
