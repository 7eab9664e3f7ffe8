package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationAnnulee;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Undoing of a radiation that should not have been: a lease that was never signed, a renunciation recorded by mistake. Number and
 * ancienneté stay, and the demande keeps the trace of what was undone, the attribution that fell with it included.
 *
 * <p>No text read says who may do it: the editor gives the roles. A radiation for want of renewal or of an answer has its own way back,
 * {@link Reactivation}, within its delay.
 *
 * <pre>{@code new AnnulationRadiation(Set.of(Auteur.GESTIONNAIRE)).annuler(radiee, "bail annulé", Auteur.GESTIONNAIRE, guichet, jour)}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param habilites who may undo a radiation
 */
public record AnnulationRadiation(Set<Auteur> habilites) {
    /** Copies the set, which may hold no null. */
    public AnnulationRadiation {
        habilites = Set.copyOf(habilites);
    }

    /**
     * Undoes the radiation of a demande.
     *
     * @param demande struck off
     * @param raison why, in words; required
     * @param auteur who undoes it
     * @param guichet where it is done, null for the system
     * @param jour day on which it is done, on or after that of the radiation
     * @return the active demande, with the warning {@code ANNULATION_RENOUVELER} if its year is over; refused for another author, without a
     *     reason, for a demande that is not struck off, and once its nominative data were erased
     */
    public Resultat<Demande> annuler(
            Demande demande, String raison, Auteur auteur, @Nullable CodeGuichet guichet, LocalDate jour) {
        RadiationDemande radiation = demande.radiation();
        if (!habilites.contains(auteur)) {
            return refus("ANNULATION_AUTEUR", "", jour);
        }
        if (demande.etat() != EtatDemande.RADIEE || radiation == null) {
            return refus("ANNULATION_NON_RADIEE", "/etat", jour);
        }
        if (raison.isBlank()) {
            return refus("ANNULATION_RAISON", "/radiationsAnnulees", jour);
        }
        if (radiation.date() != null && jour.isBefore(radiation.date())) {
            return refus("REACTIVATION_AVANT_RADIATION", "/radiation/date", jour);
        }
        if (demande.demandeur() == null && demande.personneMorale() == null) {
            return refus("ANNULATION_EFFACEE", "/demandeur", jour);
        }
        Demande active = retablir(demande, radiation, raison.strip(), guichet, jour);
        boolean over = Calendrier.de(active, jour) instanceof Resultat.Accepte<Calendrier> calendrier
                && jour.isAfter(calendrier.valeur().expiration());
        return new Resultat.Accepte<>(
                active,
                over
                        ? List.of(Anomalie.avertissement("ANNULATION_RENOUVELER", "/renouvellements")
                                .selon("REACTIVATION_RENOUVELER", jour))
                        : List.of());
    }

    /** The demande active again, with the trace of the radiation and of the attribution that go. */
    static Demande retablir(
            Demande demande,
            RadiationDemande radiation,
            @Nullable String raison,
            @Nullable CodeGuichet guichet,
            LocalDate jour) {
        boolean attribuee = radiation.motif() == MotifRadiation.ATTRIBUTION;
        List<RadiationAnnulee> trace = new ArrayList<>(demande.radiationsAnnulees());
        trace.add(RadiationAnnulee.builder()
                .radiation(radiation)
                .attribution(attribuee ? demande.attribution() : null)
                .annuleeLe(jour)
                .guichet(guichet)
                .raison(raison)
                .build());
        Demande.Builder builder = demande.toBuilder()
                .etat(EtatDemande.ACTIVE)
                .radiation(null)
                .radiationsAnnulees(trace)
                .attribution(attribuee ? null : demande.attribution())
                .dateDerniereModification(jour);
        return (guichet == null ? builder : builder.guichetDerniereModification(guichet)).build();
    }

    private static Resultat<Demande> refus(String code, String chemin, LocalDate jour) {
        return Resultat.refuse(Anomalie.erreur(code, chemin).selon("RADIATION_ANNULEE", jour));
    }
}
