package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.controle.Anomalie;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads files piece after piece on one thread, has work done on the pieces by others, and takes the results in the order of the pieces, with so many under way that
 * memory stays bounded. Not thread-safe, for one reading.
 *
 * @param <T> what the work on a piece gives
 */
final class StockRun<T> {
    /** How many pieces are read before the clock is looked at. */
    private static final int BATCHES_BETWEEN_RESTS = 64;

    private final ColumnProfile profile;
    private final int threads;
    private final StockReader.Progress progress;
    private final StockReader.Sink<T> done;
    private final @Nullable Rest rest;
    private final Queue<Future<T>> ahead = new ArrayDeque<>();
    private long bytes;
    private long counted;
    private int sinceRest;

    /** A moment at which nothing is under way. */
    @FunctionalInterface
    interface Rest {
        void at() throws IOException;
    }

    /**
     * @param rest called now and then, null for never
     */
    StockRun(
            ColumnProfile profile,
            int threads,
            StockReader.Progress progress,
            StockReader.Sink<T> done,
            @Nullable Rest rest) {
        this.profile = profile;
        this.threads = threads;
        this.progress = progress;
        this.done = done;
        this.rest = rest;
    }

    /** Reads all. */
    void read(List<StockReader.Input> inputs, Function<RecordSource.Batch, Callable<T>> work) throws IOException {
        ExecutorService workers = Workers.start(threads, "sne-bulk");
        try {
            for (StockReader.Input one : inputs) {
                read(one, batch -> {
                    ahead.add(workers.submit(work.apply(batch)));
                    if (ahead.size() > 2 * threads) {
                        take();
                    }
                    if (rest != null && ++sinceRest >= BATCHES_BETWEEN_RESTS) {
                        sinceRest = 0;
                        takeAll();
                        rest.at();
                    }
                });
            }
            takeAll();
        } finally {
            workers.shutdownNow();
        }
    }

    private void takeAll() throws IOException {
        while (!ahead.isEmpty()) {
            take();
        }
    }

    private void take() throws IOException {
        T result = Workers.result(ahead.remove());
        counted += result instanceof List<?> list ? list.size() : result instanceof Integer count ? count : 0;
        done.accept(result);
        progress.at(bytes, counted);
    }

    @FunctionalInterface
    private interface Batches {
        void take(RecordSource.Batch batch) throws IOException;
    }

    private void read(StockReader.Input input, Batches to) throws IOException {
        var opening = new Opening(profile);
        InputStream raw = input.in() != null
                ? input.in()
                : input.path() != null && Files.isDirectory(input.path())
                        ? InputStream.nullInputStream()
                        : Files.newInputStream(Objects.requireNonNull(input.path()));
        var in = new Counted(raw);
        RecordSource source = null;
        try {
            source = input.path() == null ? opening.open(in, input.name()) : opening.open(input.path(), in);
            RecordSource.Batch batch;
            while ((batch = source.next()) != null) {
                to.take(batch);
            }
        } catch (ZipException | EOFException e) {
            opening.damaged();
        } finally {
            opening.look(source == null ? new SourcePlace(input.name(), null, 1) : source.reached());
            if (source != null) {
                source.close();
            }
            if (input.in() == null) {
                in.close();
            }
        }
        for (SourcePlace damage : opening.damages()) {
            to.take(one -> one.accept(StockRecord.unreadable(damage, Anomalie.erreur("FICHIER_ABIME", ""))));
        }
    }

    /** How much of the files was taken. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            bytes += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            bytes += Math.max(0, count);
            return count;
        }
    }
}
