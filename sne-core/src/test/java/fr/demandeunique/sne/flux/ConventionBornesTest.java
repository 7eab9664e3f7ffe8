package fr.demandeunique.sne.flux;

import static fr.demandeunique.sne.flux.Conventions.annee;
import static fr.demandeunique.sne.flux.Conventions.epci;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.nomenclature.HorsFlux;
import fr.demandeunique.sne.nomenclature.NatureReservataire;
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
        List<String> told =
                avec(annee(2024)
                                .liberes(liberes)
                                .soustractions(List.of(
                                        HorsDuFlux.of(HorsFlux.MUTATION, mutations), HorsDuFlux.of(HorsFlux.VENTE, 3)))
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
                epci().toBuilder().signeeLe(signee).du(du).au(au).annees(List.of()).build());
    }

    @Test
    void a_year_that_is_changed_keeps_the_rest() {
        assertEquals(annee(2024).liberes(131).build(), annee(2024).build().toBuilder().liberes(131).build());
    }
}
