package fr.demandeunique.sne.client.bulk;

import org.jspecify.annotations.Nullable;

/**
 * Where a demande was read.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param fichier the name of the file, as it was given; {@code -} for the standard input
 * @param partie what it stands in within the file, such as an entry of a zip, a file of a folder or a sheet; null if the file is all
 * @param ligne its line or row, from 1; 1 for a document of its own
 */
public record SourcePlace(String fichier, @Nullable String partie, long ligne) {
    /** The same file on another line. */
    SourcePlace at(long line) {
        return new SourcePlace(fichier, partie, line);
    }

    /** The same file, further inside. */
    SourcePlace in(String part) {
        return new SourcePlace(fichier, partie == null ? part : partie + "/" + part, 1);
    }

    /** {@code stock.csv:12}, {@code lot.zip!DIS/a.xml:1}. */
    @Override
    public String toString() {
        return fichier + (partie == null ? "" : "!" + partie) + ":" + ligne;
    }
}
