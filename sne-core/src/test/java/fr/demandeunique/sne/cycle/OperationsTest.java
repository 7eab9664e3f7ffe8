package fr.demandeunique.sne.cycle;

import static fr.demandeunique.sne.Dites.codes;
import static fr.demandeunique.sne.Dites.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.doublons.Doublons;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationsTest {
    private static final LocalDate ENREGISTREMENT = LocalDate.of(2015, 12, 21);
    private static final CodeGuichet AUTRE = CodeGuichet.parse("G1104");

    @Test
    void enregistrer_gives_number_state_and_guichet_and_keeps_the_depot() {
        Demande demande = Enregistrement.enregistrer(
                        Exemples.couple(), Exemples.NUMERO, Exemples.MOSELIS, ENREGISTREMENT)
                .orElseThrow();
        assertEquals(Exemples.active(), demande);
    }

    @Test
    @EprouveRegle("ENREGISTREMENT_RECEPTION")
    void ENREGISTREMENT_RECEPTION_a_paper_typed_later_keeps_the_day_on_which_it_was_received() {
        Bornes.verifier(
                "ENREGISTREMENT_RECEPTION",
                "2010-05-03 CCH R441-2-3 2010-05-03",
                "2015-05-14 CCH R441-2-3 2015-05-14",
                "2017-05-08 CCH R441-2-3 2017-05-08",
                "2021-05-01 CCH R441-2-3 2021-05-01");
        for (LocalDate typed : Bornes.de("ENREGISTREMENT_RECEPTION")) {
            LocalDate received = typed.minusDays(4);
            Demande paper = Exemples.couple().toBuilder()
                    .dateDepot(received)
                    .personnesACharge(List.of())
                    .build();
            Demande done = Enregistrement.enregistrer(paper, Exemples.NUMERO, Exemples.MOSELIS, typed)
                    .orElseThrow();
            assertEquals(received, done.dateDepot());
            assertEquals(typed, done.dateDerniereModification());
            assertEquals(
                    received.plusMonths(1),
                    DelaiAttestation.de(received).auPlusTard(),
                    "the delay runs from the reception, not from the typing");
        }
    }

    /** R441-2-7: the year runs from the dépôt, not from the typing. */
    @Test
    void a_demande_typed_when_its_validity_is_over_is_registered_with_a_warning() {
        LocalDate last = Exemples.DEPOT.plusYears(1);
        for (LocalDate typed : List.of(last, last.plusDays(1), LocalDate.of(2017, 2, 16))) {
            Resultat<Demande> done =
                    Enregistrement.enregistrer(Exemples.couple(), Exemples.NUMERO, Exemples.MOSELIS, typed);
            assertTrue(done.estAccepte());
            assertEquals(typed.isAfter(last), codes(done).contains("ENREGISTREMENT_VALIDITE_ECHUE"), typed.toString());
        }
        Resultat<Demande> separated = Enregistrement.enregistrer(
                Exemples.couple().toBuilder()
                        .debutValidite(LocalDate.of(2017, 2, 16))
                        .build(),
                Exemples.NUMERO,
                Exemples.MOSELIS,
                LocalDate.of(2017, 2, 16));
        assertTrue(!codes(separated).contains("ENREGISTREMENT_VALIDITE_ECHUE"), "its year begins that day");
    }

    @Test
    @EprouveRegle("DEPOT_SANS_FORMULAIRE")
    void DEPOT_SANS_FORMULAIRE_online_no_form_is_needed_from_11_05_2017() {
        Bornes.verifier("DEPOT_SANS_FORMULAIRE", "2017-05-11 CCH R441-2-2 2017-05-11");
        for (LocalDate jour : Bornes.de("DEPOT_SANS_FORMULAIRE")) {
            assertTrue(Enregistrement.formulaireExige(false, jour));
            assertEquals(
                    jour.isBefore(LocalDate.of(2017, 5, 11)), Enregistrement.formulaireExige(true, jour), jour + "");
        }
    }

    @Test
    void ENREGISTREMENT_PIECE_without_identity_paper_is_refused() {
        Demande sans = Exemples.couple().toBuilder().pieces(List.of()).build();
        refused(
                "PIECE_IDENTITE_ABSENTE",
                Enregistrement.enregistrer(sans, Exemples.NUMERO, Exemples.MOSELIS, ENREGISTREMENT));
    }

    @Test
    void a_numbered_or_struck_off_demande_is_not_registered_again() {
        refused(
                "NUMERO_DEJA_ATTRIBUE",
                Enregistrement.enregistrer(Exemples.active(), Exemples.NUMERO, Exemples.MOSELIS, ENREGISTREMENT));
        refused(
                "DEMANDE_NON_ACTIVE",
                Enregistrement.enregistrer(
                        Exemples.couple().toBuilder().etat(EtatDemande.RADIEE).build(),
                        Exemples.NUMERO,
                        Exemples.MOSELIS,
                        ENREGISTREMENT));
    }

    @Test
    void a_registration_says_who_is_on_another_demande_of_the_territory() {
        Demande first = Exemples.active();
        Demande couple = Exemples.couple();
        NumeroUnique other = NumeroUnique.parse("057 1215 073904 10691");
        assertEquals(
                List.of("DOUBLON_CERTAIN", "DOUBLON_CERTAIN"),
                codes(Enregistrement.enregistrer(
                        couple, other, Exemples.MOSELIS, ENREGISTREMENT, Doublons.parmi(List.of(first)))));
        assertEquals(
                List.of(),
                codes(Enregistrement.enregistrer(
                        couple, other, Exemples.MOSELIS, ENREGISTREMENT, Doublons.parmi(List.of()))));
        NumeroUnique elsewhere = NumeroUnique.parse("054 1215 073904 10691");
        assertEquals(
                List.of("COMMUNE_HORS_TERRITOIRE"),
                codes(Enregistrement.enregistrer(
                        couple, elsewhere, Exemples.MOSELIS, ENREGISTREMENT, Doublons.parmi(List.of(first)))));
    }

    @Test
    @EprouveRegle("NUMERO_CONSERVE")
    void NUMERO_CONSERVE_a_renewal_keeps_number_and_depot_and_any_guichet_may_do_it() {
        Bornes.verifier(
                "NUMERO_CONSERVE",
                "2010-05-03 CCH R441-2-7 2010-05-03",
                "2012-01-01 CCH R441-2-7 2012-01-01",
                "2015-05-14 CCH R441-2-7 2015-05-14",
                "2017-05-08 arrêté du 23/03/2015 (ETLL1506515A) annexe, 5 2015-03-23");
        LocalDate jour = LocalDate.of(2016, 12, 5);
        Demande renouvelee =
                Renouvellement.renouveler(Exemples.active(), AUTRE, jour).orElseThrow();
        assertEquals(Exemples.NUMERO, renouvelee.numeroUnique());
        assertEquals(Exemples.DEPOT, renouvelee.dateDepot());
        assertEquals(Exemples.MOSELIS, renouvelee.guichetCreation());
        assertEquals(AUTRE, renouvelee.guichetDerniereModification());
        assertEquals(
                LocalDate.of(2017, 12, 5),
                Calendrier.de(renouvelee, null).orElseThrow().expiration());
    }

    @Test
    void VALIDITE_renewal_on_the_day_of_expiry_is_in_time_the_next_day_is_late() {
        LocalDate expiration = LocalDate.of(2016, 12, 17);
        assertEquals(List.of(), codes(Renouvellement.renouveler(Exemples.active(), AUTRE, expiration)));
        var late = Renouvellement.renouveler(Exemples.active(), AUTRE, expiration.plusDays(1));
        assertTrue(late.estAccepte());
        assertEquals(List.of("RENOUVELLEMENT_TARDIF"), codes(late));
    }

    @Test
    void REACTIVATION_renewal_is_lost_after_the_window() {
        LocalDate last = LocalDate.of(2017, 6, 17);
        Demande reactivated =
                Reactivation.reactiver(Exemples.active(), AUTRE, last).orElseThrow();
        assertTrue(Renouvellement.renouveler(reactivated, AUTRE, last).estAccepte());
        refused("RENOUVELLEMENT_PERDU", Renouvellement.renouveler(Exemples.active(), AUTRE, last.plusDays(1)));
        refused(
                "RENOUVELLEMENT_ANTERIEUR",
                Renouvellement.renouveler(Exemples.active(), AUTRE, Exemples.DEPOT.minusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({"RADATT,", "RADABA,", "RADCON,", "RADIRR,IRRSEJ", "RADIRR,IRRRES"})
    void RADIATION_MOTIFS_strike_off_and_stay_recorded(String motif, String sousMotif) {
        LocalDate jour = LocalDate.of(2016, 3, 1);
        Demande radiee = Radiation.radier(
                        Exemples.active(),
                        MotifRadiation.of(motif),
                        sousMotif == null ? null : SousMotifRadiation.of(sousMotif),
                        AUTRE,
                        jour)
                .orElseThrow();
        assertEquals(EtatDemande.RADIEE, radiee.etat());
        assertEquals(
                MotifRadiation.of(motif),
                radiee.radiation() == null ? null : radiee.radiation().motif());
        refused(
                "DEMANDE_NON_ACTIVE",
                Radiation.radier(
                        radiee,
                        MotifRadiation.of(motif),
                        sousMotif == null ? null : SousMotifRadiation.of(sousMotif),
                        AUTRE,
                        jour));
        refused("DEMANDE_NON_ACTIVE", Renouvellement.renouveler(radiee, AUTRE, jour));
        refused("DEMANDE_NON_ACTIVE", Modification.modifier(radiee, radiee, AUTRE, jour, false));
    }

    @Test
    void RADIATION_MOTIFS_is_a_closed_list_and_RADIATION_SOUS_MOTIF_holds_from_05_09_2012() {
        LocalDate jour = LocalDate.of(2016, 3, 1);
        refused(
                "RADIATION_MOTIF_INCONNU",
                Radiation.radier(Exemples.active(), MotifRadiation.of("RADXXX"), null, AUTRE, jour));
        refused(
                "RADIATION_SOUS_MOTIF_ABSENT",
                Radiation.radier(Exemples.active(), MotifRadiation.IRRECEVABILITE, null, AUTRE, jour));
        refused(
                "RADIATION_SOUS_MOTIF_INCONNU",
                Radiation.radier(
                        Exemples.active(), MotifRadiation.IRRECEVABILITE, SousMotifRadiation.of("X"), AUTRE, jour));
        Demande old = Exemples.active().toBuilder()
                .dateDepot(LocalDate.of(2012, 1, 2))
                .build();
        assertTrue(Radiation.radier(old, MotifRadiation.IRRECEVABILITE, null, AUTRE, LocalDate.of(2012, 9, 4))
                .estAccepte());
        refused(
                "RADIATION_SOUS_MOTIF_ABSENT",
                Radiation.radier(old, MotifRadiation.IRRECEVABILITE, null, AUTRE, LocalDate.of(2012, 9, 5)));
    }

    @Test
    void RADIATION_SYSTEME_waits_for_its_day_and_REACTIVATION_ends_on_its_last_one() {
        LocalDate jour = LocalDate.of(2017, 1, 17);
        refused(
                "RADIATION_PREMATUREE",
                Radiation.radier(Exemples.active(), MotifRadiation.NON_RENOUVELLEMENT, null, null, jour.minusDays(1)));
        Demande radiee = Radiation.radier(Exemples.active(), MotifRadiation.NON_RENOUVELLEMENT, null, null, jour)
                .orElseThrow();
        assertEquals(Exemples.MOSELIS, radiee.guichetDerniereModification());

        LocalDate last = LocalDate.of(2017, 6, 17);
        refused("REACTIVATION_HORS_DELAI", Reactivation.reactiver(radiee, AUTRE, last.plusDays(1)));
        refused("REACTIVATION_AVANT_RADIATION", Reactivation.reactiver(radiee, AUTRE, jour.minusDays(1)));
        var done = Reactivation.reactiver(radiee, AUTRE, last);
        assertEquals(List.of("REACTIVATION_RENOUVELER"), codes(done));
        Demande active = done.orElseThrow();
        assertEquals(EtatDemande.ACTIVE, active.etat());
        assertNull(active.radiation());
        assertEquals(Exemples.NUMERO, active.numeroUnique());
        assertEquals(Exemples.DEPOT, active.dateDepot());
        assertTrue(Renouvellement.renouveler(active, AUTRE, last).estAccepte());
    }

    @Test
    void REACTIVATION_after_no_answer_lasts_five_months_and_other_motifs_have_none() {
        LocalDate jour = LocalDate.of(2016, 3, 31);
        Demande sansReponse = Radiation.radier(Exemples.active(), MotifRadiation.SANS_REPONSE, null, AUTRE, jour)
                .orElseThrow();
        assertTrue(Reactivation.reactiver(sansReponse, AUTRE, LocalDate.of(2016, 8, 31))
                .estAccepte());
        refused("REACTIVATION_HORS_DELAI", Reactivation.reactiver(sansReponse, AUTRE, LocalDate.of(2016, 9, 1)));
        Demande abandon = Radiation.radier(Exemples.active(), MotifRadiation.RENONCIATION, null, AUTRE, jour)
                .orElseThrow();
        refused("REACTIVATION_MOTIF", Reactivation.reactiver(abandon, AUTRE, jour));
        refused("REACTIVATION_DEMANDE_ACTIVE", Reactivation.reactiver(Exemples.active(), AUTRE, jour));
    }
}
