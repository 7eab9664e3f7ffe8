package fr.demandeunique.sne.controle;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
    private static final Properties MOTS_FRANCAIS = load("mots_fr.properties");
    private static final Properties MOTS_ANGLAIS = load("mots_en.properties");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Messages() {}

    /**
     * The sentence of a code, its {@code {nom}} filled from the parameters; the code itself if it has no sentence. A date, which a
     * parameter writes 2016-11-17, reads 17/11/2016 in French; a value that is a name, the same for every program, reads as the words of
     * {@code mots_fr.properties} and {@code mots_en.properties} if they hold it.
     */
    public static String texte(String code, Map<String, String> parametres, Locale langue) {
        boolean english = "en".equals(langue.getLanguage());
        Properties sentences = english ? ANGLAIS : FRANCAIS;
        String sentence = sentences.getProperty(code, code);
        for (var parametre : parametres.entrySet()) {
            String value = parametre.getValue();
            String word = (english ? MOTS_ANGLAIS : MOTS_FRANCAIS).getProperty(code + "." + value);
            sentence = sentence.replace(
                    "{" + parametre.getKey() + "}", word != null ? word : english ? value : francais(value));
        }
        return sentence;
    }

    private static String francais(String value) {
        return DATE.matcher(value).matches()
                ? value.substring(8) + "/" + value.substring(5, 7) + "/" + value.substring(0, 4)
                : value;
    }

    /** Every code that has a sentence. */
    public static java.util.Set<String> codes() {
        return FRANCAIS.stringPropertyNames();
    }

    /** The values that the sentence of a code shows in words, each with its words: {@code LIRE_PIECES}, « ouvrir les pièces ». */
    public static Map<String, String> mots(String code, Locale langue) {
        Properties words = "en".equals(langue.getLanguage()) ? MOTS_ANGLAIS : MOTS_FRANCAIS;
        String start = code + ".";
        return words.stringPropertyNames().stream()
                .filter(key -> key.startsWith(start))
                .collect(Collectors.toUnmodifiableMap(key -> key.substring(start.length()), words::getProperty));
    }

    /** Every value that reads as words: a code, a dot, the value. */
    static java.util.Set<String> mots(Locale langue) {
        return ("en".equals(langue.getLanguage()) ? MOTS_ANGLAIS : MOTS_FRANCAIS).stringPropertyNames();
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
