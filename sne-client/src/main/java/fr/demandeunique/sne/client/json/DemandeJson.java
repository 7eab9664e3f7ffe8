package fr.demandeunique.sne.client.json;

import fr.demandeunique.sne.demande.Demande;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A demande as JSON, format {@value #FORMAT}.
 *
 * <p>Reading never gives up on a fault that leaves something to read: a bad date is an anomaly at its place, and the rest of
 * the demande is there. Members that this library does not know are kept in the records and written back. A member without a
 * value is not written; null is read as absent.
 *
 * <p>UTF-8 only, with or without a byte order mark; 16 MiB and 100 levels at most.
 *
 * <p>This class is thread-safe. No anomaly quotes the document.
 */
public final class DemandeJson {
    /** The value of the member {@code format}. */
    public static final String FORMAT = "sne-demande/1";

    private DemandeJson() {}

    /** Reads a demande; never throws, whatever the bytes. */
    public static LectureDemande lire(byte[] json) {
        var read = Document.lire(json, FormesDemande.DEMANDE::lire);
        return new LectureDemande(read.valeur(), read.rapport());
    }

    /**
     * Reads a demande up to the end of the stream, and no further than the size limit; does not close it.
     *
     * @throws IOException if the stream itself fails; the content never makes it throw
     */
    public static LectureDemande lire(InputStream in) throws IOException {
        return lire(in.readNBytes(Document.OCTETS_MAX + 1));
    }

    /** The demande on one line, UTF-8. */
    public static byte[] ecrire(Demande demande) {
        return Document.ecrire(out -> FormesDemande.DEMANDE.ecrire(out, demande), false);
    }

    /** The demande for people: indented by two spaces, lines ended by {@code \n}, no end of line at the end. */
    public static String ecrireLisible(Demande demande) {
        return new String(
                Document.ecrire(out -> FormesDemande.DEMANDE.ecrire(out, demande), true), StandardCharsets.UTF_8);
    }

    /** The JSON Schema (2020-12) of this format. */
    public static String schema() {
        try (InputStream in = Objects.requireNonNull(
                DemandeJson.class.getResourceAsStream("demande.schema.json"), "demande.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
