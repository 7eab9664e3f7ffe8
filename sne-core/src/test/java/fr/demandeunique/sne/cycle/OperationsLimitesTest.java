package fr.demandeunique.sne.cycle;

import static fr.demandeunique.sne.Dites.codes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.demandeunique.sne.DemandePleine;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.cycle.Commission.Avis;
import fr.demandeunique.sne.cycle.Commission.Decision;
import fr.demandeunique.sne.cycle.OffreLogement.Issue;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.EnvoiPreavis;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.doublons.Doublons;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an operation does at the edge: the parts of each condition one by one, and documents that lack a date or a reason. */
class OperationsLimitesTest {
    private static final LocalDate JOUR = LocalDate.of(2016, 3, 1);
    private static final CodeGuichet GUICHET = Exemples.MOSELIS;
    private static final Demande ACTIVE = Exemples.active();
    private static final Demande SANS_DEPOT = ACTIVE.toBuilder().dateDepot(null).build();

    private static RadiationDemande radiation(MotifRadiation motif, LocalDate date) {
        return RadiationDemande.builder().motif(motif).date(date).build();
    }

    private static Demande radiee(MotifRadiation motif, LocalDate date) {
        return ACTIVE.toBuilder()
                .etat(EtatDemande.RADIEE)
                .radiation(radiation(motif, date))
                .build();
    }

    @Test
    void what_was_struck_off_is_not_registered_again_by_state_or_by_radiation() {
        for (Demande one : List.of(
                Exemples.couple().toBuilder().etat(EtatDemande.RADIEE).build(),
                Exemples.couple().toBuilder()
                        .radiation(radiation(MotifRadiation.RENONCIATION, JOUR))
                        .build())) {
            assertEquals(
                    List.of("DEMANDE_NON_ACTIVE"),
                    codes(Enregistrement.enregistrer(one, Exemples.NUMERO, GUICHET, JOUR)));
            assertEquals(
                    List.of("DEMANDE_NON_ACTIVE"),
                    codes(Enregistrement.enregistrer(
                            one, Exemples.NUMERO, GUICHET, JOUR, Doublons.parmi(List.of(ACTIVE)))),
                    "a refusal does not look for duplicates");
        }
    }

    @Test
    void a_depot_is_corrected_up_to_the_first_renewal_and_the_beginning_of_the_validity() {
        LocalDate renewed = LocalDate.of(2016, 2, 10);
        Demande renewedOnce =
                ACTIVE.toBuilder().renouvellements(List.of(renewed)).build();
        Demande separated = ACTIVE.toBuilder().debutValidite(renewed).build();
        Demande unnumbered = ACTIVE.toBuilder().numeroUnique(null).build();
        assertEquals(List.of("NUMERO_MOIS_DEPOT"), corriger(renewedOnce, renewed));
        assertEquals(List.of("CORRECTION_DEPOT_POSTERIEURE"), corriger(renewedOnce, renewed.plusDays(1)));
        assertEquals(List.of(), corriger(separated, renewed), "the month of its number is that of the separation");
        assertEquals(List.of("CORRECTION_DEPOT_POSTERIEURE"), corriger(separated, renewed.plusDays(1)));
        assertEquals(List.of(), corriger(unnumbered, renewed));
        assertEquals(List.of("NUMERO_MOIS_DEPOT"), corriger(ACTIVE, JOUR));
        assertEquals(List.of("CORRECTION_DEPOT_POSTERIEURE"), corriger(ACTIVE, JOUR.plusDays(1)));
        assertEquals(List.of(), corriger(ACTIVE, LocalDate.of(2015, 12, 1)));
    }

    private static List<String> corriger(Demande demande, LocalDate recueLe) {
        return codes(CorrectionDepot.parDefaut().corriger(demande, recueLe, true, Auteur.GESTIONNAIRE, JOUR));
    }

