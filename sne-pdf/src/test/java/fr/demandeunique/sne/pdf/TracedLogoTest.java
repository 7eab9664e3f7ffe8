package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.pdf.file.Picture;
import fr.demandeunique.sne.pdf.theme.Colour;
import fr.demandeunique.sne.pdf.theme.Logo;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TracedLogoTest {
    private static Picture picture(String... paths) {
        var trace = new Logo.Trace(
                24,
                12,
                Arrays.stream(paths)
                        .map(one -> new Logo.Path(one, new Colour(0xff3300)))
                        .toList());
        return new TracedLogo(trace).picture("Logo");
    }

    /** By hand, from the text of SVG 1.1, chapter 8: what each command draws, in the operators of PDF. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M1 2 3 4 m1 1 1 1 | 1 2 m; 3 4 l; 4 5 m; 5 6 l",
                "M1 1 H5 V6 h-2 v-3 Z L9 9 | 1 1 m; 5 1 l; 5 6 l; 3 6 l; 3 3 l; h; 9 9 l",
                "M1 1 L5 5 Z l1 1 | 1 1 m; 5 5 l; h; 2 2 l",
                "M1 1 m2 2 l1 0 Z l0 1 | 1 1 m; 3 3 m; 4 3 l; h; 3 4 l",
                "M0 0 C1 2 3 4 5 6 S7 8 9 10 | 0 0 m; 1 2 3 4 5 6 c; 7 8 7 8 9 10 c",
                "M1 1 S3 3 5 5 S7 7 9 8 | 1 1 m; 1 1 3 3 5 5 c; 7 7 7 7 9 8 c",
                "M1 1 c1 0 2 1 3 3 s1 1 2 2 | 1 1 m; 2 1 3 2 4 4 c; 5 6 5 5 6 6 c",
                "M0 0 Q3 3 6 0 T12 0 | 0 0 m; 2 2 4 2 6 0 c; 8 -2 10 -2 12 0 c",
                "M1 0 q3 3 6 0 t6 0 | 1 0 m; 3 2 5 2 7 0 c; 9 -2 11 -2 13 0 c",
                "M0 0 Q3 3 6 0 S8 2 9 0 | 0 0 m; 2 2 4 2 6 0 c; 6 0 8 2 9 0 c",
                "M0 0 C1 1 2 2 3 3 T6 0 | 0 0 m; 1 1 2 2 3 3 c; 3 3 4 2 6 0 c",
                "M0 0 C1 1 2 2 3 4 L7 7 S8 8 9 9 | 0 0 m; 1 1 2 2 3 4 c; 7 7 l; 7 7 8 8 9 9 c",
                "M1 0 A1 1 0 0 1 0 1 | 1 0 m; 1 0.5523 0.5523 1 0 1 c",
                "M1 0 A1 1 0 0 1 -1 0 S-2 -2 0 -2 | 1 0 m; 1 0.5523 0.5523 1 0 1 c; -0.5523 1 -1 0.5523 -1 0 c; -1 0 -2 -2 0 -2 c",
                "M1 2 A7 3 30 0 1 6 4 | 1 2 m; 2.5361 2.2356 4.3493 2.9609 6 4 c",
                "M1 2 A7 3 30 1 1 6 4 | 1 2 m; -1.7942 0.2411 -3.5315 -2.0322 -3.1633 -3.4475 c; -2.7951 -4.8628 -0.4222 -5.0327 2.5231 -3.8546 c; 5.4683 -2.6765 8.1795 -0.4729 9.0201 1.4259 c; 9.8606 3.3247 8.6003 4.3989 6 4 c",
                "M1 2 A7 3 30 0 0 6 4 | 1 2 m; 2.6507 3.0391 4.4639 3.7644 6 4 c",
                "M1 2 A7 3 30 1 0 6 4 | 1 2 m; -1.6003 1.6011 -2.8606 2.6753 -2.0201 4.5741 c; -1.1795 6.4729 1.5317 8.6765 4.4769 9.8546 c; 7.4222 11.0327 9.7951 10.8628 10.1633 9.4475 c; 10.5315 8.0322 8.7942 5.7589 6 4 c",
                "M3 7 A4 6 110 0 1 1 2 | 3 7 m; 1.0102 5.5473 0.2049 3.534 1 2 c",
                "M1 1 q1 2 3 4 t1 2 | 1 1 m; 1.6667 2.3333 2.6667 3.6667 4 5 c; 5.3333 6.3333 5.6667 7 5 7 c",
                "M2 1 a1 1 0 0 1 0 0 | 2 1 m; 2 1 l",
                "M2 1 a-1 0 0 0 1 3 3 | 2 1 m; 5 4 l",
                "M1-2.5.5-1e1 | 1 -2.5 m; 0.5 -10 l"
            })
    void each_command_of_a_path_is_drawn_and_goes_on_smoothly_from_a_curve_of_the_same_kind_only(
            String path, String operators) {
        assertEquals("1 0.2 0 rg; " + operators + "; f*", written(picture(path)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"M5 5 C1 1 2 2 3 3 | m1 1 l2 2 | 1 1 m; 3 3 l", "M5 5 C1 1 2 2 3 3 | S1 1 2 2 | 0 0 1 1 2 2 c"})
    void each_path_begins_anew_at_the_origin_after_nothing(String first, String second, String operators) {
        String all = written(picture(first, second));
        assertEquals("1 0.2 0 rg; " + operators + "; f*", all.substring(all.lastIndexOf("1 0.2 0 rg")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"M1 1;L2 2", "M1 1 L2 2;", "M1 1 L2", "M1 A1 1 0 2 0 3 3", "M1 1 B2 2", "#M1 1"})
    void a_path_that_says_something_else_is_refused(String path) {
        assertThrows(IllegalArgumentException.class, () -> picture(path));
    }

    @Test
    void each_colour_is_a_part_of_white() {
        Logo.Trace trace = new Logo.Trace(1, 1, List.of(new Logo.Path("M0 0", new Colour(0x336699))));
        assertTrue(written(new TracedLogo(trace).picture("L")).startsWith("0.2 0.4 0.6 rg; "));
    }

    @Test
    void a_logo_is_a_form_as_large_as_the_unit_square_its_rows_counted_downwards() {
        assertEquals(
                "/Type/XObject/Subtype/Form/BBox[0 0 24.0000 12.0000]"
                        + "/Matrix[0.041666667 0 0 -0.083333333 0 1]/Resources<<>>",
                picture("M0 0").entries());
    }

    /** Operators in a row, figures without the noughts at their end. */
    private static String written(Picture picture) {
        return new String(picture.data(), StandardCharsets.US_ASCII)
                .replaceAll("(\\.\\d*?)0+ ", "$1 ")
                .replaceAll("\\. ", " ")
                .replace("-0 ", "0 ")
                .strip()
                .replace("\n", "; ");
    }
}
