package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.controle.Gravite;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of an attestation. */
class TexteAttestationTest {
    @Test
    void says_all_that_the_attestation_holds_words_apart() {
        Exemple exemple = Exemple.courant();
        PdfDocument rendu = exemple.rendu();
        String lettres = PdfReader.lettres(rendu);
        var attestation = exemple.attestation();
        for (String line : attestation.destinataire()) {
            assertTrue(PdfReader.texte(rendu).contains(line), "a line of the recipient");
        }
        for (Mention mention : attestation.mentions()) {
            mention.paragraphes()
                    .forEach(text ->
                            assertTrue(lettres.contains(text.replaceAll("[\\s\\u00a0\\u202f]+", "")), mention.titre()));
        }
        for (Rubrique rubrique : attestation.recapitulatif()) {
            assertTrue(lettres.contains(rubrique.titre().replace(" ", "")), rubrique.titre());
            rubrique.lignes()
                    .forEach(ligne -> assertTrue(
                            lettres.contains((ligne.libelle() + ligne.valeur()).replaceAll("[\\s\\u00a0\\u202f]+", "")),
                            ligne.libelle()));
        }
        assertEquals(List.of(), rendu.avertissements());
    }

    @Test
    void ends_with_the_annexes_below_the_summary() {
        var plain = Exemple.courant().attestation();
        var annexe = new Mention(
                "Pièces justificatives à fournir", List.of("☐ Avis d’imposition – Demandeur", "☑ Identité", "• Autre"));
        var with = new fr.demandeunique.sne.attestation.Attestation(
                plain.type(),
                plain.date(),
                plain.numero(),
                plain.titre(),
                plain.expediteur(),
                plain.destinataire(),
                plain.mentions(),
                plain.recapitulatif(),
                plain.codeQr(),
                List.of(annexe),
                List.of(new Ligne("Date de dépôt", "17/12/2015"), new Ligne("Valable jusqu’au", "17/12/2016")));
        try (var lecture = new PdfReader(AttestationRenderer.standard().render(with))) {
            assertEquals(2, lecture.pages());
            String last = lecture.texte(2, 2);
            assertTrue(last.contains("Annexes") && last.contains("057 0217 004217 10691"));
            assertTrue(last.contains(annexe.titre()) && last.contains("Avis d’imposition – Demandeur"));
            assertTrue(last.indexOf("☐") < 0, "the marks are drawn");
            String first = lecture.texte(1, 1);
            assertTrue(first.contains("17/12/2015") && first.contains("Valable jusqu’au"), first);
        }
    }