    @Test
    void only_what_is_struck_off_since_a_known_day_is_purged() {
        LocalDate late = JOUR.plusYears(3);
        assertEquals(List.of("PURGE_NON_RADIEE"), codes(Purge.purger(radiee(MotifRadiation.RENONCIATION, null), late)));
        assertEquals(
                List.of("PURGE_NON_RADIEE"),
                codes(Purge.purger(
                        radiee(MotifRadiation.RENONCIATION, JOUR).toBuilder()
                                .etat(EtatDemande.ACTIVE)
                                .build(),
                        late)));
        Demande left =
                Purge.purger(radiee(MotifRadiation.RENONCIATION, JOUR), late).orElseThrow();
        assertNull(left.preavis());
        assertNull(left.attribution());
        assertNull(left.dalo());
        assertNull(left.demandeur());
    }

    @Test
    void a_reactivation_wants_a_state_a_reason_and_a_limit_that_can_be_counted() {
        Demande gone = radiee(MotifRadiation.NON_RENOUVELLEMENT, LocalDate.of(2017, 1, 20));
        LocalDate jour = LocalDate.of(2017, 2, 1);
        Demande late = gone.toBuilder().etat(EtatDemande.ACTIVE).radiation(null).build();
        assertEquals(
                List.of("REACTIVATION_DEMANDE_ACTIVE"), reactiver(late, LocalDate.of(2017, 1, 16)), "it is tolerated");
        assertEquals(List.of("REACTIVATION_RENOUVELER"), reactiver(late, LocalDate.of(2017, 1, 17)), "it was due");
        assertEquals(
                List.of("REACTIVATION_DEMANDE_ACTIVE"),
                reactiver(gone.toBuilder().radiation(null).build(), jour));
        assertEquals(List.of("REACTIVATION_MOTIF"), reactiver(radiee(null, JOUR), jour));
        assertEquals(List.of("REACTIVATION_MOTIF"), reactiver(radiee(MotifRadiation.SANS_REPONSE, null), jour));
        assertEquals(
                List.of("REACTIVATION_MOTIF"),
                reactiver(gone.toBuilder().dateDepot(null).build(), jour),
                "without a depot there is no calendar");
        assertEquals(List.of("REACTIVATION_AVANT_RADIATION"), reactiver(gone, LocalDate.of(2017, 1, 19)));
        assertEquals(List.of("REACTIVATION_RENOUVELER"), reactiver(gone, LocalDate.of(2017, 1, 20)));
        assertEquals(
                List.of("REACTIVATION_RENOUVELER"),
                reactiver(radiee(MotifRadiation.NON_RENOUVELLEMENT, null), jour),
                "the calendar does not need the day of the radiation");
        assertEquals(Optional.empty(), Reactivation.possibleJusquau(ACTIVE));
        assertEquals(Optional.empty(), Reactivation.possibleJusquau(radiee(null, JOUR)));
    }

    private static List<String> reactiver(Demande demande, LocalDate jour) {
        return codes(Reactivation.reactiver(demande, GUICHET, jour));
    }

    @Test
    void an_answer_to_an_offer_counts_from_its_reception_to_the_last_day() {
        OffreLogement offre = OffreLogement.de(JOUR, 10).orElseThrow();
        LocalDate last = JOUR.plusDays(10);
        assertEquals(Issue.ACCEPTEE, offre.issue(true, JOUR, JOUR));
        assertEquals(Issue.REFUSEE, offre.issue(false, last, last));
        assertEquals(Issue.EN_ATTENTE, offre.issue(null, JOUR, JOUR), "it does not say what");
        assertEquals(Issue.EN_ATTENTE, offre.issue(true, null, JOUR), "it does not say when");
        assertEquals(Issue.EN_ATTENTE, offre.issue(true, JOUR.minusDays(1), JOUR), "before the offer");
        assertEquals(Issue.EN_ATTENTE, offre.issue(true, JOUR.plusDays(1), JOUR), "not yet");
        assertEquals(Issue.REFUSEE, offre.issue(true, last.plusDays(1), last.plusDays(1)), "too late");
        assertEquals(Issue.EN_ATTENTE, offre.issue(null, null, last));
    }

