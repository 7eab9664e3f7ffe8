package fr.demandeunique.sne.flux;

import static fr.demandeunique.sne.flux.Conventions.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.flux.ConversionFlux.Sort;
import fr.demandeunique.sne.flux.SituationConvention.Etat;
import fr.demandeunique.sne.nomenclature.HorsFlux;
import fr.demandeunique.sne.nomenclature.NatureReservataire;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConventionReservationTest {
    private static final LocalDate JOUR = LocalDate.of(2025, 3, 10);

    private static ConventionReservation avec(UnaryOperator<ConventionReservation.Builder> change) {
        return change.apply(epci().toBuilder()).build();
    }

    private static List<String> codes(Rapport rapport) {
        return rapport.anomalies().stream()
                .map(one -> Dites.code(one) + " " + one.chemin())
                .toList();
    }

    private static List<String> manques(ConventionReservation convention, LocalDate jour) {
        return codes(new Rapport(convention.situation(jour).manques()));
    }

    private static HorsDuFlux programme(HorsFlux motif, int nombre) {
        return new HorsDuFlux(motif, nombre, "Caserne d’essai", AutresMembres.aucun());
    }

    private static ConventionReservation etat(String part, String agents) {
        return avec(it -> it.nature(NatureReservataire.ETAT)
                .reservataire(null)
                .part(new BigDecimal(part))
                .partAgents(agents == null ? null : new BigDecimal(agents)));
    }

    @Test
    @EprouveRegle("FLUX_SOUSTRACTIONS")
    void the_yearly_flow_leaves_out_transfers_rehousing_and_sales() {
        Bornes.verifier("FLUX_SOUSTRACTIONS", "2020-02-22 CCH R441-5 2020-02-22");
        assertEquals(Optional.of(new FluxAnnuel(2024, 130, 23, 107, new BigDecimal("21.40"), 21)), epci().flux(2024));
        assertEquals(Optional.empty(), epci().flux(2025));
        assertEquals(Optional.empty(), avec(it -> it.part(null)).flux(2024));
        for (HorsFlux one : HorsFlux.LISTE.codes()) {
            boolean ofTheStock = one == HorsFlux.DEFENSE_SECURITE || one == HorsFlux.SANTE;
            ConventionReservation convention = avec(it -> it.annees(List.of(
                    annee(2024).soustractions(List.of(HorsDuFlux.of(one, 1))).build())));
            assertEquals(
                    ofTheStock ? List.of("FLUX_MOTIF /annees/0/soustractions/0/motif") : List.of(),
                    codes(convention.controler(JOUR)),
                    one.code());
        }
    }

    @Test
    @EprouveRegle("FLUX_HORS_STOCK")
    void defence_and_security_are_out_of_the_stock_health_from_23_02_2022() {
        Bornes.verifier(
                "FLUX_HORS_STOCK", "2020-02-22 CCH R441-5 2020-02-22", "2022-02-23 loi 2022-217 du 21/02/2022 (3DS)");
        ConventionReservation both = ConventionReservation.builder()
                .bailleur(BAILLEUR)
                .nature(NatureReservataire.EPCI)
                .reservataire(METZ)
                .departement("57")
                .stock(2000)
                .exclusions(List.of(programme(HorsFlux.DEFENSE_SECURITE, 150), programme(HorsFlux.SANTE, 50)))
                .build();
        assertEquals(Optional.of(1800), both.stockConcerne());
        assertEquals(Optional.empty(), avec(it -> it.stock(null)).stockConcerne());
        assertEquals(List.of("FLUX_MOTIF /exclusions/1/motif"), codes(both.controler(LocalDate.of(2022, 2, 22))));
        assertEquals(List.of(), codes(both.controler(LocalDate.of(2022, 2, 23))));
        assertEquals(List.of(), codes(both.controler(LocalDate.of(2022, 2, 24))));
        assertTrue(both.controler(LocalDate.of(2022, 2, 22))
                .anomalies()
                .get(0)
                .source()
                .citation()
                .contains("R441-5"));
    }

    @Test
    @EprouveRegle({"GESTION_EN_FLUX", "FLUX_ECHEANCE", "FLUX_SANS_CONVENTION"})
    void a_convention_in_stock_is_converted_by_a_day_that_was_put_off_once() {
        Bornes.verifier(
                "GESTION_EN_FLUX", "2018-11-25 loi 2018-1021 du 23/11/2018 114", "2020-02-22 CCH R441-5 2020-02-22");
        Bornes.verifier(
                "FLUX_ECHEANCE",
                "2018-11-25 loi 2018-1021 du 23/11/2018 114, IV",
                "2022-02-23 loi 2022-217 du 21/02/2022 (3DS)");
        Bornes.verifier(
                "FLUX_SANS_CONVENTION",
                "2020-02-22 décret 2020-145 du 20/02/2020",
                "2021-08-02 décret 2021-1016 du 30/07/2021",
                "2022-02-23 loi 2022-217 du 21/02/2022 (3DS)");
        assertEquals(Optional.empty(), ConversionFlux.echeance(LocalDate.of(2018, 11, 24)));
        assertEquals(Optional.of(LocalDate.of(2021, 11, 24)), ConversionFlux.echeance(LocalDate.of(2018, 11, 25)));
        assertEquals(Optional.of(LocalDate.of(2021, 11, 24)), ConversionFlux.echeance(LocalDate.of(2022, 2, 22)));
        assertEquals(Optional.of(LocalDate.of(2023, 11, 24)), ConversionFlux.echeance(LocalDate.of(2022, 2, 23)));
        assertEquals(Optional.empty(), ConversionFlux.sansConvention(LocalDate.of(2020, 2, 21)));
        assertEquals(Optional.of(Sort.AJOUTE_AU_PREFET), ConversionFlux.sansConvention(LocalDate.of(2020, 2, 22)));
        assertEquals(Optional.of(Sort.AJOUTE_AU_PREFET), ConversionFlux.sansConvention(LocalDate.of(2021, 8, 1)));
        assertEquals(Optional.of(Sort.PEUT_ETRE_AJOUTE), ConversionFlux.sansConvention(LocalDate.of(2021, 8, 2)));
        assertEquals(Optional.of(Sort.PEUT_ETRE_AJOUTE), ConversionFlux.sansConvention(LocalDate.of(2022, 2, 22)));
        assertEquals(Optional.of(Sort.RELEVE_DU_PREFET), ConversionFlux.sansConvention(LocalDate.of(2022, 2, 23)));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-21, SANS_TEXTE, , ",
        "2020-02-22, A_CONVERTIR, 2021-11-24, FLUX_A_CONVERTIR",
        "2021-11-24, A_CONVERTIR, 2021-11-24, FLUX_A_CONVERTIR",
        "2021-11-25, CONVERSION_ECHUE, 2021-11-24, FLUX_CONVERSION_ECHUE",
        "2022-02-22, CONVERSION_ECHUE, 2021-11-24, FLUX_CONVERSION_ECHUE",
        "2022-02-23, A_CONVERTIR, 2023-11-24, FLUX_A_CONVERTIR",
        "2023-11-24, A_CONVERTIR, 2023-11-24, FLUX_A_CONVERTIR",
        "2023-11-25, CONVERSION_ECHUE, 2023-11-24, FLUX_CONVERSION_ECHUE"
    })
    void a_convention_of_2015_in_stock_day_by_day(LocalDate jour, Etat etat, LocalDate conversion, String code) {
        ConventionReservation old = avec(it -> it.enStock(true)
                .signeeLe(LocalDate.of(2015, 6, 1))
                .du(null)
                .au(null)
                .part(null)
                .annees(List.of()));
        SituationConvention situation = old.situation(jour);
        assertEquals(etat, situation.etat());
        assertEquals(conversion, situation.conversion());
        assertEquals(code == null ? List.of() : List.of(code + " /enStock"), manques(old, jour));
        assertEquals(etat != Etat.CONVERSION_ECHUE, situation.enRegle());
        ConventionReservation army =
                old.toBuilder().nature(NatureReservataire.DEFENSE_SECURITE).build();
        assertEquals(
                etat == Etat.SANS_TEXTE ? etat : Etat.HORS_FLUX,
                army.situation(jour).etat());
        ConventionReservation hospital =
                old.toBuilder().nature(NatureReservataire.SANTE).build();
        assertEquals(
                jour.isBefore(LocalDate.of(2022, 2, 23)) ? etat : Etat.HORS_FLUX,
                hospital.situation(jour).etat());
    }

    @ParameterizedTest
    @CsvSource({
        "2023-10-01, PROJET, FLUX_SIGNATURE_ABSENTE /signeeLe",
        "2023-10-02, A_VENIR, FLUX_CONVENTION_A_VENIR /du",
        "2023-10-31, A_VENIR, FLUX_CONVENTION_A_VENIR /du",
        "2023-11-01, EN_COURS,",
        "2026-02-27, EN_COURS, FLUX_BILAN_A_ENVOYER /annees",
        "2026-02-28, EN_COURS, FLUX_BILAN_ABSENT /annees",
        "2026-10-31, EN_COURS, FLUX_BILAN_ABSENT /annees",
        "2026-11-01, ACHEVEE, FLUX_CONVENTION_ACHEVEE /au"
    })
    @EprouveRegle({"GESTION_EN_FLUX", "FLUX_BILAN"})
    void a_convention_in_flux_day_by_day(LocalDate jour, Etat etat, String first) {
        SituationConvention situation = epci().situation(jour);
        assertEquals(etat, situation.etat());
        assertEquals(
                first == null ? List.of() : List.of(first),
                manques(epci(), jour).stream().limit(1).toList());
        assertNull(situation.conversion());
    }

    @Test
    @EprouveRegle("FLUX_BILAN")
    void the_bilan_is_due_before_28_February_for_each_year_that_is_over() {
        Bornes.verifier("FLUX_BILAN", "2020-02-22 CCH R441-5-1 2020-02-22");
        assertEquals(LocalDate.of(2025, 2, 27), BilanReservations.echeance(2024));
        ConventionReservation late = avec(it -> it.annees(List.of(
                annee(2023).bilanLe(LocalDate.of(2024, 2, 28)).build(),
                annee(2024).build())));
        assertEquals(
                List.of("FLUX_BILAN_TARDIF /annees/0/bilanLe", "FLUX_BILAN_A_ENVOYER /annees/1/bilanLe"),
                manques(late, LocalDate.of(2025, 2, 27)));
        assertEquals(
                List.of("FLUX_BILAN_TARDIF /annees/0/bilanLe", "FLUX_BILAN_ABSENT /annees/1/bilanLe"),
                manques(late, LocalDate.of(2025, 2, 28)));
        Anomalie missing = late.situation(LocalDate.of(2025, 2, 28)).manques().get(1);
        assertTrue(missing.message().contains("27/02/2025")
                && missing.message(Locale.ENGLISH).contains("2025-02-27"));
        assertTrue(missing.source().citation().contains("R441-5-1"));
        assertFalse(late.situation(LocalDate.of(2025, 2, 28)).enRegle());
        // Sent the next day: on the 28th nobody can know.
        ConventionReservation next = avec(it -> it.annees(List.of(
                annee(2023).bilanLe(LocalDate.of(2024, 2, 1)).build(),
                annee(2024).bilanLe(LocalDate.of(2025, 3, 1)).build())));
        assertEquals(List.of("FLUX_BILAN_ABSENT /annees/1/bilanLe"), manques(next, LocalDate.of(2025, 2, 28)));
        assertEquals(List.of("FLUX_BILAN_TARDIF /annees/1/bilanLe"), manques(next, LocalDate.of(2025, 3, 1)));
        assertEquals(
                LocalDate.of(2025, 2, 27),
                next.situation(LocalDate.of(2025, 1, 2)).prochainBilan());
        assertEquals(
                LocalDate.of(2026, 2, 27),
                next.situation(LocalDate.of(2025, 3, 1)).prochainBilan());
        assertEquals(
                LocalDate.of(2026, 2, 27),
                next.situation(LocalDate.of(2025, 2, 28)).prochainBilan());
        assertEquals(
                LocalDate.of(2024, 2, 27),
                epci().situation(LocalDate.of(2023, 11, 1)).prochainBilan());
    }

    @Test
    void what_is_missing_to_be_in_order() {
        assertEquals(List.of(), manques(epci(), JOUR));
        assertEquals(
                List.of("FLUX_PART_ABSENTE /part", "FLUX_STOCK_ABSENT /stock"),
                manques(avec(it -> it.part(null).stock(null)), JOUR));
        ConventionReservation short20 = avec(it -> it.annees(List.of(
                annee(2023).bilanLe(LocalDate.of(2024, 2, 1)).proposes(20).build(),
                annee(2024).bilanLe(LocalDate.of(2025, 2, 1)).build())));
        assertEquals(List.of("FLUX_OBJECTIF /annees/0/proposes"), manques(short20, JOUR));
        assertTrue(short20.situation(JOUR).enRegle());
    }

    @Test
    void the_year_under_way_is_seen_on_a_day() {
        ConventionReservation running = avec(it -> it.annees(
                        List.of(annee(2025).proposes(null).attribues(null).build()))
                .logements(List.of(
                        LogementPropose.builder()
                                .proposeLe(LocalDate.of(2025, 1, 5))
                                .attribueLe(LocalDate.of(2025, 3, 11))
                                .build(),
                        LogementPropose.builder()
                                .proposeLe(JOUR)
                                .attribueLe(JOUR)
                                .build(),
                        LogementPropose.builder()
                                .proposeLe(LocalDate.of(2025, 3, 11))
                                .build(),
                        LogementPropose.builder()
                                .proposeLe(LocalDate.of(2024, 3, 1))
                                .build())));
        SituationConvention situation = running.situation(JOUR);
        assertEquals(2, situation.proposes());
        assertEquals(1, situation.attribues());
        assertEquals(21, situation.flux().objectif());
        assertEquals(21 * 69 / 365, situation.attendus());
        assertEquals(21, running.situation(LocalDate.of(2025, 12, 31)).attendus());
        assertEquals(
                Integer.valueOf(21),
                avec(it -> it.annees(List.of(annee(2025).build())))
                        .situation(JOUR)
                        .proposes());
        assertNull(epci().situation(JOUR).proposes());
        assertNull(epci().situation(JOUR).flux());
    }

    @Test
    @EprouveRegle("CONTINGENT_LIMITES")
    void the_State_has_30_percent_of_the_flow_at_most_of_which_5_for_its_agents() {
        assertEquals(List.of(), codes(etat("30", "5").controler(JOUR)));
        assertEquals(List.of("FLUX_PART_ETAT /part"), codes(etat("30.01", null).controler(JOUR)));
        assertEquals(
                List.of("FLUX_PART_AGENTS /partAgents"), codes(etat("30", "5.1").controler(JOUR)));
        assertEquals(
                List.of("FLUX_PART_AGENTS /partAgents"), codes(etat("3", "4").controler(JOUR)));
        assertEquals(
                List.of("FLUX_PART_AGENTS /partAgents"), codes(etat("3", "-1").controler(JOUR)));
        assertEquals(
                List.of("FLUX_AGENTS_ETAT /partAgents"),
                codes(avec(it -> it.partAgents(BigDecimal.ONE)).controler(JOUR)));
        assertEquals(List.of(), codes(avec(it -> it.part(new BigDecimal("31"))).controler(JOUR)));
    }

    private static final String METZ_INSEE = "57463";

    @Test
    @EprouveRegle("FLUX_COMMUNE")
    void the_convention_of_a_commune_is_at_its_scale_from_23_02_2022() {
        Bornes.verifier("FLUX_COMMUNE", "2022-02-23 loi 2022-217 du 21/02/2022 (3DS)");
        ConventionReservation without = avec(it -> it.nature(NatureReservataire.COMMUNE));
        ConventionReservation with = without.toBuilder().commune(METZ_INSEE).build();
        LocalDate before = LocalDate.of(2022, 2, 22);
        for (LocalDate day : List.of(before.plusDays(1), before.plusDays(2), JOUR)) {
            assertEquals(List.of("FLUX_COMMUNE_ABSENTE /commune"), codes(without.controler(day)));
            assertEquals(List.of(), codes(with.controler(day)));
        }
        assertEquals(List.of(), codes(without.controler(before)));
        assertEquals(List.of("FLUX_COMMUNE_INUTILE /commune"), codes(with.controler(before)));
        assertEquals(
                List.of("FLUX_COMMUNE_AILLEURS /commune"),
                codes(with.toBuilder().commune("67482").build().controler(JOUR)));
        assertEquals(
                List.of("FLUX_COMMUNE_INUTILE /commune"),
                codes(avec(it -> it.commune(METZ_INSEE)).controler(JOUR)));
    }

    private static Arguments faute(String expected, UnaryOperator<ConventionReservation.Builder> change) {
        return Arguments.of(expected, avec(change));
    }

    private static Arguments annee(String expected, UnaryOperator<AnneeFlux.Builder> change) {
        return Arguments.of(
                expected,
                avec(it ->
                        it.annees(List.of(change.apply(Conventions.annee(2024)).build()))));
    }

    private static AnneeFlux.Builder annee(int annee) {
        return Conventions.annee(annee);
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                faute("FLUX_MEMBRE_ABSENT /bailleur", it -> it.bailleur(null)),
                faute("FLUX_MEMBRE_ABSENT /nature", it -> it.nature(null).reservataire(null)),
                faute("FLUX_MEMBRE_ABSENT /reservataire", it -> it.reservataire(null)),
                faute("FLUX_MEMBRE_ABSENT /departement", it -> it.departement(null)),
                faute("FLUX_VALEUR_INCONNUE /nature", it -> it.nature(NatureReservataire.of("AMI"))),
                faute("FLUX_VALEUR_INCONNUE /departement", it -> it.departement("99")),
                faute("FLUX_MEME_PARTIE /reservataire", it -> it.reservataire(BAILLEUR)),
                faute(
                        "FLUX_SIGNATURE_TARDIVE /signeeLe",
                        it -> it.signeeLe(LocalDate.of(2026, 11, 1)).annees(List.of())),
                faute("FLUX_NOMBRE /stock", it -> it.stock(-1)),
                faute(
                        "FLUX_EXCLUSIONS /exclusions",
                        it -> it.stock(10).exclusions(List.of(programme(HorsFlux.DEFENSE_SECURITE, 11)))),
                faute(
                        "FLUX_PROGRAMME_ABSENT /exclusions/0/programme",
                        it -> it.exclusions(List.of(HorsDuFlux.of(HorsFlux.DEFENSE_SECURITE, 1)))),
                faute("FLUX_MOTIF /exclusions/0/motif", it -> it.exclusions(List.of(programme(HorsFlux.MUTATION, 1)))),
                faute(
                        "FLUX_NOMBRE /exclusions/0/nombre",
                        it -> it.exclusions(List.of(programme(HorsFlux.DEFENSE_SECURITE, -1)))),
                faute("FLUX_PART /part", it -> it.part(new BigDecimal("100.1"))),
                faute("FLUX_PART /part", it -> it.part(new BigDecimal("-0.1"))),
                faute("FLUX_PART_EN_STOCK /part", it -> it.enStock(true)),
                faute("FLUX_RESERVATAIRE_HORS_FLUX /part", it -> it.nature(NatureReservataire.DEFENSE_SECURITE)),
                faute(
                        "FLUX_ANNEE_DOUBLE /annees/1/annee",
                        it -> it.annees(List.of(annee(2024).build(), annee(2024).build()))),
                faute(
                        "FLUX_ANNEE_HORS /annees/0/annee",
                        it -> it.annees(List.of(annee(2022).build()))),
                faute(
                        "FLUX_ANNEE_HORS /annees/0/annee",
                        it -> it.annees(List.of(annee(2027).build()))),
                faute(
                        "FLUX_MEMBRE_ABSENT /logements/0/proposeLe",
                        it -> it.logements(List.of(LogementPropose.builder().build()))),
                faute(
                        "FLUX_ATTRIBUE_AVANT /logements/0/attribueLe",
                        it -> it.logements(List.of(LogementPropose.builder()
                                .proposeLe(JOUR)
                                .attribueLe(JOUR.minusDays(1))
                                .build()))),
                annee("FLUX_MEMBRE_ABSENT /annees/0/annee", it -> it.annee(null)),
                annee("FLUX_NOMBRE /annees/0/attribues", it -> it.attribues(-1)),
                annee("FLUX_NOMBRE /annees/0/proposes", it -> it.proposes(-1).attribues(null)),
                annee(
                        "FLUX_NOMBRE /annees/0/soustractions/0/nombre",
                        it -> it.soustractions(List.of(HorsDuFlux.of(HorsFlux.VENTE, -1)))),
                annee(
                        "FLUX_SOUSTRACTIONS_TROP /annees/0/soustractions",
                        it -> it.liberes(22).proposes(null)),
                annee("FLUX_PROPOSES /annees/0/proposes", it -> it.proposes(108)),
                annee("FLUX_ATTRIBUES /annees/0/attribues", it -> it.attribues(22)),
                annee("FLUX_BILAN_AVANT_FIN /annees/0/bilanLe", it -> it.bilanLe(LocalDate.of(2024, 12, 31))));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void a_convention_that_contradicts_itself_is_told_with_the_path(String expected, ConventionReservation convention) {
        assertEquals(List.of(expected), codes(convention.controler(JOUR)));
        assertFalse(convention.controler(JOUR).conforme());
    }

    @Test
    void a_sound_convention_has_no_fault_and_one_that_ends_before_it_begins_has() {
        assertEquals(List.of(), codes(epci().controler(JOUR)));
        assertTrue(codes(avec(it -> it.au(LocalDate.of(2023, 10, 31))).controler(JOUR))
                .contains("FLUX_PERIODE /au"));
    }

    @Test
    @EprouveRegle("GESTION_EN_FLUX")
    void one_convention_for_each_landlord_and_reservataire_and_no_more_than_the_flow() {
        ConventionReservation state = etat("30", null);
        ConventionReservation employers = avec(it -> it.nature(NatureReservataire.ACTION_LOGEMENT)
                .reservataire(fr.demandeunique.sne.personne.Siren.parse("824541148"))
                .part(new BigDecimal("50")));
        var sound = new ConventionsReservation(List.of(epci(), state, employers));
        assertEquals(List.of(), codes(sound.controler(JOUR)));
        ConventionReservation town =
                avec(it -> it.nature(NatureReservataire.COMMUNE).commune(METZ_INSEE));
        assertEquals(
                List.of(), codes(new ConventionsReservation(List.of(epci(), state, employers, town)).controler(JOUR)));
        ConventionReservation greedy =
                employers.toBuilder().part(new BigDecimal("50.5")).build();
        var over = new ConventionsReservation(List.of(epci(), state, greedy));
        assertEquals(List.of("FLUX_PARTS /2/part"), codes(over.controler(JOUR)));
        assertEquals(List.of(), codes(over.controler(LocalDate.of(2027, 1, 1))));
        ConventionReservation renewed =
                avec(it -> it.du(LocalDate.of(2026, 11, 1)).au(null).annees(List.of()));
        assertEquals(List.of(), codes(new ConventionsReservation(List.of(epci(), renewed)).controler(JOUR)));
        ConventionReservation early =
                renewed.toBuilder().du(LocalDate.of(2026, 10, 31)).build();
        assertEquals(
                List.of("FLUX_CONVENTION_DOUBLE /1"),
                codes(new ConventionsReservation(List.of(epci(), early)).controler(JOUR)));
        assertEquals(
                List.of("FLUX_CONVENTION_DOUBLE /1"),
                codes(new ConventionsReservation(List.of(state, state)).controler(JOUR)));
        ConventionReservation elsewhere = avec(it -> it.departement("54"));
        assertEquals(List.of(), codes(new ConventionsReservation(List.of(epci(), elsewhere)).controler(JOUR)));
    }
}
