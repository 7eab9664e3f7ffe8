package fr.demandeunique.sne.client.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a folder and of those inside it, by name; hidden ones are left out. */
final class FolderSource extends PartsSource {
    private final Path folder;
    private final Iterator<Path> files;

    FolderSource(Path folder, Opening opening) throws IOException {
        super(opening, new SourcePlace(folder.toString(), null, 1));
        this.folder = folder;
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> found = all.filter(Files::isRegularFile)
                    .filter(one -> !String.valueOf(one.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
            this.files = found.iterator();
        }
    }

    @Override
    @Nullable
    Part part() throws IOException {
        if (!files.hasNext()) {
            return null;
        }
        Path next = files.next();
        String name = folder.relativize(next).toString().replace('\\', '/');
        return new Part(new SourcePlace(folder.toString(), null, 1).in(name), Files.newInputStream(next));
    }

    @Override
    void done(Part part) throws IOException {
        part.in().close();
    }

    @Override
    public void close() {
        // Each file is closed as it ends.
    }
}
