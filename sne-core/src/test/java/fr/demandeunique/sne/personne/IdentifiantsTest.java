package fr.demandeunique.sne.personne;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.controle.LectureException;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.Sexe;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiantsTest {
    @ParameterizedTest
    @CsvSource({
        // key = 97 - (first 13 digits mod 97), 2A as 19 and 2B as 18, worked out apart from the code
        "180025746312307, 180025746312307",
        "1 80 02 57 463 123 07, 180025746312307",
        "1800257463123, 180025746312307",
        "180022A46312363, 180022A46312363",
        "180022a463123, 180022A46312363",
        "180022B46312390, 180022B46312390",
        "180 022 b463123, 180022B46312390",
        "1000001000000, 100000100000020"
    })
    void a_NIR_is_read_with_or_without_its_key(String text, String numero) {
        Nir read = Nir.parse(text);
        assertEquals(numero, read.numero());
        assertEquals(read, Nir.valueOf(read.affichage()));
        assertEquals(read.hashCode(), Nir.parse(numero).hashCode());
        assertTrue(Nir.isValid(text));
        assertEquals(numero, read.affichage().replace(" ", ""));
        assertEquals("Nir[…]", read.toString());
    }

    @Test
    void NIRs_stand_in_the_order_of_their_characters() {
        var corsica = Nir.parse("2 70 05 2A 004 001");
        var before = Nir.parse("2 70 05 29 004 001");
        var after = Nir.parse("2 70 05 2B 033 001");
        assertTrue(before.compareTo(corsica) < 0 && corsica.compareTo(after) < 0);
        assertEquals(0, corsica.compareTo(Nir.parse(corsica.numero())));
    }

    @Test
    void a_NIR_reads_in_groups_and_Corsica_is_no_Correze() {
        assertEquals("1 80 02 2A 463 123 63", Nir.parse("180022A463123").affichage());
        assertNotEquals(Nir.parse("180022A463123"), Nir.parse("1800219463123"));
        assertNotEquals(Nir.parse("180022A463123"), Nir.parse("180022B463123"));
        assertEquals("180021946312363", Nir.parse("1800219463123").numero());
    }

    @ParameterizedTest
    @CsvSource({
        "180025746312308, NIR_CLE, 13",
        "180025746312307X, NIR_LONGUEUR, 15",
        "18002574631231, NIR_LONGUEUR, 14",
        "180025746312, NIR_LONGUEUR, 12",
        "'', NIR_LONGUEUR, 0",
        "18002574631231X, NIR_CARACTERE, 14",
        "180022C46312363, NIR_CARACTERE, 6",
        "180023A46312363, NIR_CARACTERE, 6",
        "18002A246312363, NIR_CARACTERE, 5",
        "1 80 02 57 463 123 08, NIR_CLE, 19"
    })
    void a_NIR_that_is_none_says_why_and_where(String text, RaisonIdentifiant raison, int position) {
        refuse(Nir::tryParse, Nir::parse, text, raison, position);
        assertFalse(Nir.isValid(text));
        Anomalie found = Nir.tryParse(text).anomalie("/demandeur/nir");
        assertEquals(Gravite.AVERTISSEMENT, found.gravite());
        assertEquals("interprétation", found.source().texte());
    }

    /** Zeros are numbers whose key is right: all three questions answer the same. */
    @Test
    void zeros_are_a_number_like_another() {
        assertTrue(Nir.isValid("0000000000000"));
        assertEquals("000000000000097", Nir.parse("0000000000000").numero());
        assertTrue(Siren.isValid("000000000"));
        assertEquals("000000000", Siren.parse("000000000").numero());
        assertTrue(Siret.isValid("00000000000000"));
        assertEquals("00000000000000", Siret.parse("00000000000000").numero());
    }

    private static <V> void refuse(
            Function<String, Lecture<V>> tryParse,
            Function<String, V> parse,
            String text,
            RaisonIdentifiant raison,
            int position) {
        Lecture<V> read = tryParse.apply(text);
        assertEquals(new Lecture<V>(null, raison, position), read);
        assertTrue(read.optional().isEmpty());
        var thrown = assertThrows(LectureException.class, () -> parse.apply(text));
        assertEquals(raison, thrown.raison());
        assertEquals(position, thrown.position());
        assertTrue(text.length() < 4 || !String.valueOf(thrown.getMessage()).contains(text.substring(0, 4)));
        Anomalie found = read.anomalie("/x");
        assertEquals(raison.name(), found.code());
        assertEquals("/x", found.chemin());
        assertEquals(String.valueOf(position + 1), found.parametres().get("position"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1, -, 1980-02-29, -",
                "-, M, 1980-02-29, -",
                "2, -, 1980-02-29, SEXE",
                "3, -, 1980-02-29, SEXE",
                "1, F, 1980-02-29, SEXE",
                "-, -, 1981-02-28, ANNEE",
                "-, -, 1980-03-01, MOIS",
                "-, -, 1980, -",
                "-, -, 1880-02, -",
                "-, -, -, -"
            })
    void a_NIR_is_held_against_what_is_known_of_the_person(
            String civilite, String sexe, String naissance, Nir.Membre expected) {
        Identite identite = Identite.builder()
                .civilite(civilite == null ? null : Civilite.of(civilite))
                .sexe(sexe == null ? null : Sexe.of(sexe))
                .dateNaissance(naissance == null ? null : DateNaissance.parse(naissance))
                .build();
        assertEquals(expected, Nir.parse("1800257463123").desaccord(identite));
        assertEquals(expected, Nir.parse("7800257463123").desaccord(identite));
        Nir.Membre other = Nir.parse("5803057463123").desaccord(identite);
        assertEquals(expected == Nir.Membre.ANNEE ? expected : null, other, "neither sex nor month is known");
    }

    /** January and December are months; what is beside them stands for a month that nobody knew. */
    @ParameterizedTest
    @CsvSource({"1800157463123, MOIS", "1801257463123, MOIS", "1800057463123,", "1801357463123,"})
    void a_month_of_the_NIR_is_one_from_1_to_12(String nir, Nir.Membre expected) {
        Identite identite = Identite.builder()
                .dateNaissance(DateNaissance.parse("1980-06-15"))
                .build();
        assertEquals(expected, Nir.parse(nir).desaccord(identite));
    }

    @Test
    void a_nine_at_an_odd_place_of_a_SIREN_is_a_nine() {
        assertEquals("900000001", Siren.parse("900 000 001").numero());
        assertEquals("90000000100009", Siret.valueOf("900 000 001 00009").numero());
        assertTrue(Siret.parse("90000000100009").compareTo(Siret.parse("55210055400013")) > 0);
        assertTrue(Siret.parse("55210055400013").compareTo(Siret.parse("90000000100009")) < 0);
    }

    @Test
    void the_NIR_of_a_woman_is_not_that_of_a_man() {
        for (String nir : Set.of("2800257463123", "4800257463123", "8800257463123")) {
            assertEquals(
                    Nir.Membre.SEXE,
                    Nir.parse(nir)
                            .desaccord(Identite.builder()
                                    .civilite(Civilite.MONSIEUR)
                                    .build()));
            assertNull(Nir.parse(nir)
                    .desaccord(Identite.builder().civilite(Civilite.MADAME).build()));
        }
    }

    @Test
    @EprouveRegle("SIRET_SIREN")
    void a_SIREN_has_9_digits_and_a_key() {
        Bornes.verifier("SIRET_SIREN", "2022-04-28 notice 51423 du formulaire 14069*05 D12, D27, F4");
        Siren one = Siren.parse("552 100 554");
        assertEquals("552100554", one.numero());
        assertEquals("552100554", one.toString());
        assertEquals("552 100 554", one.affichage());
        assertEquals(one, Siren.valueOf("552100554"));
        assertEquals("000000018", Siren.parse("000000018").numero());
        assertTrue(Siren.isValid("356000000") && one.compareTo(Siren.parse("356000000")) > 0);
        for (String text : Set.of("55210055", "5521005544", "55210055A", "")) {
            int position = text.length() < 9 ? text.length() : text.length() == 9 ? 8 : 9;
            refuse(Siren::tryParse, Siren::parse, text, RaisonIdentifiant.SIREN_FORME, position);
        }
        refuse(Siren::tryParse, Siren::parse, "552100555", RaisonIdentifiant.SIREN_CLE, 8);
        refuse(Siren::tryParse, Siren::parse, "525100554", RaisonIdentifiant.SIREN_CLE, 8);
        assertEquals(
                "notice 51423 du formulaire 14069*05",
                Siren.tryParse("1").anomalie("").source().texte());
        assertEquals(Gravite.ERREUR, Siren.tryParse("1").anomalie("").gravite());
    }

    @Test
    @EprouveRegle("SIRET_SIREN")
    void a_SIRET_has_14_digits_and_a_key_but_for_La_Poste() {
        Siret one = Siret.parse("552 100 554 00013");
        assertEquals("55210055400013", one.toString());
        assertEquals("552 100 554 00013", one.affichage());
        assertEquals(Siren.parse("552100554"), one.siren());
        refuse(Siret::tryParse, Siret::parse, "55210055400014", RaisonIdentifiant.SIRET_CLE, 13);
        refuse(Siret::tryParse, Siret::parse, "1234567890123", RaisonIdentifiant.SIRET_FORME, 13);
        refuse(Siret::tryParse, Siret::parse, "1234567890123A", RaisonIdentifiant.SIRET_FORME, 13);
        assertTrue(Siret.isValid("35600000000048"), "the seat, by the formula");
        assertTrue(Siret.isValid("35600000049837"), "3+5+6+4+9+8+3+7 = 45");
        assertFalse(Siret.isValid("35600000049838"));
        assertFalse(Siret.isValid("55210055400003"), "a sum of 25 serves La Poste only");
        assertFalse(Siret.isValid("55210055000003"), "the SIREN inside has no right key");
    }

    @Property
    void no_text_makes_them_throw(@ForAll String text) {
        assertEquals(Nir.isValid(text), Nir.tryParse(text).valeur() != null);
        assertEquals(Siren.isValid(text), Siren.tryParse(text).valeur() != null);
        assertEquals(Siret.isValid(text), Siret.tryParse(text).valeur() != null);
        assertEquals(DateNaissance.isValid(text), DateNaissance.tryParse(text).valeur() != null);
    }

    @Property
    void one_wrong_digit_is_always_seen(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(8) String start,
            @ForAll @IntRange(min = 0, max = 8) int at,
            @ForAll @IntRange(min = 1, max = 9) int more) {
        String right = null;
        for (char key = '0'; key <= '9'; key++) {
            if (Siren.isValid(start + key)) {
                assertNull(right);
                right = start + key;
            }
        }
        var wrong = new StringBuilder(right);
        wrong.setCharAt(at, (char) ('0' + (wrong.charAt(at) - '0' + more) % 10));
        assertFalse(Siren.isValid(wrong));
    }

    @Test
    void null_is_none_of_them() {
        assertFalse(Nir.isValid(null) || Siren.isValid(null) || Siret.isValid(null) || DateNaissance.isValid(null));
        assertEquals(RaisonIdentifiant.SIREN_FORME, Siren.tryParse(null).raison());
        assertEquals(
                LocalDate.of(1950, 3, 1),
                DateNaissance.parse("1950-03-01").jour().orElseThrow());
    }

    /** Of a date of birth to the letter: prints that an editor keeps hang on it. */
    @Test
    void two_that_differ_differ_by_their_hash() {
        assertEquals(19_800_229, DateNaissance.parse("1980-02-29").hashCode());
        assertNotEquals(
                Nir.parse("180022A463123").hashCode(),
                Nir.parse("180022B463123").hashCode());
        assertNotEquals(
                Siren.parse("552100554").hashCode(), Siren.parse("356000000").hashCode());
        assertNotEquals(
                Siret.parse("55210055400013").hashCode(),
                Siret.parse("90000000100009").hashCode());
    }

    @Test
    void what_is_received_each_month_is_a_code_and_an_amount() {
        Ressource<RessourceRecue> one = Ressource.of(RessourceRecue.of("AL"), BigDecimal.TEN);
        assertEquals(
                Ressource.<RessourceRecue>builder()
                        .code(RessourceRecue.of("AL"))
                        .montant(BigDecimal.TEN)
                        .build(),
                one);
    }
}
