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
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.InformationsDalo;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.nomenclature.EffetRefus;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.StatutDalo;
import fr.demandeunique.sne.personne.Siren;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CotationTest {
    static final Siren METZ = Siren.parse("200039865");
    static final Demande ACTIVE = Exemples.active();

    static LigneCotation ligne(Cotation cotation, String critere) {
        return cotation.detail().stream()
                .filter(one -> one.critere().equals(critere))
                .findFirst()
                .orElseThrow();
    }

    static LigneCotation ligne(CritereCotation critere, Demande demande) {
        return ligne(cotateur(avec(critere)).coter(demande), critere.code());
    }

    static Demande motif(String code) {
        return ACTIVE.toBuilder()
                .motifs(List.of(Motif.builder().code(MotifDemande.of(code)).build()))
                .build();
    }

    static String points(Cotation cotation) {
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
        "POINTS, -5, , 24, 1, 28",
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
