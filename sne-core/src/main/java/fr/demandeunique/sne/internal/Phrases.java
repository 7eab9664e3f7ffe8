package fr.demandeunique.sne.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sentences of one part of this library in its two languages: {@code NAME_fr.properties} and {@code NAME_en.properties} beside a class of it.
 *
 * <p>Only these two languages exist, chosen by the caller: the default locale of the machine plays no part.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Phrases {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Properties francais;
    private final Properties anglais;

    private Phrases(Properties francais, Properties anglais) {
        this.francais = francais;
        this.anglais = anglais;
    }

    /**
     * {@return those of a name beside a class of this module; throws {@link NullPointerException} if one of the two files is missing}
     *
     * @param owner a class beside whose package the resources lie
     * @param name of the resource, without language and suffix
     */
    public static Phrases de(Class<?> owner, String name) {
        return new Phrases(load(owner, name + "_fr.properties"), load(owner, name + "_en.properties"));
    }

    /**
     * {@return the sentence or the word of a key as it is written, null if there is none}
     *
     * @param key as the resource files write it
     * @param langue English for English, anything else for French
     */
    public @Nullable String texte(String key, Locale langue) {
        return dans(langue).getProperty(key);
    }

    /**
     * {@return the sentence of a key, its {@code {nom}} filled; the key itself if it has no sentence} A date, 2016-11-17, reads 17/11/2016 in French.
     *
     * @param key as the resource files write it
     * @param parametres values by name, without braces
     * @param langue English for English, anything else for French
     */
    public String texte(String key, Map<String, String> parametres, Locale langue) {
        String sentence = dans(langue).getProperty(key, key);
        for (var parametre : parametres.entrySet()) {
            sentence = sentence.replace("{" + parametre.getKey() + "}", lisible(parametre.getValue(), langue));
        }
        return sentence;
    }

    /** A value as a reader of that language writes it. */
    public static String lisible(String value, Locale langue) {
        return !anglais(langue) && DATE.matcher(value).matches()
                ? value.substring(8) + "/" + value.substring(5, 7) + "/" + value.substring(0, 4)
                : value;
    }

    /**
     * {@return every key}
     *
     * @param langue English for English, anything else for French
     */
    public Set<String> cles(Locale langue) {
        return dans(langue).stringPropertyNames();
    }

    private Properties dans(Locale langue) {
        return anglais(langue) ? anglais : francais;
    }

    private static boolean anglais(Locale langue) {
        return "en".equals(langue.getLanguage());
    }

    private static Properties load(Class<?> owner, String name) {
        var sentences = new Properties();
        try (var in = Objects.requireNonNull(owner.getResourceAsStream(name), name);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return sentences;
    }
}
