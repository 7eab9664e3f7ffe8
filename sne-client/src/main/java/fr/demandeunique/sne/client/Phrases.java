package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.SneException.Contexte;
import fr.demandeunique.sne.controle.Anomalie;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The sentences of the failures, in French and English; the default locale of the machine plays no part. */
final class Phrases {
    private static final int CODES_MAX = 10;
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

    /** The sentence of a failure, with what the server found wrong and the identifier of the call. */
    static String entiere(String code, Map<String, String> parametres, Contexte contexte, Locale langue) {
        String sentence = texte(code, parametres, langue).replace("{statut}", String.valueOf(contexte.statut()))
                + constats(contexte.anomalies(), langue);
        String request = "en".equals(langue.getLanguage()) ? " [request " : " [requête ";
        return contexte.requete() == null ? sentence : sentence + request + contexte.requete() + "]";
    }

    /** The sentences of this library, then codes and places; never those of another system, which may quote what was typed. */
    private static String constats(List<Anomalie> anomalies, Locale langue) {
        if (anomalies.isEmpty()) {
            return "";
        }
        List<Anomalie> some = anomalies.stream().limit(CODES_MAX).toList();
        boolean english = "en".equals(langue.getLanguage());
        String sentences = some.stream()
                .flatMap(one -> PhraseConnue.de(one, langue).stream())
                .distinct()
                .collect(Collectors.joining(" "));
        String codes = some.stream()
                .map(one -> english ? one.toString(Locale.ENGLISH) : one.toString())
                .collect(Collectors.joining(", ", " (", ")"));
        return sentences.isEmpty() ? codes : ". " + sentences + codes;
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