    @Test
    void a_renewal_wants_an_identity_document_of_a_natural_person() {
        for (CodePiece code : List.of(CodePiece.IDENTITE_FRANCAISE, CodePiece.IDENTITE_UNION, CodePiece.TITRE_SEJOUR)) {
            assertEquals(List.of(), renouveler(pieces(code)), code.code());
        }
        assertEquals(List.of("RENOUVELLEMENT_IDENTITE"), renouveler(pieces(CodePiece.of("RFR"))));
        assertEquals(List.of("RENOUVELLEMENT_IDENTITE"), renouveler(pieces(null)));
        assertEquals(
                List.of(),
                renouveler(pieces(null).toBuilder()
                        .personneMorale(DemandePleine.demande().personneMorale())
                        .build()));
        assertEquals(List.of("DATE_DEPOT_ABSENTE"), codes(Renouvellement.renouveler(SANS_DEPOT, GUICHET, JOUR)));
    }

    private static Demande pieces(CodePiece code) {
        return ACTIVE.toBuilder()
                .pieces(List.of(PieceJustificative.builder().code(code).build()))
                .build();
    }

    private static List<String> renouveler(Demande demande) {
        return codes(Renouvellement.renouveler(demande, new Renouvellement.Reception(GUICHET, true, null), JOUR));
    }

    @Test
    void without_a_depot_there_is_neither_separation_nor_preavis() {
        assertEquals(List.of("DATE_DEPOT_ABSENTE"), codes(Separation.separer(SANS_DEPOT, 1, JOUR)));
        assertEquals(
                List.of(),
                Preavis.controler(SANS_DEPOT, LocalDate.of(2016, 12, 31)).anomalies());
        assertEquals(
                List.of("PREAVIS_ABSENT"),
                Preavis.controler(ACTIVE, LocalDate.of(2016, 12, 31)).anomalies().stream()
                        .map(Dites::code)
                        .toList());
    }

    @Test
    void a_proof_of_an_early_preavis_is_of_the_same_validity_and_in_time() {
        Demande old = ACTIVE.toBuilder().dateDepot(LocalDate.of(2014, 1, 10)).build();
        LocalDate last = LocalDate.of(2014, 12, 10);
        LocalDate jour = LocalDate.of(2014, 12, 20);
        List<String> found = new ArrayList<>();
        for (LocalDate proof : new LocalDate[] {last, last.minusDays(1), last.plusDays(1), null}) {
            Demande sent = old.toBuilder()
                    .preavis(EnvoiPreavis.builder()
                            .simple(LocalDate.of(2014, 12, 1))
                            .accuseReception(proof)
                            .build())
                    .build();
            found.add(Preavis.controler(sent, jour).anomalies().stream()
                    .map(Dites::code)
                    .findFirst()
                    .orElse("-"));
        }
        assertEquals(List.of("-", "-", "PREAVIS_SANS_PREUVE", "PREAVIS_SANS_PREUVE"), found);
    }

    @Test
    void a_decision_says_its_piece_or_its_reason() {
        LocalDate jour = LocalDate.of(2017, 2, 21);
        for (String silence : new String[] {null, " "}) {
            assertEquals(List.of("COMMISSION_PIECE_NON_DITE"), avis(Decision.CONDITION_SUSPENSIVE, silence, jour));
            assertEquals(List.of("COMMISSION_REFUS_SANS_MOTIF"), avis(Decision.NON_ATTRIBUTION, silence, jour));
            assertEquals(List.of("COMMISSION_IRRECEVABILITE_MOTIF"), avis(Decision.IRRECEVABILITE, silence, jour));
        }
        assertEquals(List.of(), avis(Decision.CONDITION_SUSPENSIVE, "pièce", jour));
        assertEquals(List.of(), avis(Decision.NON_ATTRIBUTION, "motif", jour));
        assertEquals(List.of("COMMISSION_IRRECEVABILITE_MOTIF"), avis(Decision.IRRECEVABILITE, "?", jour));
        assertEquals(List.of(), avis(Decision.IRRECEVABILITE, SousMotifRadiation.SEJOUR.code(), jour));
        assertEquals("Avis[NON_ATTRIBUTION, null]", new Avis(Decision.NON_ATTRIBUTION, null, "EXEMPLE").toString());
    }

    private static List<String> avis(Decision decision, String motif, LocalDate jour) {
        return Commission.controler(new Avis(decision, null, motif), jour).anomalies().stream()
                .map(Dites::code)
                .toList();
    }

