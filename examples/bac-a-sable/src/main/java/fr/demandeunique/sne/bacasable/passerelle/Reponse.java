package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.bacasable.registre.Fiche;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Separation.Consigne;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param statut HTTP status
 * @param entetes headers
 * @param corps the body, given the identifier of the call
 */
public record Reponse(int statut, Map<String, String> entetes, Function<String, byte[]> corps) {
    /** The state of the demande forbids it, whatever is sent: 409; anything else that the rules refuse is 422. */
    private static final Set<String> ETATS = Set.of(
            "DEMANDE_NON_ACTIVE",
            "SEPARATION_DEMANDE_NON_ACTIVE",
            "REACTIVATION_DEMANDE_ACTIVE",
            "GW_SEPARATION_DEJA_FAITE");

    private static final String TYPE = "Content-Type";

    /** A JSON document, as it is. */
    static Reponse json(byte[] json) {
        return octets("application/json", json);
    }

    /** Anything that the contract, or a map, says how to write. */
    static Reponse json(Object json) {
        return json(Json.ecrire(json));
    }

    static Reponse octets(String type, byte[] octets) {
        return new Reponse(200, Map.of(TYPE, type), id -> octets);
    }

    /** A page for people, which takes nothing from elsewhere. */
    static Reponse page(byte[] html) {
        return octets("text/html; charset=utf-8", html)
                .avec("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .avec("X-Content-Type-Options", "nosniff");
    }

    static Reponse vide(int statut) {
        return new Reponse(statut, Map.of(), id -> new byte[0]);
    }

    /** A demande on its own. */
    static Reponse demande(Fiche fiche, byte[] json) {
        return json(json).avec("ETag", fiche.etag());
    }

    /** A demande that was written, with what somebody should look at and what is left to do. */
    private static Reponse ecrite(Fiche fiche, List<Anomalie> avertissements, List<Consigne> aFaire) {
        return json(Json.objet("demande", Json.brut(fiche.json()), "avertissements", avertissements, "aFaire", aFaire))
                .avec("ETag", fiche.etag());
    }

    /** The same for a demande that did not exist before: 201 and its address. */
    static Reponse creee(Resultat<Fiche> resultat, List<Consigne> aFaire) {
        return resultat instanceof Resultat.Accepte<Fiche> accepte
                ? ecrite(accepte.valeur(), accepte.avertissements(), aFaire)
                        .avec(
                                "Location",
                                Routes.BASE + "/demandes/"
                                        + accepte.valeur().numero().compact())
                        .statut(201)
                : refus(resultat.anomalies());
    }

    /** What an operation gave: the demande written, or why not. */
    static Reponse selon(Resultat<Fiche> resultat) {
        return resultat instanceof Resultat.Accepte<Fiche> accepte
                ? ecrite(accepte.valeur(), accepte.avertissements(), List.of())
                : refus(resultat.anomalies());
    }

    /** A problem document (RFC 9457) with its list of anomalies, of which the first one says the detail. */
    static Reponse probleme(int statut, String slug, String titre, List<Anomalie> anomalies) {
        return new Reponse(
                statut,
                Map.of(TYPE, "application/problem+json"),
                id -> Json.ecrire(Json.objet(
                        "type",
                        "urn:sne:probleme:" + slug,
                        "title",
                        titre,
                        "status",
                        statut,
                        "detail",
                        detail(anomalies),
                        // Not the address of the call: it holds a number, and this text ends up in logs.
                        "instance",
                        "urn:sne:requete:" + id,
                        "anomalies",
                        anomalies)));
    }

    /** The first error, since warnings do not refuse. */
    private static @Nullable String detail(List<Anomalie> anomalies) {
        return anomalies.stream()
                .filter(one -> one.gravite() == Gravite.ERREUR)
                .findFirst()
                .map(one -> one.message(Locale.FRENCH))
                .orElse(null);
    }

    /** What the rules, or the state of the demande, refuse. */
    static Reponse refus(List<Anomalie> anomalies) {
        return anomalies.stream().anyMatch(one -> ETATS.contains(one.code()))
                ? probleme(409, "etat", "L’état de la demande ne le permet pas", anomalies)
                : probleme(422, "regles", "Opération refusée par les règles", anomalies);
    }

    /** What this guichet may not do, here or at all. */
    static Reponse interdit(List<Anomalie> anomalies) {
        return probleme(403, "guichet", "Guichet sans ce droit", anomalies);
    }

    /** A problem of one anomaly on the call itself. */
    public static Reponse refus(int statut, String slug, String titre, String code) {
        return probleme(statut, slug, titre, List.of(Anomalie.erreur(code, "")));
    }

    /** The folder fails; nothing was done. */
    static Reponse stockage() {
        return refus(503, "stockage", "Registre hors d’état d’écrire", "GW_STOCKAGE")
                .avec("Retry-After", "5");
    }

    static Reponse illisible(String code) {
        return refus(400, "document", "Document illisible", code);
    }

    static Reponse parametre() {
        return refus(400, "parametre", "Paramètre inconnu ou illisible", "GW_PARAMETRE");
    }

    static Reponse introuvable(String code) {
        return refus(404, "adresse", "Rien à cette adresse", code);
    }

    /** The same answer with one more header. */
    public Reponse avec(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(entetes);
        all.put(name, value);
        return new Reponse(statut, all, corps);
    }

    Reponse statut(int other) {
        return new Reponse(other, entetes, corps);
    }
}
