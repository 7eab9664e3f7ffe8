package fr.demandeunique.sne.client.xml;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the first bytes of a document say of it, once it cannot be read. */
final class Prolog {
    private static final int TETE = 256;
    /** A name that is short and plain enough to be quoted to people. */
    private static final Pattern ENCODAGE =
            Pattern.compile("<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,39})[\"']");

    private Prolog() {}

    /** The encoding that the declaration announces, if no Java platform knows it; null otherwise. */
    static @Nullable String encodageInconnu(byte[] bytes) {
        Matcher found = ENCODAGE.matcher(tete(bytes));
        if (!found.find()) {
            return null;
        }
        try {
            return Charset.isSupported(found.group(1)) ? null : found.group(1);
        } catch (IllegalCharsetNameException e) {
            return found.group(1);
        }
    }

    /** A PDF, which people take for its data. */
    static boolean pdf(byte[] bytes) {
        return bytes[0] == '%' && tete(bytes).startsWith("%PDF-");
    }

    private static String tete(byte[] bytes) {
        return new String(bytes, 0, Math.min(TETE, bytes.length), StandardCharsets.ISO_8859_1);
    }
}
