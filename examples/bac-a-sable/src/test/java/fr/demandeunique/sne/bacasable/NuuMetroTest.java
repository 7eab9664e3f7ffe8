package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.client.xml.XmlOptions;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import fr.demandeunique.sne.numero.CodeGuichet;
import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import jakarta.jws.soap.SOAPBinding.ParameterStyle;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlMimeType;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.soap.MTOMFeature;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Another SOAP stack, MTOM on, made from the sandbox's own WSDL, talks to the sandbox. */
@Timeout(60)
class NuuMetroTest {
    private static final String ESPACE = "http://ws.metier.nuu.application.i2/";

    /** The service as another stack sees it. */
    @WebService(name = "DemandeLogementImplService", targetNamespace = ESPACE)
    @SOAPBinding(parameterStyle = ParameterStyle.BARE)
    public interface Port {
        @WebMethod(operationName = "getNumUnique", action = ESPACE + "getNumUnique")
        @WebResult(name = "getNumUniqueResponse", targetNamespace = ESPACE)
        Reponse getNumUnique(@WebParam(name = "numUniqueParametres", targetNamespace = ESPACE) NumUnique parametres);
    }

    /** {@code numUniqueParametres}. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(propOrder = {"nomFichierDemande", "fichierDemande", "nomCertificat", "certificat"})
    public static class NumUnique {
        public String nomFichierDemande;

        @XmlMimeType("text/xml")
        public DataHandler fichierDemande;

        public String nomCertificat;

        @XmlMimeType("application/octet-stream")
        public DataHandler certificat;
    }

    /** {@code getNumUniqueResponse}. */
    @XmlAccessorType(XmlAccessType.FIELD)
    public static class Reponse {
        @XmlElement(name = "return")
        @XmlMimeType("text/xml")
        public DataHandler document;
    }

    private record Octets(byte[] octets) implements DataSource {
        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(octets);
        }

        @Override
        public OutputStream getOutputStream() {
            throw new IllegalStateException("read only");
        }

        @Override
        public String getContentType() {
            return "application/octet-stream";
        }

        @Override
        public String getName() {
            return "document";
        }
    }

    private static NumUnique parametres(byte[] document) {
        var all = new NumUnique();
        all.nomFichierDemande = "DEM10691-201512170900-000000.xml";
        all.fichierDemande = new DataHandler(new Octets(document));
        all.nomCertificat = "CER10691-201512170900.pem";
        all.certificat = new DataHandler(new Octets(new byte[0]));
        return all;
    }

    @Test
    void it_registers_a_demande_and_gets_its_document_back() throws IOException {
        try (BacASable sne = BacASable.demarrer()) {
            var service = Service.create(
                    URI.create(sne.urlNuu() + NuuSettings.PATH + "?wsdl").toURL(),
                    new QName(ESPACE, "DemandeLogementImplService"));
            Port port = service.getPort(Port.class, new MTOMFeature(true, 0));
            ((jakarta.xml.ws.BindingProvider) port)
                    .getRequestContext()
                    .put(jakarta.xml.ws.BindingProvider.ENDPOINT_ADDRESS_PROPERTY, sne.urlNuu() + NuuSettings.PATH);
            Demande couple = Appels.couple().toBuilder()
                    .guichetDerniereModification(CodeGuichet.parse("10691"))
                    .build();
            byte[] document = DemandeXml.write(
                    couple, XmlOptions.forSne().withHeader(TypeFichier.CREATION, "2015-12-17T09:00:00"));
            Reponse answer = port.getNumUnique(parametres(document));
            Demande made = DemandeXml.read(answer.document.getInputStream().readAllBytes())
                    .demande();
            assertEquals("057121507390310691", made.numeroUnique().compact());
            assertEquals(couple.coTitulaires().size(), made.coTitulaires().size());
            String sent = new String(
                    sne.appels().de("POST", NuuSettings.PATH).get(0).corps(), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(sent.contains("Include"), "MTOM was on");
            SOAPFaultException fault =
                    assertThrows(SOAPFaultException.class, () -> port.getNumUnique(parametres("<a>".getBytes())));
            assertTrue(fault.getMessage().contains("erreur inattendue"));
        }
    }
}
