package fr.demandeunique.sne.cotation;

import static fr.demandeunique.sne.cotation.CotationTest.ACTIVE;
import static fr.demandeunique.sne.cotation.CotationTest.ligne;
import static fr.demandeunique.sne.cotation.CotationTest.motif;
import static fr.demandeunique.sne.cotation.Grilles.*;
import static fr.demandeunique.sne.nomenclature.MesureCotation.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementAttribue;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MesureCotation;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import fr.demandeunique.sne.nomenclature.TypeLogementRpls;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a score stands at a limit, a measure at the end of what it can read. */
class BornesCotationTest {
    private static final Cotateur MINIMAL = cotateur(minimale());

    @ParameterizedTest
    @CsvSource({"19, GROUPE_MAXIMUM", "20, ''"})
    void a_group_at_its_limit_is_not_cut(int maximum, String expected) {
        CritereCotation priorities =
                minimale().criteres().get(0).toBuilder().groupe("G").build();
        GrilleCotation grille = minimale().toBuilder()
                .criteres(List.of(priorities, minimale().criteres().get(1)))
                .groupes(List.of(GroupeCotation.plafonne("G", nombre(maximum))))
                .build();
        Cotation cotation = cotateur(grille).coter(motif("05"));
        assertEquals(nombre(maximum), cotation.points());
        assertEquals(expected, last(cotation, "DALO"));
    }

    private static String last(Cotation cotation, String lastCriterion) {
        LigneCotation line = cotation.detail().get(cotation.detail().size() - 1);
        return line.critere().equals(lastCriterion) ? "" : line.raison();
    }

    @ParameterizedTest
    @CsvSource({"20, , ''", "21, , MINIMUM", ", 20, ''", ", 19, MAXIMUM"})
    void a_score_at_the_lowest_or_the_highest_is_not_changed(Integer minimum, Integer maximum, String expected) {
        GrilleCotation grille = minimale().toBuilder()
                .minimum(minimum == null ? null : nombre(minimum))
                .maximum(maximum == null ? null : nombre(maximum))
                .build();
        assertEquals(expected, last(cotateur(grille).coter(motif("05")), "DALO"));
    }

    @ParameterizedTest
    @CsvSource({"3, false", "2, true"})
    void a_criterion_at_its_limit_does_not_say_that_it_is_limited(int maximum, boolean told) {
        CritereCotation one = critere(
                "X", MOTIF, it -> it.points(nombre(3)).valeurs(List.of("05")).maximum(nombre(maximum)));
        assertEquals(told, ligne(one, motif("05")).parametres().containsKey(LigneCotation.PLAFOND));
    }

    /** The first of the grid, whichever rank it has; one that gives nothing is not said to be set aside. */
    @ParameterizedTest
    @CsvSource({
        "5, 5, PRIORITE GROUPE MOTIF.NON",
        "5, 8, GROUPE MOTIF MOTIF.NON",
        "8, 5, PRIORITE GROUPE MOTIF.NON",
    })
    void of_equals_in_a_group_the_first_counts(int first, int second, String expected) {
        GrilleCotation grille = minimale().toBuilder()
                .criteres(List.of(
                        grouped("A", PRIORITE, first),
                        grouped("B", MOTIF, second, "05"),
                        grouped("C", MOTIF, 9, "06"),
                        minimale().criteres().get(1)))
                .groupes(List.of(GroupeCotation.meilleur("G")))
                .build();
        Cotation cotation = cotateur(grille).coter(motif("05"));
        assertEquals(nombre(Math.max(first, second)), cotation.points());
        assertEquals(
                expected,
                String.join(
                        " ",
                        Stream.of("A", "B", "C")
                                .map(one -> ligne(cotation, one).raison())
                                .toList()));
    }

    private static CritereCotation grouped(String code, MesureCotation mesure, int points, String... valeurs) {
        return critere(code, mesure, points, valeurs).toBuilder().groupe("G").build();
    }

    private static String valeur(MesureCotation mesure, Demande demande) {
        LigneCotation line = ligne(
                critere("X", mesure, it -> it.tranches(List.of(TrancheCotation.of(null, null, nombre(1))))), demande);
        return line.raison().endsWith(".INCONNU")
                ? "inconnu"
                : line.parametres().get("valeur");
    }

