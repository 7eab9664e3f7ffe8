package fr.demandeunique.sne.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a UTF-8 stream; memory stays bounded whatever it holds. Not thread-safe. */
final class Lignes {
    /** A longer line is cut: nothing that long is one value. */
    static final int LONGUEUR_MAX = 65_536;

    private final Reader reader;
    private final char[] buffer = new char[8192];
    private int at;
    private int end;
    private boolean first = true;

    Lignes(InputStream in) {
        reader = new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    /** The next line without its end, null after the last. */
    @Nullable
    String suivante() throws IOException {
        var line = new StringBuilder();
        boolean read = false;
        while (remplir()) {
            read = true;
            char c = buffer[at++];
            if (c == '\n') {
                return finir(line);
            }
            if (line.length() < LONGUEUR_MAX) {
                line.append(c);
            }
        }
        return read ? finir(line) : null;
    }

    /** True if what was read so far is all there is for now: somebody may be waiting for the answers. */
    boolean attend() throws IOException {
        return at == end && !reader.ready();
    }

    private boolean remplir() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, reader.read(buffer));
        }
        return at < end;
    }

    private String finir(StringBuilder line) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        // A byte order mark is of the file, not of its first line.
        boolean mark = first && !line.isEmpty() && line.charAt(0) == '\ufeff';
        first = false;
        return mark ? line.substring(1) : line.toString();
    }
}
