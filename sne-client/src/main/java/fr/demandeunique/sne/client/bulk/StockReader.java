package fr.demandeunique.sne.client.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
     * @param fichiers {@code .json}, {@code .ndjson}, {@code .xml}, {@code .csv}, {@code .xlsx}, compressed or not, or folders of them
     * @return a reader that has read nothing yet
     */
    public static StockReader of(List<Path> fichiers) {
        return new StockReader(
                fichiers.stream()
                        .map(one -> new Input(one.toString(), one, null))
                        .toList(),
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
     * @param nom with the ending that tells the format
     * @return a reader that has read nothing yet
     */
    public static StockReader of(InputStream in, String nom) {
        return of(List.of()).and(in, nom);
    }

    /**
     * {@return the same, and a stream behind the others}
     *
     * @param in read on the calling thread
     * @param nom with the ending that tells the format
     */
    public StockReader and(InputStream in, String nom) {
        return with(new Input(nom, null, in));
    }

    /**
     * {@return the same, and a file or a folder behind the others}
     *
     * @param fichier {@code .json}, {@code .ndjson}, {@code .xml}, {@code .csv}, {@code .xlsx}, compressed or not; or a folder of them
     */
    public StockReader and(Path fichier) {
        return with(new Input(fichier.toString(), fichier, null));
    }

    private StockReader with(Input one) {
        List<Input> all = new ArrayList<>(inputs);
        all.add(one);
        return new StockReader(all, profile, threads, progress, checkpoint, witness);
    }

    /**
     * {@return the same, with the columns of its tables told by a profile}
     *
     * @param profil names of the columns
     */
    public StockReader withProfile(ColumnProfile profil) {
        return new StockReader(inputs, profil, threads, progress, checkpoint, witness);
    }

    /**
     * {@return the same, on that many threads beside the one that calls}
     *
     * @param nombre 1 or more
     */
    public StockReader withThreads(int nombre) {
        if (nombre < 1) {
            throw new IllegalArgumentException("one thread or more expected");
        }
        return new StockReader(inputs, profile, nombre, progress, checkpoint, witness);
    }

    /**
     * {@return the same, which tells how far it has come}
     *
     * @param avancement called on the calling thread
     */
    public StockReader withProgress(Progress avancement) {
        return new StockReader(inputs, profile, threads, avancement, checkpoint, witness);
    }

    /**
     * {@return the same, which keeps what was counted at most that often (10 seconds if nothing is said), where it is asked to keep it}
     *
     * @param intervalle zero or more
     */
    public StockReader withCheckpointEvery(Duration intervalle) {
        return new StockReader(inputs, profile, threads, progress, intervalle, witness);
    }

    /**
     * {@return the same, which shows each record to somebody else too, before {@link #forEach} works with it or {@link #collect} counts it; a count that goes on after a
     * kill shows again what it had counted before} So a {@link DuplicateSearch}, which keeps nothing over a kill, sees the whole stock in the one pass of the count:
     *
     * <pre>{@code StockReader.of(files).withWitness(search::add).collect(() -> new StockAudit(jour), StockAudit::add, StockAudit::merge)}</pre>
     *
     * @param temoin called on many threads at once
     */
    public StockReader withWitness(Consumer<StockRecord> temoin) {
        return new StockReader(inputs, profile, threads, progress, checkpoint, temoin);
    }

    /**
     * Reads all and does some work with each, on all threads; what the work gives comes on the calling thread, in the order of the files.
     *
     * @param <R> of what the work gives
     * @param travail called on many threads at once
     * @param dansLOrdre called on one thread, in the order of the stock
     * @throws IOException if a file cannot be opened or the disk fails; content never makes it throw
     */
    public <R> void forEach(Function<StockRecord, R> travail, Sink<R> dansLOrdre) throws IOException {
        run(
                batch -> () -> {
                    List<R> done = new ArrayList<>();
                    batch.read(one -> {
                        witness.accept(one);
                        done.add(travail.apply(one));
                    });
                    return done;
                },
                done -> {
                    for (R one : done) {
                        dansLOrdre.accept(one);
                    }
                },
                null);
    }

    /**
     * Reads all into counters, one for each thread, merged at the end; the order plays no part.
     *
     * @param <A> of a counter
     * @param compteur makes an empty one
     * @param ajouter counts one record
     * @param merge adds the second to the first
     * @return the merged counter
     * @throws IOException if a file cannot be opened or the disk fails; content never makes it throw
     */
    public <A> A collect(Supplier<A> compteur, BiConsumer<A, StockRecord> ajouter, BiConsumer<A, A> merge)
            throws IOException {
        Queue<A> idle = new ConcurrentLinkedQueue<>();
        run(batch -> counting(batch, idle, compteur, ajouter), count -> {}, null);
        return merged(idle, compteur, merge);
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
            RecordSource.Batch batch, Queue<A> idle, Supplier<A> compteur, BiConsumer<A, StockRecord> ajouter) {
        return () -> {
            A one = idle.poll();
            A counter = one == null ? compteur.get() : one;
            int[] count = new int[1];
            batch.read(found -> {
                witness.accept(found);
                ajouter.accept(counter, found);
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
     * @param compteur makes an empty one
     * @param ajouter counts one record
     * @param merge adds the second counter to the first
     * @param fichier where the counters are kept; it holds what they hold
     * @param empreinte what else the counters depend on, such as the day; what was kept under another print, or of files that have changed, is not used
     * @throws IOException if a file cannot be read
     */
    public <A extends Serializable> A collect(
            Supplier<A> compteur,
            BiConsumer<A, StockRecord> ajouter,
            BiConsumer<A, A> merge,
            Path fichier,
            String empreinte)
            throws IOException {
        var print = new StringBuilder(empreinte);
        for (Input one : inputs) {
            print.append('\n').append(one.name);
            if (one.path != null) {
                print.append(' ').append(Files.size(one.path)).append(' ').append(Files.getLastModifiedTime(one.path));
            }
        }
        Checkpoint<A> before = Checkpoint.read(fichier, print.toString(), compteur);
        Queue<A> idle = new ConcurrentLinkedQueue<>();
        idle.add(before.counter());
        long skipped = before.batches();
        long[] batches = new long[1];
        long[] kept = {System.nanoTime()};
        run(
                batch -> batches[0]++ < skipped ? shown(batch) : counting(batch, idle, compteur, ajouter),
                count -> {},
                () -> {
                    // Until what was counted before is passed over, the counter is further than the pieces.
                    if (batches[0] < skipped || System.nanoTime() - kept[0] < checkpoint.toNanos()) {
                        return;
                    }
                    A all = merged(idle, compteur, merge);
                    Checkpoint.write(fichier, print.toString(), batches[0], all);
                    idle.add(all);
                    kept[0] = System.nanoTime();
                });
        A all = merged(idle, compteur, merge);
        Files.deleteIfExists(fichier);
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
