package fr.demandeunique.sne.cotation;

import static fr.demandeunique.sne.cotation.Grilles.*;
import static fr.demandeunique.sne.nomenclature.MesureCotation.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.dalo.Priorite;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.nomenclature.Arrondi;
import fr.demandeunique.sne.nomenclature.EffetRefus;
import fr.demandeunique.sne.nomenclature.MesureCotation;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.personne.Siren;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GrilleCotationTest {
    private static List<String> fautes(GrilleCotation grille) {
        return fautes(grille, JOUR);
    }

    private static List<String> fautes(GrilleCotation grille, LocalDate jour) {
        return grille.controler(jour).anomalies().stream()
                .map(one -> Dites.code(one) + " " + one.chemin())
                .toList();
    }

    private static Arguments grille(String expected, UnaryOperator<GrilleCotation.Builder> change) {
        return Arguments.of(expected, change.apply(minimale().toBuilder()).build());
    }

    private static Arguments critere(String expected, UnaryOperator<CritereCotation.Builder> change) {
        return Arguments.of(
                expected, avec(change.apply(CritereCotation.builder().code("X")).build()));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                grille("COTATION_PERIODE /au", it -> it.du(JOUR).au(JOUR.minusDays(1))),
                grille("COTATION_DECIMALES /decimales", it -> it.decimales(5)),
                grille("COTATION_DECIMALES /decimales", it -> it.decimales(-1)),
                grille("COTATION_VALEUR_INCONNUE /arrondi", it -> it.arrondi(Arrondi.of("BANCAIRE"))),
                grille("COTATION_BORNES /maximum", it -> it.minimum(nombre(2)).maximum(nombre(1))),
                grille("COTATION_CRITERES_ABSENTS /criteres", it -> it.criteres(List.of())),
                grille("COTATION_CODE_ABSENT /groupes/0/nom", it -> it.groupes(List.of(GroupeCotation.meilleur(" ")))),
                grille(
                        "COTATION_CODE_DOUBLE /groupes/1/nom",
                        it -> it.groupes(List.of(GroupeCotation.meilleur("G"), GroupeCotation.meilleur("G")))),
                grille("COTATION_EFFET_ABSENT /refus/effet", it -> it.refus(refus(null, null, null, null))),
                grille("COTATION_VALEUR_INCONNUE /refus/effet", it -> it.refus(refus("PERTE", null, null, null))),
                grille("COTATION_POINTS_ABSENTS /refus/points", it -> it.refus(refus("POINTS", null, null, null))),
                grille("COTATION_REFUS_POINTS /refus/points", it -> it.refus(refus("POINTS", nombre(1), null, null))),
                grille("COTATION_REFUS_POINTS /refus/points", it -> it.refus(refus("ZERO", nombre(-1), null, null))),
                grille("COTATION_REFUS_NOMBRE /refus/rang", it -> it.refus(refus("ZERO", null, 0, null))),
                grille("COTATION_REFUS_NOMBRE /refus/mois", it -> it.refus(refus("ZERO", null, null, 0))),
                critere(
                        "COTATION_CODE_ABSENT /criteres/2/code",
                        it -> it.code(null).mesure(MUTATION).points(nombre(1))),
                critere(
                        "COTATION_CODE_DOUBLE /criteres/2/code",
                        it -> it.code("DALO").mesure(MUTATION).points(nombre(1))),
                critere("COTATION_MESURE_ABSENTE /criteres/2/mesure", it -> it.points(nombre(1))),
                critere(
                        "COTATION_VALEUR_INCONNUE /criteres/2/mesure",
                        it -> it.mesure(MesureCotation.of("POIDS")).points(nombre(1))),
                critere(
                        "COTATION_GROUPE_INCONNU /criteres/2/groupe",
                        it -> it.mesure(MUTATION).points(nombre(1)).groupe("G")),
                critere(
                        "COTATION_VALEURS_ABSENTES /criteres/2/valeurs",
                        it -> it.mesure(MOTIF).points(nombre(1))),
                critere(
                        "COTATION_VALEURS_ABSENTES /criteres/2/valeurs",
                        it -> it.mesure(FAIT).points(nombre(1)).valeurs(List.of("A", "B"))),
                critere(
                        "COTATION_VALEURS_INUTILES /criteres/2/valeurs",
                        it -> it.mesure(MUTATION).points(nombre(1)).valeurs(List.of("A"))),
                critere(
                        "COTATION_TERRITOIRE_ABSENT /criteres/2/valeurs",
                        it -> it.mesure(COMMUNE_RESIDENCE).points(nombre(1))),
                critere(
                        "COTATION_VALEUR_INCONNUE /criteres/2/valeurs/1",
                        it -> it.mesure(PRIORITE).points(nombre(1)).valeurs(List.of("HANDICAP", "BLOND"))),
                critere(
                        "COTATION_VALEUR_INCONNUE /criteres/2/valeurs/0",
                        it -> it.mesure(MOTIF).points(nombre(1)).valeurs(List.of("99"))),
                critere("COTATION_POINTS_ABSENTS /criteres/2/points", it -> it.mesure(MUTATION)),
                critere(
                        "COTATION_PAR_ABSENT /criteres/2/par",
                        it -> it.mesure(ENFANTS).points(nombre(1))),
                critere(
                        "COTATION_PAR /criteres/2/par",
                        it -> it.mesure(ENFANTS).points(nombre(1)).par(nombre(0))),
                critere(
                        "COTATION_PAR /criteres/2/par",
                        it -> it.mesure(MUTATION).points(nombre(1)).par(nombre(1))),
                critere(
                        "COTATION_BORNES /criteres/2/maximum",
                        it -> it.mesure(MUTATION).points(nombre(1)).maximum(nombre(-1))),
                critere(
                        "COTATION_POINTS_DOUBLES /criteres/2/points",
                        it -> it.mesure(ENFANTS)
                                .points(nombre(1))
                                .tranches(List.of(TrancheCotation.of(null, null, nombre(1))))),
                critere(
                        "COTATION_TRANCHES_INUTILES /criteres/2/tranches",
                        it -> it.mesure(MUTATION).tranches(List.of(TrancheCotation.of(null, null, nombre(1))))),
                critere(
                        "COTATION_POINTS_ABSENTS /criteres/2/tranches/0/points",
                        it -> it.mesure(ENFANTS)
                                .tranches(List.of(new TrancheCotation(null, null, null, AutresMembres.aucun())))),
                critere(
                        "COTATION_TRANCHE_VIDE /criteres/2/tranches/0",
                        it -> it.mesure(ENFANTS)
                                .tranches(List.of(TrancheCotation.of(nombre(2), nombre(2), nombre(1))))),
                critere(
                        "COTATION_TRANCHES_CHEVAUCHENT /criteres/2/tranches/1",
                        it -> it.mesure(ENFANTS)
                                .tranches(List.of(
                                        TrancheCotation.of(nombre(2), null, nombre(1)),
                                        TrancheCotation.of(nombre(1), nombre(3), nombre(1))))));
    }

    private static RefusCotation refus(String effet, BigDecimal points, Integer rang, Integer mois) {
        return new RefusCotation(
                effet == null ? null : EffetRefus.of(effet), points, rang, mois, AutresMembres.aucun());
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_bad_grid_is_told_with_the_path_of_its_fault(String expected, GrilleCotation grille) {
        assertEquals(List.of(expected), fautes(grille));
    }

    @Test
    void a_sound_grid_has_no_fault_and_bands_may_touch() {
        assertEquals(List.of(), fautes(minimale()));
        assertEquals(
                List.of(),
                fautes(avec(Grilles.critere(
                        "ENF",
                        ENFANTS,
                        it -> it.tranches(List.of(
                                TrancheCotation.of(nombre(1), nombre(3), nombre(1)),
                                TrancheCotation.of(null, nombre(1), nombre(0)),
                                TrancheCotation.of(nombre(3), null, nombre(2))))))));
    }

    @Test
    @EprouveRegle("COTATION_CRITERES")
    void the_priorities_and_the_DALO_must_bring_points_from_19_12_2019() {
        Bornes.verifier(
                "COTATION_CRITERES", "2019-12-19 CCH R441-2-10 2019-12-19", "2021-09-01 CCH R441-2-10 2021-09-01");
        GrilleCotation none = GrilleCotation.builder()
                .criteres(List.of(
                        Grilles.critere("H", PRIORITE, 5, "HANDICAP"),
                        Grilles.critere("V", PRIORITE, 0, "VIOLENCES"),
                        Grilles.critere("D", DALO, -1)))
                .build();
        for (String day : List.of("2019-12-17", "2019-12-18")) {
            assertEquals(List.of(), fautes(none, LocalDate.parse(day)));
        }
        for (String day : List.of("2019-12-19", "2019-12-20", "2022-02-09", "2024-01-15")) {
            LocalDate jour = LocalDate.parse(day);
            List<Anomalie> found = none.controler(jour).erreurs();
            List<String> missing = found.stream()
                    .filter(one -> one.code().equals("COTATION_PRIORITE_ABSENTE"))
                    .map(one -> one.parametres().get("priorite"))
                    .toList();
            assertEquals(
                    Priorite.enVigueur(jour).stream()
                            .map(Priorite::code)
                            .filter(one -> !one.equals("HANDICAP"))
                            .toList(),
                    missing);
            assertEquals("COTATION_DALO_ABSENT", found.get(found.size() - 1).code());
            assertEquals("/criteres", found.get(0).chemin());
            assertTrue(found.get(0).source().citation().contains("R441-2-10"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-18, 2019-12-18, true, false",
        "2019-12-18, 2019-12-19, true, true",
        "2019-12-19, 2019-12-19, false, true",
        "2019-12-18, 2019-12-20, true, true",
        "2019-12-18, 2021-08-31, true, true",
        "2019-12-18, 2021-09-01, true, true",
        "2019-12-18, 2021-09-02, false, true",
        ", 2021-09-01, false, true"
    })
    @EprouveRegle("COTATION_ANTERIEURE")
    void a_grid_older_than_the_decree_may_wait_until_01_09_2021(
            LocalDate du, LocalDate jour, boolean sert, boolean manque) {
        Bornes.verifier("COTATION_ANTERIEURE", "2019-12-19 décret 2019-1378 du 17/12/2019", "2021-09-02");
        GrilleCotation sansDalo = minimale().toBuilder()
                .du(du)
                .criteres(minimale().criteres().stream()
                        .filter(one -> one.mesure() != DALO)
                        .toList())
                .build();
        assertEquals(sert, Cotateur.de(sansDalo, jour).estAccepte());
        assertEquals(manque ? List.of("COTATION_DALO_ABSENT /criteres") : List.of(), fautes(sansDalo, jour));
        assertEquals(
                sert && manque,
                sansDalo.controler(jour).anomalies().stream()
                        .anyMatch(one -> one.source().citation().contains("décret 2019-1378")));
    }

    @ParameterizedTest
    @CsvSource({
        "NATIONALITE, COTATION_INTERDIT",
        "nationalité française, COTATION_INTERDIT",
        "Sexe, COTATION_INTERDIT",
        "CRITERE_RELIGION, COTATION_INTERDIT",
        "NIR, COTATION_INTERDIT",
        "AGE, COTATION_A_JUSTIFIER",
        "age_plus_65, COTATION_A_JUSTIFIER",
        "AGENT_TERRITORIAL,",
        "MANAGER,",
        "POLITIQUE_DE_LA_VILLE,",
        "SINISTRE,"
    })
    void a_reason_of_discrimination_is_no_criterion_under_whatever_name(String name, String expected) {
        Bornes.verifier("COTATION_INTERDITS", "2016-01-01 interprétation");
        List<String> codes = expected == null ? List.of() : List.of(expected + " /criteres/2");
        assertEquals(codes, fautes(avec(Grilles.critere("X", FAIT, 1, name))));
        assertEquals(codes, fautes(avec(Grilles.critere(name, MUTATION, 1))));
    }

    @Test
    void a_measure_that_nobody_knows_may_be_a_forbidden_one() {
        assertEquals(
                List.of("COTATION_VALEUR_INCONNUE /criteres/2/mesure", "COTATION_INTERDIT /criteres/2"),
                fautes(avec(Grilles.critere("X", MesureCotation.of("NATIONALITE"), 1))));
    }

    @Test
    void a_grid_serves_between_its_dates_only_and_a_sample_says_so() {
        GrilleCotation grille =
                minimale().toBuilder().du(JOUR).au(JOUR.plusDays(1)).build();
        assertEquals(List.of("COTATION_HORS_VALIDITE /du"), codes(grille, JOUR.minusDays(1)));
        assertEquals(List.of(), codes(grille, JOUR));
        assertEquals(List.of(), codes(grille, JOUR.plusDays(1)));
        assertEquals(List.of("COTATION_HORS_VALIDITE /au"), codes(grille, JOUR.plusDays(2)));
        GrilleCotation sample = minimale().toBuilder().exemple(true).build();
        assertEquals(List.of("COTATION_GRILLE_EXEMPLE /exemple"), codes(sample, JOUR));
        assertTrue(Cotateur.de(sample, JOUR).estAccepte());
    }

    private static List<String> codes(GrilleCotation grille, LocalDate jour) {
        return Cotateur.de(grille, jour).anomalies().stream()
                .map(one -> Dites.code(one) + " " + one.chemin())
                .toList();
    }

    @Test
    void each_territory_scores_by_its_own_grid_and_transfers_may_have_theirs() {
        GrilleCotation metz =
                minimale().toBuilder().territoire(Siren.parse("200039865")).build();
        GrilleCotation later = metz.toBuilder().du(JOUR.plusDays(1)).build();
        GrilleCotation transfers = metz.toBuilder().mutations(true).build();
        GrilleCotation elsewhere =
                minimale().toBuilder().territoire(Siren.parse("246700488")).build();
        Demande tenant = Exemples.active().toBuilder()
                .logementActuel(LogementActuel.builder()
                        .modeles(List.of(ModeleLogement.HLM))
                        .build())
                .build();
        var all = new GrillesCotation(List.of(metz.toBuilder().au(JOUR).build(), later, elsewhere, minimale()));
        assertTrue(all.controler(JOUR).conforme());
        assertEquals(List.of(all.grilles().get(0)), all.pour(Exemples.active(), JOUR));
        assertEquals(List.of(later), all.pour(Exemples.active(), JOUR.plusDays(1)));
        assertEquals(List.of(all.grilles().get(0)), all.pour(tenant, JOUR));
        var both = new GrillesCotation(List.of(metz, transfers));
        assertTrue(both.controler(JOUR).conforme());
        assertEquals(List.of(metz), both.pour(Exemples.active(), JOUR));
        assertEquals(List.of(transfers), both.pour(tenant, JOUR));
        assertEquals(
                List.of("COTATION_GRILLES_CONCURRENTES /2/du"),
                new GrillesCotation(List.of(metz, transfers, later))
                        .controler(JOUR).anomalies().stream()
                                .map(one -> Dites.code(one) + " " + one.chemin())
                                .toList());
    }
}
