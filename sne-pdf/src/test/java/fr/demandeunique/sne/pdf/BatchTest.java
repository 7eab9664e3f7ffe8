package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.pdf.Batch.Bilan;
import fr.demandeunique.sne.pdf.Batch.Pli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A batch")
class BatchTest {
    private static final List<String> CODES = List.of("57070", "02000", "", "57000", "13001");

    @TempDir
    private Path dir;

    private static BatchDocument papier(int i) {
        String code = CODES.get(i % CODES.size());
        String[] recipient = code.isEmpty()
                ? new String[] {"Madame Exemple n° " + i, "Rue d’Essai", "Bruxelles"}
                : new String[] {"Madame Exemple n° " + i, "1 rue d’Essai", code + " Essai"};
        return switch (i % 3) {
            case 0 ->
                BatchDocument.attestation(
                        Exemple.courant().destinataire(recipient).attestation());
            case 1 ->
                BatchDocument.preavis(ExempleDossier.preavis(
                        LettrePreavis.Forme.SIMPLE, List.of(recipient), ExempleDossier.mentions()));
            default ->
                BatchDocument.fiche(
                        ExempleDossier.fiche(i, List.of(ExempleDossier.personne(0, recipient[0])), List.of()));
        };
    }

    private static List<Pli> plis(int count) {
        return IntStream.range(0, count).mapToObj(i -> Pli.de(papier(i))).toList();
    }

    private static Bilan print(Batch lot, List<Pli> plis, OutputStream pdf, Appendable csv) throws IOException {
        return lot.print(plis, "Lot", ExempleDossier.JOUR, pdf, csv, Batch.NO_PROGRESS);
    }

    private static List<String[]> lignes(CharSequence csv) {
        return csv.toString().lines().skip(1).map(line -> line.split(";", -1)).toList();
    }

    @Test
    @DisplayName("in one file is valid, has a bookmark for each, and a manifest that leads to each")
    void oneFile() throws IOException {
        var pdf = new ByteArrayOutputStream();
        var csv = new StringBuilder();
        Bilan bilan = print(Batch.standard().withDuplex(true), plis(15), pdf, csv);
        assertEquals(new Bilan(15, 0, 20, true), bilan);
        assertEquals(List.of(), JugeVeraPdf.fautes(pdf.toByteArray(), "ua1"));
        assertEquals(List.of(), JugeVeraPdf.fautes(pdf.toByteArray(), "2a"));
        assertTrue(csv.toString()
                .startsWith("rang;numeroUnique;type;date;codePostal;premierePage;pages;fichier;anomalies\r\n"));
        assertFalse(csv.toString().contains("Exemple"), "no name");
        try (var document = Loader.loadPDF(pdf.toByteArray())) {
            assertEquals(30, document.getNumberOfPages());
            var items = document.getDocumentCatalog()
                    .getDocumentOutline()
                    .children()
                    .iterator();
            var stripper = new org.apache.pdfbox.text.PDFTextStripper();
            for (String[] ligne : lignes(csv)) {
                int first = Integer.parseInt(ligne[5]);
                assertEquals(1, first % 2, "front of a sheet");
                var item = items.next();
                assertEquals(document.getPage(first - 1), item.findDestinationPage(document));
                assertTrue(item.getTitle().startsWith("Madame Exemple n° " + (Integer.parseInt(ligne[0]) - 1) + " – "));
                stripper.setStartPage(first);
                stripper.setEndPage(first);
                String number =
                        fr.demandeunique.sne.numero.NumeroUnique.parse(ligne[1]).affichage();
                assertTrue(stripper.getText(document).contains(number), "page " + first);
            }
            assertFalse(items.hasNext());
        }
        var again = new ByteArrayOutputStream();
        print(Batch.standard().withDuplex(true), plis(15), again, new StringBuilder());
        assertArrayEquals(pdf.toByteArray(), again.toByteArray());
    }

    @Test
    @DisplayName("is sorted by postcode, those without one last, the order kept within each")
    void sorted() throws IOException {
        var csv = new StringBuilder();
        // Fiches have no address: only attestations and préavis here.
        List<Pli> plis = IntStream.range(0, 45)
                .filter(i -> i % 3 != 2)
                .mapToObj(i -> Pli.de(papier(i)))
                .toList();
        print(Batch.standard().withTri(true), plis, OutputStream.nullOutputStream(), csv);
        List<String> codes = lignes(csv).stream().map(one -> one[4]).distinct().toList();
        assertEquals(List.of("02000", "13001", "57000", "57070", ""), codes);
        assertEquals("57070", BatchDocument.codePostal(List.of("12345 nom", "1 rue", "F-57070 METZ CEDEX", "FRANCE")));
        assertEquals("", BatchDocument.codePostal(List.of("75001 Durand")));
        assertEquals("", BatchDocument.codePostal(List.of()));
    }

