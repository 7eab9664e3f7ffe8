package fr.demandeunique.sne.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.doublons.Doublons;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {
    private static final LocalDate ENREGISTREMENT = LocalDate.of(2015, 12, 21);
    private static final CodeGuichet AUTRE = CodeGuichet.parse("G1104");

    private static List<String> codes(Resultat<?> resultat) {
        return resultat.anomalies().stream().map(Dites::code).toList();
    }

    private static void refused(String code, Resultat<?> resultat) {
        assertTrue(!resultat.estAccepte(), "accepted");
        assertEquals(List.of(code), codes(resultat));
    }

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

    @Test
    void a_piece_added_loses_nothing_of_the_other_tabs() {
        Demande avant = Exemples.active();
        List<PieceJustificative> pieces = new ArrayList<>(avant.pieces());
        pieces.add(PieceJustificative.builder().code(CodePiece.AVIS_IMPOSITION).build());
        Demande apres = Modification.modifier(
                        avant,
                        avant.toBuilder().pieces(pieces).build(),
                        Exemples.MOSELIS,
                        LocalDate.of(2016, 1, 4),
                        false)
                .orElseThrow();
        assertEquals(2, apres.pieces().size());
        // The bug that version 4.1.7 of the SNE mended: the tab « Revenu fiscal » was lost.
        assertEquals(avant.demandeur(), apres.demandeur());
        assertEquals(
                avant.toBuilder()
                        .pieces(pieces)
                        .dateDerniereModification(LocalDate.of(2016, 1, 4))
                        .build(),
                apres);
    }

    @Test
    void MODIFICATION_never_extends_the_validity() {
        Demande avant = Exemples.active();
        Demande apres = Modification.modifier(
                        avant,
                        avant.toBuilder().precisions("Rez-de-chaussée").build(),
                        Exemples.MOSELIS,
                        LocalDate.of(2016, 12, 1),
                        false)
                .orElseThrow();
        assertEquals(Calendrier.de(avant, null), Calendrier.de(apres, null));
    }

    @Test
    void NUMERO_CONSERVE_a_modification_cannot_touch_what_the_register_keeps() {
        Demande avant = Exemples.active();
        refused(
                "MODIFICATION_INTERDITE",
                Modification.modifier(
                        avant,
                        avant.toBuilder().dateDepot(LocalDate.of(2015, 12, 1)).build(),
                        Exemples.MOSELIS,
                        ENREGISTREMENT,
                        false));
    }

    @Test
    void an_old_error_does_not_block_an_unrelated_correction() {
        Demande avant = Exemples.active().toBuilder().pieces(List.of()).build();
        var done = Modification.modifier(
                avant, avant.toBuilder().precisions("x").build(), Exemples.MOSELIS, ENREGISTREMENT, false);
        assertTrue(done.estAccepte());
        assertEquals(List.of("PIECE_IDENTITE_ABSENTE"), codes(done));
    }

    private static Resultat<Demande> situation(String situation, boolean sansConjoint, boolean dupliquee) {
        Demande avant = Exemples.active();
        var builder = avant.toBuilder()
                .demandeur(
                        avant.demandeur() == null
                                ? null
                                : avant.demandeur().toBuilder()
                                        .situationFamiliale(situation == null ? null : SituationFamiliale.of(situation))
                                        .build());
        return Modification.modifier(
                avant,
                (sansConjoint ? sansConjoint(builder) : builder).build(),
                Exemples.MOSELIS,
                LocalDate.of(2017, 2, 16),
                dupliquee);
    }

    /** One person less to house, too. */
    private static Demande.Builder sansConjoint(Demande.Builder builder) {
        LogementRecherche recherche = Exemples.active().logementRecherche();
        return builder.coTitulaires(List.of())
                .logementRecherche(
                        recherche == null
                                ? null
                                : recherche.toBuilder().nombrePersonnes(3).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "D", "S", "U", "V"})
    void SEPARATION_DUPLICATION_comes_before_the_situation_familiale(String situation) {
        refused("SEPARATION_DUPLIQUER_DABORD", situation(situation, false, false));
        assertTrue(situation(situation, false, true).estAccepte());
    }

    @Test
    @EprouveRegle("ETAT_CIVIL_GUICHET")
    void ETAT_CIVIL_GUICHET_a_name_is_changed_at_a_guichet_and_not_on_the_portal() {
        Bornes.verifier("ETAT_CIVIL_GUICHET", "2022-04-28 notice 51423 du formulaire 14069*05");
        LocalDate first = LocalDate.of(2022, 4, 28);
        Demande avant = Exemples.active();
        Demande apres = avant.toBuilder()
                .coTitulaires(List.of(avant.coTitulaires().get(0).toBuilder()
                        .identite(i -> i.nomNaissance("AUTRE"))
                        .build()))
                .build();
        CodeGuichet portal = CodeGuichet.PORTAIL_GRAND_PUBLIC;
        assertEquals(List.of(), etatCivil(avant, apres, portal, first.minusDays(1)));
        assertEquals(List.of("/coTitulaires/0"), etatCivil(avant, apres, portal, first));
        assertEquals(List.of("/coTitulaires/0"), etatCivil(avant, apres, portal, first.plusDays(1)));
        assertEquals(List.of(), etatCivil(avant, apres, CodeGuichet.parse("10691"), first));
        assertEquals(List.of(), etatCivil(avant, avant, portal, first));
    }

    private static List<String> etatCivil(Demande avant, Demande apres, CodeGuichet guichet, LocalDate jour) {
        return Modification.modifier(avant, apres, guichet, jour, false).anomalies().stream()
                .filter(one -> one.code().equals("MODIFICATION_ETAT_CIVIL"))
                .map(Anomalie::chemin)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"C, false, CO_TITULAIRE_ACCORD", "C, true,", "L, false, CO_TITULAIRE_ACCORD"})
    @EprouveRegle("SEPARATION_RETRAIT")
    void SEPARATION_RETRAIT_wants_the_consent_of_who_is_taken_off(String lien, boolean dupliquee, String code) {
        Bornes.verifier("SEPARATION_RETRAIT", "2014-03-27 fiche d’assistance Aatiko 43000045779");
        Demande one = Exemples.active();
        Demande avant = one.toBuilder()
                .coTitulaires(List.of(one.coTitulaires().get(0).toBuilder()
                        .lien(lien == null ? null : LienDemandeur.of(lien))
                        .build()))
                .build();
        Demande apres = avant.toBuilder().coTitulaires(List.of()).build();
        LocalDate jour = LocalDate.of(2017, 2, 21);
        List<String> found =
                Modification.modifier(avant, apres, CodeGuichet.parse("10691"), jour, dupliquee).anomalies().stream()
                        .map(Dites::code)
                        .filter(each -> each.startsWith("CO_TITULAIRE"))
                        .toList();
        assertEquals(code == null ? List.of() : List.of(code), found);
    }

    @Test
    void SEPARATION_DUPLICATION_cannot_be_dodged_by_removing_the_spouse_at_once() {
        refused("SEPARATION_DUPLIQUER_DABORD", situation("S", true, false));
        assertEquals(List.of("CO_TITULAIRE_RETIRE"), codes(situation("M", true, false)));
    }

    @Test
    void a_widowing_is_accepted_with_the_removal_of_the_spouse() {
        assertEquals(List.of(), codes(situation("V", true, false)));
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

    @Test
    void a_refused_change_is_told_without_doubts_and_an_accepted_one_with_them() {
        Demande before = Exemples.active();
        Demande later = before.toBuilder()
                .logementActuel(
                        LogementActuel.builder().loyer(new BigDecimal("90000")).build())
                .build();
        assertTrue(codes(Modification.modifier(before, later, Exemples.MOSELIS, ENREGISTREMENT, false))
                .contains("LOYER_INVRAISEMBLABLE"));
        Demande refused =
                later.toBuilder().dateDepot(Exemples.DEPOT.minusDays(1)).build();
        assertEquals(
                List.of("MODIFICATION_INTERDITE"),
                codes(Modification.modifier(before, refused, Exemples.MOSELIS, ENREGISTREMENT, false)));
    }
}
