package fr.demandeunique.sne.client;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.client.SneException.Contexte;
import fr.demandeunique.sne.client.json.AttestationJson;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.client.reglage.Temps;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Separation.Consigne;
import fr.demandeunique.sne.demande.Demande;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns answers of the gateway into values, or into the exception that says what went wrong. */
final class Reponses {
    private Reponses() {}

    /** The answer to a read: the demande alone. One in an envelope is understood too. */
    static DemandeVersionnee demandeSeule(HttpResponse<byte[]> response) throws IOException {
        DemandeReading lecture = DemandeJson.read(response.body());
        Demande demande = lecture.demande();
        return demande != null
                        && demande.numeroUnique() != null
                        && lecture.rapport().conforme()
                ? new DemandeVersionnee(demande, etag(response), List.of(), List.of())
                : demande(response);
    }

    static DemandeVersionnee demande(HttpResponse<byte[]> response) throws IOException {
        Enveloppe enveloppe = Enveloppe.lire(response.body());
        // A read answers with the bare demande, a write with an envelope around it.
        byte[] json = enveloppe.membre("demande").orElse(response.body());
        DemandeReading lecture = DemandeJson.read(json);
        Demande demande = lecture.demande();
        if (demande == null
                || demande.numeroUnique() == null
                || !lecture.rapport().conforme()) {
            throw new SneException.ReponseIllisible(
                    contexte(response, lecture.rapport().erreurs()));
        }
        return new DemandeVersionnee(
                demande,
                etag(response),
                enveloppe.anomalies("avertissements"),
                enveloppe.codes("aFaire").stream().map(Consigne::new).toList());
    }

    static Attestation attestation(HttpResponse<byte[]> response) throws IOException {
        if (AttestationJson.read(response.body()) instanceof Resultat.Accepte<Attestation> accepte) {
            return accepte.valeur();
        }
        throw new IOException("not an attestation");
    }

    /** Throws what a status other than a success means. */
    static void verifier(HttpResponse<byte[]> response, Temps temps) {
        int statut = response.statusCode();
        if (statut == 404 && page(response)) {
            throw new SneException.AdresseErronee(contexte(response, List.of()));
        }
        if (statut < 200 || statut >= 300) {
            throw Diagnostic.statut(statut, probleme(response), attente(response, temps.maintenant()));
        }
    }

    /** A page for people: whatever answered, it was no gateway. */
    private static boolean page(HttpResponse<?> response) {
        String type = entete(response, "Content-Type");
        return type != null && type.regionMatches(true, 0, "text/html", 0, 9);
    }

    /** A problem document; nothing but the status if the body is something else, such as a proxy's page. */
    private static Contexte probleme(HttpResponse<byte[]> response) {
        Contexte bare = contexte(response, List.of());
        if (response.body() == null) {
            // The answer of a proxy that opens no tunnel.
            return bare;
        }
        try {
            Enveloppe enveloppe = Enveloppe.lire(response.body());
            return new Contexte(
                    bare.statut(),
                    bare.requete(),
                    enveloppe.texte("type").orElse(null),
                    enveloppe.anomalies("anomalies"));
        } catch (IOException e) {
            return bare;
        }
    }

    static Contexte contexte(HttpResponse<byte[]> response, List<Anomalie> anomalies) {
        return new Contexte(
                response.statusCode(),
                response.headers()
                        .firstValue("X-Request-Id")
                        .filter(id -> id.length() <= 128)
                        .or(() -> response.request().headers().firstValue("X-Request-Id"))
                        .orElse(null),
                null,
                anomalies);
    }

    /**
     * {@code Retry-After} in seconds, or a date counted from the server's own {@code Date}, since the two clocks may differ; from ours if
     * the server gives none. Null if there is none, or none that can be read.
     */
    static @Nullable Duration attente(HttpResponse<byte[]> response, Instant maintenant) {
        String text = response.headers().firstValue("Retry-After").orElse("").strip();
        if (!text.isEmpty() && text.length() < 9 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        Instant until = date(text);
        if (until == null) {
            return null;
        }
        Instant server = date(response.headers().firstValue("Date").orElse(""));
        Instant now = server == null ? maintenant : server;
        return until.isBefore(now) ? Duration.ZERO : Duration.between(now, until);
    }

    private static @Nullable Instant date(String text) {
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static <T> Reponse<T> brute(T valeur, HttpResponse<byte[]> response, String id, int essais) {
        String known = entete(response, "X-Request-Id");
        return new Reponse<>(
                valeur, response.statusCode(), response.headers().map(), known == null ? id : known, essais);
    }

    static String etag(HttpResponse<?> response) {
        String etag = entete(response, "ETag");
        return etag == null ? "" : etag;
    }

    /** The first value of a header, null if there is none: {@code firstValue} opens a stream each time. */
    static @Nullable String entete(HttpResponse<?> response, String nom) {
        List<String> values = response.headers().map().get(nom);
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
