package fr.demandeunique.sne.client.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.controle.Anomalie;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of a table: what a row becomes, what is told of its cells, and how one is written for a spreadsheet. */
class RowsTest {
    private static ColumnProfile profile(String text) throws IOException {
        return ColumnProfile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> told(List<Anomalie> all) {
        return all.stream()
                .map(one -> one + " " + new TreeMap<>(one.parametres()))
                .toList();
    }

    private static StockRecord read(RowMapper mapper, String... cells) {
        return mapper.read(new SourcePlace("f", null, 7), List.of(cells));
    }

    @Test
    void a_title_that_is_unknown_or_comes_twice_is_told_and_its_cells_are_not_read() {
        var mapper = new RowMapper(
                List.of("demandeur.nom", "inconnu", " ", "demandeur.nom", "/demandeur/prenoms"),
                ColumnProfile.standard(),
                3);
        assertTrue(mapper.known());
        assertEquals(5, mapper.width());
        assertEquals(
                List.of(
                        "AVERTISSEMENT COLONNE_INCONNUE {colonne=2, ligne=3, titre=inconnu}",
                        "AVERTISSEMENT COLONNE_REPETEE {colonne=4, ligne=3, titre=demandeur.nom}"),
                told(mapper.warnings()));
        assertEquals("inconnu", mapper.title(1));
        assertEquals("", mapper.title(5));
        assertEquals(0, mapper.column("/demandeur/nom"));
        assertEquals(4, mapper.column("/demandeur/prenoms/1"));
        assertNull(mapper.column("/demandeur"));
        var demande = read(mapper, "A", "x", "y", "B", "C|D").demande();
        assertEquals("A", demande.demandeur().nom());
        assertEquals(List.of("C", "D"), demande.demandeur().prenoms());
        assertFalse(new RowMapper(List.of("inconnu"), ColumnProfile.standard(), 1).known());
    }

    @Test
    void a_rounded_identifier_and_cells_beyond_the_titles_are_faults() {
        var mapper = new RowMapper(List.of("dateDepot", "numeroUnique"), ColumnProfile.standard(), 1);
        StockRecord rounded = read(mapper, "17/12/2015", "5,71215E+16", "", " ");
        assertEquals(
                List.of("ERREUR TABLEUR_NOMBRE_ARRONDI /numeroUnique {colonne=2, ligne=7}"),
                told(rounded.rapport().anomalies()));
        assertEquals("2015-12-17", String.valueOf(rounded.demande().dateDepot()));
        StockRecord more = read(mapper, "17/12/2015", "", "x");
        assertEquals(
                List.of("ERREUR CSV_CELLULES_EN_TROP {attendues=2, colonne=3, ligne=7}"),
                told(more.rapport().anomalies()));
        assertEquals(List.of(), told(read(mapper, "17/12/2015").rapport().anomalies()), "a row may be shorter");
    }

    @Test
    void a_constant_is_put_where_its_part_is_and_no_cell_says_otherwise() throws IOException {
        ColumnProfile profile =
                profile(";origine;GUICHET\nCommune;demandeur.adresse.commune;57463\nVille;demandeur.adresse.voie\n");
        var mapper = new RowMapper(List.of("Commune", "Ville"), profile, 1);
        var nobody = read(mapper, "", "").demande();
        assertEquals("GUICHET", nobody.origine().code());
        assertNull(nobody.demandeur(), "an address of nobody is none");
        var typed = read(mapper, "57480", "rue").demande();
        assertEquals("57480", typed.demandeur().adresse().commune());
        var filled = read(mapper, "", "rue").demande();
        assertEquals("57463", filled.demandeur().adresse().commune());
    }

    @Test
    void places_between_persons_that_are_empty_stand_for_nobody() {
        var mapper = new RowMapper(List.of("coTitulaires.1.nom", "coTitulaires.3.nom"), ColumnProfile.standard(), 1);
        assertEquals(2, read(mapper, "A", "C").demande().coTitulaires().size());
        assertEquals(1, read(mapper, "", "C").demande().coTitulaires().size());
    }

    private static String csv(Object... cells) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var csv = CsvWriter.continuing(out)) {
            csv.row(Arrays.asList(cells));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A cell that begins so would be a formula. */
    @Test
    void a_cell_is_no_formula_and_its_marks_are_quoted() throws IOException {
        assertEquals("a;;7;-3\r\n", csv("a", null, 7, -3));
        for (String mark : List.of("=", "+", "-", "@", "\t")) {
            assertEquals("'" + mark + "1;x" + mark + "\r\n", csv(mark + "1", "x" + mark));
        }
        assertEquals("\"'\r\"\r\n", csv("\r"));
        for (String mark : List.of(";", "\n", "\r")) {
            assertEquals("\"a" + mark + "\"\r\n", csv("a" + mark));
        }
        assertEquals("\"a\"\"b\"\r\n", csv("a\"b"));
        var out = new ByteArrayOutputStream();
        new CsvWriter(out, List.of("é")).close();
        assertEquals("\ufeffé\r\n", out.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "999, 999, 999",
        "1000, 1\u202f000, '1,000'",
        "-1234567, \u22121\u202f234\u202f567, '\u22121,234,567'"
    })
    void figures_are_grouped_by_three(long number, String french, String english) {
        assertEquals(french, Page.number(number, false));
        assertEquals(english, Page.number(number, true));
    }

    @Test
    void text_in_a_page_is_never_markup() throws IOException {
        var out = new ByteArrayOutputStream();
        new Page("fr", "<t>").element("h1", "a<b>&\"c'").raw("<p>").write(out);
        String html = out.toString(StandardCharsets.UTF_8);
        assertTrue(html.contains("<title>&lt;t&gt;</title>"), html.substring(0, 300));
        assertTrue(
                html.contains("<h1>a&lt;b&gt;&amp;&quot;c'</h1>\n<p></body>\n</html>\n"),
                html.substring(html.length() - 120));
        assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"fr\">"));
    }

    @Test
    void every_variable_has_a_label_and_a_name_that_leads_back_to_it() {
        List<String> wrong = new ArrayList<>();
        for (String name :
                List.of("demandeur.nom", "coTitulaires.2.prenoms", "logementActuel.loyer", "motifs.1.code")) {
            Variable one = Variable.of(name).orElseThrow();
            assertEquals(one, Variable.of(one.pointer()).orElseThrow());
            assertEquals(name, one.name());
            if (Dictionary.label(one).isBlank() || Dictionary.label(one).contains(name)) {
                wrong.add(name);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(Dictionary.label(Variable.of("coTitulaires.2.prenoms").orElseThrow())
                .contains(" 2\u00a0: "));
    }
}
