package fr.demandeunique.sne.client;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The sentences of the failures, in French and English; the default locale of the machine plays no part. */
final class Phrases {
    private static final Properties FRANCAIS = load("phrases_fr.properties");
    private static final Properties ANGLAIS = load("phrases_en.properties");

    private Phrases() {}

    static String texte(String code, Map<String, String> parametres, Locale langue) {
        Properties sentences = "en".equals(langue.getLanguage()) ? ANGLAIS : FRANCAIS;
        String sentence = sentences.getProperty(code, code);
        for (var one : parametres.entrySet()) {
            sentence = sentence.replace("{" + one.getKey() + "}", one.getValue());
        }
        return sentence;
    }

    static Set<String> codes(Locale langue) {
        return ("en".equals(langue.getLanguage()) ? ANGLAIS : FRANCAIS).stringPropertyNames();
    }

    private static Properties load(String name) {
        var sentences = new Properties();
        try (var in = Objects.requireNonNull(Phrases.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return sentences;
    }
}
