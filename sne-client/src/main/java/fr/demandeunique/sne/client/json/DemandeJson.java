package fr.demandeunique.sne.client.json;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import fr.demandeunique.sne.demande.Demande;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    /**
     * The demande as a tree of plain values, for whoever writes it another way: {@code Map}, {@code List}, {@code String},
     * {@code BigDecimal}, {@code Boolean}. The maps and lists cannot be modified.
     */
    public static Map<String, @Nullable Object> arbre(Demande demande) {
        return Document.arbre(out -> FormesDemande.DEMANDE.ecrire(out, demande));
    }

    /** Reads a demande from a tree of plain values as {@link #arbre} gives it; never throws for what the values are. */
    public static LectureDemande lire(Map<String, ? extends @Nullable Object> arbre) {
        var read = Document.lire(arbre, FormesDemande.DEMANDE::lire);
        return new LectureDemande(read.valeur(), read.rapport());
    }

    /** The members of any JSON object as plain values, null if the bytes are none. */
    public static @Nullable Map<String, @Nullable Object> membres(byte[] json) {
        var read = Document.lire(json, Arbre::lireMembres);
        return read.rapport().conforme() ? read.valeur() : null;
    }

    /** A tree of plain values as JSON in ASCII: what other formats may not hold is escaped. */
    public static String ascii(Map<String, ? extends @Nullable Object> arbre) {
        return new String(
                Document.ecrire(
                        out -> Arbre.ecrire(out.enable(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature()), arbre),
                        false),
                StandardCharsets.US_ASCII);
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
