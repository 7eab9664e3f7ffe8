package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.bacasable.pannes.Tirage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** The answers of a server that is not well, as such servers give them. */
final class Incidents {
    private static final long JOUR = 86_400;

    private Incidents() {}

    static Reponse reponse(int statut, Tirage tirage) {
        Reponse reponse = switch (statut) {
            case 401 ->
                Reponse.refus(401, "jeton", "Jeton absent, périmé ou inconnu", "GW_JETON")
                        .avec("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            case 403 -> Reponse.refus(403, "profil", "Profil sans ce droit", "GW_PROFIL_INTERDIT");
            case 409 ->
                Reponse.refus(409, "cle", "Requête en cours de traitement", "GW_CLE_EN_COURS")
                        .avec("Retry-After", "1");
            case 412 -> Reponse.refus(412, "version", "La demande a été modifiée entre-temps", "GW_VERSION_PERIMEE");
            case 423 -> Reponse.refus(423, "blocage", "Accès bloqué", "GW_BLOCAGE");
            case 429 -> Reponse.refus(429, "debit", "Trop d’appels", "GW_DEBIT");
            case 500 -> Reponse.refus(500, "interne", "Erreur du serveur", "GW_INTERNE");
            case 503 -> Reponse.refus(503, "indisponible", "Service indisponible", "GW_INDISPONIBLE");
            // What stands before the server speaks its own language.
            default ->
                new Reponse(
                        statut,
                        Map.of("Content-Type", "text/html"),
                        id -> ("<html><body><h1>" + statut + "</h1></body></html>")
                                .getBytes(StandardCharsets.US_ASCII));
        };
        return tirage.attente() >= 0 ? reponse.avec("Retry-After", String.valueOf(tirage.attente())) : reponse;
    }

    /** RFC 9745 and RFC 8594: from now on obsolete, gone in so many days. */
    static Reponse obsolete(Reponse reponse, Tirage tirage) {
        Instant now = Instant.now();
        Instant end = now.plusSeconds(Math.max(0, tirage.attente()) * JOUR);
        return reponse.avec("Deprecation", "@" + now.getEpochSecond())
                .avec("Sunset", DateTimeFormatter.RFC_1123_DATE_TIME.format(end.atOffset(ZoneOffset.UTC)));
    }
}
