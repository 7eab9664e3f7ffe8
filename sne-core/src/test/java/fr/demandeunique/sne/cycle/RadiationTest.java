package fr.demandeunique.sne.cycle;

import static fr.demandeunique.sne.Dites.codes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.EnvoiPreavis;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RadiationTest {
    private static final CodeGuichet GUICHET = CodeGuichet.parse("G1104");
    private static final LocalDate AVERTI = LocalDate.of(2016, 1, 31);

    private static void refused(String code, OrdreRadiation ordre, LocalDate jour) {
        var done = Radiation.radier(Exemples.active(), ordre, jour);
        assertFalse(done.estAccepte(), code);
        assertEquals(List.of(code), codes(done));
    }

    private static void accepted(OrdreRadiation ordre, LocalDate jour, String... warnings) {
        var done = Radiation.radier(Exemples.active(), ordre, jour);
        assertTrue(done.estAccepte(), () -> codes(done).toString());
        assertEquals(List.of(warnings), codes(done));
    }

    private static OrdreRadiation ordre(String motif, Auteur auteur) {
        return OrdreRadiation.de(MotifRadiation.of(motif), auteur, GUICHET);
    }

    @Test
    @EprouveRegle("RADIATION_MOTIFS")
    void RADIATION_MOTIFS_a_to_e_are_in_the_table_and_f_is_refused_with_its_reason() {
        Bornes.verifier(
                "RADIATION_MOTIFS",
                "2010-05-03 CCH R441-2-8 2010-05-03",
                "2015-05-14 CCH R441-2-8 2015-05-14",
                "2017-05-08 CCH R441-2-8 2017-05-08");
        assertEquals(List.of(), RegimeRadiation.tous(LocalDate.of(2010, 5, 2)));
        assertEquals(
                List.of("RADATT", "RADABA", "RADCON", "RADIRR", "RADREN"),
                RegimeRadiation.tous(LocalDate.of(2010, 5, 3)).stream()
                        .map(one -> one.motif().code())
                        .toList());
        refused("RADIATION_MOTIF_INCONNU", ordre("f", Auteur.GESTIONNAIRE), LocalDate.of(2017, 5, 7));
        refused("RADIATION_FUSION", ordre("f", Auteur.GESTIONNAIRE), LocalDate.of(2017, 5, 8));
        refused("RADIATION_FUSION", ordre("FUSION", Auteur.GESTIONNAIRE), LocalDate.of(2017, 5, 9));
    }

    @Test
    @EprouveRegle("RADIATION_BAIL")
    void RADIATION_BAIL_the_lease_is_written_in_the_motif_from_08_05_2017() {
        Bornes.verifier(
                "RADIATION_BAIL",
                "2010-05-03 CCH R441-2-8 2010-05-03",
                "2015-05-14 CCH R441-2-8 2015-05-14",
                "2017-05-08 CCH R441-2-8 2017-05-08");
        LocalDate first = LocalDate.of(2017, 5, 8);
        assertFalse(libelle(first.minusDays(1)).contains("bail"));
        assertTrue(libelle(first).contains("bail signé"));
        assertTrue(libelle(first.plusDays(1)).contains("bail signé"));
    }

    private static String libelle(LocalDate jour) {
        return RegimeRadiation.de(MotifRadiation.ATTRIBUTION, jour)
                .orElseThrow()
                .libelle();
    }

    @ParameterizedTest
    @CsvSource({
        "RADATT, BAILLEUR",
        "RADABA, GUICHET BAILLEUR",
        "RADCON, GUICHET BAILLEUR",
        "RADIRR, BAILLEUR",
        "RADREN, GESTIONNAIRE"
    })
    @EprouveRegle("RADIATION_AUTEUR")
    void RADIATION_AUTEUR_only_those_of_the_table_may_strike_off(String motif, String auteurs) {
        Bornes.verifier(
                "RADIATION_AUTEUR",
                "2010-05-03 CCH R441-2-8 2010-05-03",
                "2015-05-14 CCH R441-2-8 2015-05-14",
                "2017-05-08 CCH R441-2-8 2017-05-08");
        for (Auteur one : Auteur.values()) {
            OrdreRadiation ordre = ordre(motif, one)
                    .ecrit(AVERTI)
                    .averti(AVERTI, GUICHET)
                    .irrecevable(AVERTI, SousMotifRadiation.SEJOUR);
            Demande demande = Exemples.active().toBuilder()
                    .preavis(EnvoiPreavis.builder()
                            .simple(LocalDate.of(2016, 11, 17))
                            .build())
                    .build();
            assertEquals(
                    Arrays.asList(auteurs.split(" ")).contains(one.name()) ? List.of() : List.of("RADIATION_AUTEUR"),
                    codes(Radiation.radier(demande, ordre, LocalDate.of(2017, 1, 17))),
                    one.name());
        }
    }

    @Test
    @EprouveRegle("RADIATION_L365_2")
    void RADIATION_L365_2_the_gestionnaire_strikes_off_for_an_organisme_from_27_03_2014() {
        Bornes.verifier(
                "RADIATION_L365_2",
                "2014-03-27 CCH L441-2-1 2014-03-27",
                "2016-10-22 CCH L441-2-1 2016-10-22",
                "2017-01-29 CCH L441-2-1 2017-01-29",
                "2023-02-21 CCH L441-2-1 2023-02-21");
        Demande old = Exemples.active().toBuilder()
                .dateDepot(LocalDate.of(2014, 1, 2))
                .build();
        OrdreRadiation ordre = ordre("RADATT", Auteur.GESTIONNAIRE).parOrganisme();
        LocalDate first = LocalDate.of(2014, 3, 27);
        assertEquals(List.of("RADIATION_AUTEUR"), codes(Radiation.radier(old, ordre, first.minusDays(1))));
        assertEquals(List.of(), codes(Radiation.radier(old, ordre, first)));
        assertEquals(List.of(), codes(Radiation.radier(old, ordre, first.plusDays(1))));
        refused(
                "RADIATION_AUTEUR",
                ordre("RADABA", Auteur.GESTIONNAIRE).ecrit(AVERTI).parOrganisme(),
                AVERTI);
    }

    @Test
    @EprouveRegle("RADIATION_INFORMATION")
    void RADIATION_INFORMATION_the_applicant_knows_before_and_nothing_is_needed_for_an_attribution() {
        Bornes.verifier(
                "RADIATION_INFORMATION",
                "2010-05-03 CCH L441-2-1 2009-03-28",
                "2014-03-27 CCH R441-2-8 2010-05-03",
                "2015-05-14 CCH R441-2-8 2015-05-14",
                "2017-05-08 CCH R441-2-8 2017-05-08");
        accepted(ordre("RADATT", Auteur.BAILLEUR), AVERTI);
        refused("RADIATION_ECRIT_ABSENT", ordre("RADABA", Auteur.GUICHET), AVERTI);
        refused("RADIATION_ECRIT_ABSENT", ordre("RADABA", Auteur.GUICHET).ecrit(AVERTI.plusDays(1)), AVERTI);
        accepted(ordre("RADABA", Auteur.GUICHET).ecrit(AVERTI), AVERTI);
        refused("RADIATION_AVERTISSEMENT_ABSENT", ordre("RADCON", Auteur.GUICHET), AVERTI);
    }

    @Test
    @EprouveRegle({"RADIATION_AVERTISSEMENT", "RADIATION_SANS_REPONSE"})
    void RADIATION_AVERTISSEMENT_one_month_by_law_two_in_the_system() {
        Bornes.verifier(
                "RADIATION_AVERTISSEMENT",
                "2010-05-03 CCH R441-2-8 2010-05-03",
                "2015-05-14 CCH R441-2-8 2015-05-14",
                "2017-05-08 CCH R441-2-8 2017-05-08");
        Bornes.verifier(
                "RADIATION_SANS_REPONSE",
                "2010-05-03 interprétation",
                "2015-03-23 arrêté du 23/03/2015 (ETLL1506515A) annexe, 6.5 2015-03-23");
        OrdreRadiation ordre = ordre("RADCON", Auteur.GUICHET).averti(AVERTI, GUICHET);
        // One month from 31/01/2016 ends on 29/02/2016.
        refused("RADIATION_AVERTISSEMENT_DELAI", ordre, LocalDate.of(2016, 2, 28));
        accepted(ordre, LocalDate.of(2016, 2, 29), "RADIATION_TOLERANCE");
        accepted(ordre, LocalDate.of(2016, 3, 1), "RADIATION_TOLERANCE");
        accepted(ordre, LocalDate.of(2016, 3, 30), "RADIATION_TOLERANCE");
        accepted(ordre, LocalDate.of(2016, 3, 31));
        refused(
                "RADIATION_EXPEDITEUR",
                ordre("RADCON", Auteur.GUICHET).averti(AVERTI, Exemples.MOSELIS),
                LocalDate.of(2016, 3, 31));
    }

    @Test
    void RADIATION_SANS_REPONSE_leaves_five_months_to_come_back() {
        LocalDate radiee = LocalDate.of(2016, 3, 31);
        Demande demande = Radiation.radier(
                        Exemples.active(), ordre("RADCON", Auteur.GUICHET).averti(AVERTI, GUICHET), radiee)
                .orElseThrow();
        LocalDate last = LocalDate.of(2016, 8, 31);
        assertEquals(last, Reactivation.possibleJusquau(demande).orElseThrow());
        assertTrue(Reactivation.reactiver(demande, GUICHET, last).estAccepte());
        assertEquals(
                List.of("REACTIVATION_HORS_DELAI"), codes(Reactivation.reactiver(demande, GUICHET, last.plusDays(1))));
    }

    @Test
    @EprouveRegle("REACTIVATION_RENOUVELER")
    void REACTIVATION_RENOUVELER_reminds_to_renew_at_once() {
        Bornes.verifier("REACTIVATION_RENOUVELER", "2010-05-03 fiche d’assistance Aatiko");
        Demande radiee = Radiation.radier(
                        Exemples.active(), MotifRadiation.NON_RENOUVELLEMENT, null, null, LocalDate.of(2017, 1, 17))
                .orElseThrow();
        var done = Reactivation.reactiver(radiee, GUICHET, LocalDate.of(2017, 6, 17));
        assertEquals(List.of("REACTIVATION_RENOUVELER"), codes(done));
        assertEquals(
                "fiche d’assistance Aatiko", done.anomalies().get(0).source().texte());
        assertEquals(null, done.orElseThrow().radiation(), "déradiation is an empty motif");
        assertTrue(Renouvellement.renouveler(done.orElseThrow(), GUICHET, LocalDate.of(2017, 6, 17))
                .estAccepte());
    }

    @Test
    @EprouveRegle({"IRRECEVABILITE", "RADIATION_SOUS_MOTIF"})
    void IRRECEVABILITE_is_declared_by_a_commission_before_the_warning() {
        Bornes.verifier(
                "IRRECEVABILITE",
                "2010-05-03 CCH R441-2-8 2010-05-03",
                "2015-03-23 arrêté du 23/03/2015 (ETLL1506515A) annexe, 6.4 2015-03-23");
        Bornes.verifier("RADIATION_SOUS_MOTIF", "2012-09-05 dossier d’interfaces v2.1 4.2 2012-09-05");
        LocalDate jour = LocalDate.of(2016, 2, 29);
        OrdreRadiation averti = ordre("RADIRR", Auteur.BAILLEUR).averti(AVERTI, GUICHET);
        accepted(averti.irrecevable(AVERTI, SousMotifRadiation.RESSOURCES), jour);
        refused("RADIATION_COMMISSION", averti.irrecevable(AVERTI.plusDays(1), SousMotifRadiation.RESSOURCES), jour);
        refused("RADIATION_SOUS_MOTIF_INCONNU", averti.irrecevable(AVERTI, SousMotifRadiation.of("IRRAUTRE")), jour);
        var none = Radiation.radier(Exemples.active(), averti, jour);
        assertEquals(List.of("RADIATION_COMMISSION", "RADIATION_SOUS_MOTIF_ABSENT"), codes(none));
    }

    @Test
    void a_radiation_for_want_of_renewal_needs_its_preavis() {
        LocalDate jour = LocalDate.of(2017, 1, 17);
        OrdreRadiation ordre = OrdreRadiation.de(MotifRadiation.NON_RENOUVELLEMENT, Auteur.GESTIONNAIRE, null);
        refused("RADIATION_SANS_PREAVIS", ordre, jour);
        Demande late = Exemples.active().toBuilder()
                .preavis(EnvoiPreavis.builder()
                        .simple(LocalDate.of(2016, 11, 18))
                        .build())
                .build();
        assertEquals(List.of("RADIATION_SANS_PREAVIS"), codes(Radiation.radier(late, ordre, jour)));
        Demande inTime = Exemples.active().toBuilder()
                .preavis(EnvoiPreavis.builder()
                        .accuseReception(LocalDate.of(2016, 11, 17))
                        .build())
                .build();
        assertEquals(List.of(), codes(Radiation.radier(inTime, ordre, jour)));
        assertEquals(List.of("RADIATION_PREMATUREE"), codes(Radiation.radier(inTime, ordre, jour.minusDays(1))));
    }

    @Test
    @EprouveRegle("DEMANDES_MULTIPLES")
    void DEMANDES_MULTIPLES_an_attribution_takes_the_others_of_the_departement_only_until_02_05_2010() {
        Bornes.verifier("DEMANDES_MULTIPLES", "2007-01-01 CCH R441-2-6 2007-01-01", "2010-05-03 interprétation");
        Demande same = Exemples.active().toBuilder()
                .numeroUnique(NumeroUnique.parse("057 0110 000001 G1104"))
                .build();
        Demande other = same.toBuilder()
                .numeroUnique(NumeroUnique.parse("054 0110 000001 G1104"))
                .build();
        List<Demande> autres = List.of(same, other);
        LocalDate last = LocalDate.of(2010, 5, 2);
        assertEquals(List.of(same), Radiation.autresRadiees(Exemples.active(), autres, last));
        assertEquals(List.of(), Radiation.autresRadiees(Exemples.active(), autres, last.plusDays(1)));
        assertEquals(List.of(), Radiation.autresRadiees(Exemples.active(), autres, LocalDate.of(2006, 12, 31)));
        assertEquals(List.of(), Radiation.autresRadiees(Exemples.couple(), autres, last));
    }

    @Test
    @EprouveRegle("RADIATION_CONTESTATION")
    void RADIATION_CONTESTATION_goes_to_the_service_that_struck_off() {
        Bornes.verifier("RADIATION_CONTESTATION", "2010-05-03 fiche service-public F32881");
        Demande radiee = Radiation.radier(
                        Exemples.active(), ordre("RADABA", Auteur.GUICHET).ecrit(AVERTI), AVERTI)
                .orElseThrow();
        assertEquals(GUICHET, Radiation.contestation(radiee).orElseThrow());
        assertTrue(Radiation.contestation(Exemples.active()).isEmpty());
    }

    @Property
    void never_throws(
            @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate jour,
            @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate avant,
            @ForAll Auteur auteur,
            @ForAll String motif) {
        for (String one : List.of("RADATT", "RADABA", "RADCON", "RADIRR", "RADREN", "?" + motif)) {
            OrdreRadiation ordre = ordre(one, auteur)
                    .ecrit(avant)
                    .averti(avant, GUICHET)
                    .irrecevable(avant, SousMotifRadiation.of("?" + motif));
            var done = Radiation.radier(Exemples.active(), ordre, jour);
            assertTrue(done.estAccepte() || !done.anomalies().isEmpty());
            done.anomalies().forEach(anomalie -> assertFalse(anomalie.message().equals(anomalie.code())));
        }
    }
}
