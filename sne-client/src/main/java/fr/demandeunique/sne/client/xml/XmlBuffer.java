package fr.demandeunique.sne.client.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Text that becomes UTF-8 as it comes, references made on the way. Not thread-safe. */
final class XmlBuffer {
    private static final int ASCII = 0x80;
    /** The longest reference, or the longest character. */
    private static final int MARGE = 8;

    private static final @Nullable String[] AUCUNE = new @Nullable String[ASCII];
    private static final @Nullable String[] TEXTE = new @Nullable String[ASCII];
    private static final @Nullable String[] VALEUR = new @Nullable String[ASCII];

    static {
        TEXTE['&'] = "&amp;";
        TEXTE['<'] = "&lt;";
        TEXTE['>'] = "&gt;";
        TEXTE['\r'] = "&#13;";
        VALEUR['&'] = "&amp;";
        VALEUR['<'] = "&lt;";
        VALEUR['"'] = "&quot;";
        VALEUR['\t'] = "&#9;";
        VALEUR['\n'] = "&#10;";
        VALEUR['\r'] = "&#13;";
    }

    private byte[] octets;
    private int taille;

    XmlBuffer(int octets) {
        this.octets = new byte[octets];
    }

    /** Adds markup, as it is. */
    void markup(String text) {
        byte[] to = place(text.length());
        int at = taille;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                add(text, AUCUNE);
                return;
            }
            to[at++] = (byte) c;
        }
        taille = at;
    }

    /** The same of bytes that are made once. */
    void markup(byte[] utf8, int from, int length) {
        System.arraycopy(utf8, from, place(length), taille, length);
        taille += length;
    }

    /** Adds one character of markup. */
    void markup(char ascii) {
        place(1)[taille++] = (byte) ascii;
    }

    /** Adds the text of an element. */
    void text(String text) {
        add(text, TEXTE);
    }

    /** Adds the value of an attribute, to stand between double quotes. */
    void attributeValue(String text) {
        add(text, VALEUR);
    }

    /** How many bytes there are. */
    int size() {
        return taille;
    }

    /** Takes back all that came after so many bytes. */
    void cut(int to) {
        taille = to;
    }

    /** Adds some of the bytes that are there once more. */
    void repeat(int from, int to) {
        System.arraycopy(place(to - from), from, octets, taille, to - from);
        taille += to - from;
    }

    private void add(String text, @Nullable String[] references) {
        int length = text.length();
        byte[] to = place(length);
        int at = taille;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ASCII && references[c] == null) {
                to[at++] = (byte) c;
                continue;
            }
            taille = at;
            to = place(length - i + MARGE);
            if (c < ASCII) {
                add(String.valueOf(references[c]), AUCUNE);
            } else {
                i += caractere(text, i) - 1;
            }
            at = taille;
        }
        taille = at;
    }

    /** Adds a character beyond ASCII; gives how many places of the text it took. */
    private int caractere(String text, int i) {
        int c = text.codePointAt(i);
        if (c < 0x800) {
            octets[taille++] = (byte) (0xC0 | c >> 6);
        } else if (c < 0x10000) {
            if (Character.isSurrogate((char) c)) {
                // Half a character is none; no document that was read holds one.
                octets[taille++] = '?';
                return 1;
            }
            octets[taille++] = (byte) (0xE0 | c >> 12);
            octets[taille++] = (byte) (0x80 | c >> 6 & 0x3F);
        } else {
            octets[taille++] = (byte) (0xF0 | c >> 18);
            octets[taille++] = (byte) (0x80 | c >> 12 & 0x3F);
            octets[taille++] = (byte) (0x80 | c >> 6 & 0x3F);
        }
        octets[taille++] = (byte) (0x80 | c & 0x3F);
        return Character.charCount(c);
    }

    private byte[] place(int more) {
        if (octets.length - taille < more) {
            octets = Arrays.copyOf(octets, Math.max(2 * octets.length, taille + more));
        }
        return octets;
    }

    byte[] bytes() {
        return Arrays.copyOf(octets, taille);
    }

    String asText() {
        return new String(octets, 0, taille, StandardCharsets.UTF_8);
    }
}
