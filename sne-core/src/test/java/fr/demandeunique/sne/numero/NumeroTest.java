package fr.demandeunique.sne.numero;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumeroTest {
    private static final String ANCIEN = "57/04-2009/000123";
    private static final LocalDate OUVERTURE = LocalDate.of(2011, 3, 28);

    @Test
    @EprouveRegle("NUMERO_ANCIEN")
    void any_text_is_an_old_number_until_the_day_before_the_SNE_opened() {
        Bornes.verifier(
                "NUMERO_ANCIEN",
                "2007-01-01 CCH, art. R441-2-3 (version du 01/01/2007)",
                "2010-05-03 territoires.gouv.fr",
                "2011-03-28");
        for (LocalDate day : List.of(LocalDate.of(2003, 6, 2), LocalDate.of(2009, 4, 2), OUVERTURE.minusDays(1))) {
            NumeroAncien old = assertInstanceOf(
                    NumeroAncien.class, Numero.lire(ANCIEN, day).orElseThrow());
            assertEquals(ANCIEN, old.texte());
        }
        for (LocalDate day : List.of(OUVERTURE, OUVERTURE.plusDays(1))) {
            Resultat<Numero> refused = Numero.lire(ANCIEN, day);
            assertFalse(refused.estAccepte());
            assertEquals("NUMERO_SEPARATEUR", refused.anomalies().get(0).code());
        }
        assertFalse(Numero.lire(ANCIEN, null).estAccepte(), "without a date nothing says that it is old");
        assertFalse(Numero.lire("  ", LocalDate.of(2009, 4, 2)).estAccepte());
        assertFalse(Numero.lire(null, LocalDate.of(2009, 4, 2)).estAccepte());
    }

    @Test
    void a_numero_unique_is_one_whatever_the_day_since_depots_were_carried_over() {
        for (LocalDate day : List.of(LocalDate.of(2009, 4, 2), OUVERTURE)) {
            assertInstanceOf(
                    NumeroUnique.class,
                    Numero.lire("057 1215 073903 10691", day).orElseThrow());
        }
    }

    @Test
    void an_old_number_is_kept_to_the_last_space_and_never_printed() {
        NumeroAncien old = new NumeroAncien(" " + ANCIEN);
        assertEquals(" " + ANCIEN, old.texte());
        assertEquals(ANCIEN, old.affichage());
        assertEquals("NumeroAncien[18]", old.toString());
        assertEquals(new NumeroAncien(" " + ANCIEN), old);
        assertEquals(new NumeroAncien(" " + ANCIEN).hashCode(), old.hashCode());
        assertNotEquals(new NumeroAncien(ANCIEN), old);
        assertNotEquals(new NumeroAncien(ANCIEN).hashCode(), old.hashCode());
        assertThrows(IllegalArgumentException.class, () -> new NumeroAncien(" "));
    }

    @Property
    void reading_never_throws_and_loses_nothing(
            @ForAll String text, @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate depot) {
        if (Numero.lire(text, depot) instanceof Resultat.Accepte<Numero> read
                && read.valeur() instanceof NumeroAncien old) {
            assertEquals(text, old.texte());
            assertTrue(depot.isBefore(OUVERTURE) && !NumeroUnique.isValid(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"057", "111", "02A", "974", "975"})
    @EprouveRegle({"NUMERO_PORTEE", "NUMERO_TERRITORIAL"})
    void no_number_is_national_although_the_law_says_so_since_2017(String territoire) {
        Bornes.verifier(
                "NUMERO_PORTEE",
                "2010-05-03 CCH, art. R441-2-3 (version du 03/05/2010)",
                "2015-05-14 CCH, art. R441-2-3 (version du 14/05/2015)",
                "2017-05-08 CCH R441-2-3 2017-05-08",
                "2021-05-01 CCH R441-2-3 2021-05-01");
        for (String month : List.of("0417", "0517", "0617", "1226")) {
            Portee portee =
                    NumeroUnique.parse(territoire + month + "07390310691").portee();
            assertNotEquals(Portee.NATIONALE, portee);
            assertEquals(
                    switch (territoire) {
                        case "111" -> Portee.REGIONALE;
                        case "975" -> Portee.INCONNUE;
                        default -> Portee.DEPARTEMENTALE;
                    },
                    portee);
        }
        Bornes.verifier(
                "NUMERO_TERRITORIAL", "2011-03-28 interprétation", "2023-05-02 notice 51423 du formulaire 14069*05");
        assertTrue(Reglement.versions("NUMERO_TERRITORIAL").vaut(LocalDate.of(2026, 11, 24)));
    }

    @Test
    @EprouveRegle("NUMERO_NATIONAL")
    void the_text_says_national_from_29_01_2017_and_the_numbers_do_not() {
        Bornes.verifier("NUMERO_NATIONAL", "2017-01-29 loi 2017-86 du 27/01/2017");
        LocalDate first = LocalDate.of(2017, 1, 29);
        Territoire moselle = Territoire.de("057").orElseThrow();
        Territoire paris = Territoire.de("111").orElseThrow();
        assertEquals(Portee.DEPARTEMENTALE, Portee.duTexte(moselle, first.minusDays(1)));
        assertEquals(Portee.REGIONALE, Portee.duTexte(paris, first.minusDays(1)));
        for (LocalDate day : List.of(first, first.plusDays(1))) {
            assertEquals(Portee.NATIONALE, Portee.duTexte(moselle, day));
            assertEquals(Portee.NATIONALE, Portee.duTexte(paris, day));
        }
        assertEquals(Portee.DEPARTEMENTALE, Portee.duTexte(paris, LocalDate.of(2010, 5, 2)), "no regional number yet");
        assertEquals(Portee.REGIONALE, Portee.duTexte(paris, LocalDate.of(2010, 5, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"014", "035", "067", "090"})
    @EprouveRegle("NUMERO_SYSTEME_PARTICULIER")
    void a_systeme_particulier_gives_numbers_of_the_same_structure(String territoire) {
        Bornes.verifier("NUMERO_SYSTEME_PARTICULIER", "2015-03-23 arrêté du 23/03/2015 (ETLL1506515A), annexe, 3");
        for (String month : List.of("0215", "0315", "0415", "0426")) {
            NumeroUnique number = NumeroUnique.parse(territoire + " " + month + " 000001 10691");
            assertEquals(Portee.DEPARTEMENTALE, number.portee());
            assertTrue(number.avertissements("").isEmpty());
            assertTrue(NumeroUnique.isValid(number.compact()));
        }
        assertFalse(NumeroUnique.isValid(territoire + " 0315 00001 10691"), "one digit less is no number there either");
    }

    @Test
    @EprouveRegle("NUMERO_TERRITOIRE")
    void one_number_for_all_of_Ile_de_France_and_one_for_each_departement_elsewhere() {
        Bornes.verifier(
                "NUMERO_TERRITOIRE",
                "2009-03-28 CCH, art. L441-2-1 (version du 28/03/2009)",
                "2014-03-27 CCH, art. L441-2-1 (version du 27/03/2014)",
                "2016-10-22 CCH, art. L441-2-1 (version du 22/10/2016)",
                "2017-01-29 CCH L441-2-1 2017-01-29",
                "2023-02-21 CCH L441-2-1 2023-02-21");
        for (String commune : List.of("75113", "77288", "78646", "91228", "92050", "93008", "94028", "95127")) {
            assertEquals("111", Territoire.deCommune(commune).orElseThrow().code());
        }
        assertEquals("057", Territoire.deCommune("57463").orElseThrow().code());
        assertEquals("054", Territoire.deCommune("54395").orElseThrow().code());
    }

    @Test
    @EprouveRegle("NUMERO_PREALABLE")
    void nothing_is_examined_or_attributed_without_a_number() {
        Bornes.verifier(
                "NUMERO_PREALABLE",
                "2007-01-01 CCH, art. L441-2-1",
                "2009-03-28 CCH, art. L441-2-1 (version du 28/03/2009)",
                "2014-03-27 CCH, art. L441-2-1 (version du 27/03/2014)",
                "2016-10-22 CCH, art. L441-2-1 (version du 22/10/2016)",
                "2017-01-29 CCH L441-2-1 2017-01-29",
                "2023-02-21 CCH L441-2-1 2023-02-21");
        LocalDate first = LocalDate.of(2007, 1, 1);
        assertTrue(Numero.prealable(null, first.minusDays(1)).conforme());
        for (LocalDate day : List.of(first, first.plusDays(1), LocalDate.of(2009, 3, 28), LocalDate.of(2014, 3, 27))) {
            assertEquals(
                    "NUMERO_PREALABLE",
                    Numero.prealable(null, day).anomalies().get(0).code());
            assertTrue(Numero.prealable(new NumeroAncien(ANCIEN), day).conforme());
        }
    }

    @Test
    void Corsica_stands_between_019_and_021_and_Ile_de_France_after_095() {
        List<String> codes = Territoire.toutes().stream().map(Territoire::code).toList();
        int corsica = codes.indexOf("02A");
        assertEquals(List.of("019", "02A", "02B", "021"), codes.subList(corsica - 1, corsica + 3));
        int paris = codes.indexOf("111");
        assertEquals("090", codes.get(paris - 1));
        assertEquals("971", codes.get(paris + 1));
    }
}
