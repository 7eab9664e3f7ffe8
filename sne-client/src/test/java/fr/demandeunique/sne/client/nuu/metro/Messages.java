package fr.demandeunique.sne.client.nuu.metro;

import jakarta.activation.DataHandler;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlMimeType;
import jakarta.xml.bind.annotation.XmlType;

/** The messages of NUU as JAXB classes, for another SOAP stack. */
public final class Messages {
    private Messages() {}

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

    /** {@code demandeLogementParametres}. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(propOrder = {"numUnique", "nomCertificat", "certificat"})
    public static class DemandeLogement {
        public String numUnique;
        public String nomCertificat;

        @XmlMimeType("application/octet-stream")
        public DataHandler certificat;
    }

    /** Any answer. */
    @XmlAccessorType(XmlAccessType.FIELD)
    public static class Reponse {
        @XmlMimeType("text/xml")
        public DataHandler document;
    }
}
