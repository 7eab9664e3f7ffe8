package fr.demandeunique.sne.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Commission.Avis;
import fr.demandeunique.sne.cycle.Commission.Candidats;
import fr.demandeunique.sne.cycle.Commission.Decision;
import fr.demandeunique.sne.cycle.OffreLogement.Issue;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.AccordCollectif;
import fr.demandeunique.sne.nomenclature.Contingent;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroAncien;
import fr.demandeunique.sne.personne.Siren;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionLogementTest {
    private static final CodeGuichet BAILLEUR = CodeGuichet.parse("G1104");
    private static final LocalDate BAIL = LocalDate.of(2016, 5, 2);
    private static final LocalDate JOUR = LocalDate.of(2016, 5, 4);

    private static Attribution attribution(LocalDate bail) {
        return Attribution.builder()
                .siren(Siren.parse("552100554"))
                .dateBail(bail)
                .dejaLocataire(false)
                .rpls(NumeroRpls.parse("ABC1234567"))
                .contingent(Contingent.AUCUN)
                .accordCollectif(AccordCollectif.AUCUN)
                .build();
    }

    private static List<String> codes(List<Anomalie> anomalies) {
        return anomalies.stream().map(Dites::code).toList();
    }

    private static List<String> codes(Rapport rapport) {
        return codes(rapport.anomalies());
    }

    @Test
    void attribuer_strikes_off_on_the_day_of_the_lease_and_keeps_the_declaration() {
        Demande done = AttributionLogement.attribuer(Exemples.active(), attribution(BAIL), BAILLEUR, JOUR)
                .orElseThrow();
        assertEquals(EtatDemande.RADIEE, done.etat());
        assertEquals(MotifRadiation.ATTRIBUTION, done.radiation().motif());
        assertEquals(BAIL, done.radiation().date());
        assertEquals(BAILLEUR, done.radiation().guichet());
        assertEquals(JOUR, done.dateDerniereModification());
        assertEquals(NumeroRpls.parse("ABC1234567"), done.attribution().rpls());
        assertEquals(Exemples.DEPOT, done.dateDepot());
    }

    @Test
    void attribuer_after_the_day_of_the_lease_recalls_the_penalty_and_on_that_day_does_not() {
        assertEquals(
                List.of("RADIATION_SANCTION"),
                codes(AttributionLogement.attribuer(Exemples.active(), attribution(BAIL), BAILLEUR, BAIL.plusDays(1))
                                .anomalies())
                        .stream()
                        .filter(code -> code.startsWith("RADIATION"))
                        .toList());
        assertFalse(codes(AttributionLogement.attribuer(Exemples.active(), attribution(BAIL), BAILLEUR, BAIL)
                        .anomalies())
                .contains("RADIATION_SANCTION"));
    }

    @Test
    void attribuer_refuses_what_cannot_be_declared() {
        Resultat<Demande> future =
                AttributionLogement.attribuer(Exemples.active(), attribution(JOUR.plusDays(1)), BAILLEUR, JOUR);
        assertEquals(List.of("ATTRIBUTION_BAIL_FUTUR"), codes(future.anomalies()));
        assertFalse(future.estAccepte());
        Resultat<Demande> early = AttributionLogement.attribuer(
                Exemples.active(), attribution(Exemples.DEPOT.minusDays(1)), BAILLEUR, JOUR);
        assertEquals(
                List.of("ATTRIBUTION_BAIL_AVANT_DEPOT", "RADIATION_AVANT_DEPOT", "RADIATION_SANCTION"),
                codes(early.anomalies()));
    }

    @Test
    void no_examination_and_no_attribution_without_a_number() {
        Demande without = Exemples.active().toBuilder().numeroUnique(null).build();
        assertEquals(
                List.of("NUMERO_PREALABLE"),
                codes(AttributionLogement.attribuer(without, attribution(BAIL), BAILLEUR, JOUR)
                        .anomalies()));
        assertEquals(List.of("NUMERO_PREALABLE"), codes(Commission.recevoir(without, JOUR)));
        assertEquals(List.of(), codes(Commission.recevoir(Exemples.active(), JOUR)));
        Demande old = without.toBuilder()
                .ancienNumero(new NumeroAncien("57/2009/000123"))
                .build();
        assertEquals(List.of(), codes(Commission.recevoir(old, JOUR)), "an old number is a number");
        Demande radiee = Radiation.radier(Exemples.active(), MotifRadiation.RENONCIATION, null, BAILLEUR, BAIL)
                .orElseThrow();
        assertEquals(List.of("DEMANDE_NON_ACTIVE"), codes(Commission.recevoir(radiee, JOUR)));
    }

    @Test
    void a_rank_of_a_sitting_is_given_once_and_each_decision_is_told_by_its_place() {
        var first = new Commission.Avis(Decision.ATTRIBUTION_RANG, 1, null);
        var second = new Commission.Avis(Decision.ATTRIBUTION_RANG, 2, null);
        var refused = new Commission.Avis(Decision.NON_ATTRIBUTION, null, null);
        assertTrue(Commission.controler(List.of(first, second), JOUR).conforme());
        var found = Commission.controler(List.of(first, refused, first), JOUR).anomalies();
        assertEquals(
                List.of("/1 COMMISSION_REFUS_SANS_MOTIF", "/2 COMMISSION_RANG_DOUBLE"),
                found.stream().map(one -> one.chemin() + " " + one.code()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "ATTRIBUTION,,, 2015-05-13,",
        "ATTRIBUTION,,, 2015-05-14,",
        "ATTRIBUTION, 1,, 2015-05-14, COMMISSION_RANG",
        "ATTRIBUTION_RANG, 1,, 2011-02-16, COMMISSION_DECISION_SANS_TEXTE",
        "ATTRIBUTION_RANG, 1,, 2011-02-17,",
        "ATTRIBUTION_RANG, 1,, 2011-02-18,",
        "ATTRIBUTION_RANG,,, 2015-05-14, COMMISSION_RANG",
        "ATTRIBUTION_RANG, 0,, 2015-05-14, COMMISSION_RANG",
        "CONDITION_SUSPENSIVE,, avis d’imposition, 2015-05-13, COMMISSION_DECISION_SANS_TEXTE",
        "CONDITION_SUSPENSIVE,, avis d’imposition, 2015-05-14,",
        "CONDITION_SUSPENSIVE,, avis d’imposition, 2015-05-15,",
        "CONDITION_SUSPENSIVE,,, 2015-05-14, COMMISSION_PIECE_NON_DITE",
        "CONDITION_SUSPENSIVE,, avis d’imposition, 2017-05-07,",
        "CONDITION_SUSPENSIVE,, travaux à finir, 2017-05-08, COMMISSION_PIECE_HORS_LISTE",
        "CONDITION_SUSPENSIVE,, RFR, 2017-05-08,",
        "CONDITION_SUSPENSIVE,, MOT-F47, 2022-04-26, COMMISSION_PIECE_HORS_LISTE",
        "CONDITION_SUSPENSIVE,, MOT-F47, 2022-04-27,",
        "NON_ATTRIBUTION,,, 2009-03-27,",
        "NON_ATTRIBUTION,,, 2009-03-28, COMMISSION_REFUS_SANS_MOTIF",
        "NON_ATTRIBUTION,, logement adapté en propriété, 2009-03-29,",
        "IRRECEVABILITE,, IRRSEJ, 2015-05-14,",
        "IRRECEVABILITE,, trop loin, 2015-05-14, COMMISSION_IRRECEVABILITE_MOTIF"
    })
    @EprouveRegle({"COMMISSION_DECISIONS", "COMMISSION_RANG", "REFUS_MOTIVE"})
    void COMMISSION_DECISIONS_are_five_from_14_05_2015(
            Decision decision, Integer rang, String motif, LocalDate jour, String code) {
        Bornes.verifier(
                "COMMISSION_DECISIONS",
                "2015-05-14 CCH R441-3 2015-05-14",
                "2016-01-01 CCH R441-3 2016-01-01",
                "2017-05-08 CCH R441-3 2017-05-08",
                "2019-09-01 CCH R441-3 2019-09-01");
        Bornes.verifier(
                "COMMISSION_RANG",
                "2011-02-17 CCH R441-3 2011-02-17",
                "2015-05-14 CCH R441-3 2015-05-14",
                "2016-01-01 CCH R441-3 2016-01-01",
                "2017-05-08 CCH R441-3 2017-05-08",
                "2019-09-01 CCH R441-3 2019-09-01");
        Bornes.verifier(
                "REFUS_MOTIVE",
                "2009-03-28 CCH L441-2-2 2009-03-28",
                "2017-01-29 CCH L441-2-2 2017-01-29",
                "2019-12-30 CCH L441-2-2 2019-12-30",
                "2022-02-23 CCH L441-2-2 2022-02-23");
        assertEquals(
                code == null ? List.of() : List.of(code),
                codes(Commission.controler(new Avis(decision, rang, motif), jour)));
        assertEquals("abcde".charAt(decision.ordinal()), decision.lettre());
    }

    @ParameterizedTest
    @CsvSource({
        "3, false, false, false, 2015-05-14, true",
        "2, false, false, false, 2015-05-14, false",
        "2, false, false, false, 2010-04-24, true",
        "2, false, false, false, 2010-04-25, false",
        "2, false, false, false, 2010-04-26, false",
        "2, true, false, false, 2015-05-14, true",
        "1, false, true, false, 2010-04-25, true",
        "1, false, false, true, 2015-12-31, false",
        "1, false, false, true, 2016-01-01, true",
        "1, false, false, true, 2016-01-02, true"
    })
    @EprouveRegle("COMMISSION_CANDIDATS")
    void COMMISSION_CANDIDATS_are_three_or_an_exception_holds(
            int nombre, boolean few, boolean dalo, boolean r331251, LocalDate jour, boolean conforme) {
        Bornes.verifier(
                "COMMISSION_CANDIDATS",
                "2010-04-25 CCH R441-3 2010-04-25",
                "2011-02-17 CCH R441-3 2011-02-17",
                "2015-05-14 CCH R441-3 2015-05-14",
                "2016-01-01 CCH R441-3 2016-01-01",
                "2017-05-08 CCH R441-3 2017-05-08",
                "2019-09-01 CCH R441-3 2019-09-01");
        assertEquals(
                conforme,
                Commission.controler(new Candidats(nombre, few, dalo, r331251), jour)
                        .conforme());
    }

    @Test
    @EprouveRegle("OFFRE_REPONSE")
    void OFFRE_REPONSE_silence_of_ten_days_is_a_refusal() {
        Bornes.verifier("OFFRE_REPONSE", "2010-05-03 CCH R441-10");
        assertEquals(
                List.of("OFFRE_DELAI_COURT"), codes(OffreLogement.de(BAIL, 9).anomalies()));
        OffreLogement offre = OffreLogement.de(BAIL, 10).orElseThrow();
        LocalDate last = LocalDate.of(2016, 5, 12);
        assertEquals(last, offre.reponseJusquau());
        assertEquals(Issue.EN_ATTENTE, offre.issue(null, null, last));
        assertEquals(Issue.REFUSEE, offre.issue(null, null, last.plusDays(1)));
        assertEquals(Issue.ACCEPTEE, offre.issue(true, last, last.plusDays(5)));
        assertEquals(Issue.REFUSEE, offre.issue(true, last.plusDays(1), last.plusDays(5)));
        assertEquals(Issue.REFUSEE, offre.issue(false, BAIL, BAIL));
        assertEquals(Issue.EN_ATTENTE, offre.issue(true, BAIL.plusDays(2), BAIL.plusDays(1)));
    }

    @Test
    @EprouveRegle("REFUS_OFFRE")
    void REFUS_OFFRE_is_no_ground_for_a_radiation_and_the_demande_runs_to_its_day() {
        Bornes.verifier("REFUS_OFFRE", "2010-05-03 fiche service-public F10007");
        OffreLogement offre = OffreLogement.de(BAIL, 10).orElseThrow();
        LocalDate refused = offre.reponseJusquau().plusDays(1);
        assertEquals(Issue.REFUSEE, offre.issue(null, null, refused));
        for (String motif : List.of("REFUS", "RADREF", "RADCON", "RADREN")) {
            assertFalse(
                    Radiation.radier(
                                    Exemples.active(),
                                    OrdreRadiation.de(MotifRadiation.of(motif), Auteur.BAILLEUR, BAILLEUR),
                                    refused)
                            .estAccepte(),
                    motif);
        }
        LocalDate expiration = LocalDate.of(2016, 12, 17);
        Calendrier calendrier = Calendrier.de(Exemples.active(), refused).orElseThrow();
        assertEquals(expiration, calendrier.expiration());
        assertTrue(Renouvellement.renouveler(Exemples.active(), BAILLEUR, expiration)
                .estAccepte());
    }

    @Test
    @EprouveRegle("COMMISSION_COMPOSITION")
    void COMMISSION_COMPOSITION_nine_voices_and_that_of_the_maire_decides_a_tie_from_25_11_2018() {
        Bornes.verifier(
                "COMMISSION_COMPOSITION", "2018-11-25 CCH L441-2 2018-11-25", "2022-02-23 CCH L441-2 2022-02-23");
        LocalDate first = LocalDate.of(2018, 11, 25);
        assertEquals(Optional.empty(), Commission.vote(5, 4, true, first.minusDays(1)));
        for (LocalDate day : List.of(first, first.plusDays(1))) {
            assertEquals(Optional.of(true), Commission.vote(5, 4, false, day));
            assertEquals(Optional.of(false), Commission.vote(3, 4, true, day));
            assertEquals(Optional.of(true), Commission.vote(4, 4, true, day));
            assertEquals(Optional.of(false), Commission.vote(4, 4, false, day));
            assertEquals(Optional.empty(), Commission.vote(4, 4, null, day), "a tie without the maire");
        }
        assertEquals(
                9,
                Arrays.stream(Commission.Membre.values())
                        .mapToInt(Commission.Membre::voix)
                        .sum());
        for (Commission.Membre one : Commission.Membre.values()) {
            assertEquals(one.voix() > 0, one.deliberatif(), one.name());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2016-06-01, 2018-11-24,",
        "2016-06-01, 2018-11-25, 2019-06-01",
        "2016-06-01, 2018-11-26, 2019-06-01",
        "2016-06-01, 2019-06-01, 2019-06-01",
        "2016-06-01, 2019-06-02, 2022-06-01",
        "2016-12-01, 2020-01-15, 2022-12-01",
        "2016-02-29, 2020-01-01, 2022-02-28",
        "2024-05-01, 2024-01-01, 2027-05-01"
    })
    @EprouveRegle("OCCUPATION_EXAMEN")
    void OCCUPATION_EXAMEN_is_due_on_every_third_anniversary_of_the_lease_from_25_11_2018(
            LocalDate bail, LocalDate jour, LocalDate prochain) {
        Bornes.verifier(
                "OCCUPATION_EXAMEN", "2018-11-25 CCH L442-5-2 2018-11-25", "2019-09-01 CCH L442-5-2 2019-09-01");
        assertEquals(Optional.ofNullable(prochain), ExamenOccupation.prochain(bail, jour));
        assertEquals(5, ExamenOccupation.Cas.values().length);
    }

    @Test
    @EprouveRegle("COMMISSION_NOM")
    void COMMISSION_NOM_the_commission_also_examines_the_occupation_from_25_11_2018() {
        Bornes.verifier("COMMISSION_NOM", "2018-11-25 CCH L441-2 2018-11-25", "2022-02-23 CCH L441-2 2022-02-23");
        LocalDate first = LocalDate.of(2018, 11, 25);
        assertEquals("commission d’attribution", Commission.nom(first.minusDays(1)));
        for (LocalDate day : List.of(first, first.plusDays(1))) {
            assertTrue(Commission.nom(day).endsWith("d’examen de l’occupation des logements"));
        }
    }
}
