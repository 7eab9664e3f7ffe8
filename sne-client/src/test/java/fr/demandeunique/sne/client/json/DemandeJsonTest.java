package fr.demandeunique.sne.client.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import fr.demandeunique.sne.personne.DateNaissance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemandeJsonTest {

    @Test
    void the_example_comes_back_whole() {
        var read = DemandeJson.read(Exemples.octets());
        assertEquals(List.of(), read.rapport().anomalies());
        assertEquals(Exemples.arbre(Exemples.octets()), Exemples.arbre(DemandeJson.write(read.demande())));
        assertEquals(
                Exemples.arbre(Exemples.octets()),
                Exemples.arbre(Exemples.octets(DemandeJson.writeIndented(read.demande()))));
    }

    @Test
    void every_component_comes_back() {
        Demande full = Exemples.pleine();
        var read = DemandeJson.read(DemandeJson.write(full));
        assertEquals(List.of(), read.rapport().anomalies());
        assertEquals(full, read.demande());
    }

    @Test
    void a_demande_built_by_hand_is_read_back_equal() {
        Demande built = Demande.builder().dateDepot(LocalDate.of(2015, 12, 17)).build();
        assertEquals(
                "{\"format\":\"sne-demande/1\",\"dateDepot\":\"2015-12-17\"}",
                new String(DemandeJson.write(built), java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(built, DemandeJson.read(DemandeJson.write(built)).demande());
        assertEquals(
                "{\n  \"format\": \"sne-demande/1\",\n  \"dateDepot\": \"2015-12-17\"\n}",
                DemandeJson.writeIndented(built));
    }

    @Test
    void a_number_from_before_the_sne_is_kept_as_it_is() {
        byte[] json = Exemples.octets("{\"format\":\"sne-demande/1\",\"ancienNumero\":\" 57/04-2009/000123\","
                + "\"dateDepot\":\"2009-04-02\"}");
        var read = DemandeJson.read(json);
        assertEquals(List.of(), read.rapport().anomalies());
        assertEquals(" 57/04-2009/000123", read.demande().ancienNumero().texte());
        assertArrayEquals(json, DemandeJson.write(read.demande()));
        assertFalse(read.demande().toString().contains("000123"));
        var blank = DemandeJson.read(Exemples.octets("{\"format\":\"sne-demande/1\",\"ancienNumero\":\" \"}"));
        assertEquals("NUMERO_VIDE", blank.rapport().anomalies().get(0).code());
        assertEquals("/ancienNumero", blank.rapport().anomalies().get(0).chemin());
    }

    @Test
    void the_stream_gives_the_same() throws IOException {
        assertEquals(
                DemandeJson.read(Exemples.octets()), DemandeJson.read(new ByteArrayInputStream(Exemples.octets())));
    }

    @Test
    void an_empty_list_is_written_back_in_its_place_until_it_is_filled() {
        byte[] json = Exemples.octets("{\"format\":\"sne-demande/1\",\"etat\":\"ACTIVE\",\"renouvellements\":[],"
                + "\"precisions\":\"x\",\"zzz\":[]}");
        Demande read = DemandeJson.read(json).demande();
        assertArrayEquals(json, DemandeJson.write(read));
        Demande renewed = read.toBuilder()
                .renouvellements(List.of(LocalDate.of(2016, 12, 1)))
                .build();
        assertEquals(
                Exemples.arbre(Exemples.octets("{\"format\":\"sne-demande/1\",\"etat\":\"ACTIVE\","
                        + "\"renouvellements\":[\"2016-12-01\"],\"precisions\":\"x\",\"zzz\":[]}")),
                Exemples.arbre(DemandeJson.write(renewed)));
    }

    @Test
    void numbers_keep_their_text() {
        byte[] json = Exemples.octets("{\"format\":\"sne-demande/1\",\"logementActuel\":{\"loyer\":520.50},"
                + "\"inconnu\":[1.10,12345678901234567890.10,{\"a\":0.00}]}");
        assertArrayEquals(json, DemandeJson.write(DemandeJson.read(json).demande()));
    }

    @Test
    void null_is_absent_where_known_and_kept_where_unknown() {
        var read = DemandeJson.read(Exemples.octets(
                "{\"format\":\"sne-demande/1\",\"etat\":null,\"pieces\":null,\"dalo\":null,\"inconnu\":null}"));
        assertEquals(List.of(), read.rapport().anomalies());
        assertArrayEquals(
                Exemples.octets("{\"format\":\"sne-demande/1\",\"inconnu\":null}"), DemandeJson.write(read.demande()));
    }

    @Test
    void an_integer_may_be_written_with_a_point_or_an_exponent() {
        var read = DemandeJson.read(Exemples.octets(
                "{\"format\":\"sne-demande/1\",\"logementActuel\":{\"nombreOccupants\":4.0,\"loyer\":5e2}}"));
        assertEquals(List.of(), read.rapport().anomalies());
        assertEquals(4, read.demande().logementActuel().nombreOccupants());
        assertEquals(new BigDecimal("5e2"), read.demande().logementActuel().loyer());
    }

    @Test
    void a_byte_order_mark_is_accepted() {
        byte[] example = Exemples.octets();
        byte[] marked = new byte[example.length + 3];
        marked[0] = (byte) 0xEF;
        marked[1] = (byte) 0xBB;
        marked[2] = (byte) 0xBF;
        System.arraycopy(example, 0, marked, 3, example.length);
        assertEquals(DemandeJson.read(example), DemandeJson.read(marked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD800",
                "\uDC00",
                "a\uDC00\uD800b",
                "\uD83D\uDE00",
                "\u0000\u001F\u007F\u2028",
                "Œuvre’é",
                "\uD83D"
            })
    void any_string_survives(String text) {
        Demande built = Demande.builder()
                .precisions(text)
                .autres(new AutresMembres(Map.of("inconnu", text)))
                .build();
        assertEquals(built, DemandeJson.read(DemandeJson.write(built)).demande());
        assertEquals(
                built,
                DemandeJson.read(Exemples.octets(DemandeJson.writeIndented(built)))
                        .demande());
        String longer = text.repeat(20_000);
        Demande big = Demande.builder().precisions(longer).build();
        assertEquals(big, DemandeJson.read(DemandeJson.write(big)).demande());
    }

    @Test
    void names_are_kept_too_but_not_half_a_character() {
        String name = "a/\uD83D\uDE00 é~\u0000";
        Demande built =
                Demande.builder().autres(new AutresMembres(Map.of(name, "x"))).build();
        assertEquals(built, DemandeJson.read(DemandeJson.write(built)).demande());
        var read = DemandeJson.read(Exemples.octets("{\"format\":\"sne-demande/1\",\"\\ud800\":1}"));
        assertEquals("JSON_ILLISIBLE", read.rapport().anomalies().get(0).code());
    }

    @Test
    void names_of_the_table_are_never_written_twice() {
        Demande built = Demande.builder()
                .etat(EtatDemande.ACTIVE)
                .autres(new AutresMembres(Map.of("etat", "AUTRE", "format", "x", "pieces", "x")))
                .build();
        assertArrayEquals(
                Exemples.octets("{\"format\":\"sne-demande/1\",\"etat\":\"ACTIVE\",\"pieces\":\"x\"}"),
                DemandeJson.write(built));
    }

    @Test
    void other_numbers_put_in_by_a_caller_are_written() {
        Demande built = Demande.builder()
                .autres(new AutresMembres(Map.of("a", Arrays.asList(1, 2L, 1.5, null))))
                .build();
        assertArrayEquals(
                Exemples.octets("{\"format\":\"sne-demande/1\",\"a\":[1,2,1.5,null]}"), DemandeJson.write(built));
    }

    @Test
    void the_result_refuses_on_an_error_and_the_rest_is_there() {
        var read = DemandeJson.read(
                Exemples.octets("{\"format\":\"sne-demande/1\",\"dateDepot\":\"17/12/2015\",\"etat\":\"ACTIVE\"}"));
        assertInstanceOf(Resultat.Refuse.class, read.resultat());
        assertEquals(EtatDemande.ACTIVE, read.demande().etat());
        assertTrue(DemandeJson.read(Exemples.octets()).resultat().estAccepte());
        assertFalse(DemandeJson.read(new byte[0]).resultat().estAccepte());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "th-TH-u-ca-buddhist-nu-thai"})
    void the_default_locale_plays_no_part(String tag) {
        Locale before = Locale.getDefault();
        try {
            byte[] expected =
                    DemandeJson.write(DemandeJson.read(Exemples.octets()).demande());
            Locale.setDefault(Locale.forLanguageTag(tag));
            Demande full = Exemples.pleine();
            assertArrayEquals(
                    expected,
                    DemandeJson.write(DemandeJson.read(Exemples.octets()).demande()));
            assertEquals(
                    full.logementActuel(),
                    DemandeJson.read(DemandeJson.write(full)).demande().logementActuel());
            assertEquals(LogementActuel.class, full.logementActuel().getClass());
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'dateDepot':'1950-00-00'",
                "'dateDepot':1950",
                "'etat':{'a':[1.50,null,{}]}",
                "'numeroUnique':'0571215'",
                "'guichetCreation':['10691']",
                "'renouvellements':'2016-12-01'",
                "'renouvellements':['2016-12-01','2016-02-30',null,7,'2017-12-01']",
                "'preavis':[]",
                "'demandeur':{'nom':12,'prenoms':['Zoé',3,['x']],'dateNaissance':'198','adresse':'12 rue'}",
                "'coTitulaires':[{'nom':'A','nir':5},12,{'nom':'B'}]",
                "'coTitulaires':['A']",
                "'logementActuel':{'surface':'41','loyer':1234567890123456789012345678901.50,'nombreOccupants':2.5}",
                "'logementRecherche':{'types':[{'a':'T3'}],'communes':[],'elargie':'oui'}",
            })
    void a_member_that_cannot_be_read_is_kept_as_it_came_and_written_back(String members) {
        byte[] json = Exemples.octets("{'format':'sne-demande/1',%s,'precisions':'lu'}"
                .replace('\'', '"')
                .formatted(members.replace('\'', '"')));
        var read = DemandeJson.read(json);
        assertFalse(read.rapport().conforme());
        assertEquals("lu", read.demande().precisions());
        assertEquals(Exemples.arbre(json), Exemples.arbre(DemandeJson.write(read.demande())));
        assertEquals(read, DemandeJson.read(DemandeJson.write(read.demande())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1950", "1950-03", "1950-03-17", "1950-00-00", "1950-03-00"})
    void a_date_of_birth_may_be_known_in_part_and_is_written_as_it_was_read(String date) {
        byte[] json =
                Exemples.octets("{\"format\":\"sne-demande/1\",\"demandeur\":{\"dateNaissance\":\"" + date + "\"}}");
        var read = DemandeJson.read(json);
        assertEquals(List.of(), read.rapport().anomalies());
        assertEquals(DateNaissance.parse(date), read.demande().demandeur().dateNaissance());
        assertArrayEquals(json, DemandeJson.write(read.demande()));
    }

    @Test
    void a_code_of_the_list_is_the_constant_and_another_one_is_kept() {
        Demande read = DemandeJson.read(Exemples.octets("{\"format\":\"sne-demande/1\",\"etat\":\"SUSPENDUE\","
                        + "\"radiation\":{\"motif\":\"\"},\"logementRecherche\":{\"types\":[\"T3\",\"T99\"]}}"))
                .demande();
        assertEquals(EtatDemande.of("SUSPENDUE"), read.etat());
        assertSame(MotifRadiation.DERADIATION, read.radiation().motif());
        assertSame(TypeLogement.of("T3"), read.logementRecherche().types().get(0));
        assertFalse(read.logementRecherche().types().get(1).connu());
    }

    @Test
    void what_was_kept_of_a_member_goes_once_its_field_is_filled() {
        Demande read = DemandeJson.read(Exemples.octets("{\"format\":\"sne-demande/1\",\"dateDepot\":\"1950\","
                        + "\"renouvellements\":[\"2016-12-01\",\"2016\"]}"))
                .demande();
        assertEquals(List.of(LocalDate.of(2016, 12, 1)), read.renouvellements());
        Demande corrected = read.toBuilder()
                .dateDepot(LocalDate.of(1950, 1, 2))
                .renouvellements(List.of(LocalDate.of(2016, 12, 1), LocalDate.of(2017, 1, 1)))
                .build();
        assertEquals(
                "{\"format\":\"sne-demande/1\",\"dateDepot\":\"1950-01-02\",\"renouvellements\":[\"2016-12-01\",\"2017-01-01\"]}",
                new String(DemandeJson.write(corrected), java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void a_slice_of_an_array_is_read_where_it_stands() {
        byte[] example = Exemples.octets();
        byte[] around = new byte[example.length + 20];
        Arrays.fill(around, (byte) '}');
        System.arraycopy(example, 0, around, 7, example.length);
        assertEquals(DemandeJson.read(example), DemandeJson.read(around, 7, example.length));
        var cut = DemandeJson.read(around, 7, example.length - 7);
        assertEquals("JSON_ILLISIBLE", cut.rapport().anomalies().get(0).code());
        var late = DemandeJson.read(Exemples.octets("\n\n{\"etat\":x}"), 2, 10);
        assertEquals("1", late.rapport().anomalies().get(0).parametres().get("ligne"));
        for (int[] none : new int[][] {
            {1, example.length}, {-1, 2}, {0, -1}, {example.length, 1}, {Integer.MAX_VALUE, Integer.MAX_VALUE}
        }) {
            assertThrows(IndexOutOfBoundsException.class, () -> DemandeJson.read(example, none[0], none[1]));
        }
    }
}
