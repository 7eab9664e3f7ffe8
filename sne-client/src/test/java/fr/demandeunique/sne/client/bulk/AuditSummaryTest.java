package fr.demandeunique.sne.client.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.jackson.Samples;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.qualite.BilanQualite.Constat;
import fr.demandeunique.sne.qualite.Indicateur;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an audit tells of what it is compared with, of pairs and of many territories; the whole pages lie beside {@link BulkGoldenTest}. */
class AuditSummaryTest {
    private static final LocalDate JOUR = LocalDate.of(2017, 10, 10);

    private static AuditSummary summary() throws IOException {
        Demande demande = Samples.demande().toBuilder().motifs(List.of()).build();
        return StockReader.of(new ByteArrayInputStream(DemandeJson.write(demande)), "stock.ndjson")
                .withThreads(1)
                .collect(() -> new StockAudit(JOUR), StockAudit::add, StockAudit::merge)
                .summary();
    }

    private static AuditSummary with(List<AuditSummary.Line> territories) throws IOException {
        AuditSummary one = summary();
        return new AuditSummary(
                one.bilan(), one.statistiques(), one.tension(), null, null, 0, 0, one.guichets(), territories);
    }

    private static AuditSummary.Line line(String territory, long demandes, long faulty) {
        return new AuditSummary.Line(
                "", territory, demandes, demandes, faulty, Collections.nCopies(Indicateur.values().length, 0L));
    }

