package fr.demandeunique.sne.cotation;

import static fr.demandeunique.sne.cotation.Grilles.*;
import static fr.demandeunique.sne.nomenclature.MesureCotation.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.nomenclature.EffetRefus;
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

/** The last value of a grid that is still sound, and the most that a grid gives. */
class BornesGrilleTest {
    private static final CritereCotation ENFANT =
            critere("ENF", ENFANTS, it -> it.points(nombre(3)).par(nombre(1)));

    private static List<String> fautes(GrilleCotation grille) {
        return grille.controler(JOUR).anomalies().stream()
                .map(one -> Dites.code(one) + " " + one.chemin())
                .toList();
    }

    private static GrilleCotation grille(UnaryOperator<GrilleCotation.Builder> change) {
        return change.apply(minimale().toBuilder()).build();
    }

    static Stream<GrilleCotation> soundAtItsLimit() {
        return Stream.of(
                grille(it -> it.du(JOUR).au(JOUR)),
                grille(it -> it.decimales(0)),
                grille(it -> it.decimales(4)),
                grille(it -> it.minimum(nombre(70)).maximum(nombre(70))),
                avec(critere("X", MOTIF, 1, "01")),
                avec(critere("X", MUTATION, it -> it.points(nombre(1)).maximum(nombre(0)))),
                grille(it -> it.refus(RefusCotation.points(nombre(0)))),
                grille(it -> it.refus(new RefusCotation(EffetRefus.ZERO, null, 1, 1, AutresMembres.aucun()))));
    }

    @ParameterizedTest
    @MethodSource
    void soundAtItsLimit(GrilleCotation grille) {
        assertEquals(List.of(), fautes(grille));
    }

    @Test
    void another_group_of_the_grid_is_not_the_group_of_a_criterion() {
        CritereCotation lost = critere("X", MUTATION, it -> it.points(nombre(1)).groupe("AUTRE"));
        assertEquals(
                List.of("COTATION_GROUPE_INCONNU /criteres/2/groupe"),
                fautes(avec(lost).toBuilder()
                        .groupes(List.of(GroupeCotation.meilleur("G")))
                        .build()));
    }

    @ParameterizedTest
    @CsvSource({"1, , true", "0, , false", "1, 1, true", "1, 0, false"})
    void a_criterion_limited_to_nothing_brings_no_points_to_the_DALO(int points, Integer maximum, boolean enough) {
        GrilleCotation one = grille(it -> it.criteres(List.of(
                minimale().criteres().get(0),
                critere(
                        "DALO",
                        DALO,
                        c -> c.points(nombre(points)).maximum(maximum == null ? null : nombre(maximum))))));
        assertEquals(enough ? List.of() : List.of("COTATION_DALO_ABSENT /criteres"), fautes(one));
    }

    @Test
    void of_two_reasons_in_one_name_the_forbidden_one_is_told() {
        assertEquals(
                "SEXE",
                avec(critere("AGE_ET_SEXE", MUTATION, 1))
                        .controler(JOUR)
                        .anomalies()
                        .get(0)
                        .parametres()
                        .get("motif"));
    }

    /** Days of January 2024 in force, the first grid and the other. */
    @ParameterizedTest
    @CsvSource({
        "1, 10, 11, 20, false", "1, 10, 10, 20, true", "11, 20, 1, 10, false", "10, 20, 1, 10, true",
        " , 10, 11,   , false", " , 10, 10,   , true", "11,   ,  , 10, false", "10,   ,  , 10, true",
        " ,   ,   ,   , true"
    })
    void two_grids_of_one_territory_may_follow_each_other_and_not_share_a_day(
            Integer du, Integer au, Integer du2, Integer au2, boolean shared) {
        var all = new GrillesCotation(List.of(vaut(du, au), vaut(du2, au2)));
        assertEquals(!shared, all.controler(JOUR).conforme());
    }

    private static GrilleCotation vaut(Integer du, Integer au) {
        return grille(
                it -> it.territoire(Siren.parse("200039865")).du(janvier(du)).au(janvier(au)));
    }

    private static LocalDate janvier(Integer jour) {
        return jour == null ? null : LocalDate.of(2024, 1, jour);
    }

    static Stream<Arguments> theMostThatAGridGives() {
        CritereCotation band = critere(
                "T",
                ENFANTS,
                it -> it.tranches(List.of(
                        TrancheCotation.of(null, nombre(2), nombre(4)),
                        TrancheCotation.of(nombre(2), null, nombre(9)))));
        CritereCotation limited = with(ENFANT, it -> it.maximum(nombre(12)));
        CritereCotation grouped = with(ENFANT, it -> it.groupe("G"));
        CritereCotation five =
                critere("CINQ", MUTATION, it -> it.points(nombre(5)).groupe("G"));
        GroupeCotation seven = GroupeCotation.plafonne("G", nombre(7));
        return Stream.of(
                most(70, minimale()),
                most(70, avec(critere("MOINS", MUTATION, -5))),
                most(70, avec(with(ENFANT, it -> it.points(nombre(-3))))),
                most(70, avec(with(ENFANT, it -> it.points(nombre(0))))),
                most(null, avec(ENFANT)),
                most(82, avec(limited)),
                most(79, avec(band)),
                most(76, avec(with(band, it -> it.maximum(nombre(6))))),
                most(200, avec(ENFANT).toBuilder().maximum(nombre(200)).build()),
                most(60, grille(it -> it.maximum(nombre(60)))),
                most(77, groups(seven, grouped)),
                most(75, groups(seven, five)),
                most(77, groups(seven, grouped, five)),
                most(null, groups(GroupeCotation.meilleur("G"), grouped, five)),
                most(82, groups(GroupeCotation.meilleur("G"), with(grouped, it -> it.maximum(nombre(12))), five)));
    }

    private static Arguments most(Integer expected, GrilleCotation grille) {
        return Arguments.of(expected == null ? null : nombre(expected), grille);
    }

    private static CritereCotation with(CritereCotation critere, UnaryOperator<CritereCotation.Builder> change) {
        return change.apply(critere.toBuilder()).build();
    }

    private static GrilleCotation groups(GroupeCotation groupe, CritereCotation... criteres) {
        return avec(criteres).toBuilder().groupes(List.of(groupe)).build();
    }

    @ParameterizedTest
    @MethodSource
    void theMostThatAGridGives(BigDecimal expected, GrilleCotation grille) {
        assertEquals(expected, cotateur(grille).maximum());
    }
}
