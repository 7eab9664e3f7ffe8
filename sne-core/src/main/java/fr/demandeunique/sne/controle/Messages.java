package fr.demandeunique.sne.controle;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The sentences of this library, {@code messages_fr.properties} and {@code messages_en.properties}.
 *
 * <p>Only these two languages exist, chosen by the caller: the default locale of the machine plays no part.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Messages {
    private static final Properties FRANCAIS = load("messages_fr.properties");
    private static final Properties ANGLAIS = load("messages_en.properties");

    private Messages() {}

    /** The sentence of a code, its {@code {nom}} filled from the parameters; the code itself if it has no sentence. */
    public static String texte(String code, Map<String, String> parametres, Locale langue) {
        Properties sentences = "en".equals(langue.getLanguage()) ? ANGLAIS : FRANCAIS;
        String sentence = sentences.getProperty(code, code);
        for (var parametre : parametres.entrySet()) {
            sentence = sentence.replace("{" + parametre.getKey() + "}", parametre.getValue());
        }
        return sentence;
    }

    /** Every code that has a sentence. */
    public static java.util.Set<String> codes() {
        return FRANCAIS.stringPropertyNames();
    }

    private static Properties load(String name) {
        var sentences = new Properties();
        try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return sentences;
    }
}
