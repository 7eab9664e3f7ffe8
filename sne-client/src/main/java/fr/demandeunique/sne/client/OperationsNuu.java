package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.SneException.Contexte;
import fr.demandeunique.sne.client.nuu.MessageMtom;
import fr.demandeunique.sne.client.nuu.OperationNuu;
import fr.demandeunique.sne.client.nuu.Soap;
import fr.demandeunique.sne.client.reglage.Nuu;
import fr.demandeunique.sne.client.reglage.Temps;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.client.xml.XmlReading;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.demande.Demande;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls of NUU as operations of the client: the same connections, delays, diagnosis and watchers as those of a gateway. */
final class OperationsNuu {
    /** What the SNE says when it cannot say more. */
    private static final String ERREUR_INATTENDUE = "erreur inattendue";

    private final Nuu reglage;
    private final Temps temps;

    OperationsNuu(Nuu reglage, Temps temps) {
        this.reglage = reglage;
        this.temps = temps;
    }

    /** A write: the type of the file, inside the document, says which. */
    Operation<XmlReading> ecrire(String type, String fichier, String certificat, byte[] document) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("nomFichierDemande", fichier);
        texts.put("nomCertificat", certificat);
        return appel("nuu.getNumUnique." + type, OperationNuu.NUM_UNIQUE, texts, document, certificat(), false);
    }

    Operation<XmlReading> lire(String numero, String certificat) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("numUnique", numero);
        texts.put("nomCertificat", certificat);
        return appel("nuu.getDemandeLogement", OperationNuu.DEMANDE_LOGEMENT, texts, null, certificat(), true);
    }

    Operation<List<Demande>> doublons(String fichier, byte[] document) {
        Map<String, String> texts = Map.of("nomFichierDemande", fichier);
        return operation("nuu.getDoublons", OperationNuu.DOUBLONS, texts, document, null, true, OperationsNuu::liste);
    }

    Operation<List<Demande>> depuis(OperationNuu which, String parametre, String instant, String certificat) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(parametre, instant);
        texts.put("nomCertificat", certificat);
        return operation("nuu." + which.nom(), which, texts, null, certificat(), true, OperationsNuu::liste);
    }

    private byte[] certificat() {
        byte[] given = reglage.certificat();
        return given == null ? new byte[0] : given;
    }

    private Operation<XmlReading> appel(
            String nom,
            OperationNuu which,
            Map<String, String> texts,
            byte @Nullable [] document,
            byte[] certificat,
            boolean lecture) {
        return operation(nom, which, texts, document, certificat, lecture, OperationsNuu::demande);
    }

    /** What a document of an answer means. */
    private interface Sens<T> {
        T de(byte[] document, HttpResponse<byte[]> response) throws IOException;
    }

    private <T> Operation<T> operation(
            String nom,
            OperationNuu which,
            Map<String, String> texts,
            byte @Nullable [] document,
            byte @Nullable [] certificat,
            boolean lecture,
            Sens<T> sens) {
        MessageMtom message = Soap.appel(which, texts, document, certificat);
        return Operation.nuu(
                nom,
                reglage.chemin(),
                message.corps(which.action()),
                Map.of(
                        "Content-Type",
                        message.type(which.action()),
                        "Accept",
                        "multipart/related, application/soap+xml",
                        "SOAPAction",
                        "\"" + which.action() + "\""),
                lecture,
                response -> sens.de(document(response), response));
    }

    /** The document of an answer; throws what a fault or a status means. */
    private byte[] document(HttpResponse<byte[]> response) throws IOException {
        Soap.Lue read;
        try {
            read = Soap.lire(MessageMtom.lire(
                    response.headers().firstValue("Content-Type").orElse(null), response.body()));
        } catch (MessageMtom.Illisible e) {
            // Not a SOAP answer at all: the status may say more, such as a page of the proxy.
            if (response.statusCode() == 404 || response.statusCode() == 405) {
                throw new SneException.AdresseErronee("ADRESSE_NUU", Reponses.contexte(response, List.of()));
            }
            Reponses.verifier(response, temps);
            throw new IOException("not an answer of NUU", e);
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
        Reponses.verifier(response, temps);
        throw new IOException("no document in the answer of NUU");
    }

    private static SneException.ErreurTechnique technique(HttpResponse<byte[]> response, String texte) {
        Contexte bare = Reponses.contexte(response, List.of());
        return new SneException.ErreurTechnique(new Contexte(
                bare.statut(),
                bare.requete(),
                "urn:sne:probleme:nuu",
                List.of(Anomalie.recue("NUU_FAUTE", Gravite.ERREUR, "", texte, null))));
    }

    private static XmlReading demande(byte[] document, HttpResponse<byte[]> response) throws IOException {
        XmlReading read = DemandeXml.read(document);
        if (read.demande() == null) {
            throw new IOException("not an interfaceNuu document");
        }
        return read;
    }

    private static List<Demande> liste(byte[] document, HttpResponse<byte[]> response) throws IOException {
        XmlReading problem = DemandeXml.read(document);
        if (!problem.anomaliesRecues().isEmpty()) {
            throw refus(response.statusCode(), problem.anomaliesRecues());
        }
        return DemandeXml.readAll(document).orElseThrow(() -> new IOException("not a list of demandes"));
    }

    static SneException.Refus refus(int statut, List<Anomalie> anomalies) {
        return new SneException.Refus(new Contexte(statut, null, "urn:sne:probleme:nuu", anomalies));
    }
}
