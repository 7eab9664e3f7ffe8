package fr.demandeunique.sne.client.bulk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was added to a part comes back whole and in its order, however much of it went to the file. */
class SpillTest {
    private static final int BUFFER = 1 << 14;

    @TempDir
    private Path folder;

    private static byte[] entry(int value, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (value * 31 + i);
        }
        return bytes;
    }

    @Test
    void each_part_comes_back_as_it_was_added() throws IOException {
        try (Spill spill = Spill.in(folder, 3)) {
            var expected = new ByteArrayOutputStream[] {new ByteArrayOutputStream(), new ByteArrayOutputStream()};
            // Less than a buffer, a buffer to the byte, one more, more than one; then twenty buffers, more than the
            // first list of them holds.
            List<Integer> lengths = new ArrayList<>(List.of(100, BUFFER - 100, 1, BUFFER - 1, 3 * BUFFER, 7));
            for (int i = 0; i < 20; i++) {
                lengths.add(BUFFER - i);
            }
            for (int i = 0; i < lengths.size(); i++) {
                for (int part = 0; part < 2; part++) {
                    byte[] bytes = entry(i + 100 * part, lengths.get(i));
                    // Only the first bytes of what is given are the entry.
                    spill.add(part, Arrays.copyOf(bytes, bytes.length + 5), bytes.length);
                    expected[part].write(bytes);
                    assertArrayEquals(expected[part].toByteArray(), spill.read(part), i + " in " + part);
                }
            }
            assertEquals(0, spill.read(2).length);
        }
    }

    @Test
    void many_threads_add_at_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Spill spill = Spill.in(folder, 1)) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                byte[] bytes = new byte[100];
                Arrays.fill(bytes, (byte) thread);
                all.add(threads.submit(() -> {
                    for (int i = 0; i < 1000; i++) {
                        spill.add(0, bytes, bytes.length);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            byte[] read = spill.read(0);
            assertEquals(400_000, read.length);
            int[] counts = new int[4];
            for (int at = 0; at < read.length; at += 100) {
                byte[] one = Arrays.copyOfRange(read, at, at + 100);
                byte[] expected = new byte[100];
                Arrays.fill(expected, one[0]);
                assertArrayEquals(expected, one, "no entry is cut by another");
                counts[one[0]]++;
            }
            assertArrayEquals(new int[] {1000, 1000, 1000, 1000}, counts);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void nothing_is_left_in_the_folder_and_a_closed_one_reads_nothing() throws IOException {
        Spill spill = Spill.in(folder, 1);
        spill.add(0, entry(1, BUFFER), BUFFER);
        spill.add(0, entry(2, 1), 1);
        spill.close();
        assertThrows(ClosedChannelException.class, () -> spill.read(0));
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }
}
