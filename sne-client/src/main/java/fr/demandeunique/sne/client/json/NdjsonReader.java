package fr.demandeunique.sne.client.json;

import fr.demandeunique.sne.client.codec.JsonDocument;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream of demandes, one a line (NDJSON). A line that cannot be read is told with its number, and the next one is read; blank lines are skipped. No line is
 * copied, and memory is bounded by the longest one, 16 MiB at most.
 *
 * <pre>{@code
 * var lines = new NdjsonReader(in);
 * for (NdjsonReader.Line line = lines.next(); line != null; line = lines.next()) {
 *     line.reading().resultat();
 * }
 * }</pre>
 *
 * <p>Not thread-safe. Does not close the stream.
 */
public final class NdjsonReader {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private boolean ended;
    private long number;

    /**
     * Reads from a stream of UTF-8, from where it stands.
     *
     * @param in UTF-8, one document a line
     */
    public NdjsonReader(InputStream in) {
        this.in = Objects.requireNonNull(in, "in");
    }

    /**
     * A line.
     *
     * @param number its number, from 1; blank lines count
     * @param reading what it gave; an anomaly that has a line has this one
     */
    public record Line(long number, DemandeReading reading) {}

    /**
     * {@return the next line that is not blank, null at the end of the stream}
     *
     * @throws IOException if the stream itself fails; the content never makes it throw
     */
    public @Nullable Line next() throws IOException {
        while (true) {
            int end = lineEnd();
            if (end < 0) {
                return null;
            }
            number++;
            int start = from;
            from = Math.min(end + 1, to);
            if (end - start > JsonDocument.BYTES_MAX) {
                Line line = new Line(number, placed(DemandeJson.read(buffer, start, end - start)));
                skipLine(end);
                return line;
            }
            if (!blank(start, end)) {
                return new Line(number, placed(DemandeJson.read(buffer, start, end - start)));
            }
        }
    }

    /** The end of the line that starts at {@link #from}, or of as much of it as is ever read; negative if the stream has no more. */
    private int lineEnd() throws IOException {
        int seen = from;
        while (true) {
            for (int i = seen; i < to; i++) {
                if (buffer[i] == '\n') {
                    return i;
                }
            }
            if (ended || to - from > JsonDocument.BYTES_MAX) {
                return from < to ? to : -1;
            }
            seen = to - from;
            fill();
            seen += from;
        }
    }

    /** Goes to the line after one that is too long, of which nothing more is kept. */
    private void skipLine(int end) throws IOException {
        if (end < to) {
            return;
        }
        buffer = new byte[BUFFER];
        from = 0;
        to = 0;
        while (!ended) {
            for (; from < to; from++) {
                if (buffer[from] == '\n') {
                    from++;
                    return;
                }
            }
            fill();
        }
    }

    /** Reads some more behind what is not yet used. */
    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, to, buffer.length - to);
        ended = read < 0;
        to += Math.max(0, read);
    }

    private boolean blank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private DemandeReading placed(DemandeReading read) {
        Rapport rapport = read.rapport();
        if (rapport.anomalies().isEmpty()) {
            return read;
        }
        return new DemandeReading(
                read.demande(),
                new Rapport(rapport.anomalies().stream()
                        .map(one -> one.parametres().containsKey("ligne") ? line(one) : one)
                        .toList()));
    }

    private Anomalie line(Anomalie one) {
        return one.avec("ligne", number);
    }
}
