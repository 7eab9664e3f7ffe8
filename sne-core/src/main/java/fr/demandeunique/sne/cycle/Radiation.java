package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.Nomenclature;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Striking off, for one of the motifs of R441-2-8 and no other. */
public final class Radiation {
    private Radiation() {}

    /**
     * Strikes off an active demande.
     *
     * @param motif {@code RADATT RADABA RADCON RADIRR RADREN}
     * @param sousMotif {@code IRRSEJ} or {@code IRRRES}, required with {@code RADIRR}
     * @param guichet who strikes off, null for the system
     * @param jour day of the radiation
     */
    public static Resultat<Demande> radier(
            Demande demande, String motif, @Nullable String sousMotif, @Nullable CodeGuichet guichet, LocalDate jour) {
        Anomalie inactive = Etats.inactive(demande, jour);
        if (inactive != null) {
            return Resultat.refuse(inactive);
        }
        List<Anomalie> anomalies = new ArrayList<>();
        if (!Nomenclature.MOTIF_RADIATION.connait(motif)) {
            anomalies.add(erreur("RADIATION_MOTIF_INCONNU", "/radiation/motif", "RADIATION_MOTIFS", jour));
        }
        if ("RADIRR".equals(motif)) {
            sousMotif(sousMotif, jour, anomalies);
        }
        if ("RADREN".equals(motif)) {
            echue(demande, jour, anomalies);
        }
        if (demande.dateDepot() != null && jour.isBefore(demande.dateDepot())) {
            anomalies.add(erreur("RADIATION_AVANT_DEPOT", "/radiation/date", "RADIATION_MOTIFS", jour));
        }
        return Resultat.selon(new Rapport(anomalies), () -> {
            var builder = demande.toBuilder()
                    .etat(Etats.RADIEE)
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

    private static void sousMotif(@Nullable String sousMotif, LocalDate jour, List<Anomalie> anomalies) {
        if (sousMotif == null) {
            if (Reglement.regle("RADIATION_SOUS_MOTIF", jour).isPresent()) {
                anomalies.add(
                        erreur("RADIATION_SOUS_MOTIF_ABSENT", "/radiation/sousMotif", "RADIATION_SOUS_MOTIF", jour));
            }
        } else if (!Nomenclature.SOUS_MOTIF_RADIATION.connait(sousMotif)) {
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