    private static String page(AuditReport report) throws IOException {
        var out = new ByteArrayOutputStream();
        report.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String json(AuditSummary summary, Map<Indicateur, Long> before) {
        return new String(summary.json(before), StandardCharsets.UTF_8).replaceAll("\\s", "");
    }

    /** Each place is after the one before. */
    private static void inOrder(String text, String... places) {
        int at = -1;
        for (String one : places) {
            int next = text.indexOf(one, at + 1);
            assertTrue(next > at, one + " in " + text);
            at = next;
        }
    }

    @Test
    void the_counts_of_a_summary_are_read_again_by_a_later_one() throws IOException {
        AuditSummary summary = summary();
        Map<Indicateur, Long> expected = new EnumMap<>(Indicateur.class);
        for (Constat one : summary.bilan().constats()) {
            expected.put(one.indicateur(), one.nombre());
        }
        assertTrue(expected.containsValue(1L) && expected.containsValue(0L), expected.toString());
        assertEquals(expected, AuditSummary.nombres(summary.json()));
        assertEquals("AuditSummary[2017-10-10, 1]", summary.toString());
        for (String none : List.of("", "[]", "{}", "{\"indicateurs\":{}}")) {
            assertNull(AuditSummary.nombres(none.getBytes(StandardCharsets.UTF_8)), none);
        }
        String odd =
                "{\"indicateurs\":[7,{\"code\":\"AUTRE\",\"nombre\":1},{\"code\":\"MOTIF_ABSENT\",\"nombre\":\"1\"},{\"code\":\"MOTIF_ABSENT\",\"nombre\":3}]}";
        assertEquals(Map.of(Indicateur.MOTIF_ABSENT, 3L), AuditSummary.nombres(odd.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_has_changed_is_told_of_what_the_earlier_audit_knew() throws IOException {
        AuditSummary summary = summary();
        assertTrue(json(summary, Map.of(Indicateur.MOTIF_ABSENT, 1L))
                .contains("\"evolution\":[{\"code\":\"MOTIF_ABSENT\",\"avant\":1,\"nombre\":1,\"ecart\":0}]"));
        assertTrue(json(summary, Map.of(Indicateur.MOTIF_ABSENT, 0L))
                .contains("\"evolution\":[{\"code\":\"MOTIF_ABSENT\",\"avant\":0,\"nombre\":1,\"ecart\":1}]"));
        Indicateur nobody = summary.bilan().constats().stream()
                .filter(one -> one.nombre() == 0)
                .findFirst()
                .orElseThrow()
                .indicateur();
        assertTrue(json(summary, Map.of(nobody, 0L)).contains("\"evolution\":[]"));
        assertTrue(json(summary, Map.of(nobody, 2L))
                .contains("\"evolution\":[{\"code\":\"" + nobody + "\",\"avant\":2,\"nombre\":0,\"ecart\":-2}]"));
        assertFalse(json(summary, Map.of()).contains("evolution"));
    }

    @Test
    void a_change_is_up_down_or_none() throws IOException {
        AuditReport report = AuditReport.of(summary());
        String cell = "</td><td class=\"n %s\">%s</td>";
        for (long before : new long[] {0, 1, 2}) {
            String kind = before == 0 ? "up" : before == 1 ? "" : "down";
            String change = before == 0 ? "+1" : before == 1 ? "0" : "-1";
            String page = page(report.withPrevious(Map.of(Indicateur.MOTIF_ABSENT, before)));
            assertTrue(page.replace('\u2212', '-').contains(String.format(Locale.ROOT, cell, kind, change)), page);
        }
        assertTrue(page(report).contains("Suivi qualité au 10/10/2017"));
    }

    @Test
    void pairs_that_were_looked_for_are_told_with_the_largest_territories_first() throws IOException {
        var found = new DuplicateSummary(
                List.of(
                        new DuplicateSummary.Line("054", 1, 0),
                        new DuplicateSummary.Line("057", 1, 3),
                        new DuplicateSummary.Line("067", 2, 0)),
                7);
        AuditSummary summary = summary().withRapprochements(found);
        assertEquals(found, summary.rapprochements());
        assertEquals(summary().bilan().demandes(), summary.bilan().demandes());
        String page = page(AuditReport.of(summary));
        inOrder(
                page,
                "<h2>Rapprochements</h2>",
                "<li class=\"mild\"><strong>4</strong> paires d’une même personne",
                "<li class=\"\"><strong>3</strong> paires à vérifier",
                "<strong>7</strong> personnes non comparées",
                "Moselle</th><td class=\"n\">1</td><td class=\"n\">3</td>",
                "Bas-Rhin</th><td class=\"n\">2</td><td class=\"n\">0</td>",
                "Meurthe-et-Moselle</th><td class=\"n\">1</td><td class=\"n\">0</td>");
        assertTrue(json(summary, Map.of()).contains("\"rapprochements\":{\"certains\":4,\"soupcons\":3"));
        String none = page(AuditReport.of(summary.withRapprochements(new DuplicateSummary(List.of(), 0))));
        inOrder(none, "<h2>Rapprochements</h2>", "<li class=\"good\"><strong>0</strong> paires d’une même personne");
        assertFalse(none.contains("non comparées") || none.contains("Même personne"), none);
        assertFalse(page(AuditReport.of(summary())).contains("Rapprochements"));
    }

    @Test
    void the_territories_with_the_greatest_shares_come_first() throws IOException {
        String page = page(AuditReport.of(with(List.of(
                line("", 2, 2),
                line("054", 100, 10),
                line("057", 4, 2),
                line("067", 0, 0),
                line("068", 50, 0),
                line("111", 1000, 200)))));
        String shares = page.substring(page.indexOf("Les parts les plus grandes"));
        shares = shares.substring(0, shares.indexOf("</table>"));
        inOrder(
                shares,
                "Moselle</th>",
                "width=\"120\"",
                "50",
                "Île-de-France",
                "width=\"48\"",
                "20",
                "Meurthe-et-Moselle");
        assertFalse(shares.contains("Haut-Rhin") || shares.contains("Bas-Rhin"), shares);
        assertFalse(page.contains("NaN"), page);
    }

    @Test
    void of_many_territories_some_are_shown() throws IOException {
        List<AuditSummary.Line> many = IntStream.rangeClosed(1, 19)
                .mapToObj(i -> line(String.format(Locale.ROOT, "%03d", i), 100, i))
                .toList();
        String page = page(AuditReport.of(with(many)));
        String shares = page.substring(page.indexOf("Les parts les plus grandes"));
        shares = shares.substring(0, shares.indexOf("</table>"));
        assertEquals(12, shares.split("<tr>", -1).length - 1, shares);
    }

    @Test
    void what_was_checked_is_one_line_of_JSON() throws IOException {
        byte[] good = DemandeJson.write(Samples.demande());
        String bad = "{\"dateDepot\":\"2015-02-30\"}\n{\"a\":\n";
        List<String> lines = new ArrayList<>();
        StockCheck check = StockCheck.on(JOUR);
        try (CheckReport counted = CheckReport.counting(Locale.FRENCH)) {
            StockReader.of(
                            new ByteArrayInputStream((new String(good, StandardCharsets.UTF_8) + "\n" + bad)
                                    .getBytes(StandardCharsets.UTF_8)),
                            "stock.ndjson")
                    .withThreads(1)
                    .forEach(check::check, one -> {
                        counted.add(one);
                        lines.add(new String(one.json(Locale.FRENCH), StandardCharsets.UTF_8));
                    });
            assertEquals(2, counted.demandes());
            assertEquals(1, counted.illisibles());
        }
        assertTrue(lines.get(0)
                .startsWith(
                        "{\"source\":{\"fichier\":\"stock.ndjson\",\"ligne\":1},\"conforme\":true,\"anomalies\":["));
        assertTrue(lines.get(0).endsWith("]}\n"));
        assertTrue(
                lines.get(1)
                        .contains(
                                "{\"code\":\"JSON_DATE\",\"gravite\":\"ERREUR\",\"chemin\":\"/dateDepot\",\"message\":\""),
                lines.get(1));
        assertTrue(lines.get(1).contains("\"conforme\":false"), lines.get(1));
        assertTrue(lines.get(2).contains("\"ligne\":3,") && lines.get(2).contains("\"colonne\":"), lines.get(2));
        assertTrue(lines.stream().allMatch(one -> one.indexOf('\n') == one.length() - 1));
    }
}
