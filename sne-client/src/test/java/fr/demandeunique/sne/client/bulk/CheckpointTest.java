package fr.demandeunique.sne.client.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A count that is stopped somewhere goes on from what it kept: it loses nothing and counts nothing twice. */
class CheckpointTest {
    private static final int LINES = 400_000;

    @TempDir
    private Path dir;

    private Path stock;
    private Path kept;

    /** Sum and number of the lines, so that a line lost and a line doubled do not make up for one another. */
    private static final class Sum implements Serializable {
        private static final long serialVersionUID = 1L;
        private long lines;
        private long sum;

        private void add(StockRecord one) {
            lines++;
            sum += one.place().ligne() * one.place().ligne();
        }

        private void merge(Sum other) {
            lines += other.lines;
            sum += other.sum;
        }
    }

    @BeforeEach
    void write() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            // About 100 bytes: 150 pieces, two looks at the clock.
            text.append("{\"format\":\"sne-demande/1\",\"precisions\":\"")
                    .append("x".repeat(50))
                    .append("\"}\n");
        }
        stock = Files.writeString(dir.resolve("stock.ndjson"), text);
        kept = dir.resolve("reprise");
    }

    private Sum count(int stopAfter, String print) throws IOException {
        var left = new AtomicInteger(stopAfter);
        return StockReader.of(List.of(stock))
                .withCheckpointEvery(Duration.ZERO)
                .collect(
                        Sum::new,
                        (sum, one) -> {
                            if (left.getAndDecrement() == 0) {
                                throw new IllegalStateException("killed");
                            }
                            sum.add(one);
                        },
                        Sum::merge,
                        kept,
                        print);
    }

    @Test
    void a_stopped_count_goes_on_and_gives_what_an_unbroken_one_gives() throws IOException {
        long expected = 0;
        for (long i = 1; i <= LINES; i++) {
            expected += i * i;
        }
        assertThrows(IllegalStateException.class, () -> count(380_000, "a"));
        assertTrue(Files.exists(kept), "something was kept");
        assertThrows(IllegalStateException.class, () -> count(0, "a"), "killed again at the first new line");
        assertThrows(IllegalStateException.class, () -> count(10, "a"), "and again");
        Sum again = count(LINES, "a");
        assertEquals(LINES, again.lines);
        assertEquals(expected, again.sum);
        assertFalse(Files.exists(kept), "what is through needs no going on");
    }

    /** While it passes over what was counted, it is killed again: the count that it has is that of more pieces than it has passed. */
    @Test
    void a_kill_while_it_passes_over_what_was_counted_costs_nothing() throws IOException {
        long half = Files.size(stock) / 2;
        Sum whole = read(Long.MAX_VALUE, LINES);
        assertThrows(IllegalStateException.class, () -> read(Long.MAX_VALUE, 390_000));
        assertThrows(IOException.class, () -> read(half, LINES), "no line is counted before the stream breaks");
        Sum again = read(Long.MAX_VALUE, LINES);
        assertEquals(whole.lines, again.lines);
        assertEquals(whole.sum, again.sum);
    }

    /** From a stream that breaks after so many bytes. */
    private Sum read(long bytes, int stopAfter) throws IOException {
        var left = new AtomicInteger(stopAfter);
        try (var in = Files.newInputStream(stock)) {
            var breaking = new FilterInputStream(in) {
                private long given;

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    int count = super.read(into, from, length);
                    given += count;
                    if (given > bytes) {
                        throw new IOException("killed");
                    }
                    return count;
                }
            };
            return StockReader.of(breaking, "flux")
                    .withCheckpointEvery(Duration.ZERO)
                    .collect(
                            Sum::new,
                            (sum, one) -> {
                                if (left.getAndDecrement() == 0) {
                                    throw new IllegalStateException("killed");
                                }
                                sum.add(one);
                            },
                            Sum::merge,
                            kept,
                            "flux");
        }
    }

    @Test
    void it_does_go_on_and_only_under_the_same_print_and_the_same_files() throws IOException {
        assertThrows(IllegalStateException.class, () -> count(380_000, "a"));
        byte[] state = Files.readAllBytes(kept);
        assertEquals(LINES, count(300_000, "a").lines, "fewer lines were left than there are");
        Files.write(kept, state);
        assertThrows(IllegalStateException.class, () -> count(300_000, "b"), "another day counts from the start");
        Files.write(kept, state);
        Files.writeString(stock, Files.readString(stock) + "{}\n");
        assertEquals(LINES + 1, count(LINES + 1, "a").lines, "a file that has changed counts from the start");
    }

    @Test
    void what_is_no_checkpoint_is_not_believed() throws IOException {
        Files.writeString(kept, "rien");
        assertEquals(LINES, count(LINES, "a").lines);
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new File("x"));
        }
        Files.write(kept, bytes.toByteArray());
        assertEquals(LINES, count(LINES, "a").lines, "no class but those of counters is made");
        assertFalse(new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1).isEmpty());
    }
}
