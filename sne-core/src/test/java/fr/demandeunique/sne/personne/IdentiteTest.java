package fr.demandeunique.sne.personne;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How somebody is called, and what civil status calls them. */
class IdentiteTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "EXEMPLE, MODÈLE, Anne|Marie, EXEMPLE, MODÈLE, Anne Marie EXEMPLE",
                "EXEMPLE, -, Anne, EXEMPLE, EXEMPLE, Anne EXEMPLE",
                "-, MODÈLE, Anne, MODÈLE, MODÈLE, Anne MODÈLE",
                "' ', MODÈLE, Anne, MODÈLE, MODÈLE, Anne MODÈLE",
                "EXEMPLE, ' ', ' ', EXEMPLE, EXEMPLE, EXEMPLE",
                "-, -, Anne, -, -, Anne",
                "' ', -, Anne, -, ' ', Anne",
                "-, -, ' ', -, -, ''",
                "'LE  GOFF', -, ' Anne ', 'LE  GOFF', 'LE  GOFF', Anne LE GOFF"
            })
    void a_person_goes_by_the_usage_name_and_civil_status_by_that_of_birth(
            String nom, String naissance, String prenoms, String courant, String etatCivil, String ligne) {
        Identite identite = Identite.builder()
                .nom(nom)
                .nomNaissance(naissance)
                .prenoms(Arrays.asList(prenoms.split("\\|")))
                .build();
        assertEquals(courant, identite.nomCourant());
        assertEquals(etatCivil, identite.nomEtatCivil());
        assertEquals(ligne, identite.prenomsNom());
        assertEquals(identite, identite.toBuilder().build());
        assertEquals("Identite[…]", identite.toString());
    }

    @Test
    void of_somebody_unknown_nothing_is_known() {
        assertEquals(Identite.builder().build(), Identite.inconnue());
        assertEquals(List.of(), Identite.inconnue().prenoms());
        assertTrue(Identite.inconnue().prenomsNom().isEmpty());
    }
}
