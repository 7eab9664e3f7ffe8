package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.OrigineDemande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroAncien;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Personne;
import fr.demandeunique.sne.personne.Titulaire;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A demande de logement social, whole: one record for each tab of the SNE screen.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param numeroUnique the numéro unique, null before registration
 * @param ancienNumero the number delivered before the SNE opened on 28/03/2011, kept as it was; null if there is none
 * @param etat active, radiée or supprimée, null if unknown
 * @param dateDepot date de dépôt: the ancienneté; kept for ever, also through a separation, null if unknown
 * @param debutValidite day from which validity runs when it is not the date de dépôt (demande born of a separation), null if unknown
 * @param guichetCreation guichet that created the number, null if unknown
 * @param guichetDerniereModification guichet enregistreur dernière modification, null if unknown
 * @param dateDerniereModification day of the last change, null if unknown
 * @param versionDemande version of the data format, opaque ({@code 02.00}), null if unknown
 * @param formulaire form it was captured on ({@code 14069*02}), null if unknown
 * @param origine where it was captured, null if unknown
 * @param renouvellements days of the renewals, in order
 * @param preavis days on which the préavis were sent, null if unknown
 * @param radiation why and when it was struck off, null while active
 * @param radiationsAnnulees radiations that were undone, in order
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
 * @param confirmations warnings of plausibility that an agent has confirmed
 * @param autres members that this library does not know, kept for the way back
 */
