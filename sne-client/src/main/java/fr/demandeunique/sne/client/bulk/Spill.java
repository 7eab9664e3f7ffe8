package fr.demandeunique.sne.client.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sorts entries into many parts that together do not fit in memory: one file, to which the buffer of a part goes each time it is full. The file belongs to its owner alone and has no
 * name, where the system allows it, from the moment that it is open: a kill leaves nothing behind.
 *
 * <p>Thread-safe.
 */
final class Spill implements Closeable {
    private static final int BUFFER = 1 << 14;

    private final FileChannel file;
    private final AtomicLong end = new AtomicLong();
    private final Part[] parts;

    /** What of the file is of one part, in the order in which it came. */
    private final class Part {
        private final ReentrantLock lock = new ReentrantLock();
        private byte[] buffer = new byte[BUFFER];
        private int size;
        private long[] chunks = new long[8];
        private int[] lengths = new int[8];
        private int count;

        private void add(byte[] entry, int length) throws IOException {
            lock.lock();
            try {
                if (size + length > buffer.length) {
                    flush();
                    buffer = length > buffer.length ? new byte[length] : buffer;
                }
                System.arraycopy(entry, 0, buffer, size, length);
                size += length;
            } finally {
                lock.unlock();
            }
        }

        private void flush() throws IOException {
            if (count == chunks.length) {
                chunks = Arrays.copyOf(chunks, 2 * count);
                lengths = Arrays.copyOf(lengths, 2 * count);
            }
            chunks[count] = end.getAndAdd(size);
            lengths[count] = size;
            transfer(ByteBuffer.wrap(buffer, 0, size), chunks[count++], true);
            size = 0;
        }

        private byte[] read() throws IOException {
            lock.lock();
            try {
                int length = size;
                for (int i = 0; i < count; i++) {
                    length += lengths[i];
                }
                byte[] all = new byte[length];
                int at = 0;
                for (int i = 0; i < count; i++) {
                    transfer(ByteBuffer.wrap(all, at, lengths[i]), chunks[i], false);
                    at += lengths[i];
                }
                System.arraycopy(buffer, 0, all, at, size);
                return all;
            } finally {
                lock.unlock();
            }
        }
    }

    private Spill(FileChannel file, int parts) {
        this.file = file;
        this.parts = new Part[parts];
        for (int i = 0; i < parts; i++) {
            this.parts[i] = new Part();
        }
    }

    static Spill in(Path folder, int parts) throws IOException {
        Path name = Files.createTempFile(folder, "sne", ".tmp");
        return new Spill(
                FileChannel.open(
                        name, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE),
                parts);
    }

    void add(int part, byte[] entry, int length) throws IOException {
        parts[part].add(entry, length);
    }

    /** All entries of a part, one behind the other. */
    byte[] read(int part) throws IOException {
        return parts[part].read();
    }

    private void transfer(ByteBuffer bytes, long at, boolean write) throws IOException {
        long from = at;
        while (bytes.hasRemaining()) {
            int done = write ? file.write(bytes, from) : file.read(bytes, from);
            if (done < 0) {
                throw new IOException("the temporary file was cut off");
            }
            from += done;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
