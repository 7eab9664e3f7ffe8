package fr.demandeunique.sne.mesures.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/**
 * The tree of a demande as an editor would write it for databind and Bean Validation: a class an object, unknown members dropped, dates and amounts typed, a constraint where the form has one. Far fewer than the
 * rules of the library: the peer is measured at its advantage.
 */
@NullUnmarked
public final class Modele {
    private static final String TEXTE = "[^\\p{Cntrl}]*";

    private Modele() {}

    public static class Demande {
        public String format;

        @Pattern(regexp = "\\d{13}[0-9A-Z]{5}")
        public String numeroUnique;

        public String ancienNumero;
        public String etat;

        @NotNull
        @PastOrPresent
        public LocalDate dateDepot;

        public LocalDate debutValidite;

        @Size(min = 5, max = 5)
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

        @NotNull
        @Valid
        public Personne demandeur;

        public List<@Valid Personne> coTitulaires;
        public List<@Valid Personne> personnesACharge;
        public Naissances naissancesPrevues;
        public List<@Valid Personne> personnesEnGarde;

        @NotNull
        @Valid
        public Logement logementActuel;

        @NotEmpty
        public List<@Valid Motif> motifs;

        @NotNull
        @Valid
        public Recherche logementRecherche;

        @Pattern(regexp = TEXTE)
        public String precisions;

        public List<@Valid Handicap> handicaps;
        public Dalo dalo;
        public Boolean copieNumerique;
        public List<@Valid Piece> pieces;
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

        @Pattern(regexp = TEXTE)
        @Size(max = 80)
        public String nom;

        @Pattern(regexp = TEXTE)
        @Size(max = 80)
        public String nomNaissance;

        public List<String> prenoms;

        @PastOrPresent
        public LocalDate dateNaissance;

        public String nationalite;
        public String situationFamiliale;
        public List<@Pattern(regexp = "[+0-9 .()-]{6,20}") String> telephones;

        @Email
        public String courriel;

        @Valid
        public Adresse adresse;

        @Valid
        public Situation situationProfessionnelle;

        public List<@Valid Revenu> revenusFiscaux;
        public List<@Valid Ressource> ressources;
        public List<@Valid Ressource> ressourcesVersees;
        public String sexe;
        public String lienParente;
        public String coparentalite;
    }

    static class Adresse {
        public String numero;
        public String voie;
        public String complement;

        @Pattern(regexp = "[0-9A-Z -]{0,10}")
        public String codePostal;

        @Size(min = 5, max = 5)
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
        @Min(1990)
        @Max(2100)
        public Integer annee;

        @DecimalMin("0")
        public BigDecimal montant;
    }

    static class Ressource {
        @NotNull
        public String code;

        @DecimalMin("0")
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

        @DecimalMin("5")
        @DecimalMax("500")
        public BigDecimal surface;

        @DecimalMin("0")
        @DecimalMax("5000")
        public BigDecimal loyer;

        @Min(1)
        @Max(20)
        public Integer nombreOccupants;
    }

    static class Motif {
        @NotNull
        public String code;

        public String precision;
    }

    static class Recherche {
        public List<String> types;
        public String categorie;

        @Min(1)
        @Max(20)
        public Integer nombrePersonnes;

        @NotEmpty
        public List<@Size(min = 5, max = 5) String> communes;

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
