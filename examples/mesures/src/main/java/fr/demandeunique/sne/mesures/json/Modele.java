package fr.demandeunique.sne.mesures.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** The tree of a demande as an editor would write it for databind: a class an object, unknown members dropped, dates and amounts typed. */
@NullUnmarked
final class Modele {
    private Modele() {}

    static class Demande {
        public String format;
        public String numeroUnique;
        public String ancienNumero;
        public String etat;
        public LocalDate dateDepot;
        public LocalDate debutValidite;
        public String guichetCreation;
        public String guichetDerniereModification;
        public LocalDate dateDerniereModification;
        public String versionDemande;
        public String formulaire;
        public String origine;
        public List<LocalDate> renouvellements;
        public Preavis preavis;
        public Radiation radiation;
        public Attribution attribution;
        public Personne demandeur;
        public List<Personne> coTitulaires;
        public List<Personne> personnesACharge;
        public Naissances naissancesPrevues;
        public List<Personne> personnesEnGarde;
        public Logement logementActuel;
        public List<Motif> motifs;
        public Recherche logementRecherche;
        public String precisions;
        public List<Handicap> handicaps;
        public Dalo dalo;
        public Boolean copieNumerique;
        public List<Piece> pieces;
    }

    static class Preavis {
        public LocalDate simple;
        public LocalDate accuseReception;
    }

    static class Radiation {
        public String motif;
        public String sousMotif;
        public LocalDate date;
    }

    static class Attribution {
        public String siren;
        public String rpls;
        public LocalDate dateBail;
        public Boolean dejaLocataire;
        public String contingent;
        public String accordCollectif;
    }

    static class Personne {
        public String lien;
        public String civilite;
        public String nom;
        public String nomNaissance;
        public List<String> prenoms;
        public LocalDate dateNaissance;
        public String nationalite;
        public String situationFamiliale;
        public List<String> telephones;
        public String courriel;
        public Adresse adresse;
        public Situation situationProfessionnelle;
        public List<Revenu> revenusFiscaux;
        public List<Ressource> ressources;
        public List<Ressource> ressourcesVersees;
        public String sexe;
        public String lienParente;
        public String coparentalite;
    }

    static class Adresse {
        public String numero;
        public String voie;
        public String complement;
        public String codePostal;
        public String commune;
        public String localite;
        public Boolean etranger;
    }

    static class Situation {
        public String contrat;
        public String profession;
        public String employeur;
        public Boolean salariePrive;
        public String codePostal;
        public String commune;
    }

    static class Revenu {
        public Integer annee;
        public BigDecimal montant;
    }

    static class Ressource {
        public String code;
        public BigDecimal montant;
    }

    static class Naissances {
        public Integer nombre;
        public LocalDate date;
    }

    static class Logement {
        public List<String> modeles;
        public String categorie;
        public String type;
        public BigDecimal surface;
        public BigDecimal loyer;
        public Integer nombreOccupants;
    }

    static class Motif {
        public String code;
        public String precision;
    }

    static class Recherche {
        public List<String> types;
        public String categorie;
        public Integer nombrePersonnes;
        public List<String> communes;
        public Boolean elargie;
    }

    static class Handicap {
        public String personne;
        public String etat;
        public String marche;
        public List<String> moteur;
        public List<String> sensoriel;
        public List<String> aides;
        public List<String> equipements;
    }

    static class Dalo {
        public String statut;
    }

    static class Piece {
        public String code;
        public LocalDate deposeeLe;
        public LocalDate finValidite;
        public String marque;
    }
}
