package fr.demandeunique.sne.client.bulk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A demande of a stock and what is wrong with it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param record what was read
 * @param rapport the faults of the reading and of the rules; those of the rules are told by JSON Pointer, see {@link StockRecord#locate}
 */
public record CheckedRecord(StockRecord record, Rapport rapport) {
    private static final JsonFactory JSON = new JsonFactory();

    /** {@return true if nothing is an error} */
    public boolean conforme() {
        return rapport.conforme();
    }

    /**
     * {@return the faults as rows for people, without personal data}
     *
     * @param langue English for English, anything else for French
     */
    public List<FaultRow> faults(Locale langue) {
        if (rapport.anomalies().isEmpty()) {
            return List.of();
        }
        List<FaultRow> rows = new ArrayList<>();
        for (Anomalie one : rapport.anomalies()) {
            Demande demande = record.demande();
            Anomalie located = record.locate(one);
            rows.add(new FaultRow(
                    record.place(),
                    demande == null || demande.numeroUnique() == null ? null : demande.numeroUnique(),
                    record.column(one),
                    located,
                    record.masked(one),
                    located.message(langue)));
        }
        return rows;
    }

    /**
     * {@return one line of JSON, ended by a line feed: {@code {"source":{"fichier","partie","ligne"},"conforme","anomalies":[…]}}} An anomaly is that of a
     * single document with,
     * where they are known, {@code titre} (of the column) and {@code valeur} (masked).
     *
     * @param langue English for English, anything else for French
     */
    public byte[] json(Locale langue) {
        var bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeObjectFieldStart("source");
            out.writeStringField("fichier", record.place().fichier());
            if (record.place().partie() != null) {
                out.writeStringField("partie", record.place().partie());
            }
            out.writeNumberField("ligne", record.place().ligne());
            out.writeEndObject();
            out.writeBooleanField("conforme", conforme());
            out.writeArrayFieldStart("anomalies");
            for (FaultRow one : faults(langue)) {
                write(out, one);
            }
            out.writeEndArray();
            out.writeEndObject();
            out.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator out, FaultRow row) throws IOException {
        Anomalie one = row.anomalie();
        out.writeStartObject();
        out.writeStringField("code", one.code());
        out.writeStringField("gravite", one.gravite().name());
        out.writeStringField("chemin", one.chemin());
        out.writeStringField("message", row.message());
        if (one.source() != null) {
            out.writeStringField("source", Objects.requireNonNull(one.source()).citation());
        }
        for (String place : List.of("ligne", "colonne")) {
            String number = one.parametres().get(place);
            if (number != null) {
                out.writeNumberField(place, Long.parseLong(number));
            }
        }
        if (row.titre() != null) {
            out.writeStringField("titre", row.titre());
        }
        if (row.valeur() != null) {
            out.writeStringField("valeur", row.valeur());
        }
        out.writeEndObject();
    }
}
