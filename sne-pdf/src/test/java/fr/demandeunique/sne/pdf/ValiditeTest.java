package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.pdf.ArbreDuTexte.Element;
import fr.demandeunique.sne.pdf.document.Block;
import fr.demandeunique.sne.pdf.document.Document;
import fr.demandeunique.sne.pdf.theme.Texte;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attestations of every shape. */
class ValiditeTest {
    /** A few by default; {@code -Ddocuments.nombre=300} for a thorough judgement. */
    private static final int NOMBRE = Integer.getInteger("documents.nombre", 16);

    private static final AttachedFile JOINT = new AttachedFile(
            "demande.json",
            "application/json",
            "La demande",
            AttachedFile.Relation.DONNEES,
            "{\"format\":\"sne-demande/1\"}".getBytes(StandardCharsets.UTF_8));

    private static PdfDocument rendu(long graine) {
        return AttestationRenderer.standard().render(AttestationsVariees.de(graine));
    }

    @Test
    void break_no_rule_of_PDF_UA_1_and_PDF_A_2a() {
        for (int graine = 0; graine < NOMBRE; graine++) {
            PdfDocument rendu = rendu(graine);
            assertEquals(List.of(), rendu.avertissements(), "seed " + graine);
            assertEquals(List.of(), JugeVeraPdf.fautes(rendu.octets(), "ua1"), "seed " + graine);
            assertEquals(List.of(), JugeVeraPdf.fautes(rendu.octets(), "2a"), "seed " + graine);
        }
    }

