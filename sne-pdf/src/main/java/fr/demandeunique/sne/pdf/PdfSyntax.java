package fr.demandeunique.sne.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** How values are spelled in a PDF file, whatever the locale of the machine. */
final class PdfSyntax {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PdfSyntax() {}

    /** A number with three decimals at most: under half a micrometre of error. */
    static String number(double value) {
        return decimal(value, 1000);
    }

    /** A number with six decimals at most, for a scale that multiplies others. */
    static String precise(double value) {
        return decimal(value, 1_000_000);
    }

    /** PDF knows no exponent, so that {@code Double.toString} would not do. */
    private static String decimal(double value, long unit) {
        long parts = Math.round(value * unit);
        long left = Math.abs(parts);
        var spelled = new StringBuilder(16).append(parts < 0 ? "-" : "").append(left / unit);
        if (left % unit != 0) {
            String decimals = Long.toString(unit + left % unit);
            spelled.append('.').append(decimals, 1, decimals.length());
            while (spelled.charAt(spelled.length() - 1) == '0') {
                spelled.setLength(spelled.length() - 1);
            }
        }
        return spelled.toString();
    }

    /** Several numbers apart by spaces. */
    static String numbers(double... values) {
        var spelled = new StringBuilder();
        for (double value : values) {
            spelled.append(spelled.isEmpty() ? "" : " ").append(number(value));
        }
        return spelled.toString();
    }

    /** A text string in UTF-16, so that every letter passes. */
    static String text(String text) {
        return "<FEFF" + HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    /** Four hexadecimal digits, the way glyphs are shown. */
    static String hex4(int value) {
        return HEX.toHexDigits((short) value);
    }

    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    static String reference(int object) {
        return object + " 0 R";
    }
}
