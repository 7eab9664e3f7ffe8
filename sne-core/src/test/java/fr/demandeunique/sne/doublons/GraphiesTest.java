package fr.demandeunique.sne.doublons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is heard of a name, and what is one slip of the keyboard; each bound from both sides. */
class GraphiesTest {
    @ParameterizedTest
    @CsvSource({
        "NATHALIE, NATALIE",
        "BERTHE, BERTE",
        "HUTH, HUT",
        "AHMED, AHMED",
        "TOM, TOM",
        "PHILIPPE, FILIPE",
        "JOSEPH, JOSEF",
        "PHEDRE, FEDRE",
        "PAUL, PAUL",
        "PP, P",
        "KATIA, CATIA",
        "LUCKY, LUCI",
        "SYLVIE, SILVIE",
        "MUELLER, MULER",
        "SCHAEFER, SCHAFER",
        "KOENIG, CONIG",
        "PIERRE, PIERE",
        "AE, AE",
        "MAEE, MAE",
        "ZOE, ZOE",
        "LUE, LUE",
        "ANDREE, ANDREE",
        "DESIREES, DESIRES",
        "ANNA, ANA",
        "ELLE, ELE",
    })
    void what_is_heard_of_a_name(String name, String heard) {
        assertEquals(heard, Graphies.relache(name));
    }

    @ParameterizedTest
    @CsvSource({
        "MULLER, MUELLER, true",
        "KATIA, CATIA, true",
        "YVES, IVES, true",
        "PHILIPPE, FILIPE, true",
        "PAUL, FAUL, false",
        "MARTIN, MARTIN, true",
        "'', '', true",
        "'', A, false",
        "MARTIN, MARTINE, false",
    })
    void two_spellings_that_are_heard_alike(String one, String other, boolean alike) {
        assertEquals(alike, Graphies.memeGraphie(one, other));
        assertEquals(alike, Graphies.memeGraphie(other, one));
    }

    @ParameterizedTest
    @CsvSource({
        "KATIA, CAROLE, true",
        "YVES, INES, true",
        "PAUL, FELIX, true",
        "ANNA, ALBERT, true",
        "ANNA, EMMA, false",
        "'', ANNA, false",
        "ANNA, '', false",
    })
    void who_may_begin_alike(String one, String other, boolean alike) {
        assertEquals(alike, Graphies.memeInitiale(one, other));
    }

    /** A birth name, then what the same pair is as first names, of which both ends are held to be meant. */
    @ParameterizedTest
    @CsvSource({
        // one letter for another: within, at the end, at the beginning; four letters, then five
        "DURAND, DUBAND, true, true",
        "DURAND, DURANT, true, false",
        "DURAND, CURAND, true, false",
        "BALI, BARI, true, false",
        "BALIS, BARIS, true, true",
        "PALIS, FALIS, true, false",
        // three are too few
        "BAL, BAR, false, false",
        "BAL, BARL, false, false",
        // one more
        "DURAND, DURRAND, true, true",
        "DURAND, DURANDE, true, false",
        "DURAND, ADURAND, true, false",
        "BARI, BARIE, true, false",
        "BARI, BAIRI, true, false",
        "BARIS, BAIRIS, true, true",
        // two more, or two others
        "DURAND, DURANDET, false, false",
        "DURAND, DUBANT, false, false",
        "DURAND, BUBAND, false, false",
        "DURANDE, DURBANT, false, false",
        // two that changed places, with the same after them
        "DURAND, DUARND, true, true",
        "DURAND, UDRAND, true, true",
        "DURAND, DURADN, true, true",
        "DURAND, DUARNT, false, false",
        "DURAND, DUAAND, true, true",
        "DURAND, DURARA, false, false",
        // the same, and the same but for how it is heard
        "DURAND, DURAND, false, false",
        "MUELLERT, MULERD, true, false",
        "KATHALINA, CATALIDA, true, true",
    })
    void one_slip_of_the_keyboard(String one, String other, boolean name, boolean first) {
        assertEquals(name, Graphies.fauteNom(one, other));
        assertEquals(name, Graphies.fauteNom(other, one));
        assertEquals(first, Graphies.fautePrenom(one, other));
        assertEquals(first, Graphies.fautePrenom(other, one));
    }
}
