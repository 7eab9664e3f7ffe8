package fr.demandeunique.sne.bacasable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.bacasable.Registre.Fiche;
import fr.demandeunique.sne.client.json.AnomaliesJson;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.cycle.Separation.Consigne;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * An answer. Its JSON is the gateway contract of this project, written down in {@code CONTRAT.md}.
 *
 * @param statut HTTP status
 * @param entetes headers
 * @param corps the body, given the identifier of the call
 */
record Reponse(int statut, Map<String, String> entetes, Function<String, byte[]> corps) {
    private static final JsonFactory JSON = new JsonFactory();

    private interface Redaction {
        void ecrire(JsonGenerator out) throws IOException;
    }

    /** A JSON document, as it is. */
    static Reponse json(byte[] json) {
        return new Reponse(200, Map.of("Content-Type", "application/json"), id -> json);
    }

    /** A demande on its own. */
    static Reponse demande(Fiche fiche) {
        return json(DemandeJson.ecrire(fiche.demande())).avec("ETag", fiche.etag());
    }

    /** A demande that was written, with what somebody should look at and what is left to do. */
    static Reponse ecrite(Fiche fiche, List<Anomalie> avertissements, List<Consigne> aFaire) {
        return json(ecrire(out -> {
                    out.writeStartObject();
                    brut(out, "demande", new String(DemandeJson.ecrire(fiche.demande()), StandardCharsets.UTF_8));
                    brut(out, "avertissements", AnomaliesJson.ecrire(avertissements, Locale.FRENCH));
                    out.writeArrayFieldStart("aFaire");
                    for (Consigne one : aFaire) {
                        out.writeStartObject();
                        out.writeStringField("code", one.code());
                        out.writeStringField("message", one.message(Locale.FRENCH));
                        out.writeEndObject();
                    }
                    out.writeEndArray();
                    out.writeEndObject();
                }))
                .avec("ETag", fiche.etag());
    }

    /** The same for a demande that did not exist before: 201 and its address. */
    static Reponse creee(Fiche fiche, List<Anomalie> avertissements, List<Consigne> aFaire) {
        Reponse written = ecrite(fiche, avertissements, aFaire)
                .avec("Location", BacASable.BASE + "/demandes/" + fiche.numero().compact());
        return new Reponse(201, written.entetes, written.corps);
    }

    /** A problem document (RFC 9457) with its list of anomalies, of which the first one says the detail. */
    static Reponse probleme(int statut, String slug, String titre, List<Anomalie> anomalies) {
        return new Reponse(
                statut,
                Map.of("Content-Type", "application/problem+json"),
                id -> ecrire(out -> {
                    out.writeStartObject();
                    out.writeStringField("type", "urn:sne:probleme:" + slug);
                    out.writeStringField("title", titre);
                    out.writeNumberField("status", statut);
                    if (!anomalies.isEmpty()) {
                        out.writeStringField("detail", anomalies.get(0).message(Locale.FRENCH));
                    }
                    // Not the address of the call: it holds a number, and this text ends up in logs.
                    out.writeStringField("instance", "urn:sne:requete:" + id);
                    brut(out, "anomalies", AnomaliesJson.ecrire(anomalies, Locale.FRENCH));
                    out.writeEndObject();
                }));
    }

    /** A problem of one anomaly on the call itself. */
    static Reponse refus(int statut, String slug, String titre, String code) {
        return probleme(statut, slug, titre, List.of(Anomalie.erreur(code, "")));
    }

    /** The same answer with one more header. */
    Reponse avec(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(entetes);
        all.put(name, value);
        return new Reponse(statut, all, corps);
    }

    private static void brut(JsonGenerator out, String name, String json) throws IOException {
        out.writeFieldName(name);
        out.writeRawValue(json);
    }

    private static byte[] ecrire(Redaction redaction) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            redaction.ecrire(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
