package fr.demandeunique.sne.demande;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What records answer by themselves, beside their members. */
class QuestionsTest {
    private static Confirmation confirmed(Object value) {
        return Confirmation.builder().valeur(value).build();
    }

    @ParameterizedTest
    @CsvSource({
        "1500, 1500, true",
        "1500, 1500.00, true",
        "1500, ' 1500 ', true",
        "1500, 1501, false",
        "1500, x, false",
        "1500, '', false",
    })
    void a_number_is_the_same_however_it_is_written(BigDecimal mine, String theirs, boolean same) {
        assertEquals(same, confirmed(mine).porteSur(theirs));
        assertEquals(same, confirmed(theirs).porteSur(mine));
        assertEquals(same, confirmed(theirs).porteSur(mine.intValueExact()));
    }

    @ParameterizedTest
    @CsvSource({"A, A, true", "A, ' A ', true", "' A', A, true", "A, B, false", "A, a, false", "1.0, 1, false"})
    void a_text_is_the_same_but_for_the_spaces_around_it(String mine, String theirs, boolean same) {
        assertEquals(same, confirmed(mine).porteSur(theirs));
    }

    @Test
    void a_value_is_held_as_a_text_or_a_decimal_number() {
        assertEquals(BigDecimal.valueOf(7), Confirmation.ecrire(7));
        assertEquals(new BigDecimal("7.50"), Confirmation.ecrire(new BigDecimal("7.50")));
        assertEquals("2017-02-21", Confirmation.ecrire(LocalDate.of(2017, 2, 21)));
        assertEquals("7", Confirmation.ecrire(7L));
        assertTrue(confirmed("2017-02-21").porteSur(LocalDate.of(2017, 2, 21)));
        assertFalse(Confirmation.builder().build().porteSur("x"));
        assertThrows(IllegalArgumentException.class, () -> confirmed(7));
    }

    /** A year that runs from the 10th, asked about on the 20th. */
    @ParameterizedTest
    @CsvSource({
        ",,",
        "10,,",
        "11,, 11",
        "20,, 20",
        "21,,",
        ", 10,",
        ", 11, 11",
        ", 20, 20",
        ", 21,",
        "12, 15, 12",
        "15, 12, 12",
        "12, 12, 12",
        "9, 15, 15",
        "15, 9, 15",
        "21, 15, 15",
        "15, 21, 15",
    })
    void the_first_notice_of_a_year_is_the_earlier_of_those_in_it(Integer simple, Integer receipt, Integer expected) {
        EnvoiPreavis sent = EnvoiPreavis.builder()
                .simple(day(simple))
                .accuseReception(day(receipt))
                .build();
        assertEquals(day(expected), sent.premier(day(10), day(20)));
    }

    private static LocalDate day(Integer of) {
        return of == null ? null : LocalDate.of(2017, 2, of);
    }

    @Test
    void of_a_document_of_the_SNE_the_pieces_are_not_known_until_there_is_one() {
        AutresMembres foreign = new AutresMembres(Map.of("interfaceNuu", "x"));
        assertTrue(Demande.builder().autres(foreign).build().piecesInconnues());
        assertFalse(Demande.builder().build().piecesInconnues());
        assertFalse(Demande.builder()
                .autres(foreign)
                .pieces(List.of(PieceJustificative.builder().build()))
                .build()
                .piecesInconnues());
    }

    @Test
    void a_demande_prints_its_number_masked_its_state_and_the_day_of_its_depot() {
        assertEquals(
                "Demande[sans numéro, null, null]", Demande.builder().build().toString());
        assertEquals(
                "Demande[057 1215 ****** 10691, ACTIVE, 2015-12-17]",
                Demande.builder()
                        .numeroUnique(NumeroUnique.parse("057121507390310691"))
                        .etat(EtatDemande.ACTIVE)
                        .dateDepot(LocalDate.of(2015, 12, 17))
                        .build()
                        .toString());
    }
}
