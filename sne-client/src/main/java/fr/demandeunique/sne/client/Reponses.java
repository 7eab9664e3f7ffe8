package fr.demandeunique.sne.client;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.client.SneException.Contexte;
import fr.demandeunique.sne.client.json.AttestationJson;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.LectureDemande;
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

    static DemandeVersionnee demande(HttpResponse<byte[]> response) {
        verify(response);
        try {
            Enveloppe enveloppe = Enveloppe.lire(response.body());
            // A read answers with the bare demande, a write with an envelope around it.
            byte[] json = enveloppe.membre("demande").orElse(response.body());
            LectureDemande lecture = DemandeJson.lire(json);
            Demande demande = lecture.demande();
            if (demande == null
                    || demande.numeroUnique() == null
                    || !lecture.rapport().conforme()) {
                throw new SneException.ReponseIllisible(
                        contexte(response, lecture.rapport().erreurs()));
            }
            return new DemandeVersionnee(
                    demande,
                    response.headers().firstValue("ETag").orElse(""),
                    enveloppe.anomalies("avertissements"),
                    enveloppe.codes("aFaire").stream().map(Consigne::new).toList());
        } catch (IOException e) {
            throw new SneException.ReponseIllisible(contexte(response, List.of()));
        }
    }

    static Attestation attestation(HttpResponse<byte[]> response) {
        verify(response);
        if (AttestationJson.lire(response.body()) instanceof Resultat.Accepte<Attestation> accepte) {
            return accepte.valeur();
        }
        throw new SneException.ReponseIllisible(contexte(response, List.of()));
    }

    private static void verify(HttpResponse<byte[]> response) {
        int statut = response.statusCode();
        if (statut >= 200 && statut < 300) {
            return;
        }
        Contexte contexte = contexte(response, anomalies(response));
        throw switch (statut) {
            case 401, 403 -> new SneException.AccesRefuse(contexte);
            case 404, 410 -> new SneException.Introuvable(contexte);
            case 409, 422 -> new SneException.Refus(contexte);
            case 412, 428 -> new SneException.Perimee(contexte);
            case 429 -> new SneException.TropDeRequetes(contexte, attente(response));
            default ->
                statut >= 500
                        ? new SneException.Indisponible(contexte, attente(response))
                        : statut >= 400
                                ? new SneException.RequeteInvalide(contexte)
                                : new SneException.ReponseIllisible(contexte);
        };
    }

    /** The list of anomalies of a problem document; none if the body is something else, such as a proxy's page. */
    private static List<Anomalie> anomalies(HttpResponse<byte[]> response) {
        try {
            return Enveloppe.lire(response.body()).anomalies("anomalies");
        } catch (IOException e) {
            return List.of();
        }
    }

    static Contexte contexte(HttpResponse<byte[]> response, List<Anomalie> anomalies) {
        return new Contexte(
                response.statusCode(),
                response.headers()
                        .firstValue("X-Request-Id")
                        .or(() -> response.request().headers().firstValue("X-Request-Id"))
                        .orElse(null),
                anomalies);
    }

    /** {@code Retry-After} in seconds, or a date counted from the server's own {@code Date}: the two clocks may differ. */
    private static @Nullable Duration attente(HttpResponse<byte[]> response) {
        String text = response.headers().firstValue("Retry-After").orElse("").strip();
        if (!text.isEmpty() && text.length() < 9 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            Instant now = DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                    response.headers().firstValue("Date").orElse(""), Instant::from);
            return until.isBefore(now) ? Duration.ZERO : Duration.between(now, until);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
