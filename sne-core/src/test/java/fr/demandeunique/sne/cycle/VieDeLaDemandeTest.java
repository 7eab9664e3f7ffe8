package fr.demandeunique.sne.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.DemandePleine;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationAnnulee;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.personne.RevenuFiscal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A demande lives a year, is tolerated a month, and passes through its reactivation after that. */
class VieDeLaDemandeTest {
    private static final CodeGuichet GUICHET = CodeGuichet.parse("10777");
    private static final LocalDate RADIATION = LocalDate.of(2017, 1, 17);

    private static List<String> codes(List<Anomalie> anomalies) {
        return anomalies.stream()
                .map(Dites::code)
                .filter(one -> one.startsWith("DEMANDE_"))
                .toList();
    }

    private static Resultat<Demande> attribuer(Demande demande, LocalDate bail, LocalDate jour) {
        Attribution declared =
                DemandePleine.demande().attribution().toBuilder().dateBail(bail).build();
        return AttributionLogement.attribuer(demande, declared, GUICHET, jour);
    }

    /** Dépôt of 17/12/2015, never renewed: valid to 17/12/2016, struck off on 17/01/2017, reactivable to 17/06/2017. */
    @ParameterizedTest
    @CsvSource({
        "2016-12-17,",
        "2016-12-18, DEMANDE_EXPIREE",
        "2017-01-16, DEMANDE_EXPIREE",
        "2017-01-17, DEMANDE_A_RADIER",
        "2017-06-17, DEMANDE_A_RADIER",
        "2017-06-18, DEMANDE_PERDUE",
        "2021-02-01, DEMANDE_PERDUE"
    })
    @EprouveRegle("DEMANDE_ECHUE")
    void DEMANDE_ECHUE_from_the_day_of_its_radiation_nothing_is_done_as_if_the_demande_lived(
            LocalDate jour, String code) {
        Bornes.verifier("DEMANDE_ECHUE", "2010-05-03 interprétation");
        List<String> expected = code == null ? List.of() : List.of(code);
        boolean passes = code == null || code.equals("DEMANDE_EXPIREE");
        Demande demande = Exemples.active();
        var examined = Commission.recevoir(demande, jour);
        assertEquals(expected, codes(examined.anomalies()));
        assertEquals(passes, examined.conforme());
        var separated = Separation.separer(demande, 1, jour);
        assertEquals(expected, codes(separated.anomalies()));
        assertEquals(passes, separated.estAccepte());
        var served = attribuer(demande, jour, jour);
        assertEquals(expected, codes(served.anomalies()));
        assertEquals(
                passes, served.anomalies().stream().noneMatch(one -> one.code().matches("DEMANDE_(A|P).*")));
        var substituted = Substitution.substituer(
                demande, new Substitution.Ordre(1, Substitution.Raison.DECES, Substitution.ACTE_DECES, GUICHET), jour);
        assertEquals(expected, codes(substituted.anomalies()));
        for (Anomalie one : examined.anomalies()) {
            for (Locale langue : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertFalse(one.message(langue).contains("{"), one.message(langue));
            }
        }
        if ("DEMANDE_A_RADIER".equals(code)) {
            String message = examined.anomalies().get(0).message();
            assertTrue(message.contains("17/01/2017") && message.contains("17/06/2017"), message);
            assertTrue(message.contains("réactivez-la"), "the way out: " + message);
        }
    }

    @Test
    void before_the_regime_of_2010_no_demande_is_due_to_be_struck_off() {
        Demande old = Exemples.active().toBuilder()
                .dateDepot(LocalDate.of(2008, 1, 2))
                .build();
        assertEquals(
                List.of(),
                codes(Commission.recevoir(old, LocalDate.of(2010, 5, 2)).anomalies()));
        assertEquals(
                List.of("DEMANDE_PERDUE"),
                codes(Commission.recevoir(old, LocalDate.of(2010, 5, 3)).anomalies()));
    }