    @Test
    void an_attestation_handed_over_tomorrow_is_not_handed_over_yet() {
        LocalDate depot = LocalDate.of(2016, 1, 10);
        DelaiAttestation delai = DelaiAttestation.de(depot);
        LocalDate recours = LocalDate.of(2016, 2, 11);
        var hand = Optional.of(DelaiAttestation.Ordre.REMETTRE_ATTESTATION);
        assertEquals(hand, delai.ordre(true, recours.plusDays(1), recours));
        assertEquals(Optional.empty(), delai.ordre(true, recours, recours));
        assertEquals(hand, delai.ordre(true, null, recours));
        assertEquals(Optional.empty(), delai.ordre(true, null, recours.minusDays(1)));
    }

    @Test
    void the_organisme_of_L365_2_strikes_off_only_by_the_gestionnaire() {
        LocalDate jour = LocalDate.of(2017, 2, 21);
        List<List<String>> found = new ArrayList<>();
        for (Auteur auteur : List.of(Auteur.GESTIONNAIRE, Auteur.ASSISTANCE)) {
            OrdreRadiation ordre = OrdreRadiation.de(MotifRadiation.ATTRIBUTION, auteur, GUICHET);
            found.add(FondementRadiation.controler(ACTIVE, ordre, jour).stream()
                    .map(Dites::code)
                    .toList());
            found.add(FondementRadiation.controler(ACTIVE, ordre.parOrganisme(), jour).stream()
                    .map(Dites::code)
                    .toList());
        }
        List<String> refused = List.of("RADIATION_AUTEUR");
        assertEquals(List.of(refused, List.of(), refused, refused), found);
    }

    @Test
    void the_commission_decides_before_the_warning_leaves_and_before_the_radiation() {
        LocalDate decided = LocalDate.of(2016, 3, 1);
        LocalDate warned = decided;
        LocalDate gone = LocalDate.of(2016, 6, 1);
        assertEquals(List.of(), commission(decided, warned, gone));
        assertEquals(List.of("RADIATION_COMMISSION"), commission(warned.plusDays(1), warned, gone));
        assertEquals(List.of("RADIATION_COMMISSION"), commission(null, warned, gone));
        assertEquals(List.of("RADIATION_COMMISSION"), commission(gone.plusDays(1), null, gone));
        assertEquals(List.of(), commission(gone, null, gone));
    }

    private static List<String> commission(LocalDate decided, LocalDate warned, LocalDate gone) {
        OrdreRadiation ordre = OrdreRadiation.de(MotifRadiation.IRRECEVABILITE, Auteur.GUICHET, GUICHET)
                .irrecevable(decided, SousMotifRadiation.RESSOURCES);
        OrdreRadiation told = warned == null ? ordre : ordre.averti(warned, GUICHET);
        return FondementRadiation.controler(ACTIVE, told, gone).stream()
                .map(Dites::code)
                .filter("RADIATION_COMMISSION"::equals)
                .toList();
    }

    @Test
    void an_association_is_purged_like_a_person() {
        LocalDate jour = LocalDate.of(2017, 5, 8);
        Demande old = radiee(MotifRadiation.RENONCIATION, LocalDate.of(2016, 5, 7));
        Demande nobody = old.toBuilder().demandeur(null).build();
        Demande association = nobody.toBuilder()
                .personneMorale(DemandePleine.demande().personneMorale())
                .build();
        assertEquals(List.of("PURGE_DUE"), purge(old, jour));
        assertEquals(List.of("PURGE_DUE"), purge(association, jour));
        assertEquals(List.of(), purge(nobody, jour));
        assertEquals(List.of(), purge(association, jour.minusDays(1)));
    }

    private static List<String> purge(Demande demande, LocalDate jour) {
        return ControleRadiation.controler(demande, jour).anomalies().stream()
                .map(Dites::code)
                .filter("PURGE_DUE"::equals)
                .toList();
    }

    @Test
    void each_author_has_the_profile_of_his_guichet() {
        assertNull(Auteur.DEMANDEUR.profil());
        assertEquals(fr.demandeunique.sne.guichet.Profil.GUICHET, Auteur.BAILLEUR.profil());
        assertEquals("gestionnaire territorial", Auteur.GESTIONNAIRE.profil().libelle());
        assertEquals(
                Set.of(Auteur.GESTIONNAIRE, Auteur.ASSISTANCE),
                CorrectionDepot.parDefaut().habilites());
    }
}
