package fr.demandeunique.sne.ressources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.nomenclature.Coparentalite;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.reglement.Periode;
import fr.demandeunique.sne.reglement.Reglement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenageTest {
    private static final LocalDate JOUR = LocalDate.of(2017, 2, 21);
    private static final Menage.Regles REGLES = Menage.Regles.parDefaut();
    private static final Set<Financement> METROPOLE = Set.of(Financement.PLUS, Financement.PLAI, Financement.PLS);
    private static final Set<Financement> OUTRE_MER = Set.of(Financement.LLS, Financement.LLTS);

    private static Demande couple(LocalDate naissance, LocalDate conjoint, String lien) {
        Demande one = Exemples.active();
        return one.toBuilder()
                .demandeur(one.demandeur().toBuilder()
                        .identite(i -> i.dateNaissance(naissance == null ? null : DateNaissance.of(naissance)))
                        .build())
                .coTitulaires(List.of(one.coTitulaires().get(0).toBuilder()
                        .identite(i -> i.dateNaissance(conjoint == null ? null : DateNaissance.of(conjoint)))
                        .lien(lien == null ? null : LienDemandeur.of(lien))
                        .build()))
                .personnesACharge(List.of())
                .build();
    }

    private static int categorie(Demande demande, LocalDate jour, Menage.Regles regles) {
        return Menage.de(demande, jour, regles).orElseThrow().categorie();
    }

    @ParameterizedTest
    @CsvSource({
        // persons, single with dependants, jeune ménage, handicap, category
        "1, false, false, false, 1",
        "2, false, false, false, 2",
        "1, false, false, true, 2",
        "3, false, false, false, 3",
        "2, true, false, false, 3",
        "2, false, true, false, 3",
        "2, false, false, true, 3",
        "2, true, false, true, 3",
        "4, false, false, false, 4",
        "3, true, false, false, 4",
        "3, false, false, true, 4",
        "5, true, false, false, 6",
        "5, false, false, true, 6",
        "7, false, false, false, 7"
    })
    @EprouveRegle("PLAFOND_CATEGORIE")
    void the_category_of_a_household(int personnes, boolean seul, boolean jeune, boolean handicap, int categorie) {
        assertEquals(categorie, new Menage(personnes, seul, jeune, handicap).categorie());
        Bornes.verifier(
                "PLAFOND_CATEGORIE",
                "2010-01-01 fiche service-public F10007",
                "2017-05-08 CCH R441-1 2017-05-08",
                "2019-06-26 CCH R441-1 2019-06-26");
    }

    @Test
    void a_jeune_menage_has_completed_ages_of_55_at_most() {
        // 30 and 25 until the birthday of 22/02, then 31 and 25.
        Demande couple = couple(LocalDate.of(1986, 2, 22), LocalDate.of(1991, 6, 1), "M");
        assertEquals(3, categorie(couple, JOUR, REGLES));
        assertEquals(2, categorie(couple, JOUR.plusDays(1), REGLES));
        Demande coTenant = couple(LocalDate.of(1990, 1, 1), LocalDate.of(1990, 1, 1), "L");
        assertEquals(2, categorie(coTenant, JOUR, REGLES));
        Demande concubins = couple(LocalDate.of(1990, 1, 1), LocalDate.of(1990, 1, 1), "C");
        assertEquals(3, categorie(concubins, JOUR, REGLES));
    }

    private static Demande garde(Demande demande, Coparentalite... gardes) {
        return demande.toBuilder()
                .personnesEnGarde(Arrays.stream(gardes)
                        .map(one -> PersonneEnGarde.builder().coparentalite(one).build())
                        .toList())
                .build();
    }

    private static Demande seul() {
        return Exemples.active().toBuilder()
                .coTitulaires(List.of())
                .personnesACharge(List.of())
                .build();
    }

    @Test
    @EprouveRegle({"PLAFOND_GARDE_ALTERNEE", "PLAFOND_DROIT_DE_VISITE"})
    void a_child_counts_in_both_homes_when_the_custody_alternates_and_in_visit_from_25_11_2018() {
        Bornes.verifier(
                "PLAFOND_GARDE_ALTERNEE",
                "2010-01-01 exposé des motifs de l’amendement CE606",
                "2018-11-25 notice 51423 du formulaire 14069*05",
                "2024-12-03 arrêté du 29/07/1987 (EQUC8700526A)");
        Bornes.verifier("PLAFOND_DROIT_DE_VISITE", "2018-11-25 loi 2018-1021 du 23/11/2018, art. 110");
        LocalDate elan = LocalDate.of(2018, 11, 25);
        Demande alternee = garde(Exemples.active(), Coparentalite.GARDE_ALTERNEE);
        Demande visite = garde(Exemples.active(), Coparentalite.DROIT_DE_VISITE);
        for (LocalDate jour : Bornes.de("PLAFOND_GARDE_ALTERNEE")) {
            assertEquals(jour.isBefore(LocalDate.of(2010, 1, 1)) ? 4 : 5, categorie(alternee, jour, REGLES), jour + "");
            assertEquals(jour.isBefore(elan) ? 4 : 5, categorie(visite, jour, REGLES), jour + "");
            assertEquals(
                    !jour.isBefore(elan),
                    avertissements(visite, jour).contains("PLAFOND_DROIT_DE_VISITE"),
                    "the notice says the contrary: " + jour);
            assertFalse(avertissements(alternee, jour).contains("PLAFOND_DROIT_DE_VISITE"));
        }
        Demande unknown = Exemples.active().toBuilder()
                .personnesEnGarde(List.of(PersonneEnGarde.builder().build()))
                .build();
        assertEquals(4, categorie(unknown, elan, REGLES), "how the custody is shared is not known");
    }

    @Test
    void a_child_in_visit_is_a_person_and_one_in_alternating_custody_a_dependant_too() {
        LocalDate jour = LocalDate.of(2026, 1, 1);
        assertEquals(3, categorie(garde(seul(), Coparentalite.GARDE_ALTERNEE), jour, REGLES));
        assertEquals(2, categorie(garde(seul(), Coparentalite.DROIT_DE_VISITE), jour, REGLES));
        var both = new Menage.Regles(
                null,
                Map.of(Coparentalite.DROIT_DE_VISITE, LocalDate.of(2018, 11, 25)),
                Set.of(Coparentalite.DROIT_DE_VISITE));
        assertEquals(3, categorie(garde(seul(), Coparentalite.DROIT_DE_VISITE), jour, both));
        assertEquals(1, categorie(garde(seul(), Coparentalite.GARDE_ALTERNEE), jour, both));
        // A couple of 26 and 25 with a child in visit is three persons, not a jeune ménage besides.
        Demande young =
                garde(couple(LocalDate.of(2000, 1, 1), LocalDate.of(2001, 1, 1), "M"), Coparentalite.DROIT_DE_VISITE);
        assertEquals(3, categorie(young, jour, REGLES));
    }

    private static Demande handicap(Demande demande, String personne) {
        return demande.toBuilder()
                .handicaps(
                        List.of(ComplementHandicap.builder().personne(personne).build()))
                .build();
    }

    private static List<String> avertissements(Demande demande, LocalDate jour) {
        return ComparaisonPlafonds.de(demande, jour, REGLES).avertissements().stream()
                .map(Dites::code)
                .toList();
    }

    @Test
    @EprouveRegle("PLAFOND_HANDICAP")
    void PLAFOND_HANDICAP_raises_the_category_from_01_01_2019() {
        Bornes.verifier("PLAFOND_HANDICAP", "2019-01-01 arrêté du 28/12/2018");
        Demande demande = handicap(Exemples.active(), "demandeur");
        LocalDate first = LocalDate.of(2019, 1, 1);
        assertEquals(4, categorie(demande, first.minusDays(1), REGLES));
        assertEquals(5, categorie(demande, first, REGLES));
        assertEquals(5, categorie(demande, first.plusDays(1), REGLES));
        assertEquals(4, categorie(demande, first, new Menage.Regles(null, Map.of(), Set.of())));
        assertEquals(
                List.of("PLAFOND_HANDICAP_A_VERIFIER", "PLAFOND_REVENU_INCOMPLET"), avertissements(demande, first));
    }

    @Test
    void only_the_handicap_of_somebody_who_counts_raises_the_category() {
        LocalDate jour = LocalDate.of(2019, 1, 1);
        Demande visite = garde(Exemples.active(), Coparentalite.DROIT_DE_VISITE);
        assertEquals(6, categorie(handicap(visite, "personnesEnGarde/0"), jour, REGLES));
        var never = new Menage.Regles(LocalDate.of(2019, 1, 1), Map.of(), Set.of());
        assertEquals(4, categorie(handicap(visite, "personnesEnGarde/0"), jour, never), "it is not in the count");
        assertEquals(5, categorie(handicap(visite, "personnesACharge/1"), jour, never));
        assertEquals(4, categorie(handicap(Exemples.active(), "personnesEnGarde/7"), jour, REGLES), "a stranger");
        assertEquals(5, categorie(handicap(Exemples.active(), null), jour, REGLES), "somebody of the household");
    }

    @Test
    @EprouveRegle("SEPARATION_RESSOURCES")
    void SEPARATION_RESSOURCES_who_is_separated_counts_alone_with_their_own_income_from_27_03_2014() {
        LocalDate law = LocalDate.of(2014, 3, 27);
        Demande couple = handicap(revenus("M", new String[] {"20000"}, new String[] {"30000"}), "coTitulaires/0");
        for (String situation : List.of("S", "D")) {
            Demande separated = couple.toBuilder()
                    .demandeur(couple.demandeur().toBuilder()
                            .situationFamiliale(SituationFamiliale.of(situation))
                            .build())
                    .build();
            for (LocalDate jour : List.of(law.minusDays(1), law, law.plusDays(1), JOUR)) {
                boolean alone = !jour.isBefore(law);
                assertEquals(
                        alone ? new Menage(3, true, false, false) : new Menage(4, false, false, false),
                        Menage.de(separated, jour, REGLES).orElseThrow());
            }
            assertEquals(new BigDecimal("20000"), revenu(separated).montant());
            assertEquals(
                    situation.equals("S"),
                    avertissements(separated, JOUR).contains("PLAFOND_REVENU_PROPRE"),
                    situation);
            Menage later =
                    Menage.de(separated, LocalDate.of(2026, 1, 1), REGLES).orElseThrow();
            assertFalse(later.handicap(), "the handicap is that of the partner who left");
        }
        assertEquals(new BigDecimal("50000"), revenu(couple).montant());
        assertFalse(avertissements(couple, JOUR).contains("PLAFOND_REVENU_PROPRE"));
        Demande instance = Exemples.active().toBuilder()
                .motifs(List.of(Motif.builder().code(MotifDemande.SEPARATION).build()))
                .build();
        assertTrue(avertissements(revenusDe(instance), JOUR).contains("PLAFOND_REVENU_PROPRE"));
    }

    private static Demande revenusDe(Demande demande) {
        return demande.toBuilder()
                .demandeur(demande.demandeur().toBuilder()
                        .revenusFiscaux(revenus("20000"))
                        .build())
                .build();
    }

    @Test
    void the_income_that_is_missing_is_told_by_person_and_that_of_N_1_alone_is_used_and_said() {
        String[] none = {};
        RevenuReference one = revenu(revenus("C", new String[] {"20000"}, none));
        assertEquals(List.of("coTitulaires/0"), one.manquants());
        assertEquals(List.of(), one.n1Seul());
        Demande spouse = revenus("M", none, new String[] {"20000"});
        assertTrue(revenu(spouse).complet(), "one tax notice for both, wherever it was typed");
        Demande recent = revenus("C", new String[] {"20000"}, new String[] {"", "9000"});
        RevenuReference mixed = revenu(recent);
        assertEquals(new BigDecimal("29000"), mixed.montant());
        assertEquals(RevenuReference.Base.N_2, mixed.base());
        assertEquals(List.of("coTitulaires/0"), mixed.n1Seul());
        assertTrue(mixed.complet());
        Anomalie said =
                ComparaisonPlafonds.de(recent, JOUR, REGLES).avertissements().get(0);
        assertEquals("AVERTISSEMENT PLAFOND_REVENU_N1_SEUL /coTitulaires/0/revenusFiscaux", said.toString());
        assertTrue(said.message().contains("2015") && said.message().contains("2016"), said.message());
        RevenuReference onlyN1 = revenu(revenus("M", new String[] {"", "9000"}, none));
        assertEquals(new BigDecimal("9000"), onlyN1.montant());
        assertEquals(RevenuReference.Base.N_1, onlyN1.base());
        assertEquals(List.of("demandeur"), onlyN1.n1Seul());
        assertEquals(
                RevenuReference.Base.N_2,
                revenu(revenus("C", new String[] {"20000"}, new String[] {"", "100"}))
                        .base(),
                "an income of N-1 that only one of two has is no fall");
    }

    private static Demande revenus(String lien, String[] demandeur, String[] conjoint) {
        Demande one = Exemples.active();
        return one.toBuilder()
                .demandeur(one.demandeur().toBuilder()
                        .revenusFiscaux(revenus(demandeur))
                        .build())
                .coTitulaires(List.of(one.coTitulaires().get(0).toBuilder()
                        .lien(lien == null ? null : LienDemandeur.of(lien))
                        .revenusFiscaux(revenus(conjoint))
                        .build()))
                .build();
    }

    /** Amounts of 2015, 2016… */
    private static List<RevenuFiscal> revenus(String... montants) {
        return java.util.stream.IntStream.range(0, montants.length)
                .filter(i -> !montants[i].isEmpty())
                .mapToObj(i -> new RevenuFiscal(2015 + i, new BigDecimal(montants[i]), AutresMembres.aucun()))
                .toList();
    }

    private static RevenuReference revenu(Demande demande) {
        return RevenuReference.de(demande, JOUR, null, BigDecimal.ZERO).orElseThrow();
    }

    @Test
    @EprouveRegle("PLAFOND_REVENU")
    void the_income_is_that_of_two_years_before_unless_it_fell_by_10_percent() {
        String[] none = {};
        assertEquals(
                new RevenuReference(new BigDecimal("20000"), RevenuReference.Base.N_2, List.of(), List.of()),
                revenu(revenus("M", new String[] {"20000", "18001"}, none)));
        assertEquals(
                new RevenuReference(new BigDecimal("18000"), RevenuReference.Base.N_1, List.of(), List.of()),
                revenu(revenus("M", new String[] {"20000", "18000"}, none)));
        assertEquals(
                new RevenuReference(new BigDecimal("30000"), RevenuReference.Base.N_2, List.of(), List.of()),
                revenu(revenus("C", new String[] {"20000", "1000"}, new String[] {"10000"})));
        assertFalse(revenu(revenus("C", new String[] {"20000"}, none)).complet());
        assertTrue(RevenuReference.de(revenus("M", none, none), JOUR, null, BigDecimal.ZERO)
                .isEmpty());
        Demande one = revenus("M", new String[] {"20000", "17000"}, none);
        assertEquals(
                RevenuReference.Base.DOUZE_MOIS,
                RevenuReference.de(one, JOUR, new BigDecimal("16000"), BigDecimal.ZERO)
                        .orElseThrow()
                        .base());
        assertEquals(
                RevenuReference.Base.N_1,
                RevenuReference.de(one, JOUR, new BigDecimal("17500"), BigDecimal.ZERO)
                        .orElseThrow()
                        .base());
        LocalDate first = LocalDate.of(2010, 1, 1);
        assertTrue(Reglement.regle("PLAFOND_REVENU", first.minusDays(1)).isEmpty());
        assertTrue(Reglement.regle("PLAFOND_REVENU", first).isPresent());
    }

    @Test
    @EprouveRegle("PLAFOND_EHPAD")
    void the_cost_of_an_EHPAD_is_deducted_from_14_05_2015() {
        Demande one = Exemples.active().toBuilder()
                .demandeur(Exemples.active().demandeur().toBuilder()
                        .revenusFiscaux(List.of(new RevenuFiscal(2013, new BigDecimal("20000"), AutresMembres.aucun())))
                        .build())
                .build();
        LocalDate first = LocalDate.of(2015, 5, 14);
        BigDecimal cost = new BigDecimal("5000");
        assertEquals(
                new BigDecimal("20000"),
                RevenuReference.de(one, first.minusDays(1), null, cost)
                        .orElseThrow()
                        .montant());
        assertEquals(
                new BigDecimal("15000"),
                RevenuReference.de(one, first, null, cost).orElseThrow().montant());
        assertEquals(
                new BigDecimal("15000"),
                RevenuReference.de(one, first.plusDays(1), null, cost)
                        .orElseThrow()
                        .montant());
    }

    @Test
    void an_amount_that_cannot_be_an_income_is_not_added() {
        Demande one = revenus("M", new String[] {"1E+999999999"}, new String[] {});
        assertTrue(RevenuReference.de(one, JOUR, null, BigDecimal.ZERO).isEmpty());
        assertFalse(revenu(revenus("M", new String[] {"12345"}, new String[] {}))
                .toString()
                .contains("12345"));
    }

    @Test
    @EprouveRegle("PREMIER_QUARTILE")
    void PREMIER_QUARTILE_counts_income_by_unite_from_29_01_2017() {
        // 1 480 × 12 / (1 + 0.5 + 0.3 + 0.3)
        assertEquals(
                new BigDecimal("8457.14"),
                PremierQuartile.parUnite(Exemples.active(), JOUR).orElseThrow());
        LocalDate first = LocalDate.of(2017, 1, 29);
        var quartile = new PremierQuartile(List.of(new PremierQuartile.Seuil(
                "111", new Periode(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31)), new BigDecimal("9000"))));
        BigDecimal poor = new BigDecimal("9000.00");
        assertTrue(quartile.estDedans("111", poor, first.minusDays(1)).isEmpty());
        assertTrue(quartile.estDedans("111", poor, first).orElseThrow());
        assertTrue(quartile.estDedans("111", poor, first.plusDays(1)).orElseThrow());
        assertFalse(quartile.estDedans("111", new BigDecimal("9000.01"), first).orElseThrow());
        assertTrue(quartile.estDedans("200039865", poor, first).isEmpty());
        assertTrue(quartile.estDedans("111", poor, LocalDate.of(2018, 1, 1)).isEmpty());
        assertTrue(PremierQuartile.partAtteinte(100, 25, first).orElseThrow());
        assertFalse(PremierQuartile.partAtteinte(101, 25, first).orElseThrow());
        assertTrue(PremierQuartile.partAtteinte(100, 25, first.minusDays(1)).isEmpty());
        assertTrue(PremierQuartile.parUnite(BigDecimal.ONE, BigDecimal.ZERO).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "97411, PLAFOND_OUTRE_MER",
        "97608, PLAFOND_OUTRE_MER",
        "97801, PLAFOND_OUTRE_MER",
        "98735, PLAFOND_ZONE_INCONNUE",
        "00000, PLAFOND_ZONE_INCONNUE",
        "5746, PLAFOND_ZONE_INCONNUE",
        "57463,"
    })
    @EprouveRegle("PLAFOND_FINANCEMENTS")
    void PLAFOND_FINANCEMENTS_where_no_ceiling_is_known_it_is_said_why(String commune, String code) {
        Bornes.verifier(
                "PLAFOND_FINANCEMENTS",
                "2010-01-01 interprétation",
                "2020-10-07 service-public.fr, fiche F10007 (07/10/2020)",
                "2022-10-29 arrêté du 14/03/2011 modifié le 25/10/2022 2022-10-29");
        Demande one = Exemples.active().toBuilder()
                .logementRecherche(Exemples.active().logementRecherche().toBuilder()
                        .communes(List.of(commune))
                        .build())
                .build();
        for (LocalDate jour : Bornes.de("PLAFOND_FINANCEMENTS")) {
            ComparaisonPlafonds known = ComparaisonPlafonds.de(one, jour, REGLES);
            List<Anomalie> why = known.avertissements().stream()
                    .filter(each -> each.code().startsWith("PLAFOND_OUTRE")
                            || each.code().startsWith("PLAFOND_ZONE_"))
                    .toList();
            assertEquals(
                    code == null ? List.of() : List.of(code),
                    why.stream().map(Dites::code).toList());
            boolean overseas = "PLAFOND_OUTRE_MER".equals(code);
            if (jour.getYear() >= 2017) {
                assertEquals(
                        code == null ? METROPOLE : overseas ? OUTRE_MER : Set.of(),
                        known.plafonds().keySet());
            }
            for (Anomalie each : why) {
                assertEquals("/logementRecherche/communes/0", each.chemin());
                assertEquals(jour.getYear() >= 2010, each.source() != null, each.code());
            }
        }
    }

    @Property
    void never_throws(@ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate jour, @ForAll boolean vide) {
        Demande demande = vide ? Demande.builder().build() : Exemples.active();
        ComparaisonPlafonds one = ComparaisonPlafonds.de(demande, jour, REGLES);
        assertEquals(jour.getYear(), one.annee());
        assertEquals(vide, one.categorie() == null);
        PremierQuartile.parUnite(demande, jour);
    }
}
