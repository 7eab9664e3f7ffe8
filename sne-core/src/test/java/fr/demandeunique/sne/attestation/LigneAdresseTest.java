package fr.demandeunique.sne.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.personne.Adresse;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Six lines of 38 characters, the last in capitals (NF Z 10-011). */
class LigneAdresseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 38 characters stay, 39 are shortened from the left, one word at a time
                "12345678 boulevard du général Dubois X|12345678 boulevard du général Dubois X",
                "912345678 boulevard du général Dubois X|912345678 BD du général Dubois X",
                "12 boulevard du maréchal de Lattre de Tassigny|12 BD du MAL de Lattre de Tassigny",
                "Résidence du Grand Parc Bâtiment C Appartement 12|RES du GD Parc BAT C Appartement 12",
                // the word by which a street is known is not shortened
                "1234567890123456789012345678901 rue du Boulevard|1234567890123456789012345678901 rue Boulevard",
                "AVENUE des très longs et vieux peupliers blancs|AV très longs et vieux peupliers blancs",
            })
    void a_long_line_is_shortened_by_the_abbreviations_of_the_norm(String typed, String printed) {
        String text = LigneAdresse.de(typed, "/x").texte();
        assertTrue(text.length() <= typed.length(), text);
        assertEquals(printed, text);
    }

    @Test
    void the_town_and_the_country_are_in_capitals() {
        Demande abroad = Exemples.active().toBuilder()
                .demandeur(Exemples.active().demandeur().toBuilder()
                        .adresse(Adresse.builder()
                                .voie("12 rue du Œuf")
                                .codePostal("4000")
                                .localite("Liège")
                                .pays("Belgique")
                                .build())
                        .build())
                .build();
        assertEquals(
                List.of("Monsieur Jean-Noël EXEMPLE", "12 rue du Œuf", "4000 LIÈGE", "BELGIQUE"),
                Destinataire.lignes(abroad));
        assertEquals(
                "57000 ST JULIEN LES TRES LONGS VILLAGE",
                LigneAdresse.enCapitales("57000 Saint Julien les Tres Longs Village", "/x")
                        .texte());
    }

    @Test
    void a_long_name_loses_its_civility_first_then_its_other_first_names() {
        assertEquals(
                "M Jean-Noël Maximilien Alexandre DUPON",
                LigneAdresse.nom("Monsieur", List.of("Jean-Noël", "Maximilien", "Alexandre"), "DUPON", "/x")
                        .texte());
        assertEquals(
                "MME Anne-Sophie Marie-Charlotte É DUV",
                LigneAdresse.nom("Madame", List.of("Anne-Sophie", "Marie-Charlotte", "Élisabeth"), "DUV", "/x")
                        .texte());
        LigneAdresse longest = LigneAdresse.nom("Monsieur", List.of("Jean"), "X".repeat(40), "/demandeur/nom");
        assertEquals("M Jean " + "X".repeat(40), longest.texte(), "kept whole");
        assertEquals(
                List.of("AVERTISSEMENT ADRESSE_LIGNE_LONGUE /demandeur/nom"),
                longest.defauts().stream().map(Dites::ligne).toList());
    }

    @Test
    void a_line_break_or_a_zero_in_a_name_is_reported_and_is_never_a_line() {
        Demande typed = Exemples.active().toBuilder()
                .demandeur(Exemples.active().demandeur().toBuilder()
                        .identite(i -> i.nom("EXEM\nPLE\u0000"))
                        .build())
                .build();
        assertEquals("Monsieur Jean-Noël EXEM PLE", Destinataire.lignes(typed).get(0));
        assertEquals(
                List.of("AVERTISSEMENT TEXTE_NETTOYE /demandeur/nom"),
                Destinataire.defauts(typed).stream().map(Dites::ligne).toList());
        assertEquals(
                List.of("TEXTE_BLANCS"),
                LigneAdresse.de("12 rue\u2028X", "/x").defauts().stream()
                        .map(Dites::code)
                        .toList());
        assertEquals(List.of(), LigneAdresse.de("12  rue X", "/x").defauts());
    }

    @Test
    void who_lives_with_somebody_is_reached_there_unless_the_mail_goes_elsewhere() {
        Demande hosted = Exemples.active().toBuilder()
                .demandeur(Exemples.active().demandeur().toBuilder()
                        .hebergeant("Madame Hôte")
                        .build())
                .build();
        assertEquals("chez Madame Hôte", Destinataire.lignes(hosted).get(1));
        Demande elsewhere = hosted.toBuilder()
                .demandeur(hosted.demandeur().toBuilder()
                        .adresseCourrier(hosted.demandeur().adresse())
                        .build())
                .build();
        assertFalse(Destinataire.lignes(elsewhere).toString().contains("Hôte"));
    }

    @Property(tries = 200)
    void no_text_makes_two_lines_and_none_that_fits_is_changed_but_for_its_blanks(@ForAll String typed) {
        String text = LigneAdresse.de(typed, "/x").texte();
        assertTrue(text.chars().noneMatch(one -> one < ' '), "one line");
        if (fr.demandeunique.sne.controle.Textes.ordinaire(typed) && typed.length() <= LigneAdresse.LARGEUR) {
            assertEquals(typed, text);
        }
    }
}
