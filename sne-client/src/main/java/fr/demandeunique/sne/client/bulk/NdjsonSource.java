package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.controle.Rapport;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A demande a line. */
final class NdjsonSource implements RecordSource {
    /** Longer than the longest document that is read. */
    private static final int LINE_MAX = (16 << 20) + 1;

    private final InputStream in;
    private final SourcePlace place;
    private byte[] rest = new byte[0];
    private long line = 1;
    private boolean ended;

    NdjsonSource(InputStream in, SourcePlace place) {
        this.in = in;
        this.place = place;
    }

    @Override
    public @Nullable Batch next() throws IOException {
        while (true) {
            byte[] bytes = Arrays.copyOf(rest, Math.max(PIECE, 2 * rest.length));
            int length = fill(bytes, rest.length);
            int end = ended ? length : after(bytes, length);
            if (end > 0) {
                rest = Arrays.copyOfRange(bytes, end, length);
                var batch = new Lines(bytes, end, line);
                line += Newlines.count(bytes, end);
                return batch;
            }
            rest = Arrays.copyOf(bytes, length);
            if (ended) {
                return null;
            }
            if (length > LINE_MAX) {
                rest = new byte[0];
                var batch = new Lines(bytes, length, line++);
                skipLine();
                return batch;
            }
        }
    }

    private int fill(byte[] bytes, int from) throws IOException {
        int read = in.readNBytes(bytes, from, bytes.length - from);
        ended = from + read < bytes.length;
        return from + read;
    }

    /** Goes behind the end of a line of which nothing more is kept. */
    private void skipLine() throws IOException {
        byte[] bytes = new byte[PIECE];
        while (!ended) {
            int length = fill(bytes, 0);
            int end = Newlines.next(bytes, 0, length);
            if (end < length) {
                rest = Arrays.copyOfRange(bytes, end + 1, length);
                return;
            }
        }
    }

    /** Behind the last end of line, 0 if there is none. */
    private static int after(byte[] bytes, int length) {
        for (int i = length; i > 0; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return 0;
    }

    @Override
    public SourcePlace reached() {
        return place.at(line);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private final class Lines implements Batch {
        private final byte[] bytes;
        private final int length;
        private final long first;

        Lines(byte[] bytes, int length, long first) {
            this.bytes = bytes;
            this.length = length;
            this.first = first;
        }

        @Override
        public void read(Consumer<StockRecord> to) {
            long number = first;
            int next;
            for (int from = 0; from < length; from = next, number++) {
                int end = Newlines.next(bytes, from, length);
                next = end + 1;
                if (!blank(from, end)) {
                    to.accept(StockRecord.of(
                            place.at(number), placed(DemandeJson.read(bytes, from, end - from), number)));
                }
            }
        }

        private boolean blank(int from, int to) {
            for (int i = from; i < to; i++) {
                if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /** The reader counts the lines of the one document that it sees. */
    private static DemandeReading placed(DemandeReading read, long line) {
        if (read.rapport().anomalies().isEmpty()) {
            return read;
        }
        return new DemandeReading(
                read.demande(),
                new Rapport(read.rapport().anomalies().stream()
                        .map(one -> one.parametres().containsKey("ligne") ? one.avec("ligne", line) : one)
                        .toList()));
    }
}
