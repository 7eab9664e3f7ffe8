package fr.demandeunique.sne.client.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Cuts a file into pieces that can be read beside one another. One thread takes them, always the same ones for the same file. */
interface RecordSource extends Closeable {
    /** About how many bytes a piece has: large enough to be worth handing over, small enough for many to be in memory. */
    int PIECE = 1 << 18;

    /** A piece of the file; read by any thread. */
    interface Batch {
        /** Reads the demandes, in order. */
        void read(Consumer<StockRecord> to);
    }

    /** The next piece, null at the end. */
    @Nullable
    Batch next() throws IOException;

    /** How far {@link #next} has come: where a file is cut off that ends too early. */
    SourcePlace reached();
}
