package fr.demandeunique.sne.cotation;

import static fr.demandeunique.sne.cotation.CotationTest.ACTIVE;
import static fr.demandeunique.sne.cotation.CotationTest.METZ;
import static fr.demandeunique.sne.cotation.CotationTest.ligne;
import static fr.demandeunique.sne.cotation.CotationTest.motif;
import static fr.demandeunique.sne.cotation.CotationTest.points;
import static fr.demandeunique.sne.cotation.Grilles.*;
import static fr.demandeunique.sne.nomenclature.MesureCotation.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.InformationsDalo;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.nomenclature.Arrondi;
import fr.demandeunique.sne.nomenclature.MesureCotation;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.StatutDalo;
import fr.demandeunique.sne.personne.DateNaissance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each measure of a grid reads in a demande. */
class MesuresCotationTest {
    private static Demande logement(UnaryOperator<LogementActuel.Builder> change) {
        return ACTIVE.toBuilder()
                .logementActuel(
                        change.apply(ACTIVE.logementActuel().toBuilder()).build())
                .build();
    }

    private static String valeur(MesureCotation mesure, Demande demande) {
        return ligne(bande(mesure), demande).parametres().get("valeur");
    }

    private static CritereCotation bande(MesureCotation mesure) {
        return critere("X", mesure, it -> it.tranches(List.of(TrancheCotation.of(null, null, nombre(1)))));
    }

