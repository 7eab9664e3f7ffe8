package fr.demandeunique.sne.client.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a zip, in their order. */
final class ZipSource extends PartsSource {
    private final ZipInputStream in;
    private final SourcePlace place;

    ZipSource(InputStream in, SourcePlace place, Opening opening) {
        super(opening, place);
        this.in = new ZipInputStream(in, StandardCharsets.UTF_8);
        this.place = place;
    }

    @Override
    @Nullable
    Part part() throws IOException {
        ZipEntry entry;
        do {
            entry = in.getNextEntry();
        } while (entry != null && (entry.isDirectory() || entry.getName().startsWith("__MACOSX/")));
        return entry == null
                ? null
                : new Part(place.in(entry.getName()), new FilterInputStream(in) {
                    @Override
                    public void close() {
                        // The entries that follow come from the same stream.
                    }
                });
    }

    @Override
    void done(Part part) throws IOException {
        in.closeEntry();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
