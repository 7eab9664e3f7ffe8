package fr.demandeunique.sne.bacasable.generation;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.qualite.Indicateur;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a made-up stock as NDJSON, on all cores; memory does not grow with the stock.
 *
 * <pre>{@code
 * try (OutputStream out = Files.newOutputStream(path)) {
 *     StockWriter.of(stock).write(out, true);
 * }
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class StockWriter {
    private static final int CHUNK = 1024;
    private static final int LINE = 2_600;

    private final StockGenerator stock;
    private final @Nullable OutputStream faults;
    private final LongConsumer progress;

    private StockWriter(StockGenerator stock, @Nullable OutputStream faults, LongConsumer progress) {
        this.stock = stock;
        this.faults = faults;
        this.progress = progress;
    }

    /**
     * What writes that stock.
     *
     * @param stock what is written
     * @return a writer that tells nothing else
     */
    public static StockWriter of(StockGenerator stock) {
        return new StockWriter(stock, null, done -> {});
    }

    /**
     * The same, which writes there which demande has which fault: CSV in UTF-8, {@code ligne;numeroUnique;defaut}, lines counted from 1.
     *
     * @param defauts stays open
     * @return a new writer
     */
    public StockWriter withFaults(OutputStream defauts) {
        return new StockWriter(stock, defauts, progress);
    }

    /**
     * The same, which tells how far it is, now and then.
     *
     * @param avancement gets how many demandes were written so far
     * @return a new writer
     */
    public StockWriter withProgress(LongConsumer avancement) {
        return new StockWriter(stock, faults, avancement);
    }

    private record Chunk(byte[] demandes, byte[] faults, long end) {}

    /**
     * Writes all demandes, one a line, ended by {@code \n}.
     *
     * @param out stays open
     * @param gzip compressed, at the fastest level; the bytes before compression are those without
     * @throws IOException if a stream fails
     */
    public void write(OutputStream out, boolean gzip) throws IOException {
        if (faults != null) {
            faults.write("ligne;numeroUnique;defaut\n".getBytes(StandardCharsets.UTF_8));
        }
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Queue<Future<Chunk>> ahead = new ArrayDeque<>();
            long next = 0;
            while (next < stock.nombre() || !ahead.isEmpty()) {
                while (next < stock.nombre() && ahead.size() < 2 * threads + 1) {
                    long from = next;
                    next = Math.min(stock.nombre(), from + CHUNK);
                    long to = next;
                    ahead.add(workers.submit(() -> chunk(from, to, gzip)));
                }
                Chunk done = get(ahead.remove());
                out.write(done.demandes);
                if (faults != null) {
                    faults.write(done.faults);
                }
                progress.accept(done.end);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static Chunk get(Future<Chunk> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Each chunk is a member of the gzip file: readers take them one after the other as one stream. */
    private Chunk chunk(long from, long to, boolean gzip) {
        var bytes = new ByteArrayOutputStream((int) (to - from) * (gzip ? LINE / 4 : LINE));
        var found = new StringBuilder();
        try (OutputStream out = gzip ? fast(bytes) : bytes) {
            for (long rank = from; rank < to; rank++) {
                GeneratedDemande one = stock.demande(rank);
                out.write(DemandeJson.write(one.demande()));
                out.write('\n');
                note(one, found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Chunk(bytes.toByteArray(), found.toString().getBytes(StandardCharsets.UTF_8), to);
    }

    private static OutputStream fast(OutputStream bytes) throws IOException {
        return new GZIPOutputStream(bytes, 1 << 16) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }

    private static void note(GeneratedDemande one, StringBuilder found) {
        if (one.defauts().isEmpty()) {
            return;
        }
        NumeroUnique numero = one.demande().numeroUnique();
        for (Indicateur fault : Indicateur.values()) {
            if (one.defauts().contains(fault)) {
                found.append(one.rang() + 1)
                        .append(';')
                        .append(numero == null ? "" : numero.compact())
                        .append(';')
                        .append(fault)
                        .append('\n');
            }
        }
    }
}
