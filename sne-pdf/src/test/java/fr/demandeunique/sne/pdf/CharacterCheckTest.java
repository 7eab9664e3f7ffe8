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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the fonts lack")
class CharacterCheckTest {
    private static List<String> places(Rapport rapport) {
        return rapport.anomalies().stream()
                .map(one -> one.chemin() + " " + one.parametres().get("caractere"))
                .toList();
    }

    @Test
    @DisplayName("is told before printing, each character at each place, and nothing of the word around it")
    void told() {
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
    @DisplayName("is nothing for the names of Europe, whatever their accents are made of")
    void nothing() {
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
    @DisplayName("is told of every kind of document")
    void kinds() {
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
    @DisplayName("leaves no ligature in the text")
    void ligatures() {
        PdfDocument rendu = Exemple.courant().destinataire("Mme Joseﬃne ﬁN").rendu();
        assertTrue(PdfReader.texte(rendu).contains("Mme Joseffine fiN"));
        assertEquals(List.of(), rendu.avertissements());
    }
}
