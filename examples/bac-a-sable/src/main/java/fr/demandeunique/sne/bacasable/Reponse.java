package fr.demandeunique.sne.bacasable;

import fr.demandeunique.sne.bacasable.Registre.Fiche;
import fr.demandeunique.sne.client.json.AnomaliesJson;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.cycle.Separation.Consigne;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An answer: status, headers, body. Its JSON is the gateway contract of this project. */
record Reponse(int statut, Map<String, String> entetes, byte[] corps) {

    /** A demande on its own. */
    static Reponse demande(Fiche fiche) {
        return new Reponse(
                200,
                Map.of("Content-Type", "application/json", "ETag", fiche.etag()),
                DemandeJson.ecrire(fiche.demande()));
    }

    /** A demande that was written, with what somebody should look at and what is left to do. */
    static Reponse ecrite(int statut, Fiche fiche, List<Anomalie> avertissements, List<Consigne> aFaire) {
        String body = "{\"demande\":" + new String(DemandeJson.ecrire(fiche.demande()), StandardCharsets.UTF_8)
                + ",\"avertissements\":" + AnomaliesJson.ecrire(avertissements, Locale.FRENCH)
                + ",\"aFaire\":" + consignes(aFaire) + "}";
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("ETag", fiche.etag());
        if (statut == 201 && fiche.demande().numeroUnique() != null) {
            headers.put(
                    "Location",
                    BacASable.BASE + "/demandes/"
                            + fiche.demande().numeroUnique().compact());
        }
        return new Reponse(statut, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** A problem document (RFC 9457) with its list of anomalies. */
    static Reponse probleme(int statut, String slug, String titre, List<Anomalie> anomalies) {
        String body = "{\"type\":\"urn:sne:probleme:" + slug + "\",\"title\":\"" + titre + "\",\"status\":" + statut
                + ",\"anomalies\":" + AnomaliesJson.ecrire(anomalies, Locale.FRENCH) + "}";
        return new Reponse(
                statut, Map.of("Content-Type", "application/problem+json"), body.getBytes(StandardCharsets.UTF_8));
    }

    /** The same answer with one more header. */
    Reponse avec(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(entetes);
        all.put(name, value);
        return new Reponse(statut, all, corps);
    }

    /** Our own sentences hold nothing that JSON escapes. */
    private static String consignes(List<Consigne> aFaire) {
        List<String> items = new ArrayList<>();
        for (Consigne one : aFaire) {
            items.add("{\"code\":\"" + one.code() + "\",\"message\":\"" + one.message(Locale.FRENCH) + "\"}");
        }
        return "[" + String.join(",", items) + "]";
    }
}
