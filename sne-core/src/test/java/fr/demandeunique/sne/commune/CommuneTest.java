package fr.demandeunique.sne.commune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Allocations;
import fr.demandeunique.sne.commune.Commune.Existence;
import fr.demandeunique.sne.commune.Commune.Nature;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommuneTest {
    private static Commune commune(String code) {
        return Commune.de(code).orElseThrow();
    }

    private static List<String> chercher(String saisie, int maximum) {
        return Commune.chercher(saisie, maximum).stream().map(Commune::nom).toList();
    }

    @Test
    void a_commune_has_its_name_postcodes_EPCI_and_departement() {
        Commune metz = commune("57463");
        assertEquals("Metz (57)", metz.libelle());
        assertEquals(List.of("57000", "57050", "57070"), metz.codesPostaux());
        assertEquals("57", metz.departement());
        assertEquals(Nature.COMMUNE, metz.nature());
        assertSame(metz, metz.actuelle());
        Commune aubervilliers = commune("93001");
        assertEquals("200054781", aubervilliers.epci());
        assertEquals("200057867", aubervilliers.ept());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5746", "574631", "00000", "99999", "2a004", "\u00e9\u00e9\u00e9\u00e9\u00e9"})
    void what_is_not_a_code_of_the_table_is_no_commune(String code) {
        assertEquals(Optional.empty(), Commune.de(code));
    }

    @ParameterizedTest
    @CsvSource({"01001, L'Abergement-Clémenciat", "2A004, Ajaccio", "97411, Saint-Denis", "98901, Île de Clipperton"})
    void first_last_Corsican_and_overseas_codes_are_found(String code, String nom) {
        assertEquals(nom, commune(code).nom());
    }

    @Test
    void every_row_is_found_by_its_code_and_leads_to_a_commune_of_today() {
        Set<String> seen = new HashSet<>();
        for (int rank = 0; rank < TableCommunes.taille(); rank++) {
            Commune one = TableCommunes.commune(rank);
            assertTrue(seen.add(one.code()), one.code());
            assertEquals(one, commune(one.code()));
            assertEquals(Nature.COMMUNE, one.actuelle().nature(), one.code());
            assertEquals(one.nature() != Nature.COMMUNE, one.rattachement() != null, one.code());
        }
        assertEquals(39_254, seen.size());
    }

    @Test
    void a_code_of_the_past_and_an_arrondissement_lead_to_the_commune_of_today() {
        assertEquals("50523", commune("50191").actuelle().code());
        assertEquals("Marseille", commune("13201").actuelle().nom());
        assertEquals(Nature.ARRONDISSEMENT, commune("13201").nature());
    }

    @ParameterizedTest
    @CsvSource({
        "01001, 2018-12-31, INCONNUE",
        "57463, 2018-12-31, INCONNUE",
        "57463, 2019-01-01, OUI",
        "50191, 2019-01-01, NON",
        "15031, 2024-12-31, NON",
        "15031, 2025-01-01, OUI",
        "13201, 2026-01-01, OUI",
    })
    void existence_is_known_from_2019_on(String code, LocalDate jour, Existence existence) {
        assertEquals(existence, commune(code).existence(jour));
    }

    @Test
    void one_that_ended_after_2019_was_a_commune_up_to_its_last_day() {
        Commune ended = null;
        for (int rank = 0; ended == null; rank++) {
            Commune one = TableCommunes.commune(rank);
            ended = one.au() == null ? null : one;
        }
        LocalDate last = ended.au();
        assertEquals(Existence.OUI, ended.existence(last));
        assertEquals(Existence.NON, ended.existence(last.plusDays(1)));
    }

    @Test
    void a_postcode_gives_all_its_communes_of_today() {
        assertEquals(
                List.of("Metz"),
                Commune.deCodePostal(" 57000 ").stream().map(Commune::nom).toList());
        assertTrue(Commune.deCodePostal("14140").size() > 5);
        assertEquals(List.of(), Commune.deCodePostal("00000"));
        assertTrue(Commune.deCodePostal("75013").stream().anyMatch(one -> one.nature() == Nature.ARRONDISSEMENT));
    }

    @ParameterizedTest
    @CsvSource({
        "METZ, Metz",
        "hay-les-roses, L'Haÿ-les-Roses",
        "l’hay les roses, L'Haÿ-les-Roses",
        "coeuvres et, Cœuvres-et-Valsery",
        "st ouen l'aumone, Saint-Ouen-l'Aumône",
        "havre, Le Havre",
        "57000, Metz",
    })
    void a_name_is_found_however_it_is_typed(String saisie, String nom) {
        assertEquals(nom, chercher(saisie, 1).get(0));
    }

    @Test
    void a_search_gives_whole_names_first_no_former_commune_and_no_more_than_wanted() {
        assertEquals(
                List.of("Saint-Denis"),
                chercher("saint denis", 2).stream().distinct().toList());
        assertEquals(3, chercher("saint", 3).size());
        assertTrue(Commune.chercher("foucarville", 10).stream()
                .noneMatch(one -> one.code().equals("50191")));
        assertEquals(List.of(), chercher("  ", 10));
        assertEquals(List.of(), chercher("xyzzy", 10));
    }

    @Test
    void the_beginning_of_several_postcodes_gives_each_commune_once() {
        List<String> metz = Commune.chercher("570", 1000).stream()
                .map(Commune::code)
                .filter("57463"::equals)
                .toList();
        assertEquals(List.of("57463"), metz);
    }

    @Test
    void the_shortest_names_come_before_those_that_only_the_alphabet_puts_first() {
        List<Integer> lengths = chercher("saint o", 100).stream()
                .map(name -> RechercheCommunes.plier(name).length())
                .toList();
        assertTrue(lengths.size() > 10);
        assertEquals(lengths.stream().sorted().toList(), lengths);
    }

    @Test
    void joined_letters_are_typed_apart() {
        assertEquals("caesar et oeuvre", RechercheCommunes.plier("Cæsar-et-Œuvre"));
        assertEquals("saint clair et sainte claire", RechercheCommunes.plier("St Clair et Ste Claire"));
    }

    @ParameterizedTest
    @CsvSource({
        "57463, 2018-12-31, INCONNUE",
        "57463, 2019-01-01, OUI",
        "50191, 2019-01-01, NON",
        "15031, 2024-12-31, NON",
        "15031, 2025-01-01, OUI",
        "93059, 2024-12-31, OUI",
        "93059, 2025-01-01, NON",
        "13201, 2026-01-01, OUI",
        "57999, 2012-01-01, NON",
        "5746, 2026-01-01, NON",
        "2A004, 2026-01-01, OUI",
        "2B033, 2026-01-01, OUI",
        "2C033, 2026-01-01, NON",
        "20033, 2026-01-01, NON",
    })
    void existence_is_told_without_making_the_commune(String code, LocalDate jour, Existence existence) {
        assertEquals(existence, Commune.existence(code, jour));
    }

    @ParameterizedTest
    @CsvSource({
        "01001, 01400, true",
        "01001, 57000, false",
        "57463, 57000, true",
        "57463, 57070, true",
        "57463, 57100, false",
        "57463, 5700, false",
        "57463, 570000, false",
        "57999, 57100, true",
        "75056, 75116, true",
        "93059, 93380, true",
        "93059, 93200, true",
        "93059, 57000, false",
        "49144, 44540, true",
    })
    void a_postcode_is_that_of_the_commune_or_of_its_successor(String code, String codePostal, boolean admis) {
        assertEquals(admis, Commune.admet(code, codePostal));
    }

    /** Freigné was in Maine-et-Loire and is in Loire-Atlantique. */
    @ParameterizedTest
    @CsvSource({
        "57463, 057, true",
        "57463, 054, false",
        "49144, 049, true",
        "49144, 044, true",
        "49144, 057, false",
        "57999, 057, true",
        "57999, 054, false",
    })
    void a_commune_is_in_the_territory_that_holds_it_today_or_held_it(String code, String territoire, boolean dedans) {
        assertEquals(dedans, Commune.duTerritoire(code, NumeroUnique.parse(territoire + "121507390310691")));
    }

    @Test
    void looking_a_code_up_allocates_nothing() {
        LocalDate jour = LocalDate.of(2026, 1, 1);
        assertEquals(
                0,
                Allocations.de(() -> assertTrue(
                        Commune.existence("57463", jour) == Existence.OUI && Commune.admet("57463", "57070"))));
    }

    @Test
    void people_read_a_name_and_its_departement() {
        assertEquals("Metz (57)", Commune.libelle("57463"));
        assertEquals("57999", Commune.libelle("57999"));
        assertEquals("49144", Commune.libelle("49144"), "a code of the past without a name");
    }

    @ParameterizedTest
    @CsvSource({
        "93059, 2024-12-31, 93059",
        "93059, 2025-01-01, 93066",
        "50191, 2018-12-31, 50191",
        "50191, 2019-01-01, 50523",
        "13201, 2026-01-01, 13201",
        "15031, 2024-12-31, 15031",
    })
    void a_territory_was_held_by_one_commune_each_day(String code, LocalDate jour, String attendu) {
        assertEquals(attendu, commune(code).le(jour).code());
    }

    @Test
    void the_table_is_at_most_600_kilobytes_in_the_jar() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var in = CommuneTest.class.getResourceAsStream("communes.csv");
                var zip = new DeflaterOutputStream(packed)) {
            in.transferTo(zip);
        }
        assertTrue(packed.size() <= 600 * 1024, packed.size() + " bytes");
    }
}
