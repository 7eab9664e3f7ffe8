package fr.demandeunique.sne.pdf.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Where each object is: at a place of the file or inside an object stream. Eight bytes for each object. Not thread-safe. */
final class CrossReferences {
    private static final int INDEX_BITS = 24;
    private static final int CHUNK = 1 << 16;

    /** A place, or the complement of the number of an object stream and the index in it; 0 for a number that is not used. */
    private long[] entries = new long[512];

    private int size = 1;

    void clear() {
        Arrays.fill(entries, 0, size, 0);
        size = 1;
    }

    /** Begins where another table stands. */
    void load(CrossReferences other) {
        clear();
        reserve(other.size - 1);
        System.arraycopy(other.entries, 0, entries, 0, size);
    }

    /** Keeps so many numbers and gives the first. */
    int reserve(int count) {
        int first = size;
        size += count;
        if (size > entries.length) {
            // By a half: doubling would be most of the memory of a large batch.
            entries = Arrays.copyOf(entries, Math.max(size, entries.length + entries.length / 2));
        }
        return first;
    }

    int size() {
        return size;
    }

    /** Gives the numbers back that were kept since there were so many. */
    void backTo(int count) {
        Arrays.fill(entries, count, size, 0);
        size = count;
    }

    void at(int object, long place) {
        entries[object] = place;
    }

    void inside(int object, int stream, int index) {
        entries[object] = ~((long) stream << INDEX_BITS | index);
    }

    /** Writes the table as a stream, which is an object of its own, and the end of the file. */
    void write(Bytes out, long start, int catalog, int info, byte[] id) {
        try {
            write(out, start, catalog, info, id, OutputStream.nullOutputStream(), Integer.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written yet", e);
        }
    }

    /** The same, handing the bytes over from time to time: the table of a large batch is large itself. */
    void write(Bytes out, long start, int catalog, int info, byte[] id, OutputStream sink) throws IOException {
        write(out, start, catalog, info, id, sink, CHUNK);
    }

    private void write(Bytes out, long start, int catalog, int info, byte[] id, OutputStream sink, int chunk)
            throws IOException {
        int self = reserve(1);
        at(self, start);
        int places = width(start);
        int indexes = 1;
        for (int i = 0; i < size; i++) {
            long entry = entries[i];
            if (entry < 0) {
                places = Math.max(places, width(~entry >> INDEX_BITS));
                indexes = Math.max(indexes, width(~entry & (1 << INDEX_BITS) - 1));
            }
        }
        out.number(self)
                .put(" 0 obj\n<</Type/XRef/Size ")
                .number(size)
                .put("/W[1 ")
                .number(places)
                .put(' ');
        out.number(indexes)
                .put("]/Root ")
                .reference(catalog)
                .put("/Info ")
                .reference(info)
                .put("/ID[");
        out.hex(id, 16).hex(id, 16).put("]/Length ").number((long) size * (1 + places + indexes));
        out.put(">>\nstream\n");
        for (int i = 0; i < size; i++) {
            long entry = entries[i];
            if (entry < 0) {
                out.put(2).binary(~entry >> INDEX_BITS, places).binary(~entry & (1 << INDEX_BITS) - 1, indexes);
            } else {
                out.put(entry == 0 ? 0 : 1).binary(entry, places).binary(0, indexes);
            }
            if (out.size() > chunk) {
                out.writeTo(sink);
                out.clear();
            }
        }
        out.put("\nendstream\nendobj\nstartxref\n").number(start).put("\n%%EOF\n");
    }

    private static int width(long value) {
        return Math.max(1, (71 - Long.numberOfLeadingZeros(value)) / 8);
    }
}
