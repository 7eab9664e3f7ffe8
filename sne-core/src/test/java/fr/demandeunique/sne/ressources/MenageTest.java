package fr.demandeunique.sne.ressources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.nomenclature.Coparentalite;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.reglement.Periode;
import fr.demandeunique.sne.reglement.Reglement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
        LocalDate first = LocalDate.of(2010, 1, 1);
        assertTrue(Reglement.regle("PLAFOND_CATEGORIE", first.minusDays(1)).isEmpty());
        assertTrue(Reglement.regle("PLAFOND_CATEGORIE", first).isPresent());
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

    @Test
    void children_in_custody_count_only_if_configured() {
        Demande demande = Exemples.active().toBuilder()
                .personnesEnGarde(List.of(
                        PersonneEnGarde.builder()
                                .coparentalite(Coparentalite.GARDE_ALTERNEE)
                                .build(),
                        PersonneEnGarde.builder()
                                .coparentalite(Coparentalite.DROIT_DE_VISITE)
                                .build(),
                        PersonneEnGarde.builder().build()))
                .build();
        assertEquals(4, categorie(demande, JOUR, REGLES));
        assertEquals(5, categorie(demande, JOUR, new Menage.Regles(null, Set.of(Coparentalite.GARDE_ALTERNEE))));
        assertEquals(
                6,
                categorie(
                        demande,
                        JOUR,
                        new Menage.Regles(null, Set.of(Coparentalite.GARDE_ALTERNEE, Coparentalite.DROIT_DE_VISITE))));
    }

    @Test
    void handicap_raises_the_category_from_the_configured_day() {
        Demande demande = Exemples.active().toBuilder()
                .handicaps(List.of(
                        ComplementHandicap.builder().personne("demandeur").build()))
                .build();
        LocalDate first = LocalDate.of(2020, 1, 1);
        assertEquals(4, categorie(demande, first.minusDays(1), REGLES));
        assertEquals(5, categorie(demande, first, REGLES));
        assertEquals(4, categorie(demande, first, new Menage.Regles(null, Set.of())));
        assertEquals(
                List.of("PLAFOND_HANDICAP_A_VERIFIER", "PLAFOND_REVENU_INCOMPLET"),
                ComparaisonPlafonds.de(demande, first, REGLES).avertissements().stream()
                        .map(Anomalie::code)
                        .toList());
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
                new RevenuReference(new BigDecimal("20000"), RevenuReference.Base.N_2, true),
                revenu(revenus("M", new String[] {"20000", "18001"}, none)));
        assertEquals(
                new RevenuReference(new BigDecimal("18000"), RevenuReference.Base.N_1, true),
                revenu(revenus("M", new String[] {"20000", "18000"}, none)));
        assertEquals(
                new RevenuReference(new BigDecimal("30000"), RevenuReference.Base.N_2, true),
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
        "00000, PLAFOND_ZONE_INCONNUE",
        "5746, PLAFOND_ZONE_INCONNUE",
        "57463,"
    })
    @EprouveRegle("PLAFOND_FINANCEMENTS")
    void PLAFOND_FINANCEMENTS_where_no_ceiling_is_known_it_is_said_why(String commune, String code) {
        Bornes.verifier(
                "PLAFOND_FINANCEMENTS",
                "2010-01-01 interprétation",
                "2020-10-07 service-public.fr, fiche F10007 (07/10/2020)");
        Demande one = Exemples.active().toBuilder()
                .logementRecherche(Exemples.active().logementRecherche().toBuilder()
                        .communes(List.of(commune))
                        .build())
                .build();
        LocalDate read = LocalDate.of(2020, 10, 7);
        for (LocalDate jour : List.of(read.minusDays(1), read, read.plusDays(1))) {
            ComparaisonPlafonds known = ComparaisonPlafonds.de(one, jour, REGLES);
            List<Anomalie> why = known.avertissements().stream()
                    .filter(each -> each.code().startsWith("PLAFOND_OUTRE")
                            || each.code().startsWith("PLAFOND_ZONE_"))
                    .toList();
            assertEquals(
                    code == null ? List.of() : List.of(code),
                    why.stream().map(Anomalie::code).toList());
            assertEquals(code == null, !known.plafonds().isEmpty());
            for (Anomalie each : why) {
                assertEquals("/logementRecherche/communes/0", each.chemin());
                assertTrue(each.source() != null, each.code());
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
