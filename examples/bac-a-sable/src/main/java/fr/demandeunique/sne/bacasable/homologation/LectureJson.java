package fr.demandeunique.sne.bacasable.homologation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.demandeunique.sne.bacasable.appels.AppelServi;
import fr.demandeunique.sne.bacasable.homologation.Envoi.Genre;
import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.client.json.DemandeJson;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads what is asked for, and answered, by the gateway contract. */
final class LectureJson {
    private static final String BASE = "/sne/v1/";

    private LectureJson() {}

    static boolean ici(String chemin) {
        return chemin.startsWith(BASE);
    }

    static Envoi envoi(String methode, String chemin, String cite, Map<String, String> entetes, byte[] corps) {
        String[] parts = chemin.split("\\?", 2);
        String question = parts.length < 2 ? "" : parts[1];
        String[] path = parts[0].substring(BASE.length()).split("/", -1);
        Genre genre = genre(methode, path);
        boolean demande = path[0].equals("demandes");
        return new Envoi(
                Canal.JSON,
                genre,
                cite,
                entetes.getOrDefault("x-guichet", ""),
                demande && path.length > 1 && genre != Genre.CHERCHER ? path[1] : "",
                genre == Genre.CREER || genre == Genre.CHERCHER
                        ? Lectures.personne(DemandeJson.read(corps).demande())
                        : "",
                methode + " " + chemin + " " + Lectures.empreinte(corps),
                entetes.getOrDefault("idempotency-key", ""),
                entetes.getOrDefault("if-match", ""),
                parametre(question, "types"),
                parametre(question, "curseur"));
    }

    private static Genre genre(String methode, String[] path) {
        boolean post = methode.equals("POST");
        if (path[0].equals("mouvements")) {
            return Genre.SUIVRE;
        }
        if (!path[0].equals("demandes")) {
            return post ? Genre.AUTRE_ECRITURE : Genre.AUTRE;
        }
        return switch (path.length) {
            case 1 -> post ? Genre.CREER : Genre.AUTRE;
            case 2 ->
                post
                        ? Genre.CHERCHER
                        : methode.equals("GET")
                                ? Genre.LIRE
                                : methode.equals("PUT") ? Genre.MODIFIER : Genre.AUTRE_ECRITURE;
            default ->
                !post
                        ? Genre.AUTRE
                        : switch (path[2]) {
                            case "separations" -> Genre.SEPARER;
                            case "renouvellements" -> Genre.RENOUVELER;
                            default -> Genre.AUTRE_ECRITURE;
                        };
        };
    }

    private static String parametre(String question, String name) {
        for (String one : question.split("&", -1)) {
            if (one.startsWith(name + "=")) {
                return URLDecoder.decode(one.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    static Lectures.Suite suite(AppelServi servi) {
        JsonNode body = Json.lire(servi.reponse(), JsonNode.class).orElse(MissingNode.getInstance());
        return new Lectures.Suite(
                body.path("anomalies").findValuesAsText("code"),
                body.path("doublons").size(),
                body.path("curseurSuivant").asText());
    }
}