public record Demande(
        @Nullable NumeroUnique numeroUnique,
        @Nullable NumeroAncien ancienNumero,
        @Nullable EtatDemande etat,
        @Nullable LocalDate dateDepot,
        @Nullable LocalDate debutValidite,
        @Nullable CodeGuichet guichetCreation,
        @Nullable CodeGuichet guichetDerniereModification,
        @Nullable LocalDate dateDerniereModification,
        @Nullable String versionDemande,
        @Nullable String formulaire,
        @Nullable OrigineDemande origine,
        List<LocalDate> renouvellements,
        @Nullable EnvoiPreavis preavis,
        @Nullable RadiationDemande radiation,
        List<RadiationAnnulee> radiationsAnnulees,
        @Nullable Attribution attribution,
        @Nullable Demandeur demandeur,
        @Nullable PersonneMorale personneMorale,
        List<CoTitulaire> coTitulaires,
        List<PersonneACharge> personnesACharge,
        @Nullable NaissancesPrevues naissancesPrevues,
        List<PersonneEnGarde> personnesEnGarde,
        @Nullable LogementActuel logementActuel,
        List<Motif> motifs,
        @Nullable LogementRecherche logementRecherche,
        @Nullable String precisions,
        List<ComplementHandicap> handicaps,
        @Nullable InformationsDalo dalo,
        @Nullable Boolean copieNumerique,
        List<PieceJustificative> pieces,
        List<Confirmation> confirmations,
        AutresMembres autres) {
    /** Copies the lists; a null where a value is due is a {@link NullPointerException} that names it. */
    public Demande {
        renouvellements = Arguments.list(renouvellements, "renouvellements");
        radiationsAnnulees = Arguments.list(radiationsAnnulees, "radiationsAnnulees");
        coTitulaires = Arguments.list(coTitulaires, "coTitulaires");
        personnesACharge = Arguments.list(personnesACharge, "personnesACharge");
        personnesEnGarde = Arguments.list(personnesEnGarde, "personnesEnGarde");
        motifs = Arguments.list(motifs, "motifs");
        handicaps = Arguments.list(handicaps, "handicaps");
        pieces = Arguments.list(pieces, "pieces");
        confirmations = Arguments.list(confirmations, "confirmations");
        Arguments.required(autres, "autres");
    }

    /** {@return who holds the demande: the demandeur if there is one, then the co-titulaires} */
    public List<Titulaire> titulaires() {
        return IntStream.range(0, nombreTitulaires()).mapToObj(this::titulaire).toList();
    }

    /** {@return how many {@link #titulaires} there are} */
    public int nombreTitulaires() {
        return (demandeur == null ? 0 : 1) + coTitulaires.size();
    }

    /**
     * {@return one of the {@link #titulaires}; allocates nothing}
     *
     * @param rang from 0
     */
    public Titulaire titulaire(int rang) {
        if (demandeur == null) {
            return coTitulaires.get(rang);
        }
        return rang == 0 ? demandeur : coTitulaires.get(rang - 1);
    }

    /**
     * {@return whether nothing is known of the pièces: the demande came as a document of the SNE (its member {@code interfaceNuu} says so), which has no place
     * for them} None is missing then.
     */
    public boolean piecesInconnues() {
        return pieces.isEmpty() && autres.valeurs().containsKey("interfaceNuu");
    }

    /**
     * {@return everybody on the demande by reference, as pièces and handicaps write it: {@code demandeur}, {@code coTitulaires/0},
     * {@code personnesACharge/1}, {@code personnesEnGarde/0}; in this order}
     */
    public Map<String, Personne> personnes() {
        Map<String, Personne> all = new LinkedHashMap<>();
        if (demandeur != null) {
            all.put("demandeur", demandeur);
        }
        ranger("coTitulaires/", coTitulaires, all);
        ranger("personnesACharge/", personnesACharge, all);
        ranger("personnesEnGarde/", personnesEnGarde, all);
        return Collections.unmodifiableMap(all);
    }

    private static void ranger(String list, List<? extends Personne> persons, Map<String, Personne> into) {
        for (int i = 0; i < persons.size(); i++) {
            into.put(list + i, persons.get(i));
        }
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_Demande_Builder()
                .renouvellements(List.of())
                .radiationsAnnulees(List.of())
                .coTitulaires(List.of())
                .personnesACharge(List.of())
                .personnesEnGarde(List.of())
                .motifs(List.of())
                .handicaps(List.of())
                .pieces(List.of())
                .confirmations(List.of())
                .autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_Demande_Builder(this);
    }

    @Override
    public String toString() {
        return "Demande[" + (numeroUnique == null ? "sans numéro" : numeroUnique) + ", " + etat + ", " + dateDepot
                + "]";
    }
    /** Builds {@link Demande} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param numeroUnique the numéro unique, null before registration
         */
        Builder numeroUnique(@Nullable NumeroUnique numeroUnique);

        /**
         * {@return this builder}
         * @param ancienNumero the number delivered before the SNE opened on 28/03/2011, kept as it was; null if there is none
         */
        Builder ancienNumero(@Nullable NumeroAncien ancienNumero);

        /**
         * {@return this builder}
         * @param etat active, radiée or supprimée, null if unknown
         */
        Builder etat(@Nullable EtatDemande etat);

        /**
         * {@return this builder}
         * @param dateDepot date de dépôt: the ancienneté; kept for ever, also through a separation, null if unknown
         */
        Builder dateDepot(@Nullable LocalDate dateDepot);

        /**
         * {@return this builder}
         * @param debutValidite day from which validity runs when it is not the date de dépôt (demande born of a separation), null if unknown
         */
        Builder debutValidite(@Nullable LocalDate debutValidite);

        /**
         * {@return this builder}
         * @param guichetCreation guichet that created the number, null if unknown
         */
        Builder guichetCreation(@Nullable CodeGuichet guichetCreation);

        /**
         * {@return this builder}
         * @param guichetDerniereModification guichet enregistreur dernière modification, null if unknown
         */
        Builder guichetDerniereModification(@Nullable CodeGuichet guichetDerniereModification);

        /**
         * {@return this builder}
         * @param dateDerniereModification day of the last change, null if unknown
         */
        Builder dateDerniereModification(@Nullable LocalDate dateDerniereModification);

        /**
         * {@return this builder}
         * @param versionDemande version of the data format, opaque ({@code 02.00}), null if unknown
         */
        Builder versionDemande(@Nullable String versionDemande);

        /**
         * {@return this builder}
         * @param formulaire form it was captured on ({@code 14069*02}), null if unknown
         */
        Builder formulaire(@Nullable String formulaire);

        /**
         * {@return this builder}
         * @param origine where it was captured, null if unknown
         */
        Builder origine(@Nullable OrigineDemande origine);

        /**
         * {@return this builder}
         * @param renouvellements days of the renewals, in order
         */
        Builder renouvellements(List<LocalDate> renouvellements);

        /**
         * {@return this builder}
         * @param preavis days on which the préavis were sent, null if unknown
         */
        Builder preavis(@Nullable EnvoiPreavis preavis);

        /**
         * {@return this builder}
         * @param radiation why and when it was struck off, null while active
         */
        Builder radiation(@Nullable RadiationDemande radiation);

        /**
         * {@return this builder}
         * @param radiationsAnnulees radiations that were undone, in order
         */
        Builder radiationsAnnulees(List<RadiationAnnulee> radiationsAnnulees);

        /**
         * {@return this builder}
         * @param attribution the dwelling that was attributed, null if unknown
         */
        Builder attribution(@Nullable Attribution attribution);

        /**
         * {@return this builder}
         * @param demandeur tab « Demandeur », null if unknown
         */
        Builder demandeur(@Nullable Demandeur demandeur);

        /**
         * {@return this builder}
         * @param personneMorale the association that asks, instead of a demandeur, null if unknown
         */
        Builder personneMorale(@Nullable PersonneMorale personneMorale);

        /**
         * {@return this builder}
         * @param coTitulaires tab « Conjoint ou co-titulaire »
         */
        Builder coTitulaires(List<CoTitulaire> coTitulaires);

        /**
         * {@return this builder}
         * @param personnesACharge tab « Personnes à charge »
         */
        Builder personnesACharge(List<PersonneACharge> personnesACharge);

        /**
         * {@return this builder}
         * @param naissancesPrevues children to be born, null if unknown
         */
        Builder naissancesPrevues(@Nullable NaissancesPrevues naissancesPrevues);

        /**
         * {@return this builder}
         * @param personnesEnGarde children in shared or visiting custody
         */
        Builder personnesEnGarde(List<PersonneEnGarde> personnesEnGarde);

        /**
         * {@return this builder}
         * @param logementActuel tab « Logement actuel », null if unknown
         */
        Builder logementActuel(@Nullable LogementActuel logementActuel);

        /**
         * {@return this builder}
         * @param motifs tab « Motif demande »
         */
        Builder motifs(List<Motif> motifs);

        /**
         * {@return this builder}
         * @param logementRecherche tab « Logement recherché », null if unknown
         */
        Builder logementRecherche(@Nullable LogementRecherche logementRecherche);

        /**
         * {@return this builder}
         * @param precisions tab « Précisions »: free text, null if unknown
         */
        Builder precisions(@Nullable String precisions);

        /**
         * {@return this builder}
         * @param handicaps tab « Complément handicap », one for each person
         */
        Builder handicaps(List<ComplementHandicap> handicaps);

        /**
         * {@return this builder}
         * @param dalo « Informations Delo » of the tab « Demande », null if unknown
         */
        Builder dalo(@Nullable InformationsDalo dalo);

        /**
         * {@return this builder}
         * @param copieNumerique dispatching: « Copie numérique pour cette demande », null if unknown
         */
        Builder copieNumerique(@Nullable Boolean copieNumerique);

        /**
         * {@return this builder}
         * @param pieces pièces of the dossier unique
         */
        Builder pieces(List<PieceJustificative> pieces);

        /**
         * {@return this builder}
         * @param confirmations warnings of plausibility that an agent has confirmed
         */
        Builder confirmations(List<Confirmation> confirmations);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        Demande build();
    }
}