    @Test
    @DisplayName("goes on after a document that is refused, and tells it in the manifest")
    void refused() throws IOException {
        List<Pli> plis = new ArrayList<>(plis(4));
        plis.add(2, new Pli("", () -> Resultat.refuse(Anomalie.erreur("ATTESTATION_SANS_NUMERO", "/numeroUnique"))));
        plis.add(Pli.de(BatchDocument.attestation(
                Exemple.courant().destinataire("Mme 山田", "57000 Metz").attestation())));
        var csv = new StringBuilder();
        Bilan bilan = print(Batch.standard(), plis, OutputStream.nullOutputStream(), csv);
        assertEquals(5, bilan.documents());
        assertEquals(1, bilan.refuses());
        assertTrue(bilan.complet());
        assertEquals(
                "3;;;;;;0;;ATTESTATION_SANS_NUMERO",
                String.join(";", lignes(csv).get(2)));
        assertEquals("PDF_GLYPHE_ABSENT", lignes(csv).get(5)[8]);
        Bilan files = Batch.standard().files(plis, dir, 2, Batch.NO_PROGRESS);
        assertEquals(bilan, files);
        assertEquals(
                "ATTESTATION_SANS_NUMERO",
                lignes(Files.readString(dir.resolve("manifeste.csv"))).get(2)[8]);
    }

    @Test
    @DisplayName("of nothing writes nothing but the titles of the manifest")
    void empty() throws IOException {
        var pdf = new ByteArrayOutputStream();
        var csv = new StringBuilder();
        assertEquals(new Bilan(0, 0, 0, true), print(Batch.standard(), List.of(), pdf, csv));
        assertEquals(0, pdf.size());
        assertEquals(1, csv.toString().lines().count());
    }

    @Test
    @DisplayName("tells how far it is, and stops when told so with a file that is valid")
    void stopped() throws IOException {
        var pdf = new ByteArrayOutputStream();
        List<Integer> told = new ArrayList<>();
        AtomicInteger asked = new AtomicInteger();
        List<Pli> plis = IntStream.range(0, 100)
                .mapToObj(i -> new Pli("", () -> {
                    asked.incrementAndGet();
                    return Resultat.accepte(papier(i));
                }))
                .toList();
        Bilan bilan = Batch.standard()
                .print(plis, "Lot", ExempleDossier.JOUR, pdf, new StringBuilder(), (documents, pages) -> {
                    told.add(documents);
                    return documents < 7;
                });
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7), told);
        assertEquals(7, asked.get(), "no document is made that is not printed");
        assertFalse(bilan.complet());
        assertEquals(List.of(), JugeVeraPdf.fautes(pdf.toByteArray(), "ua1"));
        Thread.currentThread().interrupt();
        try {
            assertFalse(print(Batch.standard(), plis(3), new ByteArrayOutputStream(), new StringBuilder())
                    .complet());
        } finally {
            assertTrue(Thread.interrupted(), "the interruption is left to the caller");
        }
    }

    @Test
    @DisplayName("in many files, by several threads, gives the bytes of the single documents")
    void manyFiles() throws IOException {
        List<Integer> told = new ArrayList<>();
        Bilan bilan = Batch.standard().files(plis(60), dir, 4, (documents, pages) -> told.add(documents));
        assertEquals(60, bilan.documents());
        assertEquals(80, bilan.pages());
        assertEquals(IntStream.rangeClosed(1, 60).boxed().toList(), told);
        List<String[]> lignes = lignes(Files.readString(dir.resolve("manifeste.csv")));
        assertEquals(60, lignes.size());
        for (int i = 0; i < 60; i++) {
            String[] ligne = lignes.get(i);
            assertEquals(String.valueOf(i + 1), ligne[0]);
            assertTrue(ligne[7].matches("0000\\d\\d-[0-9A-Z]{18}-[a-z-]+\\.pdf"), ligne[7]);
            byte[] file = Files.readAllBytes(dir.resolve(ligne[7]));
            if (i % 3 == 0) {
                String name = "Madame Exemple n° " + i;
                byte[] alone = AttestationRenderer.standard()
                        .render(Exemple.courant()
                                .destinataire(
                                        name,
                                        i % 5 == 2 ? "Rue d’Essai" : "1 rue d’Essai",
                                        i % 5 == 2 ? "Bruxelles" : CODES.get(i % 5) + " Essai")
                                .attestation())
                        .octets();
                assertArrayEquals(alone, file, name);
            }
        }
        try (var files = Files.list(dir)) {
            assertEquals(61, files.count());
        }
    }

    @Test
    @DisplayName("in many files stops all its threads when told so, or when one fails")
    void manyFilesStopped() throws IOException {
        Bilan bilan = Batch.standard().files(plis(200), dir, 3, (documents, pages) -> documents < 5);
        assertFalse(bilan.complet());
        assertTrue(bilan.documents() >= 5 && bilan.documents() < 10, "documents: " + bilan.documents());
        List<Pli> failing = new ArrayList<>(plis(50));
        failing.add(10, new Pli("", () -> {
            throw new IllegalStateException("no data");
        }));
        assertThrows(IllegalStateException.class, () -> Batch.standard().files(failing, dir, 2, Batch.NO_PROGRESS));
        assertThrows(
                IOException.class, () -> Batch.standard().files(plis(5), dir.resolve("absent"), 2, Batch.NO_PROGRESS));
        assertThrows(IllegalArgumentException.class, () -> Batch.standard().files(plis(5), dir, 0, Batch.NO_PROGRESS));
    }
}