    @Test
    void break_no_rule_of_PDF_UA_1_and_PDF_A_3a_with_files_inside_them() throws IOException {
        var other = new AttachedFile(
                "a.csv",
                "text/csv",
                "Autre",
                AttachedFile.Relation.SUPPLEMENT,
                "a;b\n".repeat(999).getBytes());
        for (int graine = 0; graine < 3 + NOMBRE / 10; graine++) {
            PdfDocument rendu =
                    AttestationRenderer.standard().render(AttestationsVariees.de(graine), List.of(JOINT, other));
            assertEquals(List.of(), JugeVeraPdf.fautes(rendu.octets(), "ua1"), "seed " + graine);
            assertEquals(List.of(), JugeVeraPdf.fautes(rendu.octets(), "3a"), "seed " + graine);
        }
        try (PDDocument document = Loader.loadPDF(AttestationRenderer.standard()
                .render(Exemple.courant().attestation(), List.of(JOINT, other))
                .octets())) {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertEquals(List.of("a.csv", "demande.json"), List.copyOf(files.keySet()));
            assertEquals(
                    new String(JOINT.octets(), StandardCharsets.UTF_8),
                    new String(files.get("demande.json").getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void are_told_to_a_screen_reader_word_for_word_in_order_with_what_each_word_is() throws IOException {
        for (int graine = 0; graine < 4 * NOMBRE; graine++) {
            Attestation attestation = AttestationsVariees.de(graine);
            try (PDDocument document = Loader.loadPDF(rendu(graine).octets())) {
                List<Element> elements = ArbreDuTexte.de(document);
                assertEquals(attendu(attestation), ArbreDuTexte.mots(elements), "seed " + graine);
                checkTypes(attestation, elements);
            }
        }
    }

    private static void checkTypes(Attestation attestation, List<Element> elements) {
        int titles = 1
                + (attestation.recapitulatif().isEmpty() ? 0 : 1)
                + (attestation.annexes().isEmpty() ? 0 : 1);
        assertEquals(titles, count(elements, "H1"));
        int seals = attestation.sceau() == null ? 0 : 1;
        assertEquals((attestation.codeQr() == null ? 0 : 1) + seals, count(elements, "Figure"));
        long mentions = attestation.mentions().stream()
                .filter(one -> !one.titre().isEmpty())
                .count();
        int rubriques =
                attestation.recapitulatif().size() + attestation.annexes().size();
        assertEquals(mentions + rubriques + seals, count(elements, "H2"));
        int lignes = attestation.recapitulatif().stream()
                .mapToInt(one -> one.lignes().size())
                .sum();
        // A row that is longer than a page goes on as another row.
        assertTrue(count(elements, "TH") >= lignes, "a label without a header cell");
        assertTrue(count(elements, "TD") >= lignes, "a value without a cell");
        long items = attestation.annexes().stream()
                .flatMap(one -> one.paragraphes().stream())
                .filter(ValiditeTest::marque)
                .count();
        assertEquals(items, count(elements, "LBody"), "an item of a list is one");
    }

    private static long count(List<Element> elements, String type) {
        return elements.stream().filter(one -> one.type().equals(type)).count();
    }

    /** All the words of an attestation in the order in which they make sense. */
    private static List<String> attendu(Attestation attestation) {
        String numero = attestation.numero().affichage();
        List<String> all = new ArrayList<>(attestation.expediteur());
        all.addAll(attestation.destinataire());
        if (attestation.codeQr() != null) {
            all.add(Texte.CODE_ALTERNATIVE.standard() + " " + numero);
            all.add(Texte.CODE_LEGENDE.standard());
        }
        all.add(AttestationBlocks.placeAndDate(attestation.expediteur(), attestation.dateEnLettres()));
        all.add(attestation.titre());
        all.add(Texte.NUMERO.standard() + " " + numero);
        attestation.reperes().forEach(one -> all.add(one.libelle() + " " + one.valeur()));
        for (Mention mention : attestation.mentions()) {
            all.add(mention.titre());
            mention.paragraphes().forEach(one -> all.add(sansMarque(one)));
        }
        if (!attestation.recapitulatif().isEmpty()) {
            all.add(Texte.RECAPITULATIF.standard() + " Numéro unique " + numero + ", situation au "
                    + attestation.dateEnLettres() + ".");
            all.add(Texte.RECAPITULATIF_CONSIGNE.standard());
        }
        for (Rubrique rubrique : attestation.recapitulatif()) {
            all.add(rubrique.titre());
            if (rubrique.lignes().isEmpty()) {
                all.add(Texte.RUBRIQUE_VIDE.standard());
            }
            rubrique.lignes().forEach(ligne -> all.add(ligne.libelle() + " " + ligne.valeur()));
        }
        if (attestation.sceau() != null) {
            all.addAll(List.of(
                    Texte.SCEAU_ALTERNATIVE.standard(), Texte.SCEAU.standard(), Texte.SCEAU_CONSIGNE.standard()));
        }
        if (!attestation.annexes().isEmpty()) {
            all.add("Annexes");
        }
        for (Mention annexe : attestation.annexes()) {
            all.add(annexe.titre());
            annexe.paragraphes().forEach(one -> all.add(sansMarque(one)));
        }
        return ArbreDuTexte.mots(String.join(" ", all));
    }

    private static boolean marque(String text) {
        return List.of(Attestation.A_FAIRE, Attestation.FAIT, Attestation.POINT).stream()
                .anyMatch(text::startsWith);
    }

    private static String sansMarque(String text) {
        return marque(text) ? text.substring(Attestation.POINT.length()) : text;
    }

    @Test
    void are_made_and_valid_whatever_characters_are_in_them() {
        for (int graine = 0; graine < 3 + NOMBRE / 10; graine++) {
            var random = new java.util.Random(graine);
            Supplier<String> texte = () -> random.ints(random.nextInt(60), 0, 0x11000)
                    .map(c -> random.nextInt(3) == 0 ? random.nextInt(0x110000) : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            Attestation plain = Exemple.courant().attestation();
            PdfDocument rendu = AttestationRenderer.standard()
                    .render(new Attestation(
                            plain.type(),
                            plain.date(),
                            plain.numero(),
                            texte.get(),
                            List.of(texte.get(), texte.get()),
                            List.of(texte.get(), texte.get()),
                            List.of(new Mention(texte.get(), List.of(texte.get()))),
                            List.of(new Rubrique(
                                    texte.get(), List.of(new Attestation.Ligne(texte.get(), texte.get())))),
                            texte.get()));
            assertTrue(
                    rendu.avertissements().stream().allMatch(one -> one.code().equals("PDF_GLYPHE_ABSENT")));
            assertEquals(List.of(), JugeVeraPdf.fautes(rendu.octets(), "ua1"), "seed " + graine);
            assertEquals(List.of(), JugeVeraPdf.fautes(rendu.octets(), "2a"), "seed " + graine);
        }
    }

    @Test
    void name_no_font_that_is_not_in_the_file_even_where_a_weight_has_Greek_letters_only() {
        var document = new Document(
                "Ωμέγα",
                LocalDate.of(2017, 2, 21),
                "",
                List.of(new Block.Heading(1, "Ωμέγα"), new Block.Paragraph(Block.Tone.STRONG, "Ω\u0302μέγα")));
        byte[] pdf = new Printer(Theme.standard(), false)
                .print(document, List.of(), List.of())
                .octets();
        assertEquals(List.of(), JugeVeraPdf.fautes(pdf, "ua1"));
        assertEquals(List.of(), JugeVeraPdf.fautes(pdf, "2a"));
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertEquals("Ωμέγα Ω\u0302μέγα", String.join(" ", ArbreDuTexte.mots(ArbreDuTexte.de(read))));
            String content = new String(read.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            var named = Pattern.compile("/(\\w+) [\\d.]+ Tf").matcher(content);
            while (named.find()) {
                assertNotNull(
                        read.getPage(0).getResources().getFont(COSName.getPDFName(named.group(1))), named.group());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void stay_inside_their_margins() {
        for (int graine = 0; graine < NOMBRE; graine++) {
            EncreTest.assertInsideMargins(rendu(graine));
        }
    }

    @Test
    void are_clean_for_qpdf(@TempDir Path dossier) throws IOException {
        Outil.exiger("qpdf");
        for (int graine = 0; graine < NOMBRE; graine++) {
            Path file = Files.write(dossier.resolve("a.pdf"), rendu(graine).octets());
            Outil.Reponse said = Outil.lancer("qpdf", "--check", file.toString());
            assertEquals(0, said.code(), said.sortie());
            assertFalse(said.sortie().contains("WARNING"), said.sortie());
        }
    }

    @Test
    void give_pdftotext_the_words_of_the_letter_with_their_accents_none_joined_to_the_next(@TempDir Path dossier)
            throws IOException {
        Outil.exiger("pdftotext");
        Path file =
                Files.write(dossier.resolve("a.pdf"), Exemple.courant().rendu().octets());
        Outil.Reponse said = Outil.lancer("pdftotext", "-raw", "-enc", "UTF-8", file.toString(), "-");
        List<String> words = List.of(said.sortie().split("[\\s\\u00a0\\u202f]+"));
        List<String> expected = new ArrayList<>();
        Exemple.courant().attestation().mentions().forEach(mention -> {
            expected.addAll(List.of(mention.titre().split("[\\s\\u00a0\\u202f]+")));
            mention.paragraphes().forEach(text -> expected.addAll(List.of(text.split("[\\s\\u00a0\\u202f]+"))));
        });
        expected.removeIf(String::isEmpty);
        int start = java.util.Collections.indexOfSubList(words, expected);
        assertTrue(start > 0, "the words of the letter are not there in their order: " + words);
        assertFalse(said.sortie().contains("\ufb01"), "a ligature");
    }

    @Test
    void have_a_code_that_zbar_reads_from_the_printed_page_at_150_and_300_dpi(@TempDir Path dossier)
            throws IOException {
        Outil.exiger("pdftoppm");
        Outil.exiger("zbarimg");
        for (int graine = 0; graine < 1 + NOMBRE / 5; graine++) {
            Attestation attestation = AttestationsVariees.de(graine);
            Path file = Files.write(dossier.resolve("a.pdf"), rendu(graine).octets());
            for (String dpi : List.of("150", "300")) {
                String picture = dossier.resolve("p").toString();
                Outil.lancer(
                        "pdftoppm", "-r", dpi, "-f", "1", "-l", "1", "-singlefile", "-png", file.toString(), picture);
                Outil.Reponse said = Outil.lancer("zbarimg", "-q", "--raw", picture + ".png");
                String expected = attestation.codeQr() == null ? "" : attestation.codeQr();
                // The program also complains of a bus that it does without.
                List<String> read = said.sortie()
                        .lines()
                        .filter(line -> line.startsWith("SNE"))
                        .toList();
                assertEquals(expected, String.join(" ", read), "seed " + graine + " at " + dpi);
            }
        }
    }
}
