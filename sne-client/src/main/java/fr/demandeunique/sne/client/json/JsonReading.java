package fr.demandeunique.sne.client.json;

import com.fasterxml.jackson.core.JsonParser;
import fr.demandeunique.sne.client.table.Fault;
import fr.demandeunique.sne.client.table.Values;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading under way: the parser, the values read so far, and the faults. Not thread-safe. */
final class JsonReading {
    /** A document that is wrong everywhere is cut here: nobody reads more, and memory stays bounded. */
    static final int FAULTS_MAX = 1000;

    /** Stands for a value that is not of its kind; {@link #raw} is the value as it came. */
    static final Object FAULTY = new Object();

    private final JsonParser json;
    private final Values values = new Values();
    private @Nullable List<Anomalie> anomalies;
    private @Nullable Object raw;

    JsonReading(JsonParser json) {
        this.json = json;
    }

    JsonParser json() {
        return json;
    }

    Values values() {
        return values;
    }

    Rapport rapport() {
        return anomalies == null ? Rapport.vide() : new Rapport(anomalies);
    }

    /** The JSON Pointer of the current value. */
    String path() {
        return json.getParsingContext().pathAsPointer().toString();
    }

    void note(Anomalie anomalie) {
        int known = anomalies == null ? 0 : anomalies.size();
        if (known < FAULTS_MAX) {
            stop(anomalie);
        } else if (known == FAULTS_MAX) {
            stop(Anomalie.erreur("JSON_FAUTES_NOMBREUSES", "").avec("nombre", FAULTS_MAX));
        }
    }

    /** Notes why the reading stops here; never left out, however many faults came before. */
    void stop(Anomalie anomalie) {
        if (anomalies == null) {
            anomalies = new ArrayList<>();
        }
        anomalies.add(anomalie);
    }

    /** Notes a fault of the current value and steps over it. */
    void skip(Anomalie anomalie) throws IOException {
        note(anomalie);
        json.skipChildren();
    }

    /** Notes a fault of the current value and keeps it as it came; gives {@link #FAULTY}. */
    Object keep(Fault fault) throws IOException {
        note(fault.at().apply(path()));
        return keepRaw(JsonTree.read(this));
    }

    /** Keeps a value as it came; gives {@link #FAULTY}. */
    Object keepRaw(@Nullable Object value) {
        raw = value;
        return FAULTY;
    }

    /** The value that was kept last, once. */
    @Nullable
    Object raw() {
        Object value = raw;
        raw = null;
        return value;
    }
}
