package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.bacasable.json.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The OAuth2 tokens, « client credentials ». They live by the machine's clock, not by the register's; unless they are required, a call
 * without one passes, but a bad one never does. Thread-safe.
 */
public final class Jetons {
    private static final String BEARER = "Bearer ";

    private final Map<String, String> comptes;
    private final Duration duree;
    private final boolean requis;
    private final Map<String, Instant> emis = new ConcurrentHashMap<>();

    /**
     * @param comptes secrets by client identifier
     * @param requis whether a call without a token is refused
     */
    public Jetons(Map<String, String> comptes, Duration duree, boolean requis) {
        this.comptes = Map.copyOf(comptes);
        this.duree = duree;
        this.requis = requis;
    }

    /** From now on no token is good that was given before. */
    public void revoquer() {
        emis.clear();
    }

    Optional<Reponse> refus(Requete requete, long decalage) {
        Optional<String> given = requete.entete("Authorization");
        if (given.isEmpty()) {
            return requis ? Optional.of(refus("")) : Optional.empty();
        }
        Instant end = given.get().startsWith(BEARER) ? emis.get(given.get().substring(BEARER.length())) : null;
        return end != null && Instant.now().plusSeconds(decalage).isBefore(end)
                ? Optional.empty()
                : Optional.of(refus(" error=\"invalid_token\""));
    }

    private static Reponse refus(String detail) {
        return Reponse.refus(401, "jeton", "Jeton absent, périmé ou inconnu", "GW_JETON")
                .avec("WWW-Authenticate", "Bearer" + detail);
    }

    Reponse repondre(Requete requete, long decalage) {
        if (!requete.methode().equals("POST")) {
            return Reponse.refus(405, "methode", "Méthode non permise", "GW_METHODE")
                    .avec("Allow", "POST");
        }
        Map<String, String> form = new HashMap<>();
        try {
            for (String part : new String(requete.corps(), StandardCharsets.UTF_8).split("&", -1)) {
                String[] pair = part.split("=", 2);
                form.put(decode(pair[0]), pair.length > 1 ? decode(pair[1]) : "");
            }
            basic(requete, form);
        } catch (IllegalArgumentException e) {
            return erreur(400, "invalid_request");
        }
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return erreur(400, "unsupported_grant_type");
        }
        String secret = comptes.get(form.getOrDefault("client_id", ""));
        if (secret == null || !secret.equals(form.get("client_secret"))) {
            return erreur(401, "invalid_client");
        }
        Instant now = Instant.now().plusSeconds(decalage);
        emis.values().removeIf(end -> end.isBefore(now));
        String jeton = UUID.randomUUID().toString();
        emis.put(jeton, now.plus(duree));
        return Reponse.json(Json.objet(
                        "access_token",
                        jeton,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        Math.max(1, duree.toSeconds()),
                        "scope",
                        form.getOrDefault("scope", "openid")))
                .avec("Cache-Control", "no-store");
    }

    /** The identity may come in the header instead of the form. */
    private static void basic(Requete requete, Map<String, String> form) {
        String header = requete.entete("Authorization").orElse("");
        if (header.startsWith("Basic ")) {
            String pair =
                    new String(Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("Basic");
            }
            form.put("client_id", decode(pair.substring(0, colon)));
            form.put("client_secret", decode(pair.substring(colon + 1)));
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Reponse erreur(int statut, String code) {
        return Reponse.json(Json.objet("error", code)).statut(statut).avec("Cache-Control", "no-store");
    }
}
