package fr.demandeunique.sne.client.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockReaderTest {
    private static final LocalDate DEPOT = LocalDate.of(2015, 12, 17);

    @TempDir
    private Path dir;

    static Demande demande(int rang) {
        return Demande.builder()
                .numeroUnique(NumeroUnique.parse("05712150" + (100_000 + rang) + "10691".substring(0, 4)))
                .dateDepot(DEPOT)
                .build();
    }

    static List<StockRecord> all(StockReader reader) throws IOException {
        List<StockRecord> found = new ArrayList<>();
        reader.forEach(one -> one, found::add);
        return found;
    }

    private static List<StockRecord> csv(String text, Charset charset) throws IOException {
        return all(StockReader.of(new ByteArrayInputStream(text.getBytes(charset)), "a.csv"));
    }

    private static List<StockRecord> csv(String text) throws IOException {
        return csv(text, StandardCharsets.UTF_8);
    }

    static List<String> codes(StockRecord one) {
        return one.rapport().anomalies().stream().map(Anomalie::code).toList();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    static byte[] lines(int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(new String(DemandeJson.write(demande(i)), StandardCharsets.UTF_8))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void many_lines_come_in_order_with_their_numbers_and_each_once() throws IOException {
        Path file = Files.write(dir.resolve("stock.ndjson.gz"), gzip(lines(0, 20_000)));
        List<StockRecord> found = all(StockReader.of(List.of(file)).withThreads(3));
        assertEquals(20_000, found.size());
        for (int i = 0; i < found.size(); i++) {
            assertEquals(i + 1, found.get(i).place().ligne());
            assertEquals(demande(i), found.get(i).demande());
        }
        long[] sum = StockReader.of(List.of(file))
                .collect(() -> new long[1], (count, one) -> count[0]++, (a, b) -> a[0] += b[0]);
        assertEquals(20_000, sum[0]);
    }

    @Test
    void a_bad_line_costs_itself_alone_and_is_told_with_its_number() throws IOException {
        String text = new String(lines(0, 1), StandardCharsets.UTF_8) + "\n{\"numeroUnique\": \n"
                + new String(lines(1, 2), StandardCharsets.UTF_8);
        List<StockRecord> found =
                all(StockReader.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "-"));
        assertEquals(3, found.size());
        assertEquals(3, found.get(1).place().ligne(), "the blank line counts");
        assertNull(
                found.get(1).demande() == null ? null : found.get(1).demande().numeroUnique());
        assertEquals("3", found.get(1).rapport().anomalies().get(0).parametres().get("ligne"));
        assertEquals(demande(1), found.get(2).demande());
    }

    @Test
    void a_line_longer_than_a_document_is_refused_and_the_next_one_read() throws IOException {
        byte[] long_ = new byte[18 << 20];
        Arrays.fill(long_, (byte) ' ');
        long_[0] = '{';
        var out = new ByteArrayOutputStream();
        out.write(lines(0, 1));
        out.write(long_);
        out.write('\n');
        out.write(lines(1, 2));
        List<StockRecord> found = all(StockReader.of(new ByteArrayInputStream(out.toByteArray()), "x.ndjson"));
        assertEquals(List.of("JSON_TROP_GRAND"), codes(found.get(1)));
        assertEquals(demande(1), found.get(2).demande());
        assertEquals(3, found.get(2).place().ligne());
    }

    @Test
    void members_of_gzip_behind_a_pipe_are_all_read() throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(gzip(lines(0, 10)));
        out.write(gzip(lines(10, 20)));
        InputStream pipe = new FilterInputStream(new ByteArrayInputStream(out.toByteArray())) {
            @Override
            public int available() {
                return 0;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return super.read(into, from, Math.min(length, 7));
            }
        };
        assertEquals(20, all(StockReader.of(pipe, "-")).size());
    }

    @Test
    void a_file_that_is_cut_off_gives_what_stands_before_and_says_so() throws IOException {
        byte[] whole = gzip(lines(0, 5_000));
        Path cut = Files.write(dir.resolve("a.ndjson.gz"), Arrays.copyOf(whole, whole.length / 2));
        Path good = Files.write(dir.resolve("b.ndjson"), lines(7, 8));
        List<StockRecord> found = all(StockReader.of(List.of(cut, good)));
        int read = found.size() - 3;
        assertTrue(read > 1_500, "lines before the cut: " + read);
        for (int i = 0; i < read; i++) {
            assertEquals(demande(i), found.get(i).demande());
        }
        StockRecord damage = found.get(found.size() - 2);
        assertEquals(List.of("FICHIER_ABIME"), codes(damage));
        assertEquals(new SourcePlace(cut.toString(), null, read + 1), damage.place(), "on the line that is cut");
        assertEquals(demande(7), found.get(found.size() - 1).demande());
    }

    @Test
    void documents_of_a_zip_and_of_a_folder_are_one_demande_each() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("DIS/a.xml"));
            zip.write(DemandeXml.write(demande(1)));
            zip.putNextEntry(new ZipEntry("lisez-moi.pdf"));
            zip.write(new byte[] {'%', 'P', 'D', 'F', 1, 2, 0});
            zip.putNextEntry(new ZipEntry("b.ndjson"));
            zip.write(lines(2, 4));
            zip.putNextEntry(new ZipEntry("RET/c.xml"));
            zip.write(DemandeXml.write(demande(4)));
        }
        Path folder = Files.createDirectories(dir.resolve("lot"));
        Files.write(folder.resolve("a.zip"), out.toByteArray());
        Files.write(
                Files.createDirectories(folder.resolve("COP")).resolve("z.json"),
                DemandeJson.writeIndented(demande(5)).getBytes(StandardCharsets.UTF_8));
        List<StockRecord> found = all(StockReader.of(List.of(folder)));
        List<String> places = found.stream()
                .map(one -> one.place().partie() + ":" + one.place().ligne())
                .toList();
        assertEquals(
                List.of(
                        "COP/z.json:1",
                        "a.zip/DIS/a.xml:1",
                        "a.zip/lisez-moi.pdf:1",
                        "a.zip/b.ndjson:1",
                        "a.zip/b.ndjson:2",
                        "a.zip/RET/c.xml:1"),
                places);
        assertEquals(List.of("FICHIER_FORMAT_INCONNU"), codes(found.get(2)));
        assertEquals(
                demande(1).numeroUnique(),
                Objects.requireNonNull(found.get(1).demande()).numeroUnique());
        assertEquals("MOD", found.get(5).typeFichier());
    }

    @Test
    void a_missing_file_is_a_failure_and_no_demande() {
        assertThrows(IOException.class, () -> all(StockReader.of(List.of(dir.resolve("absent.ndjson")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void a_table_of_a_french_spreadsheet(String charset) throws IOException {
        String text =
                "numeroUnique;dateDepot;demandeur.nom;demandeur.prenoms;demandeur.situationFamiliale;demandeur.revenusFiscaux.1.montant;"
                        + "demandeur.adresse.codePostal;copieNumerique;motifs.1.code;demandeur.telephones\r\n"
                        + "057 1215 073903 10691;17/12/2015;\"L’Œuvre; d’Été\";Noël, Zoé;Marié(e);12 345,67 €;1000;oui;7;612345678\r\n";
        List<StockRecord> found = csv(text, Charset.forName(charset));
        assertEquals(1, found.size());
        assertEquals(List.of(), codes(found.get(0)));
        Demande read = Objects.requireNonNull(found.get(0).demande());
        Demandeur asker = Objects.requireNonNull(read.demandeur());
        assertEquals(
                "057121507390310691",
                Objects.requireNonNull(read.numeroUnique()).compact());
        assertEquals(DEPOT, read.dateDepot());
        assertEquals("L’Œuvre; d’Été", asker.nom());
        assertEquals(List.of("Noël", "Zoé"), asker.prenoms());
        assertEquals(SituationFamiliale.MARIE, asker.situationFamiliale());
        assertEquals("12345.67", String.valueOf(asker.revenusFiscaux().get(0).montant()));
        assertEquals("01000", Objects.requireNonNull(asker.adresse()).codePostal());
        assertEquals(true, read.copieNumerique());
        assertEquals("07", String.valueOf(read.motifs().get(0).code()));
        assertEquals(List.of("0612345678"), asker.telephones());
    }

    @Test
    void a_mark_before_the_titles_is_no_part_of_them() throws IOException {
        assertEquals(DEPOT, csv("\ufeffdateDepot\n17/12/2015").get(0).demande().dateDepot());
    }

    @Test
    void a_quote_that_is_never_closed_costs_its_own_line_alone() throws IOException {
        var text = new StringBuilder("dateDepot;demandeur.nom\n17/12/2015;\"ouvert\n");
        for (int i = 0; i < 500; i++) {
            text.append("17/12/2015;N").append(i).append(i % 7 == 3 ? ";\n" : "\n");
        }
        text.append("17/12/2015;\"fermé\nsur deux\"\n17/12/2015;\"suite\"x\n17/12/2015;5\" de large\n17/12/2015;\"fin");
        List<StockRecord> found = csv(text.toString());
        assertEquals(List.of("CSV_GUILLEMET_OUVERT"), codes(found.get(0)));
        assertEquals(2, found.get(0).place().ligne());
        for (int i = 0; i < 500; i++) {
            assertEquals("N" + i, found.get(i + 1).demande().demandeur().nom());
            assertEquals(i + 3, found.get(i + 1).place().ligne());
        }
        assertEquals("fermé\nsur deux", found.get(501).demande().demandeur().nom());
        assertEquals(List.of("CSV_GUILLEMET_SUITE"), codes(found.get(502)));
        assertEquals(505, found.get(502).place().ligne());
        assertEquals("5\" de large", found.get(503).demande().demandeur().nom(), "a quote within a cell is text");
        assertEquals(List.of("CSV_GUILLEMET_OUVERT"), codes(found.get(504)));
        assertEquals(505, found.size());
    }

    @Test
    void an_open_quote_does_not_swallow_a_quoted_cell_of_a_later_line() throws IOException {
        List<StockRecord> found = csv("dateDepot;demandeur.nom\n17/12/2015;\"ouvert\n17/12/2015;\"B\"\n17/12/2015;C\n");
        assertEquals(3, found.size());
        assertEquals(List.of("CSV_GUILLEMET_OUVERT"), codes(found.get(0)));
        assertEquals("B", found.get(1).demande().demandeur().nom());
        assertEquals("C", found.get(2).demande().demandeur().nom());
    }

    @Test
    void a_bad_cell_is_told_by_line_column_title_and_masked_value_and_the_rest_is_read() throws IOException {
        StockRecord found = csv("dateDepot;demandeur.nom;numeroUnique\n31/02/2015;DURAND;5,71E+16\n")
                .get(0);
        assertEquals(List.of("TABLEUR_NOMBRE_ARRONDI", "JSON_DATE"), codes(found));
        Anomalie date = found.rapport().anomalies().get(1);
        Anomalie located = found.locate(date);
        assertEquals("2", located.parametres().get("ligne"));
        assertEquals("1", located.parametres().get("colonne"));
        assertEquals("dateDepot", found.column(date));
        assertEquals("3*********", found.masked(date));
        assertEquals("DURAND", found.demande().demandeur().nom());
        String json = new String(StockCheck.on(DEPOT).check(found).json(Locale.FRENCH), StandardCharsets.UTF_8);
        assertTrue(json.contains("\"titre\":\"dateDepot\",\"valeur\":\"3*********\""), json);
        assertFalse(json.contains("DURAND"), json);
        assertFalse(json.contains("31/02"), json);
    }

    @Test
    void a_cell_that_was_typed_anew_is_read_in_the_place_of_that_of_the_file() throws IOException {
        byte[] table = "dateDepot;demandeur.nom\n31/02/2015;DURAND\n17/12/2015\n".getBytes(StandardCharsets.UTF_8);
        StockRecord bad = csv(new String(table, StandardCharsets.UTF_8)).get(0);
        Anomalie fault = bad.rapport().anomalies().get(0);
        assertEquals("31/02/2015", bad.cell(fault));
        assertNull(bad.cell(Anomalie.erreur("X", "/cotation")), "of no column");
        var profile = ColumnProfile.standard()
                .withCorrections((place, titre) -> place.ligne() == 2 && titre.equals("dateDepot")
                        ? "17/12/2015"
                        : place.ligne() == 3 && titre.equals("demandeur.nom") ? "MARTIN" : null);
        List<StockRecord> found =
                all(StockReader.of(new ByteArrayInputStream(table), "a.csv").withProfile(profile));
        assertEquals(DEPOT, found.get(0).demande().dateDepot());
        assertEquals("DURAND", found.get(0).demande().demandeur().identite().nom());
        assertEquals("MARTIN", found.get(1).demande().demandeur().identite().nom(), "a cell that the row did not have");
    }

    @Test
    void too_many_cells_and_unknown_columns_are_told() throws IOException {
        List<StockRecord> found = csv("dateDepot,inventee\n17/12/2015,x,y\n");
        assertEquals(List.of("COLONNE_INCONNUE"), codes(found.get(0)));
        assertNull(found.get(0).demande());
        assertEquals(List.of("CSV_CELLULES_EN_TROP"), codes(found.get(1)));
        assertEquals(List.of("COLONNES_INCONNUES"), codes(csv("a;b\n1;2\n").get(0)));
    }

    @Test
    void a_profile_names_columns_constants_values_and_formats() throws IOException {
        ColumnProfile profile = ColumnProfile.read(new ByteArrayInputStream(
                ("colonne;chemin;valeur;correspondances;format\nNom usuel;demandeur.nom\nSit. fam.;demandeur.situationFamiliale;;célib.=C|mar.=M\n"
                                + "RFR;demandeur.revenusFiscaux.1.montant\n;demandeur.revenusFiscaux.1.annee;2015\nNé le;demandeur.dateNaissance;;;mm/jj/aa\nNote;-\n")
                        .getBytes(StandardCharsets.UTF_8)));
        byte[] table = "NOM USUEL;sit fam;RFR;né le;Note\nA;Célib.;1000;12/31/84;z\nB;mar.;;01/02/05;\n"
                .getBytes(StandardCharsets.UTF_8);
        List<StockRecord> found =
                all(StockReader.of(new ByteArrayInputStream(table), "a.csv").withProfile(profile));
        assertEquals(2, found.size());
        Demandeur first = found.get(0).demande().demandeur();
        assertEquals("1984-12-31", first.dateNaissance().texte());
        assertEquals(SituationFamiliale.CELIBATAIRE, first.situationFamiliale());
        assertEquals(2015, first.revenusFiscaux().get(0).annee());
        Demandeur second = found.get(1).demande().demandeur();
        assertEquals("2005-01-02", second.dateNaissance().texte());
        assertEquals(List.of(), second.revenusFiscaux(), "a constant alone makes no income");
        var wrong = new ByteArrayInputStream("a;pas.un.chemin\n".getBytes(StandardCharsets.UTF_8));
        assertThrows(IllegalArgumentException.class, () -> ColumnProfile.read(wrong));
    }

    @Test
    void a_workbook_with_dates_zeros_and_rounded_numbers() throws IOException {
        Path file = dir.resolve("a.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Demandes");
            String[] titles = {
                "dateDepot",
                "numeroUnique",
                "demandeur.nom",
                "demandeur.adresse.commune",
                "demandeur.revenusFiscaux.1.montant",
                "copieNumerique"
            };
            for (int i = 0; i < titles.length; i++) {
                sheet.value(0, i, titles[i]);
            }
            sheet.value(1, 0, DEPOT);
            sheet.style(1, 0).format("dd/mm/yyyy").set();
            sheet.value(1, 1, "057121507390310691");
            sheet.value(1, 2, "Été");
            sheet.value(1, 3, 1004);
            sheet.value(1, 4, 0.1 + 0.2);
            sheet.value(1, 5, true);
            sheet.value(3, 1, 571215073903106L * 1000);
            sheet.value(3, 2, "Zoé");
            workbook.newWorksheet("Notes").value(0, 0, "rien");
        }
        for (StockReader reader :
                List.of(StockReader.of(List.of(file)), StockReader.of(Files.newInputStream(file), "-"))) {
            List<StockRecord> found = all(reader);
            assertEquals(3, found.size());
            Demande read = found.get(0).demande();
            assertEquals(List.of(), codes(found.get(0)));
            assertEquals(DEPOT, read.dateDepot());
            assertEquals("01004", read.demandeur().adresse().commune());
            assertEquals(
                    "0.3", read.demandeur().revenusFiscaux().get(0).montant().toString());
            assertEquals(true, read.copieNumerique());
            assertEquals(4, found.get(1).place().ligne());
            assertEquals(List.of("TABLEUR_NOMBRE_ARRONDI"), codes(found.get(1)));
            assertEquals("Zoé", found.get(1).demande().demandeur().nom());
            assertEquals(List.of("COLONNES_INCONNUES"), codes(found.get(2)));
            assertEquals("Notes", found.get(2).place().partie());
        }
    }

    @Test
    void a_fault_of_the_work_itself_comes_out() {
        var reader = StockReader.of(new ByteArrayInputStream(lines(0, 3)), "-");
        assertThrows(
                IllegalStateException.class,
                () -> reader.forEach(
                        one -> {
                            throw new IllegalStateException("work");
                        },
                        one -> assertNotNull(one)));
    }
}
