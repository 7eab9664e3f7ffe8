package fr.demandeunique.sne.cotation;

import static fr.demandeunique.sne.cotation.ObligationCotation.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObligationCotationTest {
    @ParameterizedTest
    @CsvSource({
        "2015-12-31, SANS_TEXTE",
        "2016-01-01, FACULTATIVE",
        "2016-01-02, FACULTATIVE",
        "2018-11-23, FACULTATIVE",
        "2018-11-24, FACULTATIVE",
        "2018-11-25, A_METTRE_EN_PLACE",
        "2018-11-26, A_METTRE_EN_PLACE",
        "2021-09-01, A_METTRE_EN_PLACE",
        "2021-12-31, A_METTRE_EN_PLACE",
        "2022-01-01, OBLIGATOIRE",
        "2022-02-22, OBLIGATOIRE",
        "2022-02-23, A_METTRE_EN_PLACE",
        "2023-12-31, A_METTRE_EN_PLACE",
        "2024-01-01, OBLIGATOIRE"
    })
    @EprouveRegle("COTATION")
    void scoring_is_free_then_compulsory_from_25_11_2018_where_the_law_names_the_territory(
            LocalDate jour, ObligationCotation expected) {
        assertEquals(expected, ObligationCotation.de(true, jour));
        assertEquals(expected == SANS_TEXTE ? SANS_TEXTE : FACULTATIVE, ObligationCotation.de(false, jour));
    }

    @Test
    @EprouveRegle({"COTATION", "COTATION_ECHEANCE"})
    void the_last_day_was_put_off_on_02_08_2021_and_on_23_02_2022() {
        Bornes.verifier(
                "COTATION",
                "2016-01-01 CCH L441-2-8 2016-01-01",
                "2017-01-29 CCH L441-2-8 2017-01-29",
                "2018-11-25 CCH L441-2-8 2018-11-25",
                "2021-09-01 CCH L441-2-8 2021-09-01",
                "2022-02-09 CCH L441-2-8 2022-02-09");
        Bornes.verifier(
                "COTATION_ECHEANCE",
                "2019-12-19 décret 2019-1378 du 17/12/2019",
                "2021-08-02 décret 2021-1016 du 30/07/2021",
                "2022-02-23 loi 2022-217 du 21/02/2022 (3DS)");
        assertEquals(Optional.empty(), ObligationCotation.echeance(LocalDate.of(2019, 12, 18)));
        assertEquals(Optional.of(LocalDate.of(2021, 9, 1)), ObligationCotation.echeance(LocalDate.of(2019, 12, 19)));
        assertEquals(Optional.of(LocalDate.of(2021, 9, 1)), ObligationCotation.echeance(LocalDate.of(2021, 8, 1)));
        assertEquals(Optional.of(LocalDate.of(2021, 12, 31)), ObligationCotation.echeance(LocalDate.of(2021, 8, 2)));
        assertEquals(Optional.of(LocalDate.of(2021, 12, 31)), ObligationCotation.echeance(LocalDate.of(2022, 2, 22)));
        assertEquals(Optional.of(LocalDate.of(2023, 12, 31)), ObligationCotation.echeance(LocalDate.of(2022, 2, 23)));
    }
}
