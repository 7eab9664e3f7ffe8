package fr.demandeunique.sne.logement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.controle.LectureException;
import fr.demandeunique.sne.logement.CalendrierRpls.Saisie;
import fr.demandeunique.sne.logement.CodeQpv.Generation;
import fr.demandeunique.sne.logement.LimitesReservation.Limite;
import fr.demandeunique.sne.nomenclature.Contingent;
import fr.demandeunique.sne.nomenclature.Reservataire;
import fr.demandeunique.sne.nomenclature.Zus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogementTest {
    @Test
    @EprouveRegle("RPLS_NUMERO")
    void RPLS_NUMERO_has_ten_positions() {
        Bornes.verifier("RPLS_NUMERO", "2013-01-01 arrêté du 05/01/2010 (DEVU0929020A)");
        assertEquals("ABC1234567", NumeroRpls.parse(" abc 1234\u00a0567\u202f").numero());
        assertEquals("ABC*******", NumeroRpls.parse("ABC1234567").toString());
        assertFalse(NumeroRpls.isValid(null));
        assertThrows(IllegalArgumentException.class, () -> NumeroRpls.parse("12345"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', RPLS_VIDE, 0",
        "'  ', RPLS_VIDE, 2",
        "123456789, RPLS_TROP_COURT, 9",
        "12345 67890 1, RPLS_TROP_LONG, 12",
        "12345é7890, RPLS_CARACTERE, 5",
        "12-45, RPLS_CARACTERE, 2",
        "-1234, RPLS_CARACTERE, 0"
    })
    void a_text_that_is_not_an_RPLS_number_says_why_and_where(String text, RaisonRpls raison, int position) {
        Lecture<NumeroRpls> lecture = NumeroRpls.tryParse(text);
        assertEquals(raison, lecture.raison());
        assertEquals(position, lecture.position());
        assertFalse(NumeroRpls.isValid(text));
        assertFalse(lecture.anomalie("/rpls").message().equals(raison.name()));
        assertEquals(
                Map.of("position", String.valueOf(position + 1)),
                lecture.anomalie("/rpls").parametres());
        var refused = assertThrows(IllegalArgumentException.class, () -> NumeroRpls.parse(text));
        assertEquals(raison + " at index " + position, refused.getMessage());
    }

    @Property
    void an_RPLS_number_comes_back_as_it_went(@ForAll @AlphaChars @NumericChars @StringLength(10) String text) {
        NumeroRpls numero = NumeroRpls.parse(text);
        assertEquals(numero, NumeroRpls.parse(numero.numero()));
        assertEquals(
                numero.hashCode(),
                NumeroRpls.parse(text.toLowerCase(Locale.ROOT)).hashCode());
    }

    @Property
    void the_three_doors_agree_and_none_throws(@ForAll String text) {
        assertEquals(NumeroRpls.isValid(text), NumeroRpls.tryParse(text).valeur() != null);
        assertEquals(CodeQpv.isValid(text), CodeQpv.tryParse(text).valide());
    }

    @ParameterizedTest
    @CsvSource({
        "QP057001, QP, 057, 57463, true",
        "qp02a001, QP, 02A, 2A004, true",
        "QN97401M, QN, 974, 97411, true",
        "QN05701N, QN, 057, 54395, false",
        "QN05701I, QN, 057, 5746, false"
    })
    void a_QPV_code_says_its_generation_and_departement(
            String text, Generation generation, String departement, String commune, boolean estDe) {
        CodeQpv code = CodeQpv.parse(text);
        assertEquals(generation, code.generation());
        assertEquals(departement, code.departement());
        assertEquals(estDe, code.estDe(commune));
        assertEquals(code, CodeQpv.parse(code.code()));
    }

    @Property
    void only_codes_of_both_generations_are_read(@ForAll("codesQpv") String text) {
        CodeQpv code = CodeQpv.tryParse(text).valeur();
        assertEquals(
                text.strip().toUpperCase(Locale.ROOT).matches("QP(\\d{3}|02[AB])\\d{3}|QN(\\d{3}|02[AB])\\d{2}[NMI]"),
                code != null);
    }

    @Provide
    Arbitrary<String> codesQpv() {
        return Arbitraries.of(
                        "QP057001",
                        " qp974002 ",
                        "QN05701N",
                        "qn02a01m\u00a0",
                        "QP02B001",
                        "QN97401I",
                        "QP02C001",
                        "QN057011",
                        "QP05700N",
                        "XP057001",
                        "QP0570011",
                        "QP05701",
                        "",
                        " ",
                        "QPé57001")
                .map(one -> "\u2003" + one);
    }

    @Provide
    Arbitrary<String> communes() {
        return Arbitraries.of("57463", "97411", "2A004", "2B033", "75113", "5746", "", "974110");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "'  ', 2",
        "QP05701, 7",
        "' QP05701 ', 9",
        "QP0570011, 8",
        "' QP0570011', 9",
        "XX057001, 0",
        "QX057001, 1",
        "QPA57001, 2",
        "QP0A7001, 3",
        "QP05A001, 4",
        "QP12A001, 4",
        "QP03A001, 4",
        "QP02C001, 4",
        "QP057A01, 5",
        "QP0570A1, 6",
        "QP05700N, 7",
        "QN057012, 7",
        "QN05701X, 7",
        "QN0570 N, 6"
    })
    void what_is_not_a_QPV_code_says_where(String text, int position) {
        assertEquals(Lecture.refusee(RaisonQpv.QPV_FORME, position), CodeQpv.tryParse(text));
        assertFalse(CodeQpv.isValid(text));
        assertThrows(LectureException.class, () -> CodeQpv.parse(text));
    }

    @Test
    void identifiers_of_dwellings_and_quartiers_stand_in_the_order_of_their_characters() {
        assertEquals(
                List.of(CodeQpv.parse("QN05701N"), CodeQpv.parse("QP02A001"), CodeQpv.parse("QP057001")),
                new ArrayList<>(new TreeSet<>(
                        List.of(CodeQpv.parse("QP057001"), CodeQpv.parse("qp02a001"), CodeQpv.parse("QN05701N")))));
        assertEquals(
                List.of(NumeroRpls.parse("1234567890"), NumeroRpls.parse("ABC1234567")),
                new ArrayList<>(
                        new TreeSet<>(List.of(NumeroRpls.parse("abc1234567"), NumeroRpls.parse("1234567890")))));
    }

    @Test
    @EprouveRegle("QPV_CODE")
    void QPV_CODE_changes_on_01_01_2024_in_metropole_and_a_year_later_overseas() {
        Bornes.verifier("QPV_CODE", "2015-01-01 interprétation", "2024-01-01 liste des QPV 2024 (data.gouv.fr)");
        assertEquals(Optional.empty(), CodeQpv.enUsage("057", LocalDate.of(2014, 12, 31)));
        assertEquals(Optional.of(Generation.QP), CodeQpv.enUsage("057", LocalDate.of(2015, 1, 1)));
        assertEquals(Optional.of(Generation.QP), CodeQpv.enUsage("057", LocalDate.of(2023, 12, 31)));
        assertEquals(Optional.of(Generation.QN), CodeQpv.enUsage("057", LocalDate.of(2024, 1, 1)));
        assertEquals(Optional.of(Generation.QN), CodeQpv.enUsage("057", LocalDate.of(2024, 1, 2)));
        assertEquals(Optional.of(Generation.QP), CodeQpv.enUsage("974", LocalDate.of(2024, 12, 31)));
        assertEquals(Optional.of(Generation.QN), CodeQpv.enUsage("974", LocalDate.of(2025, 1, 1)));
        assertEquals(Optional.of(Generation.QN), CodeQpv.enUsage("974", LocalDate.of(2025, 1, 2)));
    }

    @ParameterizedTest
    @CsvSource({
        "QP057001, 2014-12-31, false",
        "QP057001, 2015-01-01, true",
        "QP057001, 2023-12-31, true",
        "QP057001, 2024-01-01, false",
        "QN05701M, 2023-12-31, false",
        "QN05701M, 2024-01-01, true",
        "QP974001, 2024-12-31, true",
        "QP974001, 2025-01-01, false",
        "QN97401M, 2024-12-31, false",
        "QN97401M, 2025-01-01, true"
    })
    void a_code_is_in_use_while_its_generation_is(String code, LocalDate jour, boolean enUsage) {
        assertEquals(enUsage, CodeQpv.parse(code).enUsage(jour));
    }

    @Test
    @EprouveRegle({"CONTINGENT_CODES", "CONTINGENT_ETAT", "ZUS_CODES"})
    void CONTINGENT_CODES_are_not_those_of_the_RPLS_and_the_agents_of_the_State_stand_apart() {
        Bornes.verifier("CONTINGENT_CODES", "2012-05-18 listes de codes du SNE contingent");
        Bornes.verifier(
                "CONTINGENT_ETAT",
                "2013-01-01 CCH R441-2-9 2013-01-01",
                "2015-05-14 CCH R441-2-9 2015-05-14",
                "2017-05-08 CCH R441-2-9 2017-05-08",
                "2019-09-01 CCH R441-2-9 2019-09-01");
        Bornes.verifier("ZUS_CODES", "2012-05-18 listes de codes du SNE zus");
        assertEquals(
                Set.copyOf(Contingent.LISTE.codes()),
                ContingentRpls.tous().stream().map(ContingentRpls::contingent).collect(Collectors.toSet()));
        assertEquals(
                Contingent.PREFET_AGENTS,
                ContingentRpls.de(Reservataire.of("1")).orElseThrow().contingent());
        assertEquals(
                Reservataire.of("4"),
                ContingentRpls.de(Contingent.COLLECTIVITES).orElseThrow().reservataire());
        assertEquals(Optional.empty(), ContingentRpls.de(Reservataire.CONVENTION_ETAT));
        assertEquals(
                Set.of(Contingent.of("PFONCT"), Contingent.of("PPRIOR")),
                ContingentRpls.tous().stream()
                        .filter(ContingentRpls::etat)
                        .map(ContingentRpls::contingent)
                        .collect(Collectors.toSet()));
        assertEquals("[ZUSOUI, ZUSNON, ZUSNSP]", Zus.LISTE.codes().toString());
    }

    @Test
    @EprouveRegle("CONTINGENT_LIMITES")
    void CONTINGENT_LIMITES_30_of_which_5_and_20_percent() {
        Bornes.verifier(
                "CONTINGENT_LIMITES",
                "2010-05-03 CCH R441-5",
                "2015-05-14 CCH R441-5 2015-05-14",
                "2017-05-08 CCH R441-5 2017-05-08",
                "2019-09-01 CCH R441-5 2019-09-01",
                "2020-02-22 CCH R441-5 2020-02-22");
        LocalDate first = LocalDate.of(2010, 5, 3);
        assertEquals(Set.of(), LimitesReservation.etat(1000, 300, 50, first));
        assertEquals(Set.of(Limite.ETAT, Limite.AGENTS), LimitesReservation.etat(1000, 301, 51, first));
        assertEquals(Set.of(), LimitesReservation.etat(1000, 301, 51, first.minusDays(1)));
        assertEquals(Set.of(Limite.AGENTS), LimitesReservation.etat(1000, 60, 51, first.plusDays(1)));
        assertEquals(Set.of(), LimitesReservation.programme(10, 2, first));
        assertEquals(Set.of(Limite.COLLECTIVITES), LimitesReservation.programme(10, 3, first));
    }

    @Test
    @EprouveRegle("RPLS_CHARGEMENT")
    void RPLS_CHARGEMENT_deliveries_of_2016_in_March_2017_then_every_two_months() {
        Bornes.verifier("RPLS_CHARGEMENT", "2017-02-21 bulletin SNE du 21/02/2017 3.1");
        CalendrierRpls calendrier = CalendrierRpls.parDefaut();
        assertEquals(LocalDate.of(2017, 5, 31), calendrier.chargements().get(1));
        assertEquals(LocalDate.of(2018, 1, 31), calendrier.chargements().get(5));
        assertEquals(120, calendrier.chargements().size());
        for (LocalDate day : calendrier.chargements()) {
            assertEquals(day.lengthOfMonth(), day.getDayOfMonth(), "the last day of its month: " + day);
        }
        LocalDate livraison = LocalDate.of(2016, 6, 1);
        LocalDate immatriculation = LocalDate.of(2017, 2, 1);
        assertFalse(calendrier.connu(livraison, immatriculation, LocalDate.of(2017, 3, 30)));
        assertTrue(calendrier.connu(livraison, immatriculation, LocalDate.of(2017, 3, 31)));
        LocalDate first = LocalDate.of(2017, 3, 31);
        assertEquals(Optional.of(LocalDate.of(2017, 5, 31)), calendrier.chargement(livraison, first));
        assertTrue(calendrier.connu(LocalDate.of(2015, 12, 31), immatriculation, immatriculation));
        assertEquals(Saisie.TOUS_LES_CHAMPS, calendrier.saisie(livraison, immatriculation, LocalDate.of(2017, 3, 30)));
        assertEquals(Saisie.NUMERO, calendrier.saisie(livraison, immatriculation, LocalDate.of(2017, 3, 31)));
        assertEquals(Saisie.TOUS_LES_CHAMPS, calendrier.saisie(livraison, null, LocalDate.of(2017, 3, 31)));
        CalendrierRpls real = new CalendrierRpls(List.of(LocalDate.of(2017, 3, 15)));
        assertTrue(real.connu(livraison, immatriculation, LocalDate.of(2017, 3, 15)));
        assertTrue(real.chargement(livraison, LocalDate.of(2017, 3, 15)).isEmpty());
    }

    @Test
    void the_loads_may_be_given_in_any_order_and_more_than_once() {
        LocalDate march = LocalDate.of(2017, 3, 15);
        LocalDate may = LocalDate.of(2017, 5, 20);
        CalendrierRpls real = new CalendrierRpls(List.of(may, march, may));
        assertEquals(List.of(march, may), real.chargements());
        LocalDate numbered = LocalDate.of(2017, 3, 1);
        assertEquals(Optional.of(march), real.chargement(LocalDate.of(2016, 6, 1), numbered));
    }

    @Property
    void the_calendar_never_throws(
            @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate livraison,
            @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate jour) {
        boolean known = CalendrierRpls.parDefaut().connu(livraison, livraison, jour);
        assertTrue(!known || !jour.isBefore(livraison));
        CodeQpv.enUsage("974", jour);
    }

    @ParameterizedTest
    @CsvSource({
        "QP057001, true",
        "' qp057001 ', true",
        "QP02A001, true",
        "QP02b001, true",
        "QN05701M, true",
        "qn05701i, true",
        "QP02C001, false",
        "QP12A001, false",
        "QP0A2001, false",
        "QP05/001, false",
        "QP05:001, false",
        "QP05700/, false",
        "QP05700:, false",
        "QP05701M, false",
        "QN057001, false",
        "QN0570AM, false",
        "QX057001, false",
        "XP057001, false",
        "QP05700, false",
        "QP0570011, false",
        "'        ', false",
        "'', false"
    })
    void a_code_of_a_QPV_is_read_without_regard_to_case_and_to_the_spaces_around(String text, boolean valid) {
        assertEquals(valid, CodeQpv.isValid(text));
        assertEquals(valid, CodeQpv.tryParse(text).valide());
        if (valid) {
            assertEquals(
                    text.strip().toUpperCase(Locale.ROOT), CodeQpv.valueOf(text).code());
        } else {
            assertThrows(IllegalArgumentException.class, () -> CodeQpv.valueOf(text));
        }
    }

    @Test
    void nothing_is_neither_the_code_of_a_QPV_nor_a_number_of_the_RPLS() {
        assertFalse(CodeQpv.isValid(null));
        assertFalse(CodeQpv.tryParse(null).valide());
        assertFalse(NumeroRpls.isValid(null));
        assertFalse(NumeroRpls.tryParse(null).anomalie("/x") == null);
        assertEquals(NumeroRpls.parse("ab12cd34ez"), NumeroRpls.valueOf(" AB12 CD34EZ"));
        assertEquals(null, NumeroRpls.tryParse("AB12CD34EF").anomalie("/x"));
        assertFalse(NumeroRpls.parse("AB12CD34EF").equals(NumeroRpls.parse("AB12CD34EG")));
        assertFalse(CodeQpv.parse("QP057001").equals(CodeQpv.parse("QP057002")));
        assertFalse(CodeQpv.parse("QP057001").equals((Object) "QP057001"));
    }

    @Test
    void the_shares_of_a_reservation_are_those_of_the_text() {
        assertEquals(
                List.of(30, 5, 20),
                java.util.Arrays.stream(Limite.values()).map(Limite::pourcent).toList());
    }
}
