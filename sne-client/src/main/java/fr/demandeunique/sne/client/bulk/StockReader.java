package fr.demandeunique.sne.client.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads demandes from files of every kind, on all cores: NDJSON, JSON, {@code interfaceNuu} documents, CSV, XLSX; each of them alone, compressed by gzip, or many in a zip or a folder. What a
 * file is, is told by what it begins with. Memory does not grow with the files.
 *
 * <pre>{@code
 * StockReader.of(List.of(Path.of("stock.ndjson.gz"), Path.of("lot.zip")))
 *         .forEach(one -> StockCheck.on(jour).check(one), rapport -> …);
 * }</pre>
 *
 * <p>What cannot be read is a {@link StockRecord} too, with its place and the reason, and the reading goes on with the next line, document or file. A file that is cut off gives
 * all that stands before the cut.
 *
 * <p>A workbook (XLSX) needs {@code org.dhatim:fastexcel-reader}, an optional dependency of this library.
 *
 * <p>This class is immutable and thread-safe; a stream that it was given is read once.
 */
public final class StockReader {
    private final List<Input> inputs;
    private final ColumnProfile profile;
    private final int threads;
    private final Progress progress;
    private final Duration checkpoint;
    private final Consumer<StockRecord> witness;

    /** How far a reading has come. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Told now and then, on the thread that reads.
         *
         * @param bytes of the files, as they are on the disk
         * @param demandes read so far
         */
        void at(long bytes, long demandes);
    }

    /**
     * Takes results, and may fail to write them.
     *
     * @param <R> what is made of each demande
     */
    @FunctionalInterface
    public interface Sink<R> {
        /**
         * Takes the next one.
         *
         * @param one in the order of the stock
         * @throws IOException if it cannot be taken
         */
        void accept(R one) throws IOException;
    }

    /** A file, a folder or a stream; either {@code path} or {@code in} is null. */
    record Input(String name, @Nullable Path path, @Nullable InputStream in) {}

    private StockReader(
            List<Input> inputs,
            ColumnProfile profile,
            int threads,
            Progress progress,
            Duration checkpoint,
            Consumer<StockRecord> witness) {
        this.witness = witness;
        this.checkpoint = checkpoint;
        this.inputs = List.copyOf(inputs);
        this.profile = profile;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Reads these files and folders, one after the other.
     *
     * @param files {@code .json}, {@code .ndjson}, {@code .xml}, {@code .csv}, {@code .xlsx}, compressed or not, or folders of them
     * @return a reader that has read nothing yet
     */
    public static StockReader of(List<Path> files) {
        Objects.requireNonNull(files, "files");
        return new StockReader(
                files.stream().map(one -> new Input(one.toString(), one, null)).toList(),
                ColumnProfile.standard(),
                Runtime.getRuntime().availableProcessors(),
                (bytes, demandes) -> {},
                Duration.ofSeconds(10),
                one -> {});
    }

    /**
     * Reads a stream, such as the standard input; its name is only for the places.
     *
     * @param in read on the calling thread
     * @param name with the ending that tells the format
     * @return a reader that has read nothing yet
     */
    public static StockReader of(InputStream in, String name) {
        return of(List.of()).and(in, name);
    }

    /**
     * {@return whether a stream holds a stock rather than one demande: an archive, a table, or JSON whose first line is a whole object and another follows}
     * Nothing of it is used up.
     *
     * @param in a stream that can be marked, such as a {@code BufferedInputStream}; up to 32 MB of it may stay in memory until they are read
     * @throws IOException if it cannot be read
     */
    public static boolean isStock(InputStream in) throws IOException {
        return Opening.many(in);
    }

    /**
     * {@return the same, and a stream behind the others}
     *
     * @param in read on the calling thread
     * @param name with the ending that tells the format
     */
    public StockReader and(InputStream in, String name) {
        return with(new Input(name, null, Objects.requireNonNull(in, "in")));
    }

    /**
     * {@return the same, and a file or a folder behind the others}
     *
     * @param file {@code .json}, {@code .ndjson}, {@code .xml}, {@code .csv}, {@code .xlsx}, compressed or not; or a folder of them
     */
    public StockReader and(Path file) {
        return with(new Input(file.toString(), file, null));
    }

    private StockReader with(Input one) {
        List<Input> all = new ArrayList<>(inputs);
        all.add(one);
        return new StockReader(all, profile, threads, progress, checkpoint, witness);
    }

    /**
     * {@return the same, with the columns of its tables told by a profile}
     *
     * @param profile names of the columns
     */
    public StockReader withProfile(ColumnProfile profile) {
        return new StockReader(inputs, profile, threads, progress, checkpoint, witness);
    }

    /**
     * {@return the same, on that many threads beside the one that calls}
     *
     * @param threads 1 or more
     */
    public StockReader withThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("one thread or more expected");
        }
        return new StockReader(inputs, profile, threads, progress, checkpoint, witness);
    }

    /**
     * {@return the same, which tells how far it has come}
     *
     * @param progress called on the calling thread
     */
    public StockReader withProgress(Progress progress) {
        return new StockReader(inputs, profile, threads, progress, checkpoint, witness);
    }

    /**
     * {@return the same, which keeps what was counted at most that often (10 seconds if nothing is said), where it is asked to keep it}
     *
     * @param interval zero or more
     */
    public StockReader withCheckpointEvery(Duration interval) {
        return new StockReader(inputs, profile, threads, progress, interval, witness);
    }

    /**
     * {@return the same, which shows each record to somebody else too, before {@link #forEach} works with it or {@link #collect} counts it; a count that goes on after a
     * kill shows again what it had counted before} So a {@link DuplicateSearch}, which keeps nothing over a kill, sees the whole stock in the one pass of the count:
     *
     * <pre>{@code StockReader.of(files).withWitness(search::add).collect(() -> new StockAudit(jour), StockAudit::add, StockAudit::merge)}</pre>
     *
     * @param witness called on many threads at once
     */
    public StockReader withWitness(Consumer<StockRecord> witness) {
        return new StockReader(inputs, profile, threads, progress, checkpoint, witness);
    }

    /**
     * Reads all and does some work with each, on all threads; what the work gives comes on the calling thread, in the order of the files.
     *
     * @param <R> of what the work gives
     * @param work called on many threads at once
     * @param inOrder called on one thread, in the order of the stock
     * @throws IOException if a file cannot be opened or the disk fails; content never makes it throw
     */
    public <R> void forEach(Function<StockRecord, R> work, Sink<R> inOrder) throws IOException {
        run(
                batch -> () -> {
                    List<R> done = new ArrayList<>();
                    batch.read(one -> {
                        witness.accept(one);
                        done.add(work.apply(one));
                    });
                    return done;
                },
                done -> {
                    for (R one : done) {
                        inOrder.accept(one);
                    }
                },
                null);
    }

    /**
     * Reads all into counters, one for each thread, merged at the end; the order plays no part.
     *
     * @param <A> of a counter
     * @param fresh makes an empty one
     * @param add counts one record
     * @param merge adds the second to the first
     * @return the merged counter
     * @throws IOException if a file cannot be opened or the disk fails; content never makes it throw
     */
    public <A> A collect(Supplier<A> fresh, BiConsumer<A, StockRecord> add, BiConsumer<A, A> merge) throws IOException {
        Queue<A> idle = new ConcurrentLinkedQueue<>();
        run(batch -> counting(batch, idle, fresh, add), count -> {}, null);
        return merged(idle, fresh, merge);
    }

    /** Of what was counted before a kill, only the witness knows nothing. */
    private Callable<Integer> shown(RecordSource.Batch batch) {
        return () -> {
            batch.read(witness);
            return 0;
        };
    }

    /** Counts what is in a batch with a counter that nobody uses; gives how many there were. */
    private <A> Callable<Integer> counting(
            RecordSource.Batch batch, Queue<A> idle, Supplier<A> fresh, BiConsumer<A, StockRecord> add) {
        return () -> {
            A one = idle.poll();
            A counter = one == null ? fresh.get() : one;
            int[] count = new int[1];
            batch.read(found -> {
                witness.accept(found);
                add.accept(counter, found);
                count[0]++;
            });
            idle.add(counter);
            return count[0];
        };
    }

    /**
     * {@return the same, kept on the disk now and then: after a kill, the same call with the same files goes on from there, and neither loses nor doubles a
     * line} Once it is through, the file
     * is removed. A stream is read from its start in any case.
     *
     * @param <A> of a counter
     * @param fresh makes an empty one
     * @param add counts one record
     * @param merge adds the second counter to the first
     * @param file where the counters are kept; it holds what they hold
     * @param basis what else the counters depend on, such as the day; what was kept under another print, or of files that have changed, is not used
     * @throws IOException if a file cannot be read
     */
    public <A extends Serializable> A collect(
            Supplier<A> fresh, BiConsumer<A, StockRecord> add, BiConsumer<A, A> merge, Path file, String basis)
            throws IOException {
        var print = new StringBuilder(basis);
        for (Input one : inputs) {
            print.append('\n').append(one.name);
            if (one.path != null) {
                print.append(' ').append(Files.size(one.path)).append(' ').append(Files.getLastModifiedTime(one.path));
            }
        }
        Checkpoint<A> before = Checkpoint.read(file, print.toString(), fresh);
        Queue<A> idle = new ConcurrentLinkedQueue<>();
        idle.add(before.counter());
        long skipped = before.batches();
        long[] batches = new long[1];
        long[] kept = {System.nanoTime()};
        run(batch -> batches[0]++ < skipped ? shown(batch) : counting(batch, idle, fresh, add), count -> {}, () -> {
            // Until what was counted before is passed over, the counter is further than the pieces.
            if (batches[0] < skipped || System.nanoTime() - kept[0] < checkpoint.toNanos()) {
                return;
            }
            A all = merged(idle, fresh, merge);
            Checkpoint.write(file, print.toString(), batches[0], all);
            idle.add(all);
            kept[0] = System.nanoTime();
        });
        A all = merged(idle, fresh, merge);
        Files.deleteIfExists(file);
        return all;
    }

    private static <A> A merged(Queue<A> idle, Supplier<A> counter, BiConsumer<A, A> merge) {
        A first = idle.poll();
        A all = first == null ? counter.get() : first;
        for (A one = idle.poll(); one != null; one = idle.poll()) {
            merge.accept(all, one);
        }
        return all;
    }

    private <T> void run(Function<RecordSource.Batch, Callable<T>> work, Sink<T> done, StockRun.@Nullable Rest rest)
            throws IOException {
        new StockRun<>(profile, threads, progress, done, rest).read(inputs, work);
    }
}
