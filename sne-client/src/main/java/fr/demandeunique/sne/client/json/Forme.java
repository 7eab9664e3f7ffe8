package fr.demandeunique.sne.client.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.AutresMembres;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The table of one record: its members in the order in which they are written, and where each one goes.
 *
 * <p>This class is thread-safe. All that it remembers of a document is the order of its members.
 *
 * @param <R> the record
 */
final class Forme<R> {
    /** The member that names the format of a whole document. */
    static final String FORMAT = "format";

    private final Function<Valeurs, R> construire;
    private final Function<R, AutresMembres> autres;
    private final List<Membre<R, ?>> membres;
    private final Map<String, Place> places = new HashMap<>();
    private final Place[] rangees;

    /**
     * By rank, from -1 on: the member that came next in the last document. Documents of one hand hold the same members in the same order, and a name that is guessed is
     * compared, not looked up. Threads may overwrite one another's guesses: a wrong one costs a look-up.
     */
    private final int[] suivants;

    private final @Nullable String format;

    /** One member; a list is never null in its record, so only its emptiness says that it is absent. */
    record Membre<R, V>(String nom, Nature<V> nature, boolean liste, Function<R, @Nullable V> lecture) {
        private void ecrire(JsonGenerator out, R record, AutresMembres rest) throws IOException {
            V value = lecture.apply(record);
            boolean absent = value == null
                    || liste && ((List<?>) value).isEmpty() && !(rest.valeurs().get(nom) instanceof List<?>);
            if (!absent) {
                out.writeFieldName(nom);
                nature.redacteur().ecrire(out, value);
            }
        }
    }

    /** Where a member stands in the table, and how it is read. */
    private record Place(int rang, SerializedString nom, boolean liste, Nature.Lecteur<?> lecteur) {}

    Forme(
            Function<Valeurs, R> construire,
            Function<R, AutresMembres> autres,
            List<Membre<R, ?>> membres,
            @Nullable String format) {
        this.construire = construire;
        this.autres = autres;
        this.membres = List.copyOf(membres);
        this.format = format;
        rangees = new Place[membres.size()];
        suivants = new int[membres.size() + 1];
        for (int i = 0; i < membres.size(); i++) {
            Membre<R, ?> one = membres.get(i);
            rangees[i] = new Place(
                    i,
                    new SerializedString(one.nom()),
                    one.liste(),
                    one.nature().lecteur());
            places.put(one.nom(), rangees[i]);
            suivants[i] = i;
        }
    }

    /** A table to be written, of a record that keeps what is not in it. */
    static <R> Ebauche<R> de(Function<R, AutresMembres> autres) {
        return new Ebauche<>(autres);
    }

    /** The members, in the order in which they are written; without {@link #FORMAT}. */
    List<Membre<R, ?>> membres() {
        return membres;
    }

    @Nullable
    String format() {
        return format;
    }

    /** Reads the current object; a member at fault is noted and left out, the others are read. */
    @Nullable
    R lire(Lecture lecture) throws IOException {
        JsonParser json = lecture.json();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return lecture.fauteDeType("object");
        }
        var values = new @Nullable Object[membres.size()];
        Map<String, @Nullable Object> rest = null;
        var seen = new boolean[values.length];
        boolean named = format == null;
        int last = 0;
        while (true) {
            int guess = suivants[last];
            Place place = rangees[guess];
            String name = "";
            if (!json.nextFieldName(place.nom)) {
                if (json.currentToken() != JsonToken.FIELD_NAME) {
                    break;
                }
                name = json.currentName();
                place = places.get(name);
            }
            JsonToken token = json.nextToken();
            if (place != null) {
                if (seen[place.rang]) {
                    lecture.faute("JSON_DOUBLON");
                    continue;
                }
                seen[place.rang] = true;
                if (place.rang != guess) {
                    suivants[last] = place.rang;
                }
                last = place.rang + 1;
                Object value = token == JsonToken.VALUE_NULL ? null : place.lecteur.lire(lecture);
                values[place.rang] = value;
                if (place.liste && value instanceof List<?> all && all.isEmpty()) {
                    // Its record cannot tell it from none.
                    rest = avec(rest, place.nom.getValue(), List.of());
                }
            } else if (format != null && name.equals(FORMAT)) {
                lireFormat(lecture, named);
                named = true;
            } else if (rest != null && rest.containsKey(name)) {
                lecture.faute("JSON_DOUBLON");
            } else {
                rest = avec(rest, name, Arbre.lire(lecture));
            }
        }
        if (!named) {
            lecture.noter(Anomalie.erreur("JSON_FORMAT", "/" + FORMAT).avec("attendu", String.valueOf(format)));
        }
        return construire.apply(new Valeurs(values, rest));
    }

    /** Most objects hold nothing but what is in the table. */
    private static Map<String, @Nullable Object> avec(
            @Nullable Map<String, @Nullable Object> rest, String name, @Nullable Object value) {
        Map<String, @Nullable Object> all = rest == null ? new LinkedHashMap<>() : rest;
        all.put(name, value);
        return all;
    }

    private void lireFormat(Lecture lecture, boolean again) throws IOException {
        JsonParser json = lecture.json();
        if (again) {
            lecture.faute("JSON_DOUBLON");
        } else if (json.currentToken() != JsonToken.VALUE_STRING
                || !json.getText().equals(format)) {
            lecture.faute(Anomalie.erreur("JSON_FORMAT", lecture.chemin()).avec("attendu", String.valueOf(format)));
        }
    }

    /** Writes a record as an object. */
    void ecrire(JsonGenerator out, R record) throws IOException {
        AutresMembres rest = autres.apply(record);
        out.writeStartObject();
        if (format != null) {
            out.writeStringField(FORMAT, format);
        }
        for (Membre<R, ?> membre : membres) {
            membre.ecrire(out, record, rest);
        }
        for (var other : rest.valeurs().entrySet()) {
            String name = other.getKey();
            // A name of the table belongs to its field: what was noted beside it has been written, or is out of date.
            if (!places.containsKey(name) && !(format != null && name.equals(FORMAT))) {
                out.writeFieldName(name);
                Arbre.ecrire(out, other.getValue());
            }
        }
        out.writeEndObject();
    }
}
