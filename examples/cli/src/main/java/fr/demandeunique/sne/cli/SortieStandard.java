package fr.demandeunique.sne.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The standard output, which knows whether it failed because its reader has gone, as {@code head} does once it has its lines, or because a disk is full. */
final class SortieStandard extends PrintStream {
    private final Tube tube;

    private SortieStandard(Tube tube) {
        super(new BufferedOutputStream(tube), false, StandardCharsets.UTF_8);
        this.tube = tube;
    }

    /** That of this process. */
    static SortieStandard duProcessus() {
        return de(new FileOutputStream(FileDescriptor.out));
    }

    static SortieStandard de(OutputStream out) {
        return new SortieStandard(new Tube(out));
    }

    /** Nobody reads any more. */
    boolean rompue() {
        return tube.rompu;
    }

    private static final class Tube extends FilterOutputStream {
        private boolean rompu;

        Tube(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                // The JDK gives the words of the system, whose language is that of the machine; each has kept the
                // English one.
                rompu |= String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
                throw e;
            }
        }
    }
}
