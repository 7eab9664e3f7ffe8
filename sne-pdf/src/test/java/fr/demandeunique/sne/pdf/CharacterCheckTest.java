package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.attestation.LettrePreavis.Forme;
import fr.demandeunique.sne.attestation.ReleveDonnees;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the fonts lack. */
class CharacterCheckTest {
    private static List<String> places(Rapport rapport) {
        return rapport.anomalies().stream()
                .map(one -> one.chemin() + " " + one.parametres().get("caractere"))
                .toList();
    }

    @Test
    void is_told_before_printing_each_character_at_each_place_and_nothing_of_the_word_around_it() {
        var attestation = Exemple.courant()
                .destinataire("Mme 山田 山", "57000 Metz")
                .recapitulatif(List.of(new Rubrique("Demandeur", List.of(new Ligne("Nom", "שלום 😀")))))
                .attestation();
        Rapport rapport = CharacterCheck.controler(attestation);
        assertEquals(
                List.of(
                        "/destinataire/0 U+5C71",
                        "/destinataire/0 U+7530",
                        "/recapitulatif/0/lignes/0/valeur U+05E9",
                        "/recapitulatif/0/lignes/0/valeur U+05DC",
                        "/recapitulatif/0/lignes/0/valeur U+05D5",
                        "/recapitulatif/0/lignes/0/valeur U+05DD",
                        "/recapitulatif/0/lignes/0/valeur U+1F600"),
                places(rapport));
        assertTrue(rapport.conforme(), "a warning, for the document can be printed");
        for (Anomalie one : rapport.anomalies()) {
            assertFalse(one.message().contains("Mme"));
        }
        assertEquals(
                rapport.anomalies(),
                AttestationRenderer.standard().render(attestation).avertissements());
    }

    @Test
    void is_nothing_for_the_names_of_Europe_whatever_their_accents_are_made_of() {
        for (String nom : ExempleDossier.NOMS) {
            assertEquals(List.of(), CharacterCheck.controler(nom, "").anomalies(), nom);
        }
        assertEquals(
                List.of(),
                CharacterCheck.controler("ﬁnal eﬃcace\u00ad\u200d\r\n\tZoe\u0308", "")
                        .anomalies());
        assertEquals(
                List.of(), CharacterCheck.controler(ExempleDossier.etrange()).anomalies());
        assertEquals(
                List.of(),
                CharacterCheck.controler(ExempleDossier.bordereau(12)).anomalies());
        assertEquals(
                List.of(),
                CharacterCheck.controler(Exemple.courant().attestation()).anomalies());
    }

    @Test
    void is_told_of_every_kind_of_document() {
        assertEquals(
                List.of("/destinataire/0 U+5C71"),
                places(CharacterCheck.controler(
                        ExempleDossier.preavis(Forme.SIMPLE, List.of("山"), ExempleDossier.mentions()))));
        assertEquals(
                List.of("/personnes/0/nom U+5C71"),
                places(CharacterCheck.controler(
                        ExempleDossier.fiche(1, List.of(ExempleDossier.personne(0, "山")), List.of()))));
        assertEquals(
                List.of("/destinataire/0 U+5C71", "/donnees/0/lignes/0/valeur U+7530"),
                places(CharacterCheck.controler(new ReleveDonnees(
                        java.time.LocalDate.of(2017, 2, 21),
                        null,
                        "Données",
                        List.of(),
                        List.of("山"),
                        ExempleDossier.mentions(),
                        List.of(new Rubrique("Identité", List.of(new Ligne("Nom", "田"))))))));
        assertEquals(List.of("/nom U+D800"), places(CharacterCheck.controler("a\ud800b", "/nom")));
    }

    @Test
    void leaves_no_ligature_in_the_text() {
        PdfDocument rendu = Exemple.courant().destinataire("Mme Joseﬃne ﬁN").rendu();
        assertTrue(PdfReader.texte(rendu).contains("Mme Joseffine fiN"));
        assertEquals(List.of(), rendu.avertissements());
    }
}
