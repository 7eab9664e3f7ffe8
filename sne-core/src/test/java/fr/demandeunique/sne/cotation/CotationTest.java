package fr.demandeunique.sne.cotation;

import static fr.demandeunique.sne.cotation.Grilles.*;
import static fr.demandeunique.sne.nomenclature.MesureCotation.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.DemandesArbitraires;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.InformationsDalo;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.nomenclature.Arrondi;
import fr.demandeunique.sne.nomenclature.EffetRefus;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MesureCotation;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.StatutDalo;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Siren;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CotationTest {
    private static final Siren METZ = Siren.parse("200039865");
    private static final Demande ACTIVE = Exemples.active();

    private static LigneCotation ligne(Cotation cotation, String critere) {
        return cotation.detail().stream()
                .filter(one -> one.critere().equals(critere))
                .findFirst()
                .orElseThrow();
    }

    private static LigneCotation ligne(CritereCotation critere, Demande demande) {
        return ligne(cotateur(avec(critere)).coter(demande), critere.code());
    }

    private static Demande motif(String code) {
        return ACTIVE.toBuilder()
                .motifs(List.of(Motif.builder().code(MotifDemande.of(code)).build()))
                .build();
    }

    private static Demande logement(UnaryOperator<LogementActuel.Builder> change) {
        return ACTIVE.toBuilder()
                .logementActuel(
                        change.apply(ACTIVE.logementActuel().toBuilder()).build())
                .build();
    }

    private static String points(Cotation cotation) {
        return cotation.points().toPlainString();
    }

    @Test
    void the_lines_say_why_in_two_languages_and_add_up() {
        Demande demande = motif("06").toBuilder()
                .dalo(InformationsDalo.builder().statut(StatutDalo.ACTIF).build())
                .build();
        CritereCotation seniority = critere(
                "ANC",
                ANCIENNETE,
                one -> one.points(nombre(1))
                        .par(nombre(12))
                        .libelle("Ancienneté")
                        .libelleEn("Seniority"));
        Cotation cotation = cotateur(avec(seniority)).coter(demande);
        assertEquals("78", points(cotation));
        assertEquals("essai", cotation.grille());
        assertNull(cotation.maximum());
        assertEquals(
                "Priorité de l’article L441-1 : violences. Sous réserve de vérification.",
                ligne(cotation, "PRIORITES").motif());
        assertEquals(
                "Priority of article L441-1: violence. Subject to verification.",
                ligne(cotation, "PRIORITES").motif(Locale.ENGLISH));
        assertTrue(cotation.aVerifier());
        assertEquals(
                "La demande a 96 mois d’ancienneté.", ligne(cotation, "ANC").motif());
        assertEquals("Ancienneté", ligne(cotation, "ANC").libelle(Locale.FRENCH));
        assertEquals("Seniority", ligne(cotation, "ANC").libelle(Locale.UK));
        assertEquals("DALO", ligne(cotation, "DALO").libelle(Locale.UK));
        assertFalse(cotation.toString().contains("78"));
    }

    @Test
    @EprouveRegle("COTATION_INFORMATION")
    void a_priority_declared_is_given_subject_to_verification_one_recognised_is_not() {
        Bornes.verifier(
                "COTATION_INFORMATION", "2019-12-19 CCH R441-2-17 2019-12-19", "2021-09-01 CCH R441-2-17 2021-09-01");
        Bornes.verifier("COTATION_PRESOMPTION", "2019-12-19 interprétation");
        Cotateur cotateur = cotateur(minimale());
        assertEquals(
                "0",
                points(cotateur.coter(
                        ACTIVE.toBuilder().personnesACharge(List.of()).build())));
        FaitsCotation reconnue = FaitsCotation.builder()
                .prioritesReconnues(List.of("RETOUR_EMPLOI"))
                .build();
        Cotation sure = cotateur.coter(ACTIVE, reconnue);
        assertEquals("20", points(sure));
        assertFalse(sure.aVerifier());
        FaitsCotation ecartee =
                FaitsCotation.builder().prioritesEcartees(List.of("EXPULSION")).build();
        assertEquals("20", points(cotateur.coter(motif("05"))));
        Cotation none = cotateur.coter(motif("05"), ecartee);
        assertEquals("0", points(none));
        assertEquals("PRIORITE.ECARTEE", ligne(none, "PRIORITES").raison());
        assertEquals(
                "",
                ligne(none, "PRIORITES").motif().replaceAll(".*écartée après vérification : menace d’expulsion.*", ""));
        FaitsCotation inconnue =
                FaitsCotation.builder().prioritesReconnues(List.of("INVENTEE")).build();
        assertEquals("0", points(cotateur.coter(motif("18"), inconnue)));
    }

    @ParameterizedTest
    @CsvSource({
        "07, PARC_PRIVE, HANDICAP",
        "03, PARC_PRIVE, MAL_LOGE",
        "03, PARC_PRIVE, HABITAT_INDIGNE",
        "03, PARC_PRIVE, SUROCCUPATION",
        "13, PARC_PRIVE, SUROCCUPATION",
        "01, PARC_PRIVE, HEBERGEMENT",
        "18, HOTEL, HEBERGEMENT",
        "18, STRUCTURE_HEBERGEMENT, HEBERGEMENT",
        "06, PARC_PRIVE, VIOLENCES",
        "05, PARC_PRIVE, EXPULSION",
        "18, SANS_ABRI, SANS_LOGEMENT",
        "18, SQUAT, SANS_LOGEMENT",
        "F46, PARC_PRIVE, SORTIE_ASE"
    })
    void what_a_demande_declares_lets_a_priority_be_presumed(String motif, String modele, String priorite)
            throws ReflectiveOperationException {
        ModeleLogement housing =
                (ModeleLogement) ModeleLogement.class.getField(modele).get(null);
        Demande demande = motif(motif).toBuilder()
                .logementActuel(
                        LogementActuel.builder().modeles(List.of(housing)).build())
                .build();
        CritereCotation one = critere("UNE", PRIORITE, 7, priorite);
        assertEquals(nombre(7), ligne(one, demande).points());
        assertTrue(ligne(one, demande).aVerifier());
        assertEquals(nombre(0), ligne(one, logementSansMotif()).points());
    }

    private static Demande logementSansMotif() {
        return motif("18");
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

    private static CritereCotation bande(MesureCotation mesure) {
        return critere("X", mesure, it -> it.tranches(List.of(TrancheCotation.of(null, null, nombre(1)))));
    }

    private static String valeur(MesureCotation mesure, Demande demande) {
        return ligne(bande(mesure), demande).parametres().get("valeur");
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

    @Test
    void of_a_group_the_best_criterion_counts_or_all_up_to_a_limit() {
        CritereCotation low = critere(
                "BAS", MOTIF, it -> it.points(nombre(5)).valeurs(List.of("18")).groupe("G"));
        CritereCotation high = critere(
                "HAUT",
                CONTRAT,
                it -> it.points(nombre(8)).valeurs(List.of("CDI")).groupe("G"));
        for (List<CritereCotation> order : List.of(List.of(low, high), List.of(high, low))) {
            GrilleCotation grille = avec(order.toArray(CritereCotation[]::new)).toBuilder()
                    .groupes(List.of(GroupeCotation.meilleur("G")))
                    .build();
            Cotation cotation = cotateur(grille).coter(motif("18"));
            assertEquals("8", points(cotation));
            assertEquals("GROUPE", ligne(cotation, "BAS").raison());
            assertEquals(nombre(78), cotation.maximum());
        }
        GrilleCotation limited = avec(low, high).toBuilder()
                .groupes(List.of(GroupeCotation.plafonne("G", nombre(10))))
                .build();
        Cotation cotation = cotateur(limited).coter(motif("18"));
        assertEquals("10", points(cotation));
        assertEquals(nombre(-3), ligne(cotation, "G").points());
        assertEquals(nombre(80), cotation.maximum());
    }

    @Test
    void a_score_stays_between_the_lowest_and_the_highest() {
        GrilleCotation grille = avec(critere("MOINS", MOTIF, -30, "18"), critere("PLUS", MOTIF, 90, "05")).toBuilder()
                .minimum(nombre(0))
                .maximum(nombre(100))
                .build();
        Cotation low = cotateur(grille).coter(motif("18"));
        assertEquals("0", points(low));
        assertEquals(nombre(30), ligne(low, LigneCotation.MINIMUM).points());
        Cotation high = cotateur(grille).coter(motif("05"));
        assertEquals("100", points(high));
        assertEquals(nombre(-10), ligne(high, LigneCotation.MAXIMUM).points());
        assertEquals(nombre(100), high.maximum());
    }

    @Test
    @EprouveRegle("COTATION_REFUS")
    void only_the_refusal_of_an_adapted_dwelling_changes_a_score_from_19_12_2019() {
        Bornes.verifier("COTATION_REFUS", "2019-12-19 CCH R441-2-17 2019-12-19", "2021-09-01 CCH R441-2-17 2021-09-01");
        GrilleCotation grille =
                minimale().toBuilder().refus(RefusCotation.points(nombre(-5))).build();
        FaitsCotation facts = FaitsCotation.builder()
                .refus(List.of(
                        RefusLogement.adapte(LocalDate.of(2019, 11, 1)),
                        new RefusLogement(LocalDate.of(2019, 11, 2), false, false, AutresMembres.aucun()),
                        new RefusLogement(LocalDate.of(2019, 11, 3), true, true, AutresMembres.aucun())))
                .build();
        Demande demande = motif("05");
        for (String day : List.of("2019-12-17", "2019-12-18")) {
            assertEquals(
                    "20",
                    points(Cotateur.de(grille, LocalDate.parse(day))
                            .orElseThrow()
                            .coter(demande, facts)));
        }
        for (String day : List.of("2019-12-19", "2019-12-20", "2021-09-01")) {
            assertEquals(
                    "15",
                    points(Cotateur.de(grille, LocalDate.parse(day))
                            .orElseThrow()
                            .coter(demande, facts)));
        }
        FaitsCotation vague = FaitsCotation.builder()
                .refus(List.of(
                        new RefusLogement(JOUR, null, null, AutresMembres.aucun()),
                        new RefusLogement(null, true, null, AutresMembres.aucun()),
                        RefusLogement.adapte(JOUR.plusDays(1))))
                .build();
        Cotation cotation = cotateur(grille).coter(demande, vague);
        assertEquals("20", points(cotation));
        assertEquals(
                List.of("/refus/0/adapte", "/refus/1/date"),
                cotation.avertissements().stream().map(Anomalie::chemin).toList());
        assertTrue(cotation.avertissements().get(0).source().citation().contains("R441-2-17"));
    }

    @ParameterizedTest
    @CsvSource({
        "POINTS, -5, , , 2, 18",
        "POINTS, -5, 2, , 2, 23",
        "POINTS, -5, 3, , 2, 28",
        "POINTS, -5, , 24, 2, 23",
        "ANCIENNETE, , , , 1, 20",
        "ZERO, , , , 1, 0",
        "ZERO, , 2, , 1, 28"
    })
    void a_refusal_takes_off_points_or_seniority_or_all_as_the_plan_says(
            String effet, BigDecimal points, Integer rang, Integer mois, int refusals, String expected) {
        GrilleCotation grille = avec(
                        critere("ANC", ANCIENNETE, it -> it.points(nombre(1)).par(nombre(12))))
                .toBuilder()
                .refus(new RefusCotation(EffetRefus.of(effet), points, rang, mois, AutresMembres.aucun()))
                .build();
        // The first one is 24 months old to the day, and no longer counts after 24 months.
        List<RefusLogement> all = List.of(
                RefusLogement.adapte(JOUR.minusMonths(24)),
                RefusLogement.adapte(JOUR.minusMonths(24).plusDays(1)));
        Cotation cotation = cotateur(grille)
                .coter(
                        motif("05"),
                        FaitsCotation.builder().refus(all.subList(0, refusals)).build());
        assertEquals(expected, points(cotation));
    }

    @Test
    @EprouveRegle("COTATION_MUTATIONS")
    void what_somebody_should_look_at_is_told_and_does_not_stop_the_score() {
        Bornes.verifier(
                "COTATION_MUTATIONS", "2019-12-19 CCH R441-2-10 2019-12-19", "2021-09-01 CCH R441-2-10 2021-09-01");
        GrilleCotation grille = minimale().toBuilder()
                .mutations(true)
                .territoire(Siren.parse("246700488"))
                .build();
        Cotation cotation = cotateur(grille)
                .coter(ACTIVE.toBuilder().etat(EtatDemande.RADIEE).build());
        assertEquals(
                List.of("DEMANDE_NON_ACTIVE", "COTATION_GRILLE_MUTATIONS", "COTATION_HORS_TERRITOIRE"),
                cotation.avertissements().stream().map(Dites::code).toList());
        GrilleCotation metz = minimale().toBuilder().territoire(METZ).build();
        assertEquals(List.of(), cotateur(metz).coter(ACTIVE).avertissements());
    }

    @Property(tries = 200)
    void the_lines_add_up_and_stay_within_the_maximum(
            @ForAll long graine, @ForAll @IntRange(min = 0, max = 4) int decimales) {
        GrilleCotation grille = avec(
                        critere(
                                "ANC",
                                ANCIENNETE,
                                it -> it.points(new BigDecimal("0.7"))
                                        .par(nombre(7))
                                        .prorata(true)
                                        .maximum(nombre(12))),
                        critere(
                                "ENF",
                                ENFANTS,
                                it -> it.points(nombre(3)).par(nombre(1)).groupe("G")),
                        critere(
                                "MOT",
                                MOTIF,
                                it -> it.points(nombre(4))
                                        .valeurs(List.of("01", "05"))
                                        .groupe("G")))
                .toBuilder()
                .groupes(List.of(GroupeCotation.plafonne("G", nombre(6))))
                .decimales(decimales)
                .minimum(nombre(0))
                .build();
        Cotation cotation = cotateur(grille).coter(new DemandesArbitraires(graine).demande());
        BigDecimal sum = cotation.detail().stream().map(LigneCotation::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, sum.compareTo(cotation.points()));
        assertTrue(cotation.points().compareTo(cotation.maximum()) <= 0
                && cotation.points().signum() >= 0);
    }
}
