package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.EnvoiPreavis;
import fr.demandeunique.sne.demande.InformationsDalo;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.RadiationAnnulee;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Erasure of the nominative data one year after the radiation (arrêté of 15/11/2013, art. 3; décret 2017-917, art. 4): struck off on
 * 17/01/2017, kept until 17/01/2018 included, erased after.
 *
 * <pre>{@code Purge.conserveeJusquau(demande) // 2018-01-17}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Purge {
    private static final List<String> CONSERVES = List.of(
            "etat",
            "dateDepot",
            "debutValidite",
            "guichetCreation",
            "guichetDerniereModification",
            "dateDerniereModification",
            "versionDemande",
            "formulaire",
            "origine",
            "renouvellements",
            "preavis",
            "radiation",
            "radiationsAnnulees",
            "attribution",
            "motifs",
            "logementRecherche",
            "dalo");

    private Purge() {}

    /**
     * {@return the last day on which the nominative data may be kept; empty for a demande that was not struck off}
     *
     * @param demande struck off or not
     */
    public static Optional<LocalDate> conserveeJusquau(Demande demande) {
        return Optional.ofNullable(demande.radiation())
                .map(RadiationDemande::date)
                .map(Purge::conserveeJusquau);
    }

    /**
     * {@return the last day on which the nominative data of a demande struck off on a day may be kept}
     *
     * @param radiation day of the radiation
     */
    public static LocalDate conserveeJusquau(LocalDate radiation) {
        return radiation.plusYears(1);
    }

    /**
     * Members of a demande that remain, without what identifies somebody, for the statistics.
     *
     * @return names of JSON members, in the order of the document
     */
    public static List<String> conserves() {
        return CONSERVES;
    }

    /**
     * Erases once the year is over.
     *
     * @param demande struck off
     * @param jour day of the purge
     * @return the demande with dates, codes and counts only; refused for a demande that is not struck off, and while the year runs
     */
    public static Resultat<Demande> purger(Demande demande, LocalDate jour) {
        LocalDate limite = conserveeJusquau(demande).orElse(null);
        if (demande.etat() != EtatDemande.RADIEE || limite == null) {
            return Resultat.refuse(Anomalie.erreur("PURGE_NON_RADIEE", "/etat").selon("CONSERVATION", jour));
        }
        return jour.isAfter(limite)
                ? Resultat.accepte(effacer(demande))
                : Resultat.refuse(Anomalie.erreur("PURGE_PREMATUREE", "/radiation/date")
                        .avec("date", limite)
                        .selon("CONSERVATION", jour));
    }

    /** What remains of a demande once everything that identifies somebody is gone: persons, number, texts, dwellings, pièces. */
    static Demande effacer(Demande demande) {
        return Demande.builder()
                .etat(demande.etat())
                .dateDepot(demande.dateDepot())
                .debutValidite(demande.debutValidite())
                .guichetCreation(demande.guichetCreation())
                .guichetDerniereModification(demande.guichetDerniereModification())
                .dateDerniereModification(demande.dateDerniereModification())
                .versionDemande(demande.versionDemande())
                .formulaire(demande.formulaire())
                .origine(demande.origine())
                .renouvellements(demande.renouvellements())
                .preavis(garde(demande.preavis(), Purge::preavis))
                .radiation(garde(demande.radiation(), Purge::radiation))
                .radiationsAnnulees(demande.radiationsAnnulees().stream()
                        .map(Purge::annulee)
                        .toList())
                .attribution(garde(demande.attribution(), Purge::attribution))
                .motifs(demande.motifs().stream()
                        .map(one -> Motif.builder().code(one.code()).build())
                        .toList())
                .logementRecherche(garde(demande.logementRecherche(), Purge::recherche))
                .dalo(garde(demande.dalo(), Purge::dalo))
                .build();
    }

    private static <T> @Nullable T garde(@Nullable T one, UnaryOperator<T> sansPersonne) {
        return one == null ? null : sansPersonne.apply(one);
    }

    private static EnvoiPreavis preavis(EnvoiPreavis one) {
        return EnvoiPreavis.builder()
                .simple(one.simple())
                .accuseReception(one.accuseReception())
                .build();
    }

    private static RadiationDemande radiation(RadiationDemande one) {
        return RadiationDemande.builder()
                .motif(one.motif())
                .sousMotif(one.sousMotif())
                .date(one.date())
                .guichet(one.guichet())
                .build();
    }

    /** The reason may speak of somebody. */
    private static RadiationAnnulee annulee(RadiationAnnulee one) {
        return RadiationAnnulee.builder()
                .radiation(garde(one.radiation(), Purge::radiation))
                .attribution(garde(one.attribution(), Purge::attribution))
                .annuleeLe(one.annuleeLe())
                .guichet(one.guichet())
                .build();
    }

    /** The dwelling leads to its tenant: only the landlord, the day and the codes stay. */
    private static Attribution attribution(Attribution one) {
        return Attribution.builder()
                .siren(one.siren())
                .dateBail(one.dateBail())
                .dejaLocataire(one.dejaLocataire())
                .contingent(one.contingent())
                .accordCollectif(one.accordCollectif())
                .dalo(one.dalo())
                .build();
    }

    private static LogementRecherche recherche(LogementRecherche one) {
        return LogementRecherche.builder()
                .types(one.types())
                .categorie(one.categorie())
                .nombrePersonnes(one.nombrePersonnes())
                .communes(one.communes())
                .elargie(one.elargie())
                .build();
    }

    private static InformationsDalo dalo(InformationsDalo one) {
        return InformationsDalo.builder()
                .statut(one.statut())
                .dateDecision(one.dateDecision())
                .typologie(one.typologie())
                .build();
    }
}