    @Test
    void has_the_number_in_clear_on_each_page_the_place_the_French_date_the_count_of_pages() {
        try (var lecture = new PdfReader(Exemple.courant().rendu())) {
            assertEquals(2, lecture.pages());
            String lettre = lecture.texte(1, 1);
            assertTrue(lettre.contains("057 0217 004217 10691"));
            assertTrue(lettre.contains("Metz, le 21 février 2017"));
            assertTrue(lettre.contains("page 1/2"));
            String recapitulatif = lecture.texte(2, 2);
            assertTrue(recapitulatif.contains("057 0217 004217 10691"));
            assertTrue(recapitulatif.contains("page 2/2"));
            assertEquals(2, recapitulatif.split("Rien n’a été renseigné\\.", -1).length - 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ŒUVRE cœur ÆGIR",
                "Ÿvonne L’Haÿ",
                "Ștefan Țepeș",
                "Łukasz Żółć",
                "Đặng Thị Hương",
                "Γεώργιος Παπαδόπουλος",
                "Ольга Їжак Ћирић",
                "Iğdır Şanlıurfa İ",
                "1 234,50\u00a0€ – « n° 5 »"
            })
    void gives_back_the_letters_of_Europe(String name) {
        PdfDocument rendu = Exemple.courant().destinataire(name).rendu();
        assertTrue(PdfReader.texte(rendu).contains(name.replace('\u00a0', ' '))
                || PdfReader.texte(rendu).contains(name));
        assertEquals(List.of(), rendu.avertissements());
    }

    @Test
    void joins_accents_that_come_apart_from_their_letters() {
        PdfDocument rendu = Exemple.courant()
                .destinataire("Zoe\u0308 LEFE\u0300VRE", "x\u0302y q\u0323")
                .rendu();
        String text = PdfReader.texte(rendu);
        assertTrue(text.contains("Zoë LEFÈVRE"));
        assertTrue(text.contains("x\u0302y"), "an accent that no single letter has");
        assertEquals(List.of(), rendu.avertissements());
    }

    @Test
    void replaces_what_the_fonts_lack_and_warns_without_a_name() {
        PdfDocument rendu = Exemple.courant()
                .destinataire("Mme 山田 花子", "Chez 😀 👩\u200d👧 שלום\ud800")
                .rendu();
        assertTrue(PdfReader.texte(rendu).contains("Mme \ufffd\ufffd \ufffd\ufffd"));
        var characters = rendu.avertissements().stream()
                .map(one -> one.parametres().get("caractere"))
                .toList();
        assertTrue(characters.containsAll(List.of("U+5C71", "U+1F600", "U+05E9", "U+D800")), characters.toString());
        assertFalse(characters.contains("U+200D"), "a joiner has no shape to miss");
        rendu.avertissements().forEach(one -> {
            assertEquals("PDF_GLYPHE_ABSENT", one.code());
            assertEquals(Gravite.AVERTISSEMENT, one.gravite());
            assertTrue(one.message().contains("U+"));
            assertTrue(one.message(Locale.ENGLISH).startsWith("The character"));
        });
    }

    @Test
    void takes_control_characters_out_and_keeps_line_ends() {
        PdfDocument rendu = Exemple.courant()
                .recapitulatif(List.of(new Rubrique(
                        "Notes", List.of(new Ligne("Texte", "un\r\ndeux\ttrois\u0007\u00adquatre\ufeff")))))
                .rendu();
        assertTrue(PdfReader.texte(rendu).contains("deux troisquatre"));
        assertEquals(List.of(), rendu.avertissements());
    }

    @Test
    void flows_over_to_more_pages_without_loss() {
        List<Rubrique> rubriques = IntStream.range(0, 12)
                .mapToObj(r -> new Rubrique(
                        "Rubrique " + r,
                        IntStream.range(0, 30)
                                .mapToObj(l -> new Ligne("Libellé r" + r + "l" + l, "valeur " + r + "-" + l + " fin"))
                                .toList()))
                .toList();
        List<Mention> mentions = IntStream.range(0, 60)
                .mapToObj(m ->
                        new Mention("Titre m" + m, List.of("Paragraphe p" + m + " " + "mot ".repeat(60) + "z" + m)))
                .toList();
        PdfDocument rendu =
                Exemple.courant().mentions(mentions).recapitulatif(rubriques).rendu();
        String text = PdfReader.texte(rendu);
        for (int m = 0; m < 60; m++) {
            assertTrue(text.contains("Titre m" + m) && text.contains("z" + m), "mention " + m);
        }
        for (int r = 0; r < 12; r++) {
            for (int l = 0; l < 30; l++) {
                assertTrue(text.contains("Libellé r" + r + "l" + l), "row " + l);
                assertTrue(text.contains("valeur " + r + "-" + l + " fin"), "row " + l);
            }
        }
        assertTrue(java.util.regex.Pattern.compile("Rubrique \\d+ \\(suite\\)")
                .matcher(text)
                .find());
        assertTrue(text.contains("page 1/" + rendu.pages()) && text.contains("page " + rendu.pages() + "/"));
        assertTrue(rendu.pages() > 8, "pages: " + rendu.pages());
        EncreTest.assertInsideMargins(rendu);
    }

    @Test
    void holds_names_communes_and_values_of_any_length() {
        String nom = IntStream.range(0, 40).mapToObj(i -> "Dupont" + i).collect(Collectors.joining("-"));
        String commune = "Saint-Germain-de-Tallevende-la-Lande-Vaumont-et-les-Environs";
        String huge = IntStream.range(0, 1500).mapToObj(i -> "n" + i + "n").collect(Collectors.joining());
        PdfDocument rendu = Exemple.courant()
                .destinataire(nom, "1 rue X", "14500 " + commune)
                .recapitulatif(List.of(
                        new Rubrique(huge.substring(0, 3000), List.of()),
                        new Rubrique("Longue", List.of(new Ligne(commune, huge)))))
                .rendu();
        String lettres = PdfReader.lettres(rendu)
                .replaceAll("Numérounique057021700421710691page\\d+/\\d+", "")
                .replace("Longue(suite)", "");
        assertTrue(lettres.contains(nom));
        assertTrue(lettres.contains("14500" + commune));
        assertTrue(lettres.contains(commune));
        assertTrue(lettres.contains("n1499n"));
        assertEquals(
                0,
                IntStream.range(0, 1500)
                        .filter(i -> !lettres.contains("n" + i + "n"))
                        .count());
        EncreTest.assertInsideMargins(rendu);
    }

    @Test
    void keeps_an_address_of_a_hundred_lines() {
        String[] lines =
                IntStream.range(0, 100).mapToObj(i -> "Adresse a" + i + "a").toArray(String[]::new);
        PdfDocument rendu = Exemple.courant().destinataire(lines).rendu();
        String text = PdfReader.texte(rendu);
        for (int i = 0; i < 100; i++) {
            assertTrue(text.contains("a" + i + "a"), "line " + i);
        }
        EncreTest.assertInsideMargins(rendu);
    }
}
