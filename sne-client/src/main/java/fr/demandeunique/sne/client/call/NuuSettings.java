package fr.demandeunique.sne.client.call;

import fr.demandeunique.sne.client.xml.PlaceTable;
import fr.demandeunique.sne.client.xml.XmlSchema;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to speak to the SNE's own service, NUU, instead of a gateway.
 *
 * <p>What the document of the SNE has no known place for is never left out in silence: a write that would lose something of its demande is refused before it is sent
 * ({@code HORS_TRANSPORT}, with the path of each loss), unless that {@link #withLoss loss is accepted} or the {@link #withGuesses guesses} are allowed; each loss is then a warning of what
 * the write gives. The pièces, the confirmations and the format are this library's own: told once, never refused.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param path path of the service behind the URL of the client
 * @param version version of the documents that are sent, {@code 02.00} or {@code 02.01}; null for the one that each demande came
 *     from, else {@code 02.01}
 * @param guesses whether elements whose names are a guess of this project are sent; a radiation, an attribution, the motifs
 *     and the complément handicap need them until the ministry's schema is at hand. Those with which a demande came from the SNE go back to it anyway
 * @param loss whether a demande is sent that the document cannot carry whole
 * @param certificate certificate in PEM for which the SNE encrypts its answers, null to send it empty
 * @param places where each member stands in the document
 * @param schema the official schema, to which each document that is sent or received is held; null for none
 */
public record NuuSettings(
        String path,
        @Nullable String version,
        boolean guesses,
        boolean loss,
        byte @Nullable [] certificate,
        PlaceTable places,
        @Nullable XmlSchema schema) {
    /** The path that the published client code uses. */
    public static final String PATH = "/services/DemandeLogementImplService/";

    /** {@return what is known, and nothing guessed or lost} */
    public static NuuSettings defaults() {
        return new NuuSettings(PATH, null, false, false, null, PlaceTable.known(), null);
    }

    /** {@return the same with the guesses of this project} */
    public NuuSettings withGuesses() {
        return new NuuSettings(path, version, true, loss, certificate, places, schema);
    }

    /** {@return the same where a demande is sent without what the document has no known place for; each loss is a warning} */
    public NuuSettings withLoss() {
        return new NuuSettings(path, version, guesses, true, certificate, places, schema);
    }

    /**
     * {@return the same at another path}
     *
     * @param path on the host, with its first slash
     */
    public NuuSettings withPath(String path) {
        return new NuuSettings(path, version, guesses, loss, certificate, places, schema);
    }

    /**
     * {@return the same in one version of the document}
     *
     * @param version {@code 02.00} or {@code 02.01}
     */
    public NuuSettings withVersion(String version) {
        return new NuuSettings(path, version, guesses, loss, certificate, places, schema);
    }

    /**
     * {@return the same with answers for this certificate}
     *
     * @param pem certificate in PEM
     */
    public NuuSettings withCertificate(byte[] pem) {
        return new NuuSettings(path, version, guesses, loss, pem, places, schema);
    }

    /**
     * {@return the same by a table that the editor has completed or corrected}
     *
     * @param places names and places of the elements
     */
    public NuuSettings withPlaces(PlaceTable places) {
        return new NuuSettings(path, version, guesses, loss, certificate, places, schema);
    }

    /**
     * {@return the same held to the official schema: what does not conform is not sent; an answer that does not is given with a warning}
     *
     * @param xsd file of the schema; what it includes lies beside it
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is no schema
     */
    public NuuSettings withSchema(Path xsd) throws IOException {
        return new NuuSettings(path, version, guesses, loss, certificate, places, XmlSchema.of(xsd));
    }

    @Override
    public String toString() {
        return "NuuSettings[" + path + ", " + version + "]";
    }
}
