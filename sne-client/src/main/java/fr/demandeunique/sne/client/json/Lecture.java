package fr.demandeunique.sne.client.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading under way: the parser, and the faults found so far. Not thread-safe. */
final class Lecture {
    /** A document that is wrong everywhere is cut here: nobody reads more, and memory stays bounded. */
    static final int FAUTES_MAX = 1000;

    private final JsonParser json;
    private final List<Anomalie> anomalies = new ArrayList<>();

    Lecture(JsonParser json) {
        this.json = json;
    }

    JsonParser json() {
        return json;
    }

    Rapport rapport() {
        return new Rapport(anomalies);
    }

    /** The JSON Pointer of the current value. */
    String chemin() {
        return json.getParsingContext().pathAsPointer().toString();
    }

    void noter(Anomalie anomalie) {
        if (anomalies.size() < FAUTES_MAX) {
            anomalies.add(anomalie);
        } else if (anomalies.size() == FAUTES_MAX) {
            anomalies.add(Anomalie.erreur("JSON_FAUTES_NOMBREUSES", "").avec("nombre", FAUTES_MAX));
        }
    }

    /** Notes why the reading stops here; never left out, however many faults came before. */
    void arreter(Anomalie anomalie) {
        anomalies.add(anomalie);
    }

    /** Notes a fault of the current value and steps over it; gives null, the value that is read instead. */
    <V> @Nullable V faute(String code) throws IOException {
        return faute(Anomalie.erreur(code, chemin()));
    }

    <V> @Nullable V faute(Anomalie anomalie) throws IOException {
        noter(anomalie);
        json.skipChildren();
        return null;
    }

    /** The fault of a value of another JSON type; {@code attendu} is the JSON name of the type, the same for every program; the sentence says it in words. */
    <V> @Nullable V fauteDeType(String attendu) throws IOException {
        return faute(Anomalie.erreur("JSON_TYPE", chemin()).avec("attendu", attendu));
    }

    /** The text of the current value; notes a fault and gives null if it is not one. */
    @Nullable
    String texte() throws IOException {
        return json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : fauteDeType("string");
    }
}
