package fr.demandeunique.sne.controle;

import fr.demandeunique.sne.internal.Phrases;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sentences of the anomalies, {@code messages_fr.properties} and {@code messages_en.properties}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Messages {
    private static final Phrases PHRASES = Phrases.de(Messages.class, "messages");
    private static final Phrases MOTS = Phrases.de(Messages.class, "mots");

    private Messages() {}

    /**
     * {@return the sentence of a code, its {@code {nom}} filled from the parameters; the code itself if it has no sentence} A date, which a
     * parameter writes 2016-11-17, reads 17/11/2016 in French; a value that is a name, the same for every program, reads as the words of
     * {@code mots_fr.properties} and {@code mots_en.properties} if they hold it.
     *
     * @param code of an anomaly
     * @param parametres values by name, without braces
     * @param langue English for English, anything else for French
     */
    public static String texte(String code, Map<String, String> parametres, Locale langue) {
        String sentence = PHRASES.texte(code, Map.of(), langue);
        for (var parametre : parametres.entrySet()) {
            String word = MOTS.texte(code + "." + parametre.getValue(), langue);
            sentence = sentence.replace(
                    "{" + parametre.getKey() + "}",
                    word != null ? word : Phrases.lisible(parametre.getValue(), langue));
        }
        return sentence;
    }

    /** {@return every code that has a sentence} */
    public static Set<String> codes() {
        return PHRASES.cles(Locale.FRENCH);
    }

    /**
     * {@return the values that the sentence of a code shows in words, each with its words: {@code LIRE_PIECES}, « ouvrir les pièces »}
     *
     * @param code of an anomaly
     * @param langue English for English, anything else for French
     */
    public static Map<String, String> mots(String code, Locale langue) {
        String start = code + ".";
        return mots(langue).stream()
                .filter(key -> key.startsWith(start))
                .collect(Collectors.toUnmodifiableMap(
                        key -> key.substring(start.length()), key -> MOTS.texte(key, Map.of(), langue)));
    }

    /** Every value that reads as words: a code, a dot, the value. */
    static Set<String> mots(Locale langue) {
        return MOTS.cles(langue);
    }
}
