package fr.demandeunique.sne.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is held is told with the law of the day: purposes, retention, rights. */
class ReleveDonneesTest {
    private static final List<Rubrique> DONNEES =
            List.of(new Rubrique("Identité", List.of(new Ligne("Nom", "EXEMPLE"))));

    private static ReleveDonnees le(LocalDate day) {
        return ReleveDonnees.de(
                Exemples.active(),
                day,
                new IdentiteGuichet(Exemples.MOSELIS, "MOSELIS", List.of("1 place fictive", "57000 METZ")),
                DONNEES);
    }

    @Test
    void the_letter_says_whose_data_then_why_how_long_and_which_rights() {
        ReleveDonnees releve = le(LocalDate.of(2017, 2, 21));
        assertEquals(
                List.of("", "À quoi servent ces données", "Combien de temps elles sont gardées", "Vos droits"),
                releve.mentions().stream().map(Mention::titre).toList());
        String opening =
                String.join(" ", releve.mentions().get(0).paragraphes()).replace('\u00a0', ' ');
        assertTrue(opening.contains("au 21 février 2017"), opening);
        assertTrue(opening.contains(Exemples.NUMERO.affichage()), opening);
        assertTrue(String.join("", releve.mentions().get(3).paragraphes()).contains("arrêté du 15/11/2013"));
        assertEquals(List.of("MOSELIS", "1 place fictive", "57000 METZ"), releve.expediteur());
        assertEquals(
                Exemples.active().demandeur() != null, !releve.destinataire().isEmpty());
        assertEquals(DONNEES, releve.donnees());
        assertEquals("ReleveDonnees[2017-02-21, " + Exemples.NUMERO + "]", releve.toString());
    }

    @ParameterizedTest
    @CsvSource({"2010-12-31,1", "2011-03-28,3", "2013-11-14,3", "2013-11-15,4", "2023-05-01,4", "2023-05-02,4"})
    void a_right_is_told_from_the_day_of_its_text(LocalDate day, int mentions) {
        assertEquals(mentions, le(day).mentions().size());
    }

    @Test
    void portability_is_told_from_the_form_that_has_it() {
        assertTrue(le(LocalDate.of(2023, 5, 2))
                .mentions()
                .get(3)
                .paragraphes()
                .get(0)
                .contains("portabilité"));
        assertTrue(le(LocalDate.of(2023, 5, 1))
                .mentions()
                .get(3)
                .paragraphes()
                .get(0)
                .contains("78-17"));
    }

    @Test
    void a_demande_that_waits_for_its_number_has_an_answer_too() {
        ReleveDonnees releve = ReleveDonnees.de(
                Exemples.active().toBuilder().numeroUnique(null).build(),
                LocalDate.of(2017, 2, 21),
                new IdentiteGuichet(Exemples.MOSELIS, "", List.of()),
                DONNEES);
        assertNull(releve.numero());
        assertEquals(List.of(), releve.expediteur(), "no empty line");
    }
}
