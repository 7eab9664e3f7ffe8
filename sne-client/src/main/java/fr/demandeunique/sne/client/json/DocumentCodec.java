package fr.demandeunique.sne.client.json;

import fr.demandeunique.sne.client.codec.JsonDocument;
import fr.demandeunique.sne.client.codec.JsonTable;
import fr.demandeunique.sne.client.table.RecordTable;
import fr.demandeunique.sne.controle.Resultat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A document that is configuration, and not data of a person: a fault refuses the whole with its path, unknown members are kept.
 *
 * @param <R> its record
 */
record DocumentCodec<R>(JsonTable<R> table) {
    static <R> DocumentCodec<R> of(RecordTable<R> table) {
        return new DocumentCodec<>(JsonTable.of(table));
    }

    /** Never throws, whatever the bytes. */
    Resultat<R> read(byte[] json) {
        var read = JsonDocument.read(json, table::readRoot);
        R value = read.value();
        return value == null
                ? new Resultat.Refuse<>(read.rapport().anomalies())
                : Resultat.selon(read.rapport(), () -> value);
    }

    byte[] write(R record) {
        return JsonDocument.write(out -> table.write(out, record), false);
    }

    String writeIndented(R record) {
        return new String(JsonDocument.write(out -> table.write(out, record), true), StandardCharsets.UTF_8);
    }

    /** A resource beside this class. */
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(DocumentCodec.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
