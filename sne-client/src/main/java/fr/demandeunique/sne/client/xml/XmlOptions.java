package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.nomenclature.TypeFichier;
import java.util.Set;
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
 * @param typeFichier what the file is for ({@code CRE MOD REN}…), null for what the demande says
 * @param dateFichier when the file was made, an XML date and time, null for what the demande says
 * @param places where each member stands
 */
public record XmlOptions(
        @Nullable String version,
        boolean complement,
        boolean conjectures,
        @Nullable TypeFichier typeFichier,
        @Nullable String dateFichier,
        PlaceTable places) {
    /** The versions of the document that are known. */
    public static final Set<String> VERSIONS = Set.of("02.00", "02.01");

    /** Refuses a version that no document has. */
    public XmlOptions {
        if (version != null && !VERSIONS.contains(version)) {
            throw new IllegalArgumentException("version: 02.00 or 02.01 expected");
        }
    }

    /** {@return options for files that this library reads again: nothing is lost} */
    public static XmlOptions lossless() {
        return new XmlOptions(null, true, true, null, null, PlaceTable.known());
    }

    /** {@return options for the SNE: only what is known of its format} */
    public static XmlOptions forSne() {
        return new XmlOptions(null, false, false, null, null, PlaceTable.known());
    }

    /**
     * {@return the same for a version of the document}
     *
     * @param asked {@code 02.00} or {@code 02.01}, null for the one that the demande came from
     * @throws IllegalArgumentException if it is another
     */
    public XmlOptions withVersion(@Nullable String asked) {
        return new XmlOptions(asked, complement, conjectures, typeFichier, dateFichier, places);
    }

    /**
     * {@return the same with the elements whose names are a guess}
     *
     * @param asked whether to write them
     */
    public XmlOptions withConjectures(boolean asked) {
        return new XmlOptions(version, complement, asked, typeFichier, dateFichier, places);
    }

    /**
     * {@return the same with a header of its own}
     *
     * @param typeFichier kind of file, such as {@code CRE}
     * @param dateFichier as the document writes it
     */
    public XmlOptions withHeader(TypeFichier typeFichier, String dateFichier) {
        return new XmlOptions(version, complement, conjectures, typeFichier, dateFichier, places);
    }

    /** {@return the same without the element in which this project keeps what {@code interfaceNuu} has no place for} */
    public XmlOptions withoutComplement() {
        return new XmlOptions(version, false, conjectures, typeFichier, dateFichier, places);
    }

    /**
     * {@return the same by a table of an editor's}
     *
     * @param asked completed or corrected
     */
    public XmlOptions withPlaces(PlaceTable asked) {
        return new XmlOptions(version, complement, conjectures, typeFichier, dateFichier, asked);
    }
}
