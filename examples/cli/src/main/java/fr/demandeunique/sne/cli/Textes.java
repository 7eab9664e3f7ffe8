package fr.demandeunique.sne.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * The sentences of the command in one language, help included.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param langue French or English
 * @param bundle the sentences, by key
 */
record Textes(Locale langue, ResourceBundle bundle) {

    static Textes de(Locale langue) {
        // Not ResourceBundle.getBundle: it would fall back on the locale of the machine.
        return new Textes(langue, charger("sne_" + langue.getLanguage() + ".properties"));
    }

    static ResourceBundle charger(String name) {
        try (var in = Objects.requireNonNull(Textes.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The sentence of a key, its {@code {0}}, {@code {1}}… filled. */
    String texte(String cle, String... valeurs) {
        String sentence = bundle.getString(cle);
        for (int i = 0; i < valeurs.length; i++) {
            sentence = sentence.replace("{" + i + "}", lisible(valeurs[i]));
        }
        return sentence;
    }

    /** What was typed, without what would command a terminal instead of being read. */
    static String lisible(String typed) {
        return typed.codePoints().anyMatch(Character::isISOControl)
                ? typed.replaceAll("[\\p{Cntrl}\\u0080-\\u009f]", "\ufffd")
                : typed;
    }
}
