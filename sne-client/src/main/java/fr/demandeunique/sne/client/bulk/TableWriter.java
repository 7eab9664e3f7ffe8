package fr.demandeunique.sne.client.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table, row by row. Closing it writes what is left, and leaves the stream open. Not thread-safe. */
interface TableWriter extends Closeable {
    void row(List<? extends @Nullable Object> cells) throws IOException;
}
