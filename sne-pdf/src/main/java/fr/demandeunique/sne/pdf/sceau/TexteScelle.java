package fr.demandeunique.sne.pdf.sceau;

import fr.demandeunique.sne.attestation.ContenuScelle;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Looks in a file for the text of the sealed code, which stands among what the file says of itself: programs that write a file again keep it, in clear, in hexadecimal,
 * or inside a compressed stream.
 */
final class TexteScelle {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    /** Files hold streams of hundreds of kilobytes at most; a hostile one must not fill the memory. */
    private static final int STREAM_MAX = 1 << 20;

    private static final int TOTAL_MAX = 64 << 20;
    private static final int LONGUEUR_MAX = 1000;

    private static final String LETTERS = "[A-Z0-9 %*+./:-]{60,1000}";
    private static final Pattern CLEAR = Pattern.compile(ContenuScelle.VERSION + ":" + LETTERS);
    private static final Pattern HEXADECIMAL =
            Pattern.compile("<\\s*(?:[fF][eE][fF][fF])?((?:00)?53(?:00)?4[eE](?:00)?45(?:00)?33[0-9a-fA-F\\s]*)>");

    private TexteScelle() {}

    /** The text; null if there is none. */
    static @Nullable String chercher(byte[] pdf) {
        String found = dans(pdf);
        int total = 0;
        for (int at = 0; found == null && total < TOTAL_MAX; ) {
            at = Octets.premier(pdf, STREAM, at);
            if (at < 0) {
                return null;
            }
            at += STREAM.length;
            int from = at;
            while (from < pdf.length && from < at + 2 && (pdf[from] == '\r' || pdf[from] == '\n')) {
                from++;
            }
            byte[] plain = inflate(pdf, from);
            total += plain.length;
            found = dans(plain);
        }
        return found;
    }

    private static @Nullable String dans(byte[] bytes) {
        // Programs that write a text over several lines say so by a backslash.
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("\\\\\r?\n", "");
        Matcher clear = CLEAR.matcher(text);
        if (clear.find()) {
            return clear.group().strip();
        }
        Matcher hexadecimal = HEXADECIMAL.matcher(text);
        if (!hexadecimal.find()) {
            return null;
        }
        String figures = hexadecimal.group(1).replaceAll("\\s+", "");
        if (figures.length() > 4 * LONGUEUR_MAX || figures.length() % 2 != 0) {
            return null;
        }
        return new String(HexFormat.of().parseHex(figures), StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    /** What a compressed stream holds, as far as it can be read; nothing if it is none. */
    private static byte[] inflate(byte[] pdf, int from) {
        var plain = new ByteArrayOutputStream();
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            var buffer = new byte[1 << 13];
            int count = inflater.inflate(buffer);
            while (count > 0 && plain.size() < STREAM_MAX) {
                plain.write(buffer, 0, count);
                count = inflater.inflate(buffer);
            }
        } catch (DataFormatException otherwisePacked) {
            // Pictures and the like.
        } finally {
            inflater.end();
        }
        return plain.toByteArray();
    }
}