    @Test
    void a_lease_signed_in_time_is_declared_late_all_the_same() {
        LocalDate bail = LocalDate.of(2016, 12, 10);
        assertEquals(
                List.of(),
                codes(attribuer(Exemples.active(), bail, RADIATION.plusDays(3)).anomalies()));
        Demande renewed = Exemples.active().toBuilder()
                .renouvellements(List.of(LocalDate.of(2018, 1, 5)))
                .build();
        assertEquals(
                List.of("DEMANDE_PERDUE"),
                codes(attribuer(renewed, LocalDate.of(2017, 7, 1), LocalDate.of(2018, 1, 6))
                        .anomalies()),
                "the renewal came after the lease");
    }

    @ParameterizedTest
    @CsvSource({
        // received, recorded, what is told, accepted
        "2016-12-17, 2016-12-17,, true",
        "2016-12-18, 2016-12-18, RENOUVELLEMENT_TARDIF, true",
        "2017-01-16, 2017-01-20, RENOUVELLEMENT_TARDIF, true",
        "2017-01-17, 2017-01-17, RENOUVELLEMENT_REACTIVER, false",
        "2017-06-17, 2017-06-17, RENOUVELLEMENT_REACTIVER, false",
        "2017-06-18, 2017-06-18, RENOUVELLEMENT_PERDU, false",
        "2021-02-01, 2021-02-01, RENOUVELLEMENT_PERDU, false",
        "2016-12-02, 2016-12-01, RENOUVELLEMENT_FUTUR, false",
        "2015-12-16, 2016-12-01, RENOUVELLEMENT_ANTERIEUR, false"
    })
    void a_renewal_from_the_radiation_day_passes_through_the_reactivation_and_one_to_come_is_refused(
            LocalDate recu, LocalDate jour, String code, boolean accepted) {
        var done = Renouvellement.renouveler(Exemples.active(), GUICHET, recu, jour);
        assertEquals(accepted, done.estAccepte());
        assertEquals(
                code == null ? List.of() : List.of(code),
                done.anomalies().stream().map(Dites::code).toList());
        if (accepted) {
            assertEquals(List.of(recu), done.orElseThrow().renouvellements());
            assertEquals(jour, done.orElseThrow().dateDerniereModification());
        }
    }

    @Test
    void two_renewals_on_one_day_count_once() {
        LocalDate jour = LocalDate.of(2016, 12, 5);
        Demande once =
                Renouvellement.renouveler(Exemples.active(), GUICHET, jour).orElseThrow();
        var twice = Renouvellement.renouveler(once, GUICHET, jour);
        assertEquals(List.of(jour), twice.orElseThrow().renouvellements());
        assertEquals(
                List.of("RENOUVELLEMENT_DEJA_FAIT"),
                twice.anomalies().stream().map(Dites::code).toList());
        assertEquals(Calendrier.de(once, null), Calendrier.de(twice.orElseThrow(), null));
    }

    @Test
    void a_renewal_to_come_on_a_document_is_told() {
        Demande odd = Exemples.active().toBuilder()
                .renouvellements(List.of(LocalDate.of(2016, 12, 5)))
                .build();
        for (LocalDate jour : List.of(LocalDate.of(2016, 12, 4), LocalDate.of(2016, 12, 5))) {
            assertEquals(
                    jour.getDayOfMonth() == 4,
                    ControleDemande.controler(odd, jour).avertissements().stream()
                            .anyMatch(one -> one.toString().endsWith("RENOUVELLEMENT_A_VENIR /renouvellements/0")));
        }
    }

    @Test
    @EprouveRegle("REACTIVATION")
    void a_demande_that_the_system_forgot_is_reactivated_then_renewed_then_lives() {
        LocalDate jour = LocalDate.of(2017, 3, 1);
        Demande back = Reactivation.reactiver(Exemples.active(), GUICHET, jour).orElseThrow();
        RadiationAnnulee trace = back.radiationsAnnulees().get(0);
        assertEquals(RADIATION, trace.radiation().date());
        assertEquals(MotifRadiation.NON_RENOUVELLEMENT, trace.radiation().motif());
        assertNull(trace.radiation().guichet(), "the system strikes off");
        assertEquals(jour, trace.annuleeLe());
        assertEquals(
                List.of("REACTIVATION_DEMANDE_ACTIVE"),
                Reactivation.reactiver(back, GUICHET, jour).anomalies().stream()
                        .map(Dites::code)
                        .toList(),
                "once is enough");
        // A month to renew it, then it is due again.
        assertEquals(
                List.of("DEMANDE_EXPIREE"),
                codes(Commission.recevoir(back, LocalDate.of(2017, 3, 31)).anomalies()));
        assertEquals(
                List.of("DEMANDE_A_RADIER"),
                codes(Commission.recevoir(back, LocalDate.of(2017, 4, 1)).anomalies()));
        Demande renewed =
                Renouvellement.renouveler(back, GUICHET, jour.plusDays(1)).orElseThrow();
        assertEquals(
                List.of(),
                codes(Commission.recevoir(renewed, LocalDate.of(2018, 3, 2)).anomalies()));
        assertEquals(Exemples.DEPOT, renewed.dateDepot());
        assertTrue(
                Reactivation.reactiver(back, GUICHET, LocalDate.of(2017, 6, 17)).estAccepte(), "due again");
        assertFalse(
                Reactivation.reactiver(back, GUICHET, LocalDate.of(2017, 6, 18)).estAccepte());
    }

