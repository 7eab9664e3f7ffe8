package fr.demandeunique.sne.mesures.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.math.BigDecimal;
import java.util.List;

/** The tree of {@code interfaceNuu} as an editor would write it for JAXB or Jackson: one class an element, known elements only. */
final class Modele {
    private Modele() {}

    @XmlRootElement(name = "interfaceNuu")
    @XmlAccessorType(XmlAccessType.FIELD)
    static class InterfaceNuu {
        @XmlAttribute
        public String versionInterface;

        public Entete entete;
        public Demande demande;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Code {
        @XmlAttribute
        public String code;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Entete {
        public String typeFichier;
        public String dateFichier;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Demande {
        public DemandeLogement demandeLogement;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class DemandeLogement {
        public String numGuichet;
        public String numUnique;
        public String dateCreationDemande;
        public PersonnePhysique personnePhysique;
        public LogementRecherche logementRecherche;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class PersonnePhysique {
        public Personne demandeur;

        @XmlElementWrapper(name = "listePersonneACharge")
        @XmlElement(name = "personneACharge")
        public List<Personne> personnesACharge;

        public Naissance personneANaitre;

        @XmlElementWrapper(name = "listePersonneEnGarde")
        @XmlElement(name = "personneEnGarde")
        public List<Personne> personnesEnGarde;

        @XmlElementWrapper(name = "listeCotitulaire")
        @XmlElement(name = "cotitulaire")
        public List<Personne> cotitulaires;

        public LogementActuel logementActuel;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Naissance {
        public Integer nombre;
        public String dateNaissancePrevue;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Personne {
        public Code civilite;
        public String nom;
        public String nomPatronymique;
        public String prenom;
        public String dateNaissance;
        public Code sexe;
        public Code lienParente;
        public Code coParentalite;
        public Code nationalite;
        public Code situationFamiliale;
        public Code lienDemandeur;
        public String telPortable;
        public String mel;
        public Adresse adressePostale;
        public Travail situationProfessionnelle;
        public Revenu revenuFiscal;

        public Ressources listeRessourceRecue;
        public Ressources listeRessourceVersee;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Ressources {
        @XmlElement(name = "detailRessource")
        public List<Ressource> details;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Adresse {
        public Boolean etranger;
        public String numero;
        public String voie;
        public String codePostal;
        public Code commune;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Travail {
        public String profession;
        public Code typeContratTravail;
        public String nomEmployeurPrincipal;
        public String codePostal;
        public Code commune;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Revenu {
        public Integer anneeMoins1;
        public BigDecimal montantMoins1;
        public Integer anneeMoins2;
        public BigDecimal montantMoins2;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Ressource {
        public Code ressource;
        public BigDecimal montant;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class LogementActuel {
        @XmlElementWrapper(name = "listeModeleLogement")
        @XmlElement(name = "modeleLogement")
        public List<Code> modeles;

        public BigDecimal montantMensuelLoyer;
        public Integer nombreHabitant;
        public Code categorieLogement;
        public Code typeLogementActuel;
        public BigDecimal surface;
        public String proprietaire;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class LogementRecherche {
        public Boolean demandeElargie;

        @XmlElementWrapper(name = "listeTypeLogement")
        @XmlElement(name = "typeLogement")
        public List<Code> types;

        @XmlElementWrapper(name = "listeLocalisationSouhaite")
        @XmlElement(name = "localisationSouhaite")
        public List<Localisation> localisations;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Localisation {
        public Code commune;
    }
}
