package fr.demandeunique.sne.client.xml;

import org.jspecify.annotations.Nullable;

/**
 * How a demande is written as {@code interfaceNuu}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param version version of the document, {@code 02.00} or {@code 02.01}; null for the one it came from, else {@code 02.01}
 * @param complement whether what {@code interfaceNuu} has no place for is added in an element of this project's own namespace,
 *     so that reading it back loses nothing; a document for the SNE is written without
 * @param conjectures whether elements whose names are a guess of this project are written; a document for the SNE is written
 *     without
 */
public record OptionsXml(@Nullable String version, boolean complement, boolean conjectures) {
    /** For files that this library reads again: nothing is lost. */
    public static OptionsXml sansPerte() {
        return new OptionsXml(null, true, true);
    }

    /** For the SNE: only what is known of its format. */
    public static OptionsXml pourLeSne() {
        return new OptionsXml(null, false, false);
    }

    /** The same for a version of the document. */
    public OptionsXml version(@Nullable String asked) {
        return new OptionsXml(asked, complement, conjectures);
    }
}
