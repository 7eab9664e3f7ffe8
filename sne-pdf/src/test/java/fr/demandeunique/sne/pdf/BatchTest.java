package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.pdf.Batch.Bilan;
import fr.demandeunique.sne.pdf.Batch.Pli;
import fr.demandeunique.sne.pdf.theme.Theme;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch. */
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
    void in_one_file_is_valid_has_a_bookmark_for_each_and_a_manifest_that_leads_to_each() throws IOException {
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
    void is_sorted_by_postcode_those_without_one_last_the_order_kept_within_each() throws IOException {
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
    void goes_on_after_a_document_that_is_refused_and_tells_it_in_the_manifest() throws IOException {
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
    void of_nothing_writes_nothing_but_the_titles_of_the_manifest() throws IOException {
        var pdf = new ByteArrayOutputStream();
        var csv = new StringBuilder();
        assertEquals(new Bilan(0, 0, 0, true), print(Batch.standard(), List.of(), pdf, csv));
        assertEquals(0, pdf.size());
        assertEquals(1, csv.toString().lines().count());
    }

    @Test
    void tells_how_far_it_is_and_stops_when_told_so_with_a_file_that_is_valid() throws IOException {
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

    /** The batch with a document that throws, by its supplier or while it is drawn, after the third. */
    private static List<Pli> broken() {
        List<Pli> plis = new ArrayList<>(plis(6));
        plis.add(3, new Pli("57000", papier(0).numero(), () -> {
            throw new IllegalStateException("no data");
        }));
        plis.add(4, new Pli("57000", () -> {
            throw new RefusException(List.of(Anomalie.erreur("ATTESTATION_SANS_NUMERO", "/numeroUnique")));
        }));
        List<Mention> mentions = List.of(new Mention("Un titre", List.of("x")));
        plis.add(
                5,
                Pli.de(BatchDocument.attestation(
                        Exemple.courant().mentions(mentions).codeQr(null).attestation())));
        return plis;
    }

    private static byte[] bytes(List<Pli> plis) throws IOException {
        var pdf = new ByteArrayOutputStream();
        print(Batch.standard(), plis, pdf, new StringBuilder());
        return pdf.toByteArray();
    }

    @Test
    void leaves_out_a_document_that_throws_says_which_and_why() throws IOException {
        var csv = new StringBuilder();
        var pdf = new ByteArrayOutputStream();
        assertEquals(new Bilan(7, 2, 10, true), print(Batch.standard(), broken(), pdf, csv));
        String number = papier(0).numero().compact();
        assertEquals(
                "4;" + number + ";;;;;0;;LOT_DOCUMENT_ECHEC(IllegalStateException)",
                String.join(";", lignes(csv).get(3)));
        assertEquals(
                "5;;;;;;0;;ATTESTATION_SANS_NUMERO",
                String.join(";", lignes(csv).get(4)));
        List<Pli> without = broken();
        without.subList(3, 5).clear();
        assertArrayEquals(bytes(without), pdf.toByteArray());
        Bilan files = Batch.standard().files(broken(), dir, 2, Batch.NO_PROGRESS);
        assertEquals(new Bilan(7, 2, 10, true), files);
        assertEquals(
                csv.toString().lines().skip(4).limit(2).toList(),
                Files.readString(dir.resolve("manifeste.csv"))
                        .lines()
                        .skip(4)
                        .limit(2)
                        .toList());
    }

    /** A stream that takes one document and then fails each time, by this error or by a new one. */
    private static OutputStream failing(IOException kept) {
        return new OutputStream() {
            private int calls;

            @Override
            public void write(int one) {
                throw new AssertionError("bytes come in runs");
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                if (++calls > 1) {
                    throw kept == null ? new IOException("no room at all") : kept;
                }
            }
        };
    }

    @Test
    void that_ends_by_an_error_of_a_document_of_the_follower_of_the_manifest_or_of_the_list() throws IOException {
        List<Pli> plis = new ArrayList<>(plis(6));
        plis.add(3, new Pli("", () -> {
            throw new OutOfMemoryError("made up");
        }));
        byte[] three = bytes(plis(3));
        var pdf = new ByteArrayOutputStream();
        assertThrows(OutOfMemoryError.class, () -> print(Batch.standard(), plis, pdf, new StringBuilder()));
        assertArrayEquals(three, pdf.toByteArray());

        pdf.reset();
        assertThrows(
                IllegalStateException.class,
                () -> Batch.standard()
                        .print(plis(6), "Lot", ExempleDossier.JOUR, pdf, new StringBuilder(), (done, pages) -> {
                            if (done == 3) {
                                throw new IllegalStateException("the follower");
                            }
                            return true;
                        }));
        assertArrayEquals(three, pdf.toByteArray());

        pdf.reset();
        Iterable<Pli> list =
                () -> java.util.stream.Stream.concat(plis(3).stream(), java.util.stream.Stream.generate(() -> {
                            throw new IllegalStateException("the cursor");
                        }))
                        .map(Pli.class::cast)
                        .iterator();
        assertThrows(
                IllegalStateException.class,
                () -> Batch.standard()
                        .print(list, "Lot", ExempleDossier.JOUR, pdf, new StringBuilder(), Batch.NO_PROGRESS));
        assertArrayEquals(three, pdf.toByteArray());

        var full = new java.io.FilterWriter(new java.io.StringWriter()) {
            private int lines;

            @Override
            public void write(String text, int from, int count) throws IOException {
                if (++lines > 3) {
                    throw new IOException("no room");
                }
            }
        };
        pdf.reset();
        assertThrows(IOException.class, () -> print(Batch.standard(), plis(6), pdf, full));
        assertArrayEquals(three, pdf.toByteArray(), "the third line has no room");
        for (IOException kept : new IOException[] {null, new IOException("the same again")}) {
            IOException told = assertThrows(
                    IOException.class, () -> print(Batch.standard(), plis(3), failing(kept), new StringBuilder()));
            assertEquals(kept == null ? 1 : 0, told.getSuppressed().length, "what the end of the file met too");
        }
        assertEquals(List.of(), JugeVeraPdf.fautes(pdf.toByteArray(), "ua1"));
    }

    @Test
    void that_was_killed_gives_when_it_is_run_again_the_bytes_of_one_that_was_never_stopped() throws IOException {
        Path pdf = dir.resolve("lot.pdf");
        Path csv = dir.resolve("lot.csv");
        assertThrows(
                StackOverflowError.class,
                () -> Batch.standard().print(plis(9), "Lot", ExempleDossier.JOUR, pdf, csv, (done, pages) -> {
                    if (done == 5) {
                        throw new StackOverflowError("made up");
                    }
                    return true;
                }));
        assertFalse(Files.exists(pdf));
        assertFalse(Files.exists(csv));
        byte[] half = Files.readAllBytes(dir.resolve("lot.pdf.part"));
        assertArrayEquals(bytes(plis(5)), half);
        Files.write(dir.resolve("lot.pdf.part"), new byte[1 << 20]);
        Batch.standard().print(plis(9), "Lot", ExempleDossier.JOUR, pdf, csv, Batch.NO_PROGRESS);
        assertArrayEquals(bytes(plis(9)), Files.readAllBytes(pdf));
        var whole = new StringBuilder();
        print(Batch.standard(), plis(9), OutputStream.nullOutputStream(), whole);
        assertEquals(whole.toString(), Files.readString(csv));
        try (var files = Files.list(dir)) {
            assertEquals(2, files.count());
        }
        Bilan none = Batch.standard().print(List.of(), "Lot", ExempleDossier.JOUR, pdf, csv, Batch.NO_PROGRESS);
        assertEquals(new Bilan(0, 0, 0, true), none);
        assertArrayEquals(bytes(plis(9)), Files.readAllBytes(pdf), "no document, no file");
        assertFalse(Files.exists(dir.resolve("lot.pdf.part")));
    }

    @Test
    void in_many_files_by_several_threads_gives_the_bytes_of_the_single_documents() throws IOException {
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
    void is_of_its_theme_with_its_fold_marks() throws IOException {
        Theme large = Theme.standard().inLargePrint();
        Batch.standard().withTheme(large).withFoldMarks(true).files(plis(1), dir, 1, Batch.NO_PROGRESS);
        String name = lignes(Files.readString(dir.resolve("manifeste.csv"))).get(0)[7];
        assertArrayEquals(
                AttestationRenderer.standard()
                        .withTheme(large)
                        .withFoldMarks(true)
                        .render(Exemple.courant()
                                .destinataire("Madame Exemple n° 0", "1 rue d’Essai", "57070 Essai")
                                .attestation())
                        .octets(),
                Files.readAllBytes(dir.resolve(name)));
    }

    @Test
    void in_many_files_stops_all_its_threads_when_told_so_or_when_one_fails() throws IOException {
        Bilan bilan = Batch.standard().files(plis(200), dir, 3, (documents, pages) -> documents < 5);
        assertFalse(bilan.complet());
        assertTrue(bilan.documents() >= 5 && bilan.documents() < 10, "documents: " + bilan.documents());
        assertThrows(
                IllegalStateException.class,
                () -> Batch.standard().files(plis(50), dir, 2, (documents, pages) -> {
                    throw new IllegalStateException("the follower");
                }));
        assertThrows(
                IOException.class, () -> Batch.standard().files(plis(5), dir.resolve("absent"), 2, Batch.NO_PROGRESS));
        assertThrows(IllegalArgumentException.class, () -> Batch.standard().files(plis(5), dir, 0, Batch.NO_PROGRESS));
    }
}
