package fr.demandeunique.sne.demande;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroAncien;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A demande de logement social, whole: one record for each tab of the SNE screen.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param numeroUnique the numéro unique, null before registration
 * @param ancienNumero the number delivered before the SNE opened on 28/03/2011, kept as it was; null if there is none
 * @param etat {@code ACTIVE} or {@code RADIEE}; another value is kept as it came, null if unknown
 * @param dateDepot date de dépôt: the ancienneté; kept for ever, also through a separation, null if unknown
 * @param debutValidite day from which validity runs when it is not the date de dépôt (demande born of a separation), null if unknown
 * @param guichetCreation guichet that created the number, null if unknown
 * @param guichetDerniereModification guichet enregistreur dernière modification, null if unknown
 * @param dateDerniereModification day of the last change, null if unknown
 * @param versionDemande version of the data format, opaque ({@code 02.00}), null if unknown
 * @param formulaire form it was captured on ({@code 14069*02}), null if unknown
 * @param origine {@code GUICHET} or {@code PORTAIL}, null if unknown
 * @param renouvellements days of the renewals, in order
 * @param preavis days on which the préavis were sent, null if unknown
 * @param radiation why and when it was struck off, null while active
 * @param attribution the dwelling that was attributed, null if unknown
 * @param demandeur tab « Demandeur », null if unknown
 * @param personneMorale the association that asks, instead of a demandeur, null if unknown
 * @param coTitulaires tab « Conjoint ou co-titulaire »
 * @param personnesACharge tab « Personnes à charge »
 * @param naissancesPrevues children to be born, null if unknown
 * @param personnesEnGarde children in shared or visiting custody
 * @param logementActuel tab « Logement actuel », null if unknown
 * @param motifs tab « Motif demande »
 * @param logementRecherche tab « Logement recherché », null if unknown
 * @param precisions tab « Précisions »: free text, null if unknown
 * @param handicaps tab « Complément handicap », one for each person
 * @param dalo « Informations Delo » of the tab « Demande », null if unknown
 * @param copieNumerique dispatching: « Copie numérique pour cette demande », null if unknown
 * @param pieces pièces of the dossier unique
 * @param autres members that this library does not know, kept for the way back
 */
