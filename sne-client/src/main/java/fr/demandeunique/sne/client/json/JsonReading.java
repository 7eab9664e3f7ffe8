package fr.demandeunique.sne.client.json;

import com.fasterxml.jackson.core.JsonParser;
import fr.demandeunique.sne.client.table.Fault;
import fr.demandeunique.sne.client.table.FaultList;
import fr.demandeunique.sne.client.table.Values;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One reading under way: the parser, the values read so far, and the faults. Not thread-safe. */
final class JsonReading {
    /** Stands for a value that is not of its kind; {@link #raw} is the value as it came. */
    static final Object FAULTY = new Object();

    private final JsonParser json;
    private final Values values = new Values();
    private final FaultList faults = new FaultList();
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
        return faults.rapport();
    }

    /** The JSON Pointer of the current value. */
    String path() {
        return json.getParsingContext().pathAsPointer().toString();
    }

    void note(Anomalie anomalie) {
        faults.note(anomalie);
    }

    /** Notes why the reading stops here. */
    void stop(Anomalie anomalie) {
        faults.stop(anomalie);
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
