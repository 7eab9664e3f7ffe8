package fr.demandeunique.sne.ressources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.DemandePleine;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.nomenclature.Coparentalite;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComparaisonPlafondsTest {
    /** The example has incomes of 2014: this is their year N. */
    private static final LocalDate JOUR = LocalDate.of(2016, 6, 1);

    private static final Menage.Regles REGLES = Menage.Regles.parDefaut();

    private static Demande revenu(String montant) {
        Demande one = Exemples.active();
        return one.toBuilder()
                .demandeur(one.demandeur().toBuilder()
                        .revenusFiscaux(List.of(RevenuFiscal.builder()
                                .annee(2014)
                                .montant(new BigDecimal(montant))
                                .build()))
                        .build())
                .build();
    }

    private static ComparaisonPlafonds comparer(Demande demande) {
        return ComparaisonPlafonds.de(demande, JOUR, REGLES);
    }

    @Test
    void the_excess_is_counted_above_each_ceiling_and_is_zero_within() {
        LocalDate jour = LocalDate.of(2017, 6, 1);
        long plus =
                Plafonds.plafond(Financement.PLUS, Zone.AUTRES_REGIONS, 2017, 4).orElseThrow();
        long plai =
                Plafonds.plafond(Financement.PLAI, Zone.AUTRES_REGIONS, 2017, 4).orElseThrow();
        Demande limit = Exemples.active().toBuilder()
                .demandeur(Exemples.active().demandeur().toBuilder()
                        .revenusFiscaux(List.of(annee(2015, String.valueOf(plus))))
                        .build())
                .build();
        ComparaisonPlafonds found = ComparaisonPlafonds.de(limit, jour, REGLES);
        assertEquals(Map.of(), comparer(Demande.builder().build()).depassements());
        assertEquals(BigDecimal.ZERO, found.depassements().get(Financement.PLUS));
        assertEquals(BigDecimal.ZERO, found.depassements().get(Financement.PLS));
        assertEquals(BigDecimal.valueOf(plus - plai), found.depassements().get(Financement.PLAI));
        assertEquals(List.of(), found.avertissements());
        assertEquals("ComparaisonPlafonds[2017, AUTRES_REGIONS, 4]", found.toString());
    }

    @Test
    void an_income_that_lacks_a_year_or_a_person_is_warned_of_with_the_year() {
        Demande concubins = Exemples.active().toBuilder()
                .coTitulaires(List.of(Exemples.active().coTitulaires().get(0).toBuilder()
                        .lien(LienDemandeur.CONCUBIN)
                        .build()))
                .build();
        for (Demande one : List.of(concubins, Demande.builder().build())) {
            Anomalie found = comparer(one).avertissements().get(0);
            assertEquals("PLAFOND_REVENU_INCOMPLET", found.code());
            assertEquals("2014", found.parametres().get("annee"));
        }
        assertNotNull(comparer(concubins).revenu());
        assertNull(comparer(Demande.builder().build()).revenu());
    }

    @Test
    void the_attributed_dwelling_gives_the_zone_before_the_communes_asked_for() {
        Demande attribuee = Exemples.active().toBuilder()
                .attribution(DemandePleine.demande().attribution().toBuilder()
                        .logement(DemandePleine.demande().attribution().logement().toBuilder()
                                .adresse(DemandePleine.demande().attribution().logement().adresse().toBuilder()
                                        .commune("75113")
                                        .build())
                                .build())
                        .build())
                .build();
        assertEquals(Zone.PARIS_COMMUNES_LIMITROPHES, comparer(attribuee).zone());
        var logement = attribuee.attribution().logement();
        for (var sans : List.of(
                logement.toBuilder().adresse(null).build(),
                logement.toBuilder()
                        .adresse(logement.adresse().toBuilder().commune(null).build())
                        .build())) {
            Demande one = attribuee.toBuilder()
                    .attribution(
                            attribuee.attribution().toBuilder().logement(sans).build())
                    .build();
            assertEquals(Zone.AUTRES_REGIONS, comparer(one).zone());
        }
        Demande overseas = attribuee.toBuilder()
                .attribution(attribuee.attribution().toBuilder()
                        .logement(logement.toBuilder()
                                .adresse(logement.adresse().toBuilder()
                                        .commune("97411")
                                        .build())
                                .build())
                        .build())
                .build();
        Anomalie found = comparer(overseas).avertissements().get(0);
        assertEquals("AVERTISSEMENT PLAFOND_OUTRE_MER /attribution/logement/adresse/commune", found.toString());
        assertEquals(Zone.OUTRE_MER, comparer(overseas).zone());
    }

    @Test
    void a_place_without_a_zone_is_told_with_the_rule_of_the_zones_and_overseas_with_that_of_the_ceilings() {
        for (String commune : List.of("97411", "00000")) {
            Demande one = Exemples.active().toBuilder()
                    .logementRecherche(Exemples.active().logementRecherche().toBuilder()
                            .communes(List.of(commune, "57463"))
                            .build())
                    .build();
            List<Anomalie> found = comparer(one).avertissements();
            assertEquals("PLAFOND_ZONES_DIVERSES", found.get(0).code());
            assertEquals(
                    new Anomalie("x", found.get(1).gravite(), "", Map.of(), null, null)
                            .selon(commune.equals("97411") ? "PLAFOND_FINANCEMENTS" : "PLAFOND_ZONE", JOUR)
                            .source(),
                    found.get(1).source());
        }
    }

    @Test
    void without_a_natural_person_there_is_no_household() {
        assertEquals(Optional.empty(), Menage.de(DemandePleine.demande(), JOUR, REGLES));
        assertEquals(Optional.empty(), Menage.de(Demande.builder().build(), JOUR, REGLES));
        assertEquals(
                new Menage.Regles(
                        LocalDate.of(2019, 1, 1),
                        Map.of(
                                Coparentalite.GARDE_ALTERNEE, LocalDate.of(2010, 1, 1),
                                Coparentalite.DROIT_DE_VISITE, LocalDate.of(2018, 11, 25)),
                        Set.of(Coparentalite.GARDE_ALTERNEE)),
                Menage.Regles.parDefaut());
        Demande parent = Exemples.active().toBuilder().coTitulaires(List.of()).build();
        assertEquals(
                new Menage(3, true, false, false),
                Menage.de(parent, JOUR, REGLES).orElseThrow());
        Demande alone = parent.toBuilder().personnesACharge(List.of()).build();
        assertEquals(
                new Menage(1, false, false, false),
                Menage.de(alone, JOUR, REGLES).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"2002-06-02, 1.3", "2002-06-01, 1.5", "2002-05-31, 1.5", "1950-01-01, 1.5", ", 1.5"})
    void a_person_counts_for_a_half_from_the_day_of_14_years_on(DateNaissance naissance, BigDecimal unites) {
        Demande one = Exemples.active();
        Demande two = one.toBuilder()
                .coTitulaires(List.of())
                .personnesACharge(List.of(PersonneACharge.builder()
                        .identite(i -> i.dateNaissance(naissance))
                        .build()))
                .demandeur(one.demandeur().toBuilder()
                        .ressources(List.of(
                                ressource("1000"),
                                ressource("1E+999999999"),
                                Ressource.of(RessourceRecue.ALLOCATIONS_FAMILIALES, null)))
                        .build())
                .build();
        assertEquals(PremierQuartile.parUnite(new BigDecimal("1000"), unites), PremierQuartile.parUnite(two, JOUR));
    }

    private static Ressource<RessourceRecue> ressource(String montant) {
        return Ressource.of(RessourceRecue.SALAIRE, new BigDecimal(montant));
    }

    @Test
    void no_attribution_reaches_no_share() {
        LocalDate law = LocalDate.of(2017, 1, 29);
        assertEquals(Optional.empty(), PremierQuartile.partAtteinte(0, 0, law));
        assertEquals(Optional.of(true), PremierQuartile.partAtteinte(1, 1, law));
        assertEquals(Optional.of(false), PremierQuartile.partAtteinte(1, 0, law));
    }

    @Test
    void the_last_twelve_months_serve_only_when_they_are_lower_than_the_year_before() {
        Demande one = Exemples.active();
        Demande fell = one.toBuilder()
                .demandeur(one.demandeur().toBuilder()
                        .revenusFiscaux(List.of(annee(2014, "20000"), annee(2015, "17000")))
                        .build())
                .build();
        assertEquals(RevenuReference.Base.N_1, base(fell, "17000"));
        assertEquals(RevenuReference.Base.DOUZE_MOIS, base(fell, "16999"));
        assertEquals(RevenuReference.Base.DOUZE_MOIS, base(revenu("20000"), "18000"));
        assertEquals(RevenuReference.Base.N_2, base(revenu("20000"), "18000.01"));
        assertEquals(RevenuReference.Base.N_2, base(revenu("0"), "0"), "nothing cannot fall");
        assertEquals(
                "RevenuReference[N_2, complet=true]",
                RevenuReference.de(revenu("123"), JOUR, null, BigDecimal.ZERO)
                        .orElseThrow()
                        .toString());
    }

    private static RevenuFiscal annee(int annee, String montant) {
        return RevenuFiscal.builder()
                .annee(annee)
                .montant(new BigDecimal(montant))
                .build();
    }

    private static RevenuReference.Base base(Demande demande, String douzeMois) {
        return RevenuReference.de(demande, JOUR, new BigDecimal(douzeMois), BigDecimal.ZERO)
                .orElseThrow()
                .base();
    }

    @Test
    void an_income_has_twelve_figures_before_the_comma_and_twenty_after_at_most() {
        assertTrue(RevenuReference.plausible(new BigDecimal("999999999999.99")));
        assertFalse(RevenuReference.plausible(new BigDecimal("1000000000000")));
        assertTrue(RevenuReference.plausible(new BigDecimal("1E-20")));
        assertFalse(RevenuReference.plausible(new BigDecimal("1E-21")));
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void a_zone_is_found_again_by_its_code(Zone zone) {
        assertEquals(Optional.of(zone), Zone.deCode(zone.code()));
        assertEquals(Optional.empty(), Zone.deCode(zone.name()));
    }

    @Test
    void the_codes_of_the_zones_are_those_of_the_command() {
        assertEquals("paris_communes_limitrophes", Zone.PARIS_COMMUNES_LIMITROPHES.code());
        assertEquals("ile_de_france", Zone.ILE_DE_FRANCE.code());
        assertEquals("autres_regions", Zone.AUTRES_REGIONS.code());
    }

    /** A value that was not read but computed from that of the year before is told, and no other. */
    @Test
    void PLAFOND_REVISION_a_computed_ceiling_is_told() {
        boolean once = false;
        for (int year = 2011; year <= 2026; year++) {
            ComparaisonPlafonds one = ComparaisonPlafonds.de(Exemples.active(), LocalDate.of(year, 6, 1), REGLES);
            int annee = year;
            boolean computed = one.plafonds().keySet().stream()
                    .anyMatch(kind -> Plafonds.calcule(kind, one.zone(), annee, one.categorie()));
            assertEquals(
                    computed,
                    one.avertissements().stream().anyMatch(told -> told.code().equals("PLAFOND_CALCULE")),
                    "in " + year);
            once |= computed;
        }
        assertTrue(once, "some year is computed");
    }
}
