package fr.demandeunique.sne.client.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What holds several files: their single documents together in large pieces, the streams one after the other. */
abstract class PartsSource implements RecordSource {
    private final Opening opening;
    private final Queue<Batch> ready = new ArrayDeque<>();
    private DocumentBatch documents = new DocumentBatch();
    private @Nullable RecordSource inner;
    private boolean ended;

    /** The place of the last file begun. */
    private SourcePlace at;

    /**
     * @param place of what holds them
     */
    PartsSource(Opening opening, SourcePlace place) {
        this.opening = opening;
        this.at = place;
    }

    /** A file inside. */
    record Part(SourcePlace place, InputStream in) {}

    /** The next file, null after the last; whoever takes it does not close it. */
    abstract @Nullable Part part() throws IOException;

    /** Done with a file. */
    abstract void done(Part part) throws IOException;

    private @Nullable Part current;

    @Override
    public final @Nullable Batch next() throws IOException {
        while (true) {
            if (!ready.isEmpty()) {
                return ready.remove();
            }
            if (inner != null) {
                Batch batch = inner.next();
                if (batch != null) {
                    return batch;
                }
                opening.look(inner.reached());
                inner = null;
                end();
            }
            if (ended) {
                return null;
            }
            advance();
        }
    }

    private void advance() throws IOException {
        Part part = part();
        current = part;
        if (part == null) {
            ended = true;
            flush();
            return;
        }
        at = part.place;
        inner = opening.open(part.in, part.place, documents);
        if (inner != null) {
            flush();
        } else {
            opening.look(part.place);
            end();
            if (documents.full()) {
                flush();
            }
        }
    }

    private void end() throws IOException {
        if (current != null) {
            done(current);
            current = null;
        }
    }

    @Override
    public final SourcePlace reached() {
        return inner != null ? inner.reached() : at;
    }

    private void flush() {
        if (!documents.empty()) {
            ready.add(documents);
            documents = new DocumentBatch();
        }
    }
}
