package fr.demandeunique.sne.client.gateway;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.json.AnomaliesJson;
import fr.demandeunique.sne.client.json.AttestationJson;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.Fichier;
import fr.demandeunique.sne.client.registre.Page;
import fr.demandeunique.sne.client.transport.Breach;
import fr.demandeunique.sne.client.transport.Envelope;
import fr.demandeunique.sne.client.transport.HttpCall;
import fr.demandeunique.sne.client.transport.Responses;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Separation.Consigne;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns answers of the gateway into values; {@link IOException} if they are not what the contract says. */
final class GatewayAnswers {
    private static final Pattern CONTENT_RANGE =
            Pattern.compile("[a-z-]+ (?:([0-9]{1,15})-[0-9]{1,15}|\\*)/([0-9]{1,15})");

    private GatewayAnswers() {}

    /** The answer to a read: the demande alone. One in an envelope is understood too. */
    static DemandeVersionnee bareDemande(HttpResponse<byte[]> response) throws IOException {
        DemandeReading lecture = DemandeJson.read(response.body());
        Demande demande = lecture.demande();
        return demande != null
                        && demande.numeroUnique() != null
                        && lecture.rapport().conforme()
                ? new DemandeVersionnee(demande, etag(response), List.of(), List.of())
                : demande(response);
    }

    static DemandeVersionnee demande(HttpResponse<byte[]> response) throws IOException {
        Envelope envelope = Envelope.read(response.body());
        // A read answers with the bare demande, a write with an envelope around it.
        byte[] json = envelope.member("demande").orElse(response.body());
        DemandeReading lecture = DemandeJson.read(json);
        Demande demande = lecture.demande();
        if (demande != null
                && demande.numeroUnique() == null
                && lecture.rapport().conforme()) {
            throw Breach.of("numeroUnique");
        }
        if (demande == null || !lecture.rapport().conforme()) {
            throw new SneException.ReponseIllisible(
                    Responses.context(response, lecture.rapport().erreurs()));
        }
        return new DemandeVersionnee(
                demande,
                etag(response),
                envelope.anomalies("avertissements"),
                envelope.codes("aFaire").stream().map(Consigne::new).toList());
    }

    /** About this demande; throws if the answer is about another. */
    static HttpCall.Reader<DemandeVersionnee> about(NumeroUnique numero, HttpCall.Reader<DemandeVersionnee> reader) {
        return response -> {
            DemandeVersionnee read = reader.read(response);
            same(numero, read.numero(), response);
            return read;
        };
    }

    /** About the demande of the partner who leaves, which is another; throws if the answer is about this one. */
    static HttpCall.Reader<DemandeVersionnee> leaving(NumeroUnique initiale) {
        return response -> {
            DemandeVersionnee read = demande(response);
            if (initiale.equals(read.numero())) {
                throw other(response);
            }
            return read;
        };
    }

    static HttpCall.Reader<Resultat.Accepte<Attestation>> attestation(NumeroUnique numero) {
        return response -> {
            Resultat<Attestation> read = AttestationJson.read(response.body());
            if (read instanceof Resultat.Accepte<Attestation> accepted) {
                same(numero, accepted.valeur().numero(), response);
                return new Resultat.Accepte<>(
                        accepted.valeur(), Envelope.read(response.body()).anomalies("avertissements"));
            }
            throw new IOException("attestation", new RefusException(read.anomalies()));
        };
    }

    private static void same(NumeroUnique asked, NumeroUnique answered, HttpResponse<byte[]> response) {
        if (!asked.equals(answered)) {
            throw other(response);
        }
    }

    private static SneException other(HttpResponse<byte[]> response) {
        return SneException.ReponseIllisible.otherDemande(Responses.context(response, List.of()));
    }

    static String etag(HttpResponse<?> response) {
        String etag = Responses.header(response, "ETag");
        return etag == null ? "" : etag;
    }

    /** The ranks of a page, as the contract writes them. */
    static String range(long first, int count) {
        if (first < 0 || count < 1) {
            throw new IllegalArgumentException("range: a rank from 0 and at least one element expected");
        }
        return first + "-" + (first + count - 1);
    }

    /** One record. */
    static <T> HttpCall.Reader<T> one(Class<T> type) {
        return response -> RegistreJson.one(response.body(), type);
    }

    /** One page of the records under {@code name}. */
    static <T> HttpCall.Reader<Page<T>> page(String name, Class<T> type) {
        return response -> {
            List<T> elements = RegistreJson.list(response.body(), name, type);
            String range = response.headers().firstValue("Content-Range").orElse("");
            Matcher parts = CONTENT_RANGE.matcher(range);
            if (range.isEmpty() && response.statusCode() == 200) {
                return new Page<>(elements, 0, elements.size());
            }
            if (!parts.matches()) {
                throw Breach.of("Content-Range");
            }
            return new Page<>(
                    elements,
                    parts.group(1) == null ? 0 : Long.parseLong(parts.group(1)),
                    Long.parseLong(parts.group(2)));
        };
    }

    /** A letter laid out; its warnings are in a header, as bytes of RFC 9651 that hold their JSON list. */
    static Resultat.Accepte<Fichier> letter(HttpResponse<byte[]> response) throws IOException {
        String sent = response.headers().firstValue("Avertissements").orElse("").replace(":", "");
        try {
            byte[] warnings = Base64.getDecoder().decode(sent);
            return new Resultat.Accepte<>(
                    file(response), warnings.length == 0 ? List.of() : AnomaliesJson.read(warnings));
        } catch (IllegalArgumentException e) {
            throw Breach.of("Avertissements");
        }
    }

    /** A file, checked against its digest. */
    static Fichier file(HttpResponse<byte[]> response) throws IOException {
        String digest = response.headers().firstValue("Content-Digest").orElse("");
        if (digest.startsWith("sha-256=") && !digest.equals(digest(response.body()))) {
            throw Breach.of("Content-Digest");
        }
        String type = response.headers().firstValue("Content-Type").orElse("application/octet-stream");
        return Fichier.of(type.split(";", 2)[0].strip(), response.body());
    }

    /** {@code Content-Digest} (RFC 9530). */
    static String digest(byte[] bytes) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha-256=:" + Base64.getEncoder().encodeToString(sum) + ":";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
