package fr.demandeunique.sne.client.nuu;

import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.call.TimeSource;
import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.transport.Breach;
import fr.demandeunique.sne.client.transport.HttpCall;
import fr.demandeunique.sne.client.transport.Responses;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.client.xml.XmlReading;
import fr.demandeunique.sne.client.xml.XmlSchema;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.demande.Demande;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls of NUU as operations of the client: the same connections, delays, diagnosis and watchers as those of a gateway. */
final class NuuCalls {
    /** What the SNE says when it cannot say more. */
    private static final String ERREUR_INATTENDUE = "erreur inattendue";

    private final NuuSettings settings;
    private final TimeSource time;

    NuuCalls(NuuSettings settings, TimeSource time) {
        this.settings = settings;
        this.time = time;
    }

    /**
     * What a document of an answer says.
     *
     * @param faults what the schema of the editor finds wrong with it, as warnings: what was done was done
     */
    record Answer(XmlReading read, List<Anomalie> faults) implements Judged {}

    /** The same for a list; a schema that does not declare its root says so in one fault. */
    record Found(List<Demande> demandes, List<Anomalie> faults) implements Judged {}

    /** An answer that was held to the schema of the editor. */
    interface Judged {
        List<Anomalie> faults();
    }

    /** A write: the type of the file, inside the document, says which. */
    HttpCall<Answer> ecrire(String type, String fichier, String certificate, byte[] document) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("nomFichierDemande", fichier);
        texts.put("nomCertificat", certificate);
        return appel("nuu.getNumUnique." + type, NuuMethod.NUM_UNIQUE, texts, document, certificate(), false);
    }

    HttpCall<Answer> lire(String numero, String certificate) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("numUnique", numero);
        texts.put("nomCertificat", certificate);
        return appel("nuu.getDemandeLogement", NuuMethod.DEMANDE_LOGEMENT, texts, null, certificate(), true);
    }

    HttpCall<Found> doublons(String fichier, byte[] document) {
        Map<String, String> texts = Map.of("nomFichierDemande", fichier);
        return operation("nuu.getDoublons", NuuMethod.DOUBLONS, texts, document, null, true, this::liste);
    }

    HttpCall<Found> depuis(NuuMethod which, String parametre, String instant, String certificate) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(parametre, instant);
        texts.put("nomCertificat", certificate);
        return operation("nuu." + which.nom(), which, texts, null, certificate(), true, this::liste);
    }

    private byte[] certificate() {
        byte[] given = settings.certificate();
        return given == null ? new byte[0] : given;
    }

    private HttpCall<Answer> appel(
            String nom,
            NuuMethod which,
            Map<String, String> texts,
            byte @Nullable [] document,
            byte[] certificate,
            boolean readOnly) {
        return operation(nom, which, texts, document, certificate, readOnly, this::demande);
    }

    /** What a document of an answer means. */
    private interface DocumentReader<T> {
        T de(byte[] document, HttpResponse<byte[]> response) throws IOException;
    }

    private <T> HttpCall<T> operation(
            String nom,
            NuuMethod which,
            Map<String, String> texts,
            byte @Nullable [] document,
            byte @Nullable [] certificate,
            boolean readOnly,
            DocumentReader<T> reader) {
        MtomMessage message = Soap.appel(which, texts, document, certificate);
        return HttpCall.nuu(
                nom,
                settings.path(),
                message.corps(which.action()),
                Map.of(
                        "Content-Type",
                        message.type(which.action()),
                        "Accept",
                        "multipart/related, application/soap+xml",
                        "SOAPAction",
                        "\"" + which.action() + "\""),
                readOnly,
                response -> reader.de(document(response), response));
    }

    /** The document of an answer; throws what a fault or a status means. */
    private byte[] document(HttpResponse<byte[]> response) throws IOException {
        Soap.Lue read;
        try {
            read = Soap.lire(MtomMessage.lire(
                    response.headers().firstValue("Content-Type").orElse(null), response.body()));
        } catch (Multipart.Unreadable e) {
            // Not a SOAP answer at all: the status may say more, such as a page of the proxy.
            if (response.statusCode() == 404 || response.statusCode() == 405) {
                throw new SneException.AdresseErronee(
                        SneException.AdresseErronee.Service.NUU, Responses.context(response, List.of()));
            }
            Responses.check(response, time);
            throw Breach.of("SOAP");
        }
        if (read.faute() != null) {
            throw technique(response, read.faute());
        }
        for (byte[] one : read.documents().values()) {
            return one;
        }
        for (String text : read.textes().values()) {
            byte[] inside = Soap.base64(text);
            if (inside != null) {
                return inside;
            }
            if (text.contains(ERREUR_INATTENDUE)) {
                throw technique(response, text.strip());
            }
        }
        Responses.check(response, time);
        throw Breach.of("SOAP");
    }

    private static SneException.ErreurTechnique technique(HttpResponse<byte[]> response, String texte) {
        Context bare = Responses.context(response, List.of());
        return new SneException.ErreurTechnique(new Context(
                bare.status(),
                bare.requestId(),
                "urn:sne:probleme:nuu",
                List.of(Anomalie.recue("NUU_FAUTE", Gravite.ERREUR, "", texte, null))));
    }

    private Answer demande(byte[] document, HttpResponse<byte[]> response) throws IOException {
        XmlReading read = DemandeXml.read(document, settings.places());
        if (read.demande() == null) {
            throw new IOException(
                    "interfaceNuu", new RefusException(read.rapport().anomalies()));
        }
        return new Answer(read, faults(document));
    }

    private List<Anomalie> faults(byte[] document) {
        XmlSchema schema = settings.schema();
        return schema == null
                ? List.of()
                : schema.check(document).anomalies().stream()
                        .map(Anomalie::enAvertissement)
                        .toList();
    }

    private Found liste(byte[] document, HttpResponse<byte[]> response) throws IOException {
        XmlReading problem = DemandeXml.read(document, settings.places());
        if (!problem.anomaliesRecues().isEmpty()) {
            throw refus(response.statusCode(), problem.anomaliesRecues());
        }
        return new Found(
                DemandeXml.readAll(document, settings.places()).orElseThrow(() -> Breach.of("interfaceNuu")),
                faults(document));
    }

    static SneException.Refus refus(int status, List<Anomalie> anomalies) {
        return new SneException.Refus(new Context(status, null, "urn:sne:probleme:nuu", anomalies));
    }
}
