package fr.demandeunique.sne.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of the help, so that a line ends at a space only: Java would also cut {@code d’elle} behind its apostrophe and
 * {@code texte.rubrique-vide} behind its dot. A mark of no width forbids it, and is taken away on the way out.
 */
final class Insecables extends ResourceBundle {
    private static final char MARQUE = '\ufeff';
    private static final Pattern COUPURE = Pattern.compile("(?<=[-’./=|,:@*]|%%)(?=[^\\s%])");

    private final ResourceBundle phrases;

    Insecables(ResourceBundle phrases) {
        this.phrases = phrases;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return phrases.containsKey(key)
                ? COUPURE.matcher(phrases.getString(key)).replaceAll(String.valueOf(MARQUE))
                : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(phrases.keySet());
    }

    /** The same text, without the marks. */
    static String sans(String text) {
        return text.replace(String.valueOf(MARQUE), "");
    }

    /** The same writer, without the marks. */
    static Writer sans(Writer out) {
        return new FilterWriter(out) {
            @Override
            public void write(int c) throws IOException {
                if (c != MARQUE) {
                    super.write(c);
                }
            }

            @Override
            public void write(char[] text, int from, int length) throws IOException {
                write(new String(text, from, length), 0, length);
            }

            @Override
            public void write(String text, int from, int length) throws IOException {
                String kept = sans(text.substring(from, from + length));
                super.write(kept, 0, kept.length());
            }
        };
    }
}
