package fr.demandeunique.sne.client.bulk;

import static fr.demandeunique.sne.client.KeptText.assertKept;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.jackson.Samples;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.GrilleJson;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.cotation.Cotateur;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.doublons.Ressemblance;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.qualite.Indicateur;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is written of a small stock, to the last character: the documents lie beside this test. Where one changes on purpose, run with
 * {@code -Dtexts.write=true} and look at the difference.
 */
class BulkGoldenTest {
    private static final LocalDate JOUR = LocalDate.of(2017, 2, 21);
    private static final Demande EXEMPLE = Samples.demande();

    @TempDir
    private Path dir;

    private static Demande une(String numero, String guichet, UnaryOperator<Demande.Builder> change) {
        var builder = EXEMPLE.toBuilder()
                .numeroUnique(NumeroUnique.parse(numero))
                .guichetCreation(CodeGuichet.parse(guichet))
                .guichetDerniereModification(CodeGuichet.parse(guichet));
        return change.apply(builder).build();
    }

    /** Three territories, four guichets, a doublon, one that was housed, one struck off, one without a guichet, one with nothing. */
    private static byte[] stock() {
        LocalDate signed = LocalDate.of(2017, 1, 9);
        List<Demande> all = List.of(
                EXEMPLE,
                une("057121507390410691", "10692", it -> it),
                une(
                        "111021607390510691",
                        "G1104",
                        it -> it.motifs(List.of())
                                .dateDepot(LocalDate.of(2016, 2, 1))
                                .demandeur(EXEMPLE.demandeur().toBuilder()
                                        .identite(one ->
                                                one.nom("AUTRE").dateNaissance(DateNaissance.parse("1950-01-01")))
                                        .telephones(List.of())
                                        .courriel(null)
                                        .build())),
                une(
                        "974031607390610691",
                        "97401",
                        it -> it.dateDepot(LocalDate.of(2016, 3, 1))
                                .etat(EtatDemande.RADIEE)
                                .radiation(RadiationDemande.builder()
                                        .motif(MotifRadiation.ATTRIBUTION)
                                        .date(signed)
                                        .guichet(CodeGuichet.parse("97401"))
                                        .build())
                                .attribution(
                                        Attribution.builder().dateBail(signed).build())),
                une(
                        "057041607390710691",
                        "10691",
                        it -> it.dateDepot(LocalDate.of(2016, 4, 1))
                                .demandeur(EXEMPLE.demandeur().toBuilder()
                                        .identite(one -> one.nom("TIERS")
                                                .nomNaissance("TIERS")
                                                .prenoms(List.of("Zoé")))
                                        .revenusFiscaux(List.of())
                                        .build())
                                .coTitulaires(List.of())
                                .renouvellements(List.of(LocalDate.of(2017, 1, 3)))
                                .motifs(List.of(Motif.builder()
                                        .code(MotifDemande.LOGEMENT_TROP_CHER)
                                        .build()))
                                .logementRecherche(LogementRecherche.builder()
                                        .types(List.of(TypeLogement.T1))
                                        .nombrePersonnes(1)
                                        .communes(List.of("57672"))
                                        .build())),
                Demande.builder().precisions("=1+1;\"sûr\"\net <b>sain</b>").build());
        var text = new StringBuilder();
        all.forEach(one -> text.append(new String(DemandeJson.write(one), StandardCharsets.UTF_8))
                .append('\n'));
        text.append("{\"etat\":\"ACTIVE\",\"motifs\":[{\"code\":\"99\"}]}\n{\"numeroUnique\":\n");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static StockReader reader() {
        return StockReader.of(new ByteArrayInputStream(stock()), "stock.ndjson").withThreads(1);
    }

    private static AuditSummary summary() throws IOException {
        Cotateur grid = Cotateur.de(
                        GrilleJson.exemple().toBuilder()
                                .du(JOUR.minusYears(1))
                                .au(null)
                                .build(),
                        JOUR)
                .orElseThrow();
        return reader().collect(() -> new StockAudit(JOUR), (audit, one) -> audit.add(one, grid), StockAudit::merge)
                .summary();
    }

    private interface Write {
        void to(OutputStream out) throws IOException;
    }

    private static String text(Write write) throws IOException {
        var out = new ByteArrayOutputStream();
        write.to(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The cells of a workbook, a line each. */
    private static String cells(Write write) throws IOException {
        var out = new ByteArrayOutputStream();
        write.to(out);
        var text = new StringBuilder();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            for (var sheet : book.getSheets().toList()) {
                text.append("# ").append(sheet.getName()).append('\n');
                for (Row row : sheet.read()) {
                    row.forEach(cell -> text.append(cell == null ? "" : cell.getType() + " " + cell.getRawValue())
                            .append('|'));
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }

    @Test
    void the_audit_is_told_in_a_page_in_JSON_and_for_the_bilan_of_the_tension() throws IOException {
        AuditSummary summary = summary();
        var before = Map.of(Indicateur.MOTIF_ABSENT, 12L, Indicateur.DOUBLON_SUSPECT, 0L);
        assertKept(
                BulkGoldenTest.class,
                "audit-precedent.html",
                text(AuditReport.of(summary).withPrevious(before)::write));
        assertKept(
                BulkGoldenTest.class, "audit-precedent.json", new String(summary.json(before), StandardCharsets.UTF_8));
        assertKept(BulkGoldenTest.class, "tension.txt", text(summary::writeTension));
    }

    @Test
    void an_audit_of_nothing_says_so() throws IOException {
        AuditSummary none = new StockAudit(JOUR).summary();
        assertKept(BulkGoldenTest.class, "audit-vide.html", text(AuditReport.of(none)::write));
        assertKept(BulkGoldenTest.class, "audit-vide.json", new String(none.json(), StandardCharsets.UTF_8));
    }

    @Test
    void a_check_tells_each_fault_with_its_place_in_three_formats_and_two_languages() throws IOException {
        assertKept(BulkGoldenTest.class, "controle-fr.csv", text(check(CheckReport.Format.CSV, Locale.FRENCH, false)));
        assertKept(
                BulkGoldenTest.class, "controle-fr.html", text(check(CheckReport.Format.HTML, Locale.FRENCH, false)));
        assertKept(
                BulkGoldenTest.class,
                "controle-en-numeros.csv",
                text(check(CheckReport.Format.CSV, Locale.ENGLISH, true)));
        assertKept(
                BulkGoldenTest.class,
                "controle-en-numeros.html",
                text(check(CheckReport.Format.HTML, Locale.ENGLISH, true)));
        assertKept(
                BulkGoldenTest.class, "controle.xlsx.txt", cells(check(CheckReport.Format.XLSX, Locale.FRENCH, true)));
    }

    private static Write check(CheckReport.Format format, Locale langue, boolean numeros) {
        return out -> {
            StockCheck check = StockCheck.on(JOUR);
            try (CheckReport report = CheckReport.open(out, format, langue, numeros)) {
                reader().forEach(check::check, report::add);
                assertEquals(7, report.demandes());
                assertEquals(1, report.illisibles());
                assertEquals(7, report.refusees() + report.averties(), "none of these is without a remark");
                assertTrue(report.parCode().size() > 5, report.parCode().toString());
            }
        };
    }

    @Test
    void an_export_has_a_row_a_demande_or_a_person_and_a_dictionary() throws IOException {
        StockExport export = StockExport.of(reader());
        assertKept(
                BulkGoldenTest.class, "export.csv", text(out -> export.write(reader(), out, StockExport.Format.CSV)));
        assertKept(
                BulkGoldenTest.class,
                "export-libelles.csv",
                text(out -> export.withLabels(true).write(reader(), out, StockExport.Format.CSV)));
        assertKept(
                BulkGoldenTest.class,
                "export-personnes.csv",
                text(out -> export.byPerson(true).write(reader(), out, StockExport.Format.CSV)));
        assertKept(
                BulkGoldenTest.class,
                "export.xlsx.txt",
                cells(out -> export.write(reader(), out, StockExport.Format.XLSX)));
        assertKept(BulkGoldenTest.class, "dictionnaire.csv", text(export::dictionary));
        assertEquals(7, export.write(reader(), OutputStream.nullOutputStream(), StockExport.Format.CSV));
    }

    @Test
    void an_extraction_is_a_file_for_each_guichet_and_indicator() throws IOException {
        StockAudit audit = reader().collect(() -> new StockAudit(JOUR), StockAudit::add, StockAudit::merge);
        for (boolean nominatives : new boolean[] {false, true}) {
            Path folder = dir.resolve("x" + nominatives);
            try (var extraction = Extraction.into(folder, JOUR, audit.doublons(), nominatives)) {
                reader().forEach(extraction::look, extraction::add);
            }
            assertKept(BulkGoldenTest.class, "extraction" + (nominatives ? "-nominative" : "") + ".txt", files(folder));
        }
    }

    /** One of no guichet has a folder of its own; of one guichet, the pair is written once. */
    @Test
    void a_pair_is_written_for_the_guichets_of_both_each_time_its_own_first() throws IOException {
        StockAudit audit = reader().collect(() -> new StockAudit(JOUR), StockAudit::add, StockAudit::merge);
        Path folder = dir.resolve("pairs");
        var mine = new DuplicatePair.Side(
                NumeroUnique.parse("057121507390310691"), "/demandeur", CodeGuichet.parse("10691"));
        var other = new DuplicatePair.Side(
                NumeroUnique.parse("057121500000110694"), "/coTitulaires/0", CodeGuichet.parse("10694"));
        var nobody = new DuplicatePair.Side(NumeroUnique.parse("057121500000210691"), "/demandeur", null);
        try (var extraction = Extraction.into(folder, JOUR, audit.doublons(), false)) {
            extraction.add(new DuplicatePair(mine, other, Ressemblance.MEME_PERSONNE));
            extraction.add(new DuplicatePair(mine, mine, Ressemblance.SOUPCON));
            extraction.add(new DuplicatePair(nobody, other, Ressemblance.SOUPCON));
        }
        assertKept(BulkGoldenTest.class, "extraction-paires.txt", files(folder));
    }

    private static String files(Path folder) throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.add("# " + folder.relativize(file).toString().replace('\\', '/'));
                all.add(Files.readString(file));
            }
        }
        return String.join("\n", all);
    }

    /** Documents are read many together, as long as they are small. */
    @Test
    void a_batch_of_documents_is_full_when_it_is_large_enough_for_a_thread() {
        var batch = new DocumentBatch();
        assertTrue(batch.empty());
        batch.add(new SourcePlace("a.zip", "a.json", 1), false, new byte[RecordSource.PIECE - 1]);
        assertFalse(batch.empty() || batch.full());
        batch.add(new SourcePlace("a.zip", "b.json", 1), false, new byte[1]);
        assertTrue(batch.full());
    }

    /** A line goes in once, whatever comes again; one that is refused waits for a partial import to be asked for. */
    @Test
    void an_import_deposits_each_good_line_once_and_says_what_has_become_of_it() throws IOException {
        JdbcConnectionPool pool =
                JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sne", "");
        try {
            Outbox outbox = Outbox.of(pool);
            outbox.migrate();
            StockImport imports = StockImport.into(outbox, JOUR);
            List<CheckedRecord> told = new ArrayList<>();
            StockImport.Verdict verdict = imports.check(reader(), told::add);
            assertEquals(8, told.size());
            assertEquals(8, verdict.good() + verdict.refused());
            assertEquals(verdict.good(), verdict.warned());
            assertTrue(verdict.good() > 1 && verdict.refused() > 1, verdict.toString());
            assertThrows(IllegalStateException.class, () -> imports.deposit(reader(), false));
            assertEquals(
                    new StockImport.Deposit(verdict.good(), 0, verdict.refused()), imports.deposit(reader(), true));
            assertEquals(
                    new StockImport.Deposit(0, verdict.good(), verdict.refused()), imports.deposit(reader(), true));
            List<StockImport.Line> lines = new ArrayList<>();
            imports.status(reader(), lines::add);
            assertEquals(8, lines.size());
            for (StockImport.Line one : lines) {
                assertEquals(one.checked().conforme(), one.message().isPresent());
            }
        } finally {
            pool.dispose();
        }
    }
}
