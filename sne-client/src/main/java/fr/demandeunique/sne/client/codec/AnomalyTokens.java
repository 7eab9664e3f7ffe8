package fr.demandeunique.sne.client.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.reglement.Reglement;
import fr.demandeunique.sne.reglement.SourceJuridique;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An anomaly as it travels: the five members of the contract, where it is in a text, when it was confirmed, and what fills its sentence, so that whoever
 * receives it can say it in the other language.
 */
public final class AnomalyTokens {
    /** Parameters that are numbers of the document itself, and members beside the others. */
    private static final String[] PLACES = {"ligne", "colonne"};

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private AnomalyTokens() {}

    /**
     * Writes an anomaly, its sentence in this language.
     *
     * @param out stands where a value is due
     * @param anomalie with its parameters
     * @param langue English for English, anything else for French
     * @throws IOException if the stream cannot be written
     */
    public static void write(JsonGenerator out, Anomalie anomalie, Locale langue) throws IOException {
        out.writeStartObject();
        out.writeStringField("code", anomalie.code());
        out.writeStringField("gravite", anomalie.gravite().name());
        out.writeStringField("chemin", anomalie.chemin());
        out.writeStringField("message", anomalie.message(langue));
        SourceJuridique source = anomalie.source();
        if (source != null) {
            out.writeStringField("source", source.citation());
        }
        // In the order of their names: the same anomaly, the same bytes.
        Map<String, String> rest = new TreeMap<>(anomalie.parametres());
        for (String place : PLACES) {
            if (NUMBER.matcher(rest.getOrDefault(place, "")).matches()) {
                out.writeNumberField(place, Integer.parseInt(rest.remove(place)));
            }
        }
        String confirmed = rest.remove(Rapport.CONFIRMEE_LE);
        if (confirmed != null) {
            out.writeStringField(Rapport.CONFIRMEE_LE, confirmed);
        }
        if (!rest.isEmpty()) {
            out.writeObjectFieldStart("parametres");
            for (var one : rest.entrySet()) {
                out.writeStringField(one.getKey(), one.getValue());
            }
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    /**
     * {@return the anomaly that an object tells, null if its code is missing} Members of another type than the contract's are as if they were not there.
     *
     * @param members of the object, by name
     */
    public static @Nullable Anomalie read(Map<?, ?> members) {
        String code = text(members, "code");
        if (code == null) {
            return null;
        }
        String chemin = text(members, "chemin");
        String message = text(members, "message");
        String source = text(members, "source");
        return Anomalie.recue(
                code,
                // A severity that this version does not know is taken as the worse one.
                Gravite.AVERTISSEMENT.name().equals(members.get("gravite")) ? Gravite.AVERTISSEMENT : Gravite.ERREUR,
                chemin == null ? "" : chemin,
                parameters(members),
                message == null ? code : message,
                source == null ? null : Reglement.source(source));
    }

    private static Map<String, String> parameters(Map<?, ?> members) {
        Map<String, String> all = new TreeMap<>();
        if (members.get("parametres") instanceof Map<?, ?> sent) {
            sent.forEach((name, value) -> {
                if (value instanceof String text) {
                    all.put((String) name, text);
                }
            });
        }
        for (String place : PLACES) {
            if (members.get(place) instanceof Number number) {
                all.put(place, number.toString());
            }
        }
        if (members.get(Rapport.CONFIRMEE_LE) instanceof String day) {
            all.put(Rapport.CONFIRMEE_LE, day);
        }
        return all;
    }

    private static @Nullable String text(Map<?, ?> members, String name) {
        return members.get(name) instanceof String text ? text : null;
    }
}