    private static final LocalDate BAIL = LocalDate.of(2016, 5, 2);

    private static Demande servie() {
        return Exemples.active().toBuilder()
                .etat(EtatDemande.RADIEE)
                .attribution(DemandePleine.demande().attribution())
                .radiation(RadiationDemande.builder()
                        .motif(MotifRadiation.ATTRIBUTION)
                        .date(BAIL)
                        .guichet(GUICHET)
                        .build())
                .build();
    }

    @Test
    @EprouveRegle("RADIATION_ANNULEE")
    void RADIATION_ANNULEE_a_wrong_radiation_is_undone_with_its_reason_and_its_trace() {
        Bornes.verifier("RADIATION_ANNULEE", "2010-05-03 interprétation");
        var annulation = new AnnulationRadiation(Set.of(Auteur.GESTIONNAIRE));
        LocalDate jour = LocalDate.of(2016, 5, 20);
        Demande back = annulation
                .annuler(servie(), " bail jamais signé ", Auteur.GESTIONNAIRE, GUICHET, jour)
                .orElseThrow();
        assertEquals(EtatDemande.ACTIVE, back.etat());
        assertNull(back.radiation());
        assertNull(back.attribution(), "the attribution fell with it");
        assertEquals(Exemples.NUMERO, back.numeroUnique());
        assertEquals(Exemples.DEPOT, back.dateDepot());
        assertEquals(GUICHET, back.guichetDerniereModification());
        RadiationAnnulee trace = back.radiationsAnnulees().get(0);
        assertEquals(servie().radiation(), trace.radiation());
        assertEquals(servie().attribution(), trace.attribution());
        assertEquals("bail jamais signé", trace.raison());
        assertEquals(jour, trace.annuleeLe());
        assertEquals(List.of(), ControleRadiation.controler(back, jour).anomalies());
        assertFalse(trace.toString().contains("bail"), "the reason may speak of somebody");
        Demande renunciation = servie().toBuilder()
                .radiation(servie().radiation().toBuilder()
                        .motif(MotifRadiation.RENONCIATION)
                        .build())
                .build();
        Demande other = annulation
                .annuler(renunciation, "saisie par erreur", Auteur.GESTIONNAIRE, null, jour)
                .orElseThrow();
        assertEquals(servie().attribution(), other.attribution(), "what was no attribution takes none away");
        assertEquals(Exemples.MOSELIS, other.guichetDerniereModification());
    }

