package fr.demandeunique.sne.pdf;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** The frame of a PNG file, whose check values the JDK does not look at: of a file that was cut or damaged it shows what it can. */
final class PngChunks {
    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final int END = 0x49454e44;

    private PngChunks() {}

    /** True of a file that is no PNG, and of a PNG whose chunks are all as they were written, the last one included. */
    static boolean whole(byte[] bytes) {
        var file = ByteBuffer.wrap(bytes);
        if (bytes.length < Long.BYTES || file.getLong() != SIGNATURE) {
            return true;
        }
        while (file.remaining() >= 3 * Integer.BYTES) {
            int length = file.getInt();
            if (length < 0 || length > file.remaining() - 2 * Integer.BYTES) {
                return false;
            }
            var check = new CRC32();
            check.update(bytes, file.position(), Integer.BYTES + length);
            boolean end = file.getInt() == END;
            file.position(file.position() + length);
            if (file.getInt() != (int) check.getValue()) {
                return false;
            }
            if (end) {
                return true;
            }
        }
        return false;
    }
}