public record Demande(
        @Nullable NumeroUnique numeroUnique,
        @Nullable NumeroAncien ancienNumero,
        @Nullable String etat,
        @Nullable LocalDate dateDepot,
        @Nullable LocalDate debutValidite,
        @Nullable CodeGuichet guichetCreation,
        @Nullable CodeGuichet guichetDerniereModification,
        @Nullable LocalDate dateDerniereModification,
        @Nullable String versionDemande,
        @Nullable String formulaire,
        @Nullable String origine,
        List<LocalDate> renouvellements,
        @Nullable EnvoiPreavis preavis,
        @Nullable RadiationDemande radiation,
        @Nullable Attribution attribution,
        @Nullable Demandeur demandeur,
        @Nullable PersonneMorale personneMorale,
        List<CoTitulaire> coTitulaires,
        List<PersonneACharge> personnesACharge,
        @Nullable NaissancesPrevues naissancesPrevues,
        List<PersonneEnGarde> personnesEnGarde,
        @Nullable LogementActuel logementActuel,
        List<MotifDemande> motifs,
        @Nullable LogementRecherche logementRecherche,
        @Nullable String precisions,
        List<ComplementHandicap> handicaps,
        @Nullable StatutDalo dalo,
        @Nullable Boolean copieNumerique,
        List<PieceJustificative> pieces,
        AutresMembres autres) {
    public Demande {
        renouvellements = List.copyOf(renouvellements);
        coTitulaires = List.copyOf(coTitulaires);
        personnesACharge = List.copyOf(personnesACharge);
        personnesEnGarde = List.copyOf(personnesEnGarde);
        motifs = List.copyOf(motifs);
        handicaps = List.copyOf(handicaps);
        pieces = List.copyOf(pieces);
    }

    /** A builder with nothing filled. */
    public static Builder builder() {
        return new Builder();
    }
    /** A builder that starts from this record; what it does not change stays. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public String toString() {
        return "Demande[" + (numeroUnique == null ? "sans numéro" : numeroUnique) + ", " + etat + ", " + dateDepot
                + "]";
    }
    /** Builds {@link Demande} records; not thread-safe. */
    public static final class Builder {
        private @Nullable NumeroUnique numeroUnique;
        private @Nullable NumeroAncien ancienNumero;
        private @Nullable String etat;
        private @Nullable LocalDate dateDepot;
        private @Nullable LocalDate debutValidite;
        private @Nullable CodeGuichet guichetCreation;
        private @Nullable CodeGuichet guichetDerniereModification;
        private @Nullable LocalDate dateDerniereModification;
        private @Nullable String versionDemande;
        private @Nullable String formulaire;
        private @Nullable String origine;
        private List<LocalDate> renouvellements = List.of();
        private @Nullable EnvoiPreavis preavis;
        private @Nullable RadiationDemande radiation;
        private @Nullable Attribution attribution;
        private @Nullable Demandeur demandeur;
        private @Nullable PersonneMorale personneMorale;
        private List<CoTitulaire> coTitulaires = List.of();
        private List<PersonneACharge> personnesACharge = List.of();
        private @Nullable NaissancesPrevues naissancesPrevues;
        private List<PersonneEnGarde> personnesEnGarde = List.of();
        private @Nullable LogementActuel logementActuel;
        private List<MotifDemande> motifs = List.of();
        private @Nullable LogementRecherche logementRecherche;
        private @Nullable String precisions;
        private List<ComplementHandicap> handicaps = List.of();
        private @Nullable StatutDalo dalo;
        private @Nullable Boolean copieNumerique;
        private List<PieceJustificative> pieces = List.of();
        private AutresMembres autres = AutresMembres.aucun();

        private Builder() {}

        private Builder(Demande from) {
            numeroUnique = from.numeroUnique;
            ancienNumero = from.ancienNumero;
            etat = from.etat;
            dateDepot = from.dateDepot;
            debutValidite = from.debutValidite;
            guichetCreation = from.guichetCreation;
            guichetDerniereModification = from.guichetDerniereModification;
            dateDerniereModification = from.dateDerniereModification;
            versionDemande = from.versionDemande;
            formulaire = from.formulaire;
            origine = from.origine;
            renouvellements = from.renouvellements;
            preavis = from.preavis;
            radiation = from.radiation;
            attribution = from.attribution;
            demandeur = from.demandeur;
            personneMorale = from.personneMorale;
            coTitulaires = from.coTitulaires;
            personnesACharge = from.personnesACharge;
            naissancesPrevues = from.naissancesPrevues;
            personnesEnGarde = from.personnesEnGarde;
            logementActuel = from.logementActuel;
            motifs = from.motifs;
            logementRecherche = from.logementRecherche;
            precisions = from.precisions;
            handicaps = from.handicaps;
            dalo = from.dalo;
            copieNumerique = from.copieNumerique;
            pieces = from.pieces;
            autres = from.autres;
        }
        /** @see Demande#numeroUnique() */
        public Builder numeroUnique(@Nullable NumeroUnique numeroUnique) {
            this.numeroUnique = numeroUnique;
            return this;
        }
        /** @see Demande#ancienNumero() */
        public Builder ancienNumero(@Nullable NumeroAncien ancienNumero) {
            this.ancienNumero = ancienNumero;
            return this;
        }
        /** @see Demande#etat() */
        public Builder etat(@Nullable String etat) {
            this.etat = etat;
            return this;
        }
        /** @see Demande#dateDepot() */
        public Builder dateDepot(@Nullable LocalDate dateDepot) {
            this.dateDepot = dateDepot;
            return this;
        }
        /** @see Demande#debutValidite() */
        public Builder debutValidite(@Nullable LocalDate debutValidite) {
            this.debutValidite = debutValidite;
            return this;
        }
        /** @see Demande#guichetCreation() */
        public Builder guichetCreation(@Nullable CodeGuichet guichetCreation) {
            this.guichetCreation = guichetCreation;
            return this;
        }
        /** @see Demande#guichetDerniereModification() */
        public Builder guichetDerniereModification(@Nullable CodeGuichet guichetDerniereModification) {
            this.guichetDerniereModification = guichetDerniereModification;
            return this;
        }
        /** @see Demande#dateDerniereModification() */
        public Builder dateDerniereModification(@Nullable LocalDate dateDerniereModification) {
            this.dateDerniereModification = dateDerniereModification;
            return this;
        }
        /** @see Demande#versionDemande() */
        public Builder versionDemande(@Nullable String versionDemande) {
            this.versionDemande = versionDemande;
            return this;
        }
        /** @see Demande#formulaire() */
        public Builder formulaire(@Nullable String formulaire) {
            this.formulaire = formulaire;
            return this;
        }
        /** @see Demande#origine() */
        public Builder origine(@Nullable String origine) {
            this.origine = origine;
            return this;
        }
        /** @see Demande#renouvellements() */
        public Builder renouvellements(List<LocalDate> renouvellements) {
            this.renouvellements = Objects.requireNonNull(renouvellements, "renouvellements");
            return this;
        }
        /** @see Demande#preavis() */
        public Builder preavis(@Nullable EnvoiPreavis preavis) {
            this.preavis = preavis;
            return this;
        }
        /** @see Demande#radiation() */
        public Builder radiation(@Nullable RadiationDemande radiation) {
            this.radiation = radiation;
            return this;
        }
        /** @see Demande#attribution() */
        public Builder attribution(@Nullable Attribution attribution) {
            this.attribution = attribution;
            return this;
        }
        /** @see Demande#demandeur() */
        public Builder demandeur(@Nullable Demandeur demandeur) {
            this.demandeur = demandeur;
            return this;
        }
        /** @see Demande#personneMorale() */
        public Builder personneMorale(@Nullable PersonneMorale personneMorale) {
            this.personneMorale = personneMorale;
            return this;
        }
        /** @see Demande#coTitulaires() */
        public Builder coTitulaires(List<CoTitulaire> coTitulaires) {
            this.coTitulaires = Objects.requireNonNull(coTitulaires, "coTitulaires");
            return this;
        }
        /** @see Demande#personnesACharge() */
        public Builder personnesACharge(List<PersonneACharge> personnesACharge) {
            this.personnesACharge = Objects.requireNonNull(personnesACharge, "personnesACharge");
            return this;
        }
        /** @see Demande#naissancesPrevues() */
        public Builder naissancesPrevues(@Nullable NaissancesPrevues naissancesPrevues) {
            this.naissancesPrevues = naissancesPrevues;
            return this;
        }
        /** @see Demande#personnesEnGarde() */
        public Builder personnesEnGarde(List<PersonneEnGarde> personnesEnGarde) {
            this.personnesEnGarde = Objects.requireNonNull(personnesEnGarde, "personnesEnGarde");
            return this;
        }
        /** @see Demande#logementActuel() */
        public Builder logementActuel(@Nullable LogementActuel logementActuel) {
            this.logementActuel = logementActuel;
            return this;
        }
        /** @see Demande#motifs() */
        public Builder motifs(List<MotifDemande> motifs) {
            this.motifs = Objects.requireNonNull(motifs, "motifs");
            return this;
        }
        /** @see Demande#logementRecherche() */
        public Builder logementRecherche(@Nullable LogementRecherche logementRecherche) {
            this.logementRecherche = logementRecherche;
            return this;
        }
        /** @see Demande#precisions() */
        public Builder precisions(@Nullable String precisions) {
            this.precisions = precisions;
            return this;
        }
        /** @see Demande#handicaps() */
        public Builder handicaps(List<ComplementHandicap> handicaps) {
            this.handicaps = Objects.requireNonNull(handicaps, "handicaps");
            return this;
        }
        /** @see Demande#dalo() */
        public Builder dalo(@Nullable StatutDalo dalo) {
            this.dalo = dalo;
            return this;
        }
        /** @see Demande#copieNumerique() */
        public Builder copieNumerique(@Nullable Boolean copieNumerique) {
            this.copieNumerique = copieNumerique;
            return this;
        }
        /** @see Demande#pieces() */
        public Builder pieces(List<PieceJustificative> pieces) {
            this.pieces = Objects.requireNonNull(pieces, "pieces");
            return this;
        }
        /** @see Demande#autres() */
        public Builder autres(AutresMembres autres) {
            this.autres = Objects.requireNonNull(autres, "autres");
            return this;
        }
        /** The record as filled so far. */
        public Demande build() {
            return new Demande(
                    numeroUnique,
                    ancienNumero,
                    etat,
                    dateDepot,
                    debutValidite,
                    guichetCreation,
                    guichetDerniereModification,
                    dateDerniereModification,
                    versionDemande,
                    formulaire,
                    origine,
                    renouvellements,
                    preavis,
                    radiation,
                    attribution,
                    demandeur,
                    personneMorale,
                    coTitulaires,
                    personnesACharge,
                    naissancesPrevues,
                    personnesEnGarde,
                    logementActuel,
                    motifs,
                    logementRecherche,
                    precisions,
                    handicaps,
                    dalo,
                    copieNumerique,
                    pieces,
                    autres);
        }
    }
}
