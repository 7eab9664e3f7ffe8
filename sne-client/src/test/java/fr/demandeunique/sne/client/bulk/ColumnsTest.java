package fr.demandeunique.sne.client.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The columns of another software: its titles, its dates, its corrections and its characters. */
class ColumnsTest {
    @ParameterizedTest
    @CsvSource({
        "17/12/2015, , 2015-12-17",
        "7/2/2015, , 2015-02-07",
        "7.2.2015, , 2015-02-07",
        "07-02-2015, , 2015-02-07",
        "17/12/2015 00:00, , 2015-12-17",
        "17/12/2015T00:00:00, , 2015-12-17",
        "17/12/2015 12:00, , 17/12/2015 12:00",
        "2015-12-17, , 2015-12-17",
        "2015-12-17 00:00:00.0, , 2015-12-17",
        "2015-12-17T00:00, , 2015-12-17",
        "2015-12-17T01:00, , 2015-12-17T01:00",
        "12/2015, , 2015-12",
        "2.2015, , 2015-02",
        "2015, , 2015",
        "17/12/15, , 17/12/15",
        "20151217xx, , 20151217xx",
        "2015-12/17, , 2015-12/17",
        "17/12/15, jj/mm/aa, 2015-12-17",
        "7/2/29, jj/mm/aa, 2029-02-07",
        "7/2/30, jj/mm/aa, 1930-02-07",
        "07/2/5, jj/mm/aa, 2005-02-07",
        "12/17/2015, mm/jj/aaaa, 2015-12-17",
        "2015.12.17, aaaa/mm/jj, 2015-12-17",
        "17/12, jj/mm/aaaa, 17/12",
        "17/12/20155, jj/mm/aaaa, 17/12/20155",
        "17//2015, jj/mm/aaaa, 17//2015"
    })
    void a_day_as_people_and_spreadsheets_write_it(String text, @Nullable String format, String iso) {
        assertEquals(iso, FrenchDates.iso(text, format));
    }

    private static ColumnProfile profile(String text) throws IOException {
        return ColumnProfile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_profile_says_what_each_column_is() throws IOException {
        ColumnProfile profile = profile("\ufeffcolonne;chemin;valeur;correspondances;format\r\n# note\r\n\r\n"
                + "Nom d’usage;demandeur.nom\n"
                + "Civilité;demandeur.civilite;;Mme=2|M.=1|x=y=3|=4\n"
                + "Déposée;dateDepot;;;jj/mm/aa\n"
                + "À taire;-\n"
                + ";origine; GUICHET \n"
                + "Commune;demandeur.adresse.commune;57463\n");
        assertEquals(
                "demandeur.nom",
                profile.column("NOM D'USAGE").orElseThrow().variable().name());
        assertEquals(
                Map.of("mme", "2", "m", "1", "x=y", "3"),
                profile.column("civilite").orElseThrow().matches());
        assertEquals("jj/mm/aa", profile.column("deposee").orElseThrow().format());
        assertNull(profile.column("a taire").orElseThrow().variable());
        assertEquals(
                "demandeur.prenoms",
                profile.column(" demandeur.prenoms ").orElseThrow().variable().name());
        assertTrue(profile.column("inconnu").isEmpty());
        assertEquals(
                List.of("GUICHET", "57463"),
                profile.constants().stream().map(ColumnProfile.Column::value).toList());
        assertEquals("57463", profile.column("commune").orElseThrow().value());
        assertTrue(
                profile("a;demandeur.nom\ncolonne;-").column("colonne").isPresent(),
                "a title like another below the first line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x;demandeur.nomm", "x;", "x;dateDepot;;;jj", "x;dateDepot;;;jj/mm/aaa", "x;dateDepot;;;aa/jj/xx"
            })
    void a_line_that_means_nothing_is_told_by_its_number(String line) {
        String message = assertThrows(IllegalArgumentException.class, () -> profile("a;demandeur.nom\n" + line))
                .getMessage();
        assertTrue(message.startsWith("line 2: no such "), message);
    }

    @Test
    void cells_may_be_corrected_by_their_place_and_title() {
        var place = new SourcePlace("f", null, 3);
        List<String> cells = List.of("1", "2");
        assertSame(cells, ColumnProfile.standard().corrected(place, List.of("a", "b"), cells));
        ColumnProfile corrected = ColumnProfile.standard().withCorrections((at, title) -> {
            assertSame(place, at);
            return title.equals("b") ? "x" : title.equals("d") ? "y" : null;
        });
        assertEquals(List.of("1", "x", "", "y"), corrected.corrected(place, List.of("a", "b", "c", "d"), cells));
    }

    private static String utf8(InputStream in, boolean single) throws IOException {
        try (InputStream read = Utf16.asUtf8(in)) {
            if (!single) {
                return new String(read.readAllBytes(), StandardCharsets.UTF_8);
            }
            var all = new ByteArrayOutputStream();
            for (int one = read.read(); one >= 0; one = read.read()) {
                all.write(one);
            }
            return all.toString(StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8_190, 8_191, 8_192, 20_000})
    void a_text_of_sixteen_bits_is_read_as_one_of_eight(int before) throws IOException {
        String text = "é".repeat(before) + "\ud83d\ude00" + "z".repeat(5);
        for (String name : List.of("UTF-16LE", "UTF-16BE")) {
            byte[] bytes = ("\ufeff" + text).getBytes(Charset.forName(name));
            for (boolean single : new boolean[] {false, true}) {
                assertEquals(text, utf8(new ByteArrayInputStream(bytes), single), name);
            }
        }
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        assertEquals(text, utf8(new ByteArrayInputStream(plain), false));
    }

    @Test
    void only_the_two_marks_tell_sixteen_bits() throws IOException {
        for (byte[] other :
                new byte[][] {{}, {(byte) 0xff}, {(byte) 0xff, 1}, {(byte) 0xfe, (byte) 0xfe}, {1, (byte) 0xfe}}) {
            assertEquals(
                    other.length, Utf16.asUtf8(new ByteArrayInputStream(other)).readAllBytes().length);
        }
        assertEquals(
                0,
                Utf16.asUtf8(new ByteArrayInputStream(new byte[] {(byte) 0xfe, (byte) 0xff}))
                        .readAllBytes()
                        .length);
    }

    @ParameterizedTest
    @CsvSource({"0, '0,0'", "12.34, '12,3'", "12.35, '12,4'", "0.96, '1,0'", "100, '100,0'"})
    void a_share_has_one_decimal(double value, String text) {
        assertEquals(text, TileMap.figure(value));
    }
}
