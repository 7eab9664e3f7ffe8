package fr.demandeunique.sne.client.bulk;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;

/**
 * What was counted so far, and of how many pieces.
 *
 * @param batches how many pieces of the files are in it
 */
record Checkpoint<A>(long batches, A counter) {
    /** Counters of this library and of the JDK; nothing else is made of what stands in the file. */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "fr.demandeunique.sne.**;java.util.*;java.time.*;java.lang.*;java.math.*;!*");

    @SuppressWarnings("unchecked")
    static <A> Checkpoint<A> read(Path file, String print, Supplier<A> fresh) throws IOException {
        if (!Files.exists(file)) {
            return new Checkpoint<>(0, fresh.get());
        }
        try (var in = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.setObjectInputFilter(KNOWN);
            boolean same = print.equals(in.readObject());
            long batches = in.readLong();
            return same ? new Checkpoint<>(batches, (A) in.readObject()) : new Checkpoint<>(0, fresh.get());
        } catch (ClassNotFoundException | ObjectStreamException | ClassCastException e) {
            // Of another version of this library, or no such file at all.
            return new Checkpoint<>(0, fresh.get());
        }
    }

    static void write(Path file, String print, long batches, Serializable counter) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".tmp");
        try (var out = new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(beside)))) {
            out.writeObject(print);
            out.writeLong(batches);
            out.writeObject(counter);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