    private static Demande logement(String surface, Integer occupants, String loyer) {
        return ACTIVE.toBuilder()
                .logementActuel(LogementActuel.builder()
                        .surface(surface == null ? null : new BigDecimal(surface))
                        .nombreOccupants(occupants)
                        .loyer(loyer == null ? null : new BigDecimal(loyer))
                        .build())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "30, 1, 30.0",
        "30, 0, inconnu",
        "30, , inconnu",
        "0, 1, inconnu",
        "-1, 1, inconnu",
        ", 1, inconnu",
        "999999999999, 1, 999999999999.0",
        "1000000000000, 1, inconnu",
        "0.00000000000000000001, 1, 0.0",
        "0.000000000000000000001, 1, inconnu"
    })
    void a_surface_is_shared_where_both_numbers_are_above_zero_and_can_be_computed_with(
            String surface, Integer occupants, String expected) {
        assertEquals(expected, valeur(SURFACE_PAR_PERSONNE, logement(surface, occupants, null)));
    }

    @Test
    void no_effort_is_told_without_rent_or_without_income() {
        Demande paid = logement(null, null, "518");
        assertEquals("35.0", valeur(TAUX_EFFORT, paid));
        assertEquals("inconnu", valeur(TAUX_EFFORT, logement(null, null, "0")));
        Demande poor = paid.toBuilder()
                .demandeur(paid.demandeur().toBuilder().ressources(List.of()).build())
                .coTitulaires(List.of())
                .personnesACharge(List.of())
                .build();
        assertEquals("inconnu", valeur(TAUX_EFFORT, poor));
        assertEquals("inconnu", valeur(RESSOURCES_UC, poor));
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "1, 1", "0, 4", "-1, 4", ", 4"})
    void persons_are_those_that_were_typed_else_those_of_the_household(Integer typed, String expected) {
        Demande one = ACTIVE.toBuilder()
                .logementRecherche(ACTIVE.logementRecherche().toBuilder()
                        .nombrePersonnes(typed)
                        .build())
                .build();
        assertEquals(expected, valeur(PERSONNES, one));
    }

    @Test
    void a_commune_of_the_past_is_the_one_that_holds_it_today() {
        Demande past = ACTIVE.toBuilder()
                .logementRecherche(ACTIVE.logementRecherche().toBuilder()
                        .communes(List.of("50191"))
                        .build())
                .build();
        for (String code : List.of("50191", "50523")) {
            assertEquals(
                    "COMMUNE_DEMANDEE",
                    ligne(critere("X", COMMUNE_DEMANDEE, 1, code), past).raison(),
                    code);
        }
        assertEquals(
                "COMMUNE_DEMANDEE.NON",
                ligne(critere("X", COMMUNE_DEMANDEE, 1, "50129"), past).raison());
    }

    private static SuiviCotation compter(Demande... demandes) {
        var suivi = new SuiviCotation(JOUR);
        for (Demande one : demandes) {
            suivi.ajouter(one, MINIMAL.coter(one));
        }
        return suivi;
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, 1", ", 1", "RADIEE, 0"})
    void a_demande_without_radiation_lives_by_its_state(String etat, int expected) {
        Demande one = ACTIVE.toBuilder()
                .etat(etat == null ? null : EtatDemande.of(etat))
                .build();
        assertEquals(expected, compter(one).distribution(Analogue.toutes()).total());
    }

    private static Demande servie(int mois, TypeLogementRpls type) {
        return ACTIVE.toBuilder()
                .dateDepot(JOUR.minusMonths(mois))
                .radiation(RadiationDemande.builder()
                        .motif(MotifRadiation.ATTRIBUTION)
                        .date(JOUR)
                        .build())
                .attribution(
                        type == null
                                ? null
                                : Attribution.builder()
                                        .logement(LogementAttribue.builder()
                                                .type(type)
                                                .build())
                                        .build())
                .build();
    }

    @ParameterizedTest
    @CsvSource({"T5, T5", "T6, T6_ET_PLUS", "T7, T6_ET_PLUS"})
    void a_dwelling_of_six_rooms_and_more_is_one_size(String rpls, String type) throws ReflectiveOperationException {
        TypeLogement size = (TypeLogement) TypeLogement.class.getField(type).get(null);
        assertEquals(
                1,
                compter(servie(4, TypeLogementRpls.of(rpls)))
                        .attente(new Analogue(size, null))
                        .orElseThrow()
                        .attributions());
    }

    /** Two of no month and one of five: the middle one waited none. */
    @Test
    void the_middle_waiting_time_is_that_which_half_did_not_exceed() {
        Demande none = servie(0, null);
        Demande five = servie(5, null);
        assertEquals(
                0, compter(none, five).attente(Analogue.toutes()).orElseThrow().mediane());
        assertEquals(
                5,
                compter(none, five, five)
                        .attente(Analogue.toutes())
                        .orElseThrow()
                        .mediane());
    }

    @Test
    void counts_go_into_an_empty_one_and_the_middle_score_is_that_which_half_reach() {
        var all = new SuiviCotation(JOUR);
        all.fusionner(
                compter(motif("18").toBuilder().personnesACharge(List.of()).build(), motif("05"), servie(3, null)));
        all.fusionner(compter(motif("05")));
        DistributionCotation scores = all.distribution(Analogue.toutes());
        assertEquals(3, scores.total());
        assertEquals(Optional.of(nombre(20)), scores.mediane());
        assertEquals(1, all.attente(Analogue.toutes()).orElseThrow().attributions());
        assertEquals(
                Optional.of(nombre(0)),
                compter(motif("18").toBuilder().personnesACharge(List.of()).build())
                        .distribution(Analogue.toutes())
                        .mediane());
        DistributionCotation three =
                DistributionCotation.de(java.util.Map.of(nombre(10), 1L, nombre(20), 1L, nombre(30), 1L));
        assertEquals(Optional.of(nombre(20)), three.mediane());
    }

    @Test
    void a_demande_that_asks_for_no_place_is_compared_with_all() {
        assertEquals(new Analogue(null, null), Analogue.toutes());
        assertEquals(
                Analogue.toutes(),
                Analogue.de(ACTIVE.toBuilder().logementRecherche(null).build()));
    }
}
