package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.numero.Territoire;
import fr.demandeunique.sne.reglement.Certitude;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Striking off, for one of the motifs of R441-2-8 and no other.
 *
 * <p>The radiation of one demande leaves those of the same person in other départements as they are (interpretation; the text of
 * 2007 struck off all those of the département).
 *
 * <pre>{@code Radiation.radier(demande, OrdreRadiation.de(MotifRadiation.RENONCIATION, Auteur.GUICHET, guichet).ecrit(recuLe), jour)}</pre>
 */
public final class Radiation {
    /** What a caller may write for motif f; the SNE has no code for it. */
    private static final Set<MotifRadiation> FUSION =
            Set.of(MotifRadiation.of("f"), MotifRadiation.of("FUSION"), MotifRadiation.of("RADFUS"));

    private static final LocalDate FUSION_DEPUIS = LocalDate.of(2017, 5, 8);

    private Radiation() {}

    /**
     * Strikes off an active demande, after checking who does it and what the applicant knew beforehand.
     *
     * @param demande as the register holds it
     * @param ordre motif, author, warning, decision
     * @param jour day of the radiation
     * @return the demande, whose radiation keeps the days that it stands on; refused with every reason; accepted with the warning {@code RADIATION_TOLERANCE} where the system still waits
     */
    public static Resultat<Demande> radier(Demande demande, OrdreRadiation ordre, LocalDate jour) {
        Arguments.required(demande, "demande");
        Arguments.required(ordre, "ordre");
        Arguments.required(jour, "jour");
        List<Anomalie> fondement = FondementRadiation.controler(demande, ordre, jour);
        Resultat<Demande> radiee = radier(demande, ordre.motif(), ordre.sousMotif(), ordre.guichet(), jour)
                .map(one -> one.toBuilder()
                        .radiation(Objects.requireNonNull(one.radiation()).toBuilder()
                                .ecritLe(ordre.ecritLe())
                                .avertiLe(ordre.avertiLe())
                                .commissionLe(ordre.commissionLe())
                                .build())
                        .build());
        return fondement.isEmpty()
                ? radiee
                : Resultat.selon(new Rapport(fondement).puis(new Rapport(radiee.anomalies())), radiee::orElseThrow);
    }

    /**
     * Strikes off an active demande; who does it and what the applicant knew are left to the caller.
     *
     * @param demande as the register holds it
     * @param motif one of those that the law has
     * @param sousMotif required with {@link MotifRadiation#IRRECEVABILITE}
     * @param guichet who strikes off, null for the system
     * @param jour day of the radiation
     * @return the demande struck off, or why not
     */
    public static Resultat<Demande> radier(
            Demande demande,
            MotifRadiation motif,
            @Nullable SousMotifRadiation sousMotif,
            @Nullable CodeGuichet guichet,
            LocalDate jour) {
        Arguments.required(demande, "demande");
        Arguments.required(motif, "motif");
        Arguments.required(jour, "jour");
        Anomalie inactive = Etats.inactive(demande, jour);
        if (inactive != null) {
            return Resultat.refuse(inactive);
        }
        List<Anomalie> anomalies = new ArrayList<>();
        // The empty code of the list undoes a radiation: see Reactivation.
        if (motif == MotifRadiation.DERADIATION || !motif.connu()) {
            boolean fusion = FUSION.contains(motif) && !jour.isBefore(FUSION_DEPUIS);
            anomalies.add(erreur(
                    fusion ? "RADIATION_FUSION" : "RADIATION_MOTIF_INCONNU",
                    "/radiation/motif",
                    "RADIATION_MOTIFS",
                    jour));
        }
        if (motif == MotifRadiation.IRRECEVABILITE) {
            sousMotif(sousMotif, jour, anomalies);
        }
        if (motif == MotifRadiation.NON_RENOUVELLEMENT) {
            echue(demande, jour, anomalies);
        }
        if (demande.dateDepot() != null && jour.isBefore(demande.dateDepot())) {
            anomalies.add(erreur("RADIATION_AVANT_DEPOT", "/radiation/date", "RADIATION_MOTIFS", jour));
        }
        return Resultat.selon(new Rapport(anomalies), () -> {
            var builder = demande.toBuilder()
                    .etat(EtatDemande.RADIEE)
                    .radiation(RadiationDemande.builder()
                            .motif(motif)
                            .sousMotif(sousMotif)
                            .date(jour)
                            .guichet(guichet)
                            .build())
                    .dateDerniereModification(jour);
            return (guichet == null ? builder : builder.guichetDerniereModification(guichet)).build();
        });
    }

    /**
     * {@return which demandes of the same person an attribution strikes off beside the one that is served: those of the same territory until
     * 02/05/2010, none since}
     *
     * @param servie the demande that is served
     * @param autres the other active demandes of the same person
     * @param jour day of the signature of the lease
     */
    public static List<Demande> autresRadiees(Demande servie, List<Demande> autres, LocalDate jour) {
        Arguments.required(servie, "servie");
        Arguments.required(autres, "autres");
        Arguments.required(jour, "jour");
        var regle = Reglement.regle("DEMANDES_MULTIPLES", jour).orElse(null);
        if (regle == null || regle.certitude() == Certitude.I) {
            return List.of();
        }
        Optional<Territoire> territoire = territoire(servie);
        return autres.stream()
                .filter(one -> territoire.isPresent() && territoire(one).equals(territoire))
                .toList();
    }

    /**
     * {@return where the applicant contests a radiation: at the guichet that struck off; empty if the system did, and for an active demande}
     *
     * @param demande struck off
     */
    public static Optional<CodeGuichet> contestation(Demande demande) {
        Arguments.required(demande, "demande");
        return Optional.ofNullable(demande.radiation()).map(RadiationDemande::guichet);
    }

    private static Optional<Territoire> territoire(Demande demande) {
        return Optional.ofNullable(demande.numeroUnique()).flatMap(NumeroUnique::territoire);
    }

    private static void sousMotif(@Nullable SousMotifRadiation sousMotif, LocalDate jour, List<Anomalie> anomalies) {
        if (sousMotif == null) {
            if (Reglement.regle("RADIATION_SOUS_MOTIF", jour).isPresent()) {
                anomalies.add(
                        erreur("RADIATION_SOUS_MOTIF_ABSENT", "/radiation/sousMotif", "RADIATION_SOUS_MOTIF", jour));
            }
        } else if (!sousMotif.connu()) {
            anomalies.add(erreur("RADIATION_SOUS_MOTIF_INCONNU", "/radiation/sousMotif", "RADIATION_SOUS_MOTIF", jour));
        }
    }

    /** The system waits a month after the expiry before it strikes off for want of renewal. */
    private static void echue(Demande demande, LocalDate jour, List<Anomalie> anomalies) {
        if (Calendrier.de(demande, null) instanceof Resultat.Accepte<Calendrier> calendrier
                && jour.isBefore(calendrier.valeur().radiationSysteme())) {
            anomalies.add(erreur("RADIATION_PREMATUREE", "/radiation/date", "RADIATION_SYSTEME", jour)
                    .avec("date", calendrier.valeur().radiationSysteme()));
        }
    }

    private static Anomalie erreur(String code, String chemin, String regle, LocalDate jour) {
        return Anomalie.erreur(code, chemin).selon(regle, jour);
    }
}
