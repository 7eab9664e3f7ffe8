package fr.demandeunique.sne.client.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import fr.demandeunique.sne.client.octets.Utf8;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole document: its limits, its encoding, its end, and the faults that leave nothing to read. */
public final class JsonDocument {
    /** Some thousand times the size of a full demande. */
    public static final int BYTES_MAX = 16 << 20;

    public static final int DEPTH_MAX = 100;

    public static final int TEXT_MAX = 1 << 20;
    public static final int NAME_MAX = 10_000;
    public static final int DIGITS_MAX = 100;
    /** A value in memory weighs more than its text: this, not the size, bounds what {@code [1,1,1…]} can take. */
    public static final int TOKENS_MAX = 1_000_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(BYTES_MAX)
                    .maxNestingDepth(DEPTH_MAX)
                    .maxStringLength(TEXT_MAX)
                    .maxNameLength(NAME_MAX)
                    .maxNumberLength(DIGITS_MAX)
                    .maxTokenCount(TOKENS_MAX)
                    .build())
            // Names come from outside: they do not go into the table of the virtual machine.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // An end that is forgotten is seen, not added in silence.
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private JsonDocument() {}

    /** What a document gave: its value, null if unreadable, and the faults. */
    public record Read<T>(@Nullable T value, Rapport rapport) {}

    public interface Reader<T> {
        @Nullable
        T read(JsonReading in) throws IOException;
    }

    public interface Content {
        void write(JsonGenerator out) throws IOException;
    }

    /** Reads one value and nothing after it. Never throws, whatever the bytes. */
    public static <T> Read<T> read(byte[] bytes, Reader<T> reader) {
        return read(bytes, 0, bytes.length, reader);
    }

    /** The same of {@code length} bytes from {@code offset} on; lines and columns count from there. */
    public static <T> Read<T> read(byte[] bytes, int offset, int length, Reader<T> reader) {
        if (length > BYTES_MAX) {
            return unreadable(tooLarge("mebioctets", BYTES_MAX >> 20, ""));
        }
        int to = offset + length;
        if (pdf(bytes, offset, to)) {
            return unreadable(Anomalie.erreur("DOCUMENT_PDF", ""));
        }
        Utf8.Faute fault = Utf8.premiereFaute(bytes, offset, to);
        if (fault != null) {
            return unreadable(Anomalie.erreur("JSON_ILLISIBLE", "")
                    .avec("ligne", fault.ligne())
                    .avec("colonne", fault.colonne()));
        }
        int start = offset + Utf8.marque(bytes, offset, to);
        try (JsonParser json = JSON.createParser(bytes, start, to - start)) {
            return read(json, reader);
        } catch (IOException e) {
            // Only creating or closing the parser ends here: the bytes could not even be recognised.
            return unreadable(
                    Anomalie.erreur("JSON_ILLISIBLE", "").avec("ligne", 1).avec("colonne", 1));
        }
    }

    /** A PDF, which people take for its data. */
    private static boolean pdf(byte[] bytes, int from, int to) {
        return to - from > 4
                && bytes[from] == '%'
                && bytes[from + 1] == 'P'
                && bytes[from + 2] == 'D'
                && bytes[from + 3] == 'F'
                && bytes[from + 4] == '-';
    }

    /** Reads a tree of plain values by the document that it is. */
    public static <T> Read<T> read(Map<?, ?> tree, Reader<T> reader) {
        byte[] json;
        try {
            json = write(out -> JsonTree.write(out, tree), false);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof StreamConstraintsException) {
                return unreadable(tooDeep());
            }
            throw e;
        }
        return read(json, reader);
    }

    private static <T> Read<T> read(JsonParser json, Reader<T> reader) {
        var in = new JsonReading(json);
        T value;
        try {
            if (json.nextToken() == null) {
                return unreadable(Anomalie.erreur("JSON_VIDE", ""));
            }
            value = reader.read(in);
        } catch (IOException e) {
            in.stop(cause(json, e));
            return new Read<>(null, in.rapport());
        }
        if (!ended(json)) {
            in.stop(Anomalie.erreur("JSON_SUITE", ""));
        }
        return new Read<>(value, in.rapport());
    }

    private static boolean ended(JsonParser json) {
        try {
            return json.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Why the reading stopped; the text of the exception may quote the document, so only the place is kept. */
    private static Anomalie cause(JsonParser json, IOException stop) {
        if (stop instanceof StreamConstraintsException) {
            return json.getParsingContext().getNestingDepth() > DEPTH_MAX ? tooDeep() : tooLarge(json, stop);
        }
        JsonLocation place = stop instanceof JsonProcessingException known && known.getLocation() != null
                ? known.getLocation()
                : json.currentLocation();
        return Anomalie.erreur("JSON_ILLISIBLE", "")
                .avec("ligne", place.getLineNr())
                .avec("colonne", place.getColumnNr());
    }

    private static Anomalie tooDeep() {
        return Anomalie.erreur("JSON_TROP_PROFOND", "").avec("max", DEPTH_MAX);
    }

    /** Which limit was met: the exception tells it by the name of its getter alone. */
    private static Anomalie tooLarge(JsonParser json, IOException stop) {
        String met = String.valueOf(stop.getMessage());
        String path = json.getParsingContext().pathAsPointer().toString();
        if (met.contains("MaxStringLength")) {
            return tooLarge("caracteres", TEXT_MAX, path);
        }
        if (met.contains("MaxNameLength")) {
            return tooLarge("nom", NAME_MAX, path);
        }
        return met.contains("MaxNumberLength")
                ? tooLarge("chiffres", DIGITS_MAX, path)
                : tooLarge("valeurs", TOKENS_MAX, path);
    }

    /** More of something than is read; {@code what} reads as words in the sentence. */
    private static Anomalie tooLarge(String what, int max, String path) {
        return Anomalie.erreur("JSON_TROP_GRAND", path).avec("max", max).avec("limite", what);
    }

    private static <T> Read<T> unreadable(Anomalie why) {
        return new Read<>(null, new Rapport(List.of(why)));
    }

    /** The bytes of a document, UTF-8 without a byte order mark. */
    public static byte[] write(Content content, boolean indented) {
        var bytes = new ByteArrayOutputStream(2048);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            // Half a character becomes an escape; a whole one outside the first plane stays as it is.
            out.enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8);
            if (indented) {
                out.setPrettyPrinter(JsonLayout.printer());
            }
            content.write(out);
        } catch (IOException e) {
            // Memory does not fail: only a value that JSON cannot hold comes here.
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
