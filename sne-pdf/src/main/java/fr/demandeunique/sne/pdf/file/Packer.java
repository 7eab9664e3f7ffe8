package fr.demandeunique.sne.pdf.file;

import java.util.zip.Deflater;

/** Compresses; one costly deflater for all the streams of many documents. Not thread-safe. */
public final class Packer implements AutoCloseable {
    /** Nearly as small as the usual level and a good deal faster on content streams. */
    static final int FAST = 2;
    /** For what is packed once and used thousands of times. */
    static final int SMALL = 9;

    private final Deflater deflater;

    Packer(int level) {
        deflater = new Deflater(level);
    }

    /** Appends the compressed bytes and tells how many they are. */
    int pack(Bytes from, Bytes into) {
        return pack(from.data(), from.size(), into);
    }

    int pack(byte[] from, int length, Bytes into) {
        deflater.reset();
        deflater.setInput(from, 0, length);
        deflater.finish();
        int start = into.size();
        while (!deflater.finished()) {
            byte[] room = into.room(Math.max(1024, length / 2));
            into.advance(deflater.deflate(room, into.size(), room.length - into.size()));
        }
        return into.size() - start;
    }

    /** Compresses as small as can be. */
    public static byte[] small(byte[] from) {
        try (var packer = new Packer(SMALL)) {
            var into = new Bytes(from.length / 2 + 64);
            packer.pack(from, from.length, into);
            return into.copy();
        }
    }

    /** Gives the memory outside the heap back. */
    @Override
    public void close() {
        deflater.end();
    }
}
