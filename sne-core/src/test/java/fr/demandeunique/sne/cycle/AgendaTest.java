package fr.demandeunique.sne.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.cycle.Agenda.Tache;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.EnvoiPreavis;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The demande of the bulletin: filed on 17/12/2015, préavis by 17/11/2016, struck off on 17/01/2017, reactivated until 17/06/2017. */
class AgendaTest {
    private static final LocalDate DEPOT = LocalDate.of(2015, 12, 17);
    private static final LocalDate PREAVIS = LocalDate.of(2016, 11, 17);
    private static final LocalDate RADIATION = LocalDate.of(2017, 1, 17);

    private static Demande.Builder demande() {
        return Demande.builder()
                .numeroUnique(NumeroUnique.parse("057121507390310691"))
                .etat(EtatDemande.ACTIVE)
                .dateDepot(DEPOT)
                .demandeur(
                        Demandeur.builder().identite(one -> one.nom("EXEMPLE")).build());
    }

    private static Map<Tache, LocalDate> le(LocalDate jour, Demande.Builder demande) {
        return Agenda.du(jour).taches(demande.build());
    }

    @Test
    void the_preavis_is_due_from_its_day_until_it_is_sent_or_the_demande_is_to_be_struck_off() {
        assertEquals(Map.of(), le(PREAVIS.minusDays(1), demande()));
        assertEquals(Map.of(Tache.PREAVIS, PREAVIS), le(PREAVIS, demande()));
        assertEquals(Map.of(Tache.PREAVIS, PREAVIS), le(RADIATION.minusDays(1), demande()));
        EnvoiPreavis sent = EnvoiPreavis.builder().simple(PREAVIS).build();
        assertEquals(Map.of(), le(PREAVIS, demande().preavis(sent)));
        EnvoiPreavis former = EnvoiPreavis.builder().simple(DEPOT).build();
        assertEquals(Map.of(Tache.PREAVIS, PREAVIS), le(PREAVIS, demande().preavis(former)), "that of a former year");
    }

    @Test
    void the_radiation_is_due_from_thirteen_months_and_replaces_the_preavis() {
        assertEquals(Map.of(Tache.RADIATION, RADIATION), le(RADIATION, demande()));
        assertEquals(Map.of(Tache.RADIATION, RADIATION), le(RADIATION.plusYears(1), demande()));
        LocalDate renewed = LocalDate.of(2016, 12, 5);
        assertEquals(Map.of(), le(RADIATION, demande().renouvellements(List.of(renewed))));
    }

    @Test
    void the_attestation_leaves_on_the_day_after_a_registration_or_a_renewal() {
        assertEquals(Map.of(), le(DEPOT, demande()));
        assertEquals(Map.of(Tache.ATTESTATION, DEPOT.plusDays(1)), le(DEPOT.plusDays(1), demande()));
        assertEquals(Map.of(), le(DEPOT.plusDays(2), demande()));
        LocalDate renewed = LocalDate.of(2016, 12, 5);
        assertEquals(
                Map.of(Tache.ATTESTATION, renewed.plusDays(1)),
                le(renewed.plusDays(1), demande().renouvellements(List.of(renewed))));
        assertEquals(
                Map.of(),
                le(DEPOT.plusDays(1), demande().numeroUnique(null)),
                "nothing is registered without a number");
    }

    @Test
    void a_demande_that_was_struck_off_has_its_last_day_of_reactivation_and_its_erasure() {
        Demande.Builder struckOff = demande()
                .etat(EtatDemande.RADIEE)
                .radiation(RadiationDemande.builder()
                        .motif(MotifRadiation.NON_RENOUVELLEMENT)
                        .date(RADIATION)
                        .build());
        LocalDate last = LocalDate.of(2017, 6, 17);
        assertEquals(Map.of(), le(last.minusDays(1), struckOff));
        assertEquals(Map.of(Tache.FIN_REACTIVATION, last), le(last, struckOff));
        assertEquals(Map.of(), le(last.plusDays(1), struckOff));
        assertEquals(Map.of(), le(RADIATION.plusYears(1), struckOff), "kept until that day included");
        LocalDate erased = RADIATION.plusYears(1).plusDays(1);
        assertEquals(Map.of(Tache.EFFACEMENT, erased), le(erased, struckOff));
        assertEquals(Map.of(), le(erased, struckOff.demandeur(null)), "it is erased already");
    }
}