    @Test
    void who_undoes_a_radiation_is_given_and_says_why_and_the_data_are_still_there() {
        var annulation = new AnnulationRadiation(Set.of(Auteur.ASSISTANCE, Auteur.BAILLEUR));
        LocalDate jour = LocalDate.of(2016, 5, 20);
        record Essai(Demande demande, String raison, Auteur auteur, LocalDate jour, String code) {}
        Stream.of(
                        new Essai(servie(), "r", Auteur.GESTIONNAIRE, jour, "ANNULATION_AUTEUR"),
                        new Essai(Exemples.active(), "r", Auteur.ASSISTANCE, jour, "ANNULATION_NON_RADIEE"),
                        new Essai(servie(), " ", Auteur.ASSISTANCE, jour, "ANNULATION_RAISON"),
                        new Essai(servie(), "r", Auteur.BAILLEUR, BAIL.minusDays(1), "REACTIVATION_AVANT_RADIATION"),
                        new Essai(Purge.effacer(servie()), "r", Auteur.ASSISTANCE, jour, "ANNULATION_EFFACEE"))
                .forEach(one -> {
                    var done = annulation.annuler(one.demande, one.raison, one.auteur, GUICHET, one.jour);
                    assertFalse(done.estAccepte(), one.code);
                    assertEquals(one.code, done.anomalies().get(0).code());
                });
        assertTrue(annulation
                .annuler(servie(), "r", Auteur.BAILLEUR, GUICHET, BAIL)
                .estAccepte());
        // Undone after the year is over: it has a month to be renewed.
        LocalDate late = LocalDate.of(2018, 9, 3);
        var over = annulation.annuler(servie(), "r", Auteur.ASSISTANCE, GUICHET, late);
        assertEquals("ANNULATION_RENOUVELER", over.anomalies().get(0).code());
        assertTrue(Renouvellement.renouveler(over.orElseThrow(), GUICHET, late).estAccepte());
        assertFalse(Renouvellement.renouveler(over.orElseThrow(), GUICHET, late.plusMonths(1))
                .estAccepte());
    }

    @Test
    void a_separation_says_what_to_do_with_the_handicap_and_keeps_the_common_notice_apart() {
        LocalDate jour = LocalDate.of(2016, 6, 1);
        CoTitulaire one = Exemples.active().coTitulaires().get(0);
        Demande joint = Exemples.active().toBuilder()
                .coTitulaires(List.of(one.toBuilder()
                        .revenusFiscaux(List.of(revenu(2014, "15100.00"), revenu(2015, "9000")))
                        .build()))
                .handicaps(List.of(
                        ComplementHandicap.builder().personne("coTitulaires/0").build()))
                .build();
        var done = Separation.separer(joint, 1, jour).orElseThrow();
        assertEquals(
                List.of(revenu(2015, "9000")),
                done.nouvelle().demandeur().revenusFiscaux(),
                "15 100 in 2014 is what the demandeur has too: the notice of both");
        List<String> aFaire =
                done.aFaire().stream().map(Separation.Consigne::code).toList();
        assertTrue(aFaire.contains("SEPARATION_REMPLIR_REVENU"), aFaire.toString());
        assertTrue(aFaire.contains("SEPARATION_VERIFIER_HANDICAP"), aFaire.toString());
        assertEquals("SEPARATION_CORRIGER_HANDICAP", aFaire.get(aFaire.size() - 1));
        List<String> plain = Separation.separer(Exemples.active(), 1, jour).orElseThrow().aFaire().stream()
                .map(Separation.Consigne::code)
                .toList();
        assertTrue(plain.stream().noneMatch(code -> code.endsWith("HANDICAP")), plain.toString());
    }

    private static RevenuFiscal revenu(int annee, String montant) {
        return RevenuFiscal.builder()
                .annee(annee)
                .montant(new BigDecimal(montant))
                .build();
    }

    @Test
    @EprouveRegle("RADIATION_SOUS_MOTIF")
    void an_old_irrecevabilite_without_a_sub_motif_is_read_with_a_warning() {
        LocalDate first = LocalDate.of(2012, 9, 5);
        for (LocalDate day : List.of(first.minusDays(1), first, first.plusDays(1))) {
            Demande struck = Exemples.active().toBuilder()
                    .dateDepot(LocalDate.of(2011, 6, 1))
                    .etat(EtatDemande.RADIEE)
                    .radiation(RadiationDemande.builder()
                            .motif(MotifRadiation.IRRECEVABILITE)
                            .date(day)
                            .build())
                    .build();
            List<String> found = ControleDemande.controler(struck, LocalDate.of(2017, 2, 21)).anomalies().stream()
                    .map(Dites::ligne)
                    .filter(one -> one.contains("SOUS_MOTIF"))
                    .toList();
            assertEquals(
                    List.of(
                            day.isBefore(first)
                                    ? "AVERTISSEMENT RADIATION_SOUS_MOTIF_ANCIEN /radiation/sousMotif"
                                    : "ERREUR RADIATION_SOUS_MOTIF_ABSENT /radiation/sousMotif"),
                    found,
                    day + "");
        }
    }
}
