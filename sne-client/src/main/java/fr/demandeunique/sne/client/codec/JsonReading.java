package fr.demandeunique.sne.client.codec;

import com.fasterxml.jackson.core.JsonParser;
import fr.demandeunique.sne.client.table.Fault;
import fr.demandeunique.sne.client.table.FaultList;
import fr.demandeunique.sne.client.table.Lookalike;
import fr.demandeunique.sne.client.table.RecordTable;
import fr.demandeunique.sne.client.table.Values;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Textes;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One reading under way: the parser, the values read so far, and the faults. Not thread-safe. */
public final class JsonReading {
    /** Stands for a value that is not of its kind; {@link #raw} is the value as it came. */
    public static final Object FAULTY = new Object();

    private static final int UNKNOWN_MAX = 200;

    private final JsonParser json;
    private final Values values = new Values();
    private final FaultList faults = new FaultList();
    private @Nullable Object raw;
    private int unknown;

    public JsonReading(JsonParser json) {
        this.json = json;
    }

    public JsonParser json() {
        return json;
    }

    public Values values() {
        return values;
    }

    public Rapport rapport() {
        return faults.rapport();
    }

    /** The JSON Pointer of the current value. */
    public String path() {
        return json.getParsingContext().pathAsPointer().toString();
    }

    public void note(Anomalie anomalie) {
        faults.note(anomalie);
    }

    /** Notes that a text holds what no document can carry, and gives it. */
    public String text(String text) {
        if (!Textes.ordinaire(text) && Textes.interdit(text) >= 0) {
            note(Textes.dire(Anomalie.avertissement("TEXTE_CARACTERE", path()), text));
        }
        return text;
    }

    /** Notes that a member which a table does not know is like one of its own, of the first that are unknown: looking costs more than reading. */
    public void unknown(String name, RecordTable<?> table) {
        if (unknown++ < UNKNOWN_MAX) {
            Anomalie warning = Lookalike.warning(name, table, path());
            if (warning != null) {
                note(warning);
            }
        }
    }

    /** Notes why the reading stops here. */
    public void stop(Anomalie anomalie) {
        faults.stop(anomalie);
    }

    /** Notes a fault of the current value and steps over it. */
    public void skip(Anomalie anomalie) throws IOException {
        note(anomalie);
        json.skipChildren();
    }

    /** Notes a fault of the current value and keeps it as it came; gives {@link #FAULTY}. */
    public Object keep(Fault fault) throws IOException {
        note(fault.at().apply(path()));
        return keepRaw(JsonTree.read(this));
    }

    /** Keeps a value as it came; gives {@link #FAULTY}. */
    public Object keepRaw(@Nullable Object value) {
        raw = value;
        return FAULTY;
    }

    /** The value that was kept last, once. */
    public @Nullable Object raw() {
        Object value = raw;
        raw = null;
        return value;
    }
}
