package fr.demandeunique.sne.flux;

import static fr.demandeunique.sne.flux.Conventions.annee;
import static fr.demandeunique.sne.flux.Conventions.epci;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.nomenclature.HorsFlux;
import fr.demandeunique.sne.nomenclature.NatureReservataire;
import fr.demandeunique.sne.nomenclature.TypeLogementRpls;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each number and each day of a convention at its bound, and one beyond. */
class ConventionBornesTest {
    private static final LocalDate JOUR = LocalDate.of(2025, 3, 15);

    private static void verifier(String expected, ConventionReservation convention) {
        assertEquals(
                expected == null ? List.of() : List.of(expected),
                convention.controler(JOUR).anomalies().stream()
                        .map(one -> Dites.code(one) + " " + one.chemin())
                        .toList());
    }

    private static ConventionReservation avec(AnneeFlux.Builder annee) {
        return epci().toBuilder().annees(List.of(annee.build())).build();
    }

    private static BigDecimal nombre(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, , ",
        "-1, , FLUX_NOMBRE /stock",
        "5, 5, ",
        "5, 6, FLUX_EXCLUSIONS /exclusions",
        "0, 1, FLUX_EXCLUSIONS /exclusions",
        "-1, 0, FLUX_NOMBRE /stock",
        "5, 0, ",
        "5, -1, FLUX_NOMBRE /exclusions/0/nombre"
    })
    void the_programmes_left_out_are_within_the_stock(int stock, Integer exclu, String expected) {
        verifier(
                expected,
                epci().toBuilder()
                        .stock(stock)
                        .exclusions(
                                exclu == null
                                        ? List.of()
                                        : List.of(new HorsDuFlux(
                                                HorsFlux.SANTE, exclu, "Hôpital d’essai", AutresMembres.aucun())))
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "EPCI, 0, , ",
        "EPCI, -0.01, , FLUX_PART /part",
        "EPCI, 100, , ",
        "EPCI, 100.01, , FLUX_PART /part",
        "ETAT, 30, , ",
        "ETAT, 30.01, , FLUX_PART_ETAT /part",
        "ETAT, 30, 0, ",
        "ETAT, 30, -0.01, FLUX_PART_AGENTS /partAgents",
        "ETAT, 30, 5, ",
        "ETAT, 30, 5.01, FLUX_PART_AGENTS /partAgents",
        "ETAT, 3, 3, ",
        "ETAT, 3, 3.01, FLUX_PART_AGENTS /partAgents",
        "ETAT, , 5, ",
        "EPCI, 20, 5, FLUX_AGENTS_ETAT /partAgents"
    })
    void the_parts_keep_to_the_limits(String nature, String part, String agents, String expected) {
        verifier(
                expected,
                epci().toBuilder()
                        .nature(NatureReservataire.of(nature))
                        .part(nombre(part))
                        .partAgents(nombre(agents))
                        .build());
    }

    /** 130 came free, of which 23 do not count. */
    @ParameterizedTest
    @CsvSource({
        "130, 20, 107, 107, ",
        "130, 20, 108, 107, FLUX_PROPOSES /annees/0/proposes",
        "130, 20, 107, 108, FLUX_ATTRIBUES /annees/0/attribues",
        "130, 127, 0, 0, ",
        "130, 128, 0, 0, FLUX_SOUSTRACTIONS_TROP /annees/0/soustractions",
        "130, 128, 1, 0, FLUX_SOUSTRACTIONS_TROP /annees/0/soustractions FLUX_PROPOSES /annees/0/proposes",
        "3, 0, 0, 0, ",
        "-1, -4, , , FLUX_NOMBRE /annees/0/soustractions/0/nombre FLUX_NOMBRE /annees/0/liberes FLUX_SOUSTRACTIONS_TROP /annees/0/soustractions",
        "130, 20, -1, , FLUX_NOMBRE /annees/0/proposes",
        "130, 20, , 0, ",
        "130, 20, , -1, FLUX_NOMBRE /annees/0/attribues",
        ", 20, 500, 500, "
    })
    void what_was_proposed_is_within_the_flow_and_what_was_attributed_within_that(
            Integer liberes, int mutations, Integer proposes, Integer attribues, String expected) {
        List<String> told = avec(annee(2024)
                        .liberes(liberes)
                        .soustractions(
                                List.of(HorsDuFlux.of(HorsFlux.MUTATION, mutations), HorsDuFlux.of(HorsFlux.VENTE, 3)))
                        .proposes(proposes)
                        .attribues(attribues))
                .controler(JOUR)
                .anomalies()
                .stream()
                .map(one -> Dites.code(one) + " " + one.chemin())
                .toList();
        assertEquals(expected == null ? "" : expected, String.join(" ", told));
    }

    @ParameterizedTest
    @CsvSource({
        "2022, , FLUX_ANNEE_HORS /annees/0/annee",
        "2023, , ",
        "2026, , ",
        "2027, , FLUX_ANNEE_HORS /annees/0/annee",
        "2024, 2024-12-31, FLUX_BILAN_AVANT_FIN /annees/0/bilanLe",
        "2024, 2025-01-01, "
    })
    void a_year_is_one_of_the_convention_and_its_bilan_comes_after_it(int annee, LocalDate bilan, String expected) {
        verifier(expected, avec(annee(annee).bilanLe(bilan)));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-10-02, 2023-11-01, 2023-11-01, ",
        "2023-10-02, 2023-11-02, 2023-11-01, FLUX_PERIODE /au",
        "2023-11-01, 2023-11-01, 2023-11-01, ",
        "2023-11-02, 2023-11-01, 2023-11-01, FLUX_SIGNATURE_TARDIVE /signeeLe"
    })
    void a_convention_ends_after_it_begins_and_is_signed_before_it_ends(
            LocalDate signee, LocalDate du, LocalDate au, String expected) {
        verifier(
                expected,
                epci().toBuilder()
                        .signeeLe(signee)
                        .du(du)
                        .au(au)
                        .annees(List.of())
                        .build());
    }

    private static List<String> ensemble(ConventionReservation... all) {
        return new ConventionsReservation(List.of(all))
                .controler(JOUR).anomalies().stream()
                        .map(one -> Dites.code(one) + " " + one.chemin())
                        .toList();
    }

    /** What the two do not say is no difference where it may be the same, and no convention is one of nobody. */
    @ParameterizedTest
    @CsvSource({
        "2023-11-01, 2024-10-31, 2024-10-31, 2026-10-31, true",
        "2023-11-01, 2024-10-31, 2024-11-01, 2026-10-31, false",
        "2024-10-31, 2026-10-31, 2023-11-01, 2024-10-31, true",
        "2024-11-01, 2026-10-31, 2023-11-01, 2024-10-31, false",
        "2023-11-01, , 2030-01-01, , true",
        ", 2024-10-31, , 2026-10-31, true",
        "2023-11-01, 2024-10-31, , , true"
    })
    void two_conventions_of_one_reservataire_are_one_too_many_where_their_days_meet(
            LocalDate du, LocalDate au, LocalDate autreDu, LocalDate autreAu, boolean deux) {
        var one = epci().toBuilder().du(du).au(au).annees(List.of()).part(null).build();
        var other = one.toBuilder().du(autreDu).au(autreAu).build();
        assertEquals(deux ? List.of("FLUX_CONVENTION_DOUBLE /1") : List.of(), ensemble(one, other));
        assertEquals(
                List.of(),
                ensemble(
                        one,
                        other.toBuilder().reservataire(Conventions.BAILLEUR).build()));
        assertEquals(
                List.of(),
                ensemble(
                        one.toBuilder().bailleur(null).build(),
                        other.toBuilder().bailleur(null).build()));
        assertEquals(
                List.of(),
                ensemble(
                        one.toBuilder().nature(null).build(),
                        other.toBuilder().nature(null).build()));
    }

    /** Only the parts of the same stock, that count that day, add up. */
    @ParameterizedTest
    @CsvSource({"57, 2023-11-01, true", "54, 2023-11-01, false", "57, 2025-03-15, true", "57, 2025-03-16, false"})
    void the_parts_of_one_departement_add_up(String departement, LocalDate du, boolean trop) {
        var one = epci().toBuilder()
                .part(nombre("60"))
                .departement(departement)
                .du(du)
                .annees(List.of())
                .build();
        var other = epci().toBuilder()
                .part(nombre("50"))
                .reservataire(Conventions.BAILLEUR)
                .annees(List.of())
                .build();
        assertEquals(trop ? List.of("FLUX_PARTS /1/part") : List.of(), ensemble(one, other));
    }

    @Test
    void counts_of_two_parts_add_up_proposed_and_attributed() {
        var first = new SuiviReservations(2024);
        var second = new SuiviReservations(2024);
        LogementPropose served = LogementPropose.builder()
                .proposeLe(LocalDate.of(2024, 2, 1))
                .attribueLe(LocalDate.of(2024, 3, 1))
                .type(TypeLogementRpls.T3)
                .financement("PLUS")
                .build();
        first.ajouter("A", served);
        second.ajouter("A", served);
        second.ajouter("A", served.toBuilder().attribueLe(null).qpv(true).build());
        first.fusionner(second);
        BilanReservations bilan = first.bilan();
        assertEquals(
                List.of(new BilanReservations.Ligne(BilanReservations.Ventilation.ENSEMBLE, "A", "", 3, 2)),
                bilan.lignes(BilanReservations.Ventilation.ENSEMBLE));
        assertEquals(
                List.of(
                        new BilanReservations.Ligne(BilanReservations.Ventilation.QPV, "A", "QPV", 1, 0),
                        new BilanReservations.Ligne(BilanReservations.Ventilation.QPV, "A", "inconnu", 2, 2)),
                bilan.lignes(BilanReservations.Ventilation.QPV));
    }

    /** A convention without a beginning counts from its signature, one without an end until the year before. */
    @Test
    void a_bilan_is_due_for_each_year_that_is_over() {
        var open = epci().toBuilder()
                .signeeLe(LocalDate.of(2022, 5, 1))
                .du(null)
                .au(null)
                .annees(List.of())
                .build();
        assertEquals(
                List.of("2022", "2023", "2024"),
                open.situation(JOUR).manques().stream()
                        .map(one -> one.parametres().get("annee"))
                        .toList());
        assertEquals(
                List.of("2022"),
                open.toBuilder().au(LocalDate.of(2022, 12, 31)).build().situation(JOUR).manques().stream()
                        .filter(one -> one.code().equals("FLUX_BILAN_ABSENT"))
                        .map(one -> one.parametres().get("annee"))
                        .toList());
    }

    @Test
    void the_day_of_the_conversion_is_told() {
        var old = epci().toBuilder()
                .enStock(true)
                .signeeLe(LocalDate.of(2015, 6, 1))
                .du(null)
                .au(null)
                .part(null)
                .annees(List.of())
                .build();
        assertEquals(
                "2021-11-24",
                old.situation(LocalDate.of(2020, 2, 22))
                        .manques()
                        .get(0)
                        .parametres()
                        .get("echeance"));
    }

    @Test
    void a_year_that_is_changed_keeps_the_rest() {
        assertEquals(
                annee(2024).liberes(131).build(),
                annee(2024).build().toBuilder().liberes(131).build());
    }
}