    @Test
    void overcrowding_wants_a_minor_and_a_disability_annex_is_enough() {
        CritereCotation one = critere("UNE", PRIORITE, 7, "SUROCCUPATION");
        Demande adults = motif("13").toBuilder().personnesACharge(List.of()).build();
        assertEquals(nombre(0), ligne(one, adults).points());
        Demande annex = motif("18").toBuilder()
                .handicaps(List.of(
                        ComplementHandicap.builder().personne("demandeur").build()))
                .build();
        assertEquals(
                nombre(7), ligne(critere("H", PRIORITE, 7, "HANDICAP"), annex).points());
        assertEquals(nombre(3), ligne(critere("A", HANDICAP, 3), annex).points());
        assertEquals("HANDICAP.NON", ligne(critere("A", HANDICAP, 3), adults).raison());
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIF, 2024-01-15, 50",
        "ACTIF, 2024-01-14, 50",
        "ACTIF, 2024-01-16, 0",
        "ACTIF, , 50",
        "CADUC, 2023-01-01, 0",
        "NON, , 0",
        "ACTREL, 2023-01-01, 0"
    })
    void the_DALO_counts_from_its_decision_while_it_is_active(String statut, LocalDate decision, String expected) {
        Demande demande = motif("18").toBuilder()
                .dalo(InformationsDalo.builder()
                        .statut(StatutDalo.of(statut))
                        .dateDecision(decision)
                        .build())
                .build();
        assertEquals(expected, points(cotateur(minimale()).coter(demande)));
    }

    @ParameterizedTest
    @CsvSource({"2023-01-16, 0", "2023-01-15, 3", "2022-07-15, 3", "2022-01-15, 6", "2000-01-15, 10", "2024-02-15, 0"})
    void seniority_counts_completed_steps_up_to_its_maximum(LocalDate depot, String expected) {
        CritereCotation one = critere(
                "ANC", ANCIENNETE, it -> it.points(nombre(3)).par(nombre(12)).maximum(nombre(10)));
        LigneCotation line = ligne(one, ACTIVE.toBuilder().dateDepot(depot).build());
        assertEquals(expected, line.points().toPlainString());
        assertEquals(expected.equals("10"), line.motif().endsWith("Ce critère est limité à 10 points."));
    }

    @ParameterizedTest
    @CsvSource({
        "INFERIEUR, 0, 1",
        "SUPERIEUR, 0, 2",
        "PROCHE, 0, 1",
        "PROCHE, 1, 1.3",
        "INFERIEUR, 1, 1.2",
        "PROCHE, 2, 1.25"
    })
    void a_part_of_a_step_counts_if_the_grid_says_so_and_is_rounded_as_it_says(
            String arrondi, int decimales, String expected) {
        // Five months of the four-monthly step of one point.
        CritereCotation one = critere(
                "ANC", ANCIENNETE, it -> it.points(nombre(1)).par(nombre(4)).prorata(true));
        GrilleCotation grille = avec(one).toBuilder()
                .arrondi(Arrondi.of(arrondi))
                .decimales(decimales)
                .build();
        Cotation cotation = cotateur(grille)
                .coter(ACTIVE.toBuilder().dateDepot(LocalDate.of(2023, 8, 15)).build());
        assertEquals(expected, ligne(cotation, "ANC").points().toPlainString());
        assertEquals(ligne(cotation, "ANC").points().scale(), cotation.points().scale());
    }

    @ParameterizedTest
    @CsvSource({"0, 12, 0", "11, 12, 0", "12, 12, 5", "23, 12, 5", "24, 12, 8", "400, 12, 8"})
    void bands_hold_their_lower_end_and_not_their_upper_one(int months, int step, int expected) {
        CritereCotation one = critere(
                "ANC",
                ANCIENNETE,
                it -> it.tranches(List.of(
                        TrancheCotation.of(nombre(step), nombre(24), nombre(5)),
                        TrancheCotation.of(nombre(24), null, nombre(8)))));
        Demande demande = ACTIVE.toBuilder().dateDepot(JOUR.minusMonths(months)).build();
        assertEquals(nombre(expected), ligne(one, demande).points());
    }

    @Test
    void what_a_demande_does_not_say_gives_nothing_and_says_so() {
        Demande empty = Demande.builder().build();
        for (MesureCotation mesure : MesureCotation.LISTE.codes()) {
            CritereCotation one = critere(
                    "X",
                    mesure,
                    it -> Mesures.NOMBRES.contains(mesure)
                            ? it.tranches(List.of(TrancheCotation.of(null, null, nombre(3))))
                            : it.points(nombre(3))
                                    .valeurs(Mesures.AVEC_VALEURS.contains(mesure) ? List.of("CDI") : List.of("57463"))
                                    .valeurs(
                                            mesure == PRIORITE || Mesures.SANS_VALEURS.contains(mesure)
                                                    ? List.of()
                                                    : List.of("57463")));
            LigneCotation line = ligne(one, empty);
            boolean known = line.raison().endsWith(".NON") || mesure == ENFANTS;
            assertEquals(mesure == ENFANTS ? nombre(3) : nombre(0), line.points(), mesure.code());
            assertTrue(known || line.raison().endsWith(".INCONNU"), line.raison());
            assertFalse(line.motif().equals(line.raison()), line.raison());
            assertFalse(line.motif(Locale.ENGLISH).equals(line.raison()), line.raison());
        }
    }

    @Test
    void the_other_measures_read_the_tabs_of_the_demande() {
        assertEquals("MOTIF", ligne(critere("X", MOTIF, 1, "13"), ACTIVE).raison());
        assertEquals("MOTIF.NON", ligne(critere("X", MOTIF, 1, "14"), ACTIVE).raison());
        assertEquals(
                "LOGEMENT_ACTUEL",
                ligne(critere("X", LOGEMENT_ACTUEL, 1, "LP"), ACTIVE).raison());
        assertEquals("CONTRAT", ligne(critere("X", CONTRAT, 1, "CDI"), ACTIVE).raison());
        assertEquals(
                "CONTRAT.NON", ligne(critere("X", CONTRAT, 1, "ETU"), ACTIVE).raison());
        assertEquals("MUTATION.NON", ligne(critere("X", MUTATION, 1), ACTIVE).raison());
        assertEquals(
                "MUTATION",
                ligne(critere("X", MUTATION, 1), logement(it -> it.modeles(List.of(ModeleLogement.HLM))))
                        .raison());
        assertEquals(
                "COMMUNE_RESIDENCE",
                ligne(critere("X", COMMUNE_RESIDENCE, 1, "57463"), ACTIVE).raison());
        assertEquals(
                "COMMUNE_DEMANDEE.NON",
                ligne(critere("X", COMMUNE_DEMANDEE, 1, "57480"), ACTIVE).raison());
        assertEquals(
                "COMMUNE_TRAVAIL.INCONNU",
                ligne(critere("X", COMMUNE_TRAVAIL, 1, "57480"), ACTIVE).raison());
        GrilleCotation metz = avec(critere("X", COMMUNE_RESIDENCE, 1)).toBuilder()
                .territoire(METZ)
                .build();
        assertEquals(
                "COMMUNE_RESIDENCE", ligne(cotateur(metz).coter(ACTIVE), "X").raison());
        assertEquals("4", valeur(PERSONNES, ACTIVE));
        assertEquals("2", valeur(ENFANTS, ACTIVE));
        Demande flat = logement(
                it -> it.surface(new BigDecimal("34")).nombreOccupants(4).loyer(new BigDecimal("518")));
        assertEquals("8.5", valeur(SURFACE_PAR_PERSONNE, flat));
        assertEquals("35.0", valeur(TAUX_EFFORT, flat));
        // 1 480 a month for the demandeur, the conjoint and two children, of whom the elder is fourteen: 0.5 + 0.5 +
        // 0.5 + 0.5 + 0.3.
        assertEquals("7721.74", valeur(RESSOURCES_UC, ACTIVE));
        assertEquals(
                "Le logement actuel offre 8,5 m² par occupant.",
                ligne(bande(SURFACE_PAR_PERSONNE), flat).motif());
        assertEquals(
                "The present dwelling offers 8.5 m² per occupant.",
                ligne(bande(SURFACE_PAR_PERSONNE), flat).motif(Locale.ENGLISH));
        Cotation of2016 = Cotateur.de(avec(bande(REVENU_PLAFOND)), LocalDate.of(2016, 6, 1))
                .orElseThrow()
                .coter(ACTIVE);
        assertEquals("38.7", ligne(of2016, "X").parametres().get("valeur"));
        assertEquals(
                "TAUX_EFFORT.INCONNU",
                ligne(bande(TAUX_EFFORT), logement(it -> it.loyer(new BigDecimal("1E+900000000"))))
                        .raison());
    }

    /** On the day of the eighteenth birthday no longer; where the birth is not known, not surely. */
    @Test
    void a_child_counts_until_eighteen_in_the_household_and_in_garde() {
        var births = new LinkedHashMap<LocalDate, String>();
        births.put(JOUR.minusYears(18), "0");
        births.put(JOUR.minusYears(18).plusDays(1), "2");
        births.put(JOUR, "2");
        births.put(null, "0");
        births.forEach((born, expected) -> {
            DateNaissance naissance = born == null ? null : DateNaissance.of(born);
            Demande one = ACTIVE.toBuilder()
                    .personnesACharge(List.of(PersonneACharge.builder()
                            .identite(it -> it.dateNaissance(naissance))
                            .build()))
                    .personnesEnGarde(List.of(PersonneEnGarde.builder()
                            .identite(it -> it.dateNaissance(naissance))
                            .build()))
                    .build();
            assertEquals(expected, valeur(ENFANTS, one), String.valueOf(born));
        });
    }

    @Test
    void a_local_fact_is_what_the_territory_says() {
        CritereCotation yes = critere("F", FAIT, 4, "ANRU");
        CritereCotation number = critere(
                "N",
                FAIT,
                it -> it.valeurs(List.of("ENFANTS_GARDES")).points(nombre(2)).par(nombre(1)));
        Cotateur cotateur = cotateur(avec(yes, number));
        FaitsCotation facts = FaitsCotation.builder()
                .faits(List.of(FaitLocal.vrai("ANRU"), FaitLocal.valeur("ENFANTS_GARDES", nombre(3))))
                .build();
        Cotation cotation = cotateur.coter(motif("18"), facts);
        assertEquals("10", points(cotation));
        assertEquals("FAIT.VALEUR", ligne(cotation, "N").raison());
        assertEquals("FAIT.INCONNU", ligne(cotateur.coter(ACTIVE), "F").raison());
        FaitsCotation no = FaitsCotation.builder()
                .faits(List.of(new FaitLocal("ANRU", false, null, AutresMembres.aucun())))
                .build();
        assertEquals("FAIT.NON", ligne(cotateur.coter(ACTIVE, no), "F").raison());
    }
}
