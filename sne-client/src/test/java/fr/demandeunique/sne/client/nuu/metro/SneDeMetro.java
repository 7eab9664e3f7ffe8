package fr.demandeunique.sne.client.nuu.metro;

import jakarta.activation.DataHandler;
import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import jakarta.jws.soap.SOAPBinding.ParameterStyle;
import jakarta.xml.ws.BindingType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A tiny SNE made with another SOAP stack, MTOM on: gives numbers, and gives back what it was sent. */
@WebService(name = "DemandeLogementImplService", targetNamespace = SneDeMetro.ESPACE)
@SOAPBinding(parameterStyle = ParameterStyle.BARE)
@BindingType(jakarta.xml.ws.soap.SOAPBinding.SOAP12HTTP_MTOM_BINDING)
public class SneDeMetro {
    static final String ESPACE = "http://ws.metier.nuu.application.i2/";

    private final List<String> fichiers = new CopyOnWriteArrayList<>();
    private final Map<String, String> demandes = new ConcurrentHashMap<>();

    @WebMethod(exclude = true)
    public List<String> fichiers() {
        return fichiers;
    }

    @WebMethod(operationName = "getNumUnique", action = ESPACE + "getNumUnique")
    @WebResult(name = "numUniqueReponse", targetNamespace = ESPACE)
    public Messages.Reponse getNumUnique(
            @WebParam(name = "numUniqueParametres", targetNamespace = ESPACE) Messages.NumUnique parametres)
            throws IOException {
        fichiers.add(parametres.nomFichierDemande);
        String document = texte(parametres.fichierDemande);
        if (document.contains("<nom>PANNE</nom>")) {
            throw new IllegalStateException("Une erreur inattendue est survenue lors du traitement de la demande.");
        }
        if (document.contains("<nom>REFUS</nom>")) {
            return reponse(document.replace(
                    "</demandeLogement>",
                    "<listeAnomalie><item code=\"CTRL_DEM_0034\"><label>Refus inventé.</label></item></listeAnomalie>"
                            + "</demandeLogement>"));
        }
        String numero = "057021700000" + demandes.size() + "10691";
        String numbered = document.contains("<numUnique>")
                ? document
                : document.replace("</numGuichet>", "</numGuichet><numUnique>" + numero + "</numUnique>");
        demandes.put(numero, numbered);
        return reponse(numbered);
    }

    @WebMethod(operationName = "getDemandeLogement", action = ESPACE + "getDemandeLogement")
    @WebResult(name = "demandeLogementReponse", targetNamespace = ESPACE)
    public Messages.Reponse getDemandeLogement(
            @WebParam(name = "demandeLogementParametres", targetNamespace = ESPACE)
                    Messages.DemandeLogement parametres) {
        return reponse(demandes.get(parametres.numUnique));
    }

    private static String texte(DataHandler data) throws IOException {
        return new String(data.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Messages.Reponse reponse(String document) {
        var answer = new Messages.Reponse();
        answer.document = new DataHandler(new Octets(document.getBytes(StandardCharsets.UTF_8)));
        return answer;
    }
}
