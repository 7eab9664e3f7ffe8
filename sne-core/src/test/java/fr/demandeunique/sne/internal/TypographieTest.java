package fr.demandeunique.sne.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographieTest {
    /** {@code ~} is the no-break space, {@code _} the narrow one. */
    @ParameterizedTest
    @CsvSource({
        "deux points : un, deux points~: un",
        "un ; deux, un_; deux",
        "lequel ?, lequel_?",
        "halte !, halte_!",
        "25 % des, 25~% des",
        "« cité », «~cité~»",
        "a:b;c, a:b;c"
    })
    void a_sentence_is_printed_with_the_spaces_of_French(String typed, String printed) {
        assertEquals(printed.replace('~', '\u00a0').replace('_', '\u202f'), Typographie.composer(typed));
    }
}
