package fr.demandeunique.sne.client.json;

import fr.demandeunique.sne.client.codec.JsonDocument;
import fr.demandeunique.sne.client.codec.JsonTable;
import fr.demandeunique.sne.client.codec.JsonTree;
import fr.demandeunique.sne.client.table.DemandeTables;
import fr.demandeunique.sne.controle.RefusException;
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
 * <p>Reading never gives up on a fault that leaves something to read: a bad date is an anomaly at its place, the rest of
 * the demande is there, and the date itself is kept as it came and written back. Members that this library does not know are kept in the records and written back. A member without a
 * value is not written; null is read as absent. What is no JSON leaves nothing to read ({@code JSON_ILLISIBLE}), and half a surrogate pair in the <em>name</em> of a member
 * is taken for such; in a text it is kept.
 *
 * <p>UTF-8 only, with or without a byte order mark; 16 MiB and 100 levels at most.
 *
 * <p>This class is thread-safe. No anomaly quotes the document.
 */
public final class DemandeJson {
    /** The value of the member {@code format}. */
    public static final String FORMAT = DemandeTables.FORMAT;

    private static final JsonTable<Demande> TABLE = JsonTable.of(DemandeTables.DEMANDE);

    private DemandeJson() {}

    /**
     * Reads a demande; never throws, whatever the bytes.
     *
     * @param json UTF-8
     * @return what could be read, with an anomaly for each member that could not
     */
    public static DemandeReading read(byte[] json) {
        Objects.requireNonNull(json, "json");
        return read(json, 0, json.length);
    }

    /**
     * Reads a demande from {@code length} bytes from {@code offset} on, which are not copied; never throws for what they are.
     *
     * @param json UTF-8
     * @param offset index of its first byte
     * @param length number of its bytes
     * @return what could be read, with an anomaly for each member that could not
     * @throws IndexOutOfBoundsException if the array has no such bytes
     */
    public static DemandeReading read(byte[] json, int offset, int length) {
        Objects.requireNonNull(json, "json");
        Objects.checkFromIndexSize(offset, length, json.length);
        var read = JsonDocument.read(json, offset, length, TABLE::readRoot);
        return new DemandeReading(read.value(), read.rapport());
    }

    /**
     * Reads a demande up to the end of the stream, and no further than the size limit; does not close it.
     *
     * @param in UTF-8, one document
     * @return what could be read, with an anomaly for each member that could not
     * @throws IOException if the stream itself fails; the content never makes it throw
     */
    public static DemandeReading read(InputStream in) throws IOException {
        return read(in.readNBytes(JsonDocument.BYTES_MAX + 1));
    }

    /**
     * {@return the demande on one line, UTF-8}
     *
     * @param demande whole or in part
     */
    public static byte[] write(Demande demande) {
        Objects.requireNonNull(demande, "demande");
        return JsonDocument.write(out -> TABLE.write(out, demande), false);
    }

    /**
     * {@return the demande for people: indented by two spaces, lines ended by {@code \n}, no end of line at the end}
     *
     * @param demande whole or in part
     */
    public static String writeIndented(Demande demande) {
        Objects.requireNonNull(demande, "demande");
        return new String(JsonDocument.write(out -> TABLE.write(out, demande), true), StandardCharsets.UTF_8);
    }

    /**
     * {@return the demande as a tree of plain values, for whoever writes it another way: {@code Map}, {@code List}, {@code String},
     * {@code BigDecimal}, {@code Boolean}} The maps and lists cannot be modified.
     *
     * @param demande whole or in part
     * @throws RefusException if it is beyond the limits of a document, such as a text of more than a mebibyte: {@link #read(byte[])} would not read it either
     */
    public static Map<String, @Nullable Object> tree(Demande demande) {
        Objects.requireNonNull(demande, "demande");
        var read = JsonDocument.read(write(demande), JsonTree::readMembers);
        if (read.value() == null) {
            throw new RefusException(read.rapport().anomalies());
        }
        return read.value();
    }

    /**
     * Reads a demande from a tree of plain values as {@link #tree} gives it; never throws for what the values are.
     *
     * @param tree {@code Map}, {@code List}, {@code String}, {@code BigDecimal}, {@code Boolean}, null
     * @return what could be read, with an anomaly for each member that could not
     */
    public static DemandeReading read(Map<String, ? extends @Nullable Object> tree) {
        var read = JsonDocument.read(Objects.requireNonNull(tree, "tree"), TABLE::readRoot);
        return new DemandeReading(read.value(), read.rapport());
    }

    /**
     * {@return the members of any JSON object as plain values, null if the bytes are none}
     *
     * @param json UTF-8
     */
    public static @Nullable Map<String, @Nullable Object> members(byte[] json) {
        Objects.requireNonNull(json, "json");
        var read = JsonDocument.read(json, JsonTree::readMembers);
        return read.rapport().conforme() ? read.value() : null;
    }

    /** {@return the JSON Schema (2020-12) of this format} */
    public static String schema() {
        try (InputStream in = Objects.requireNonNull(
                DemandeJson.class.getResourceAsStream("demande.schema.json"), "demande.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
