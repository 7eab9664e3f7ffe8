package fr.demandeunique.sne.client.text;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Messages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of the failures, in French and English; the default locale of the machine plays no part.
 *
 * <p>The sentence of an anomaly that came over the wire is told only if it is one of this library, which never holds personal data: the code has a sentence here, and
 * what came is that sentence with codes, dates, figures or words of this library in it. Anything else may quote what an agent typed, and stays in the anomaly.
 */
public final class FailureText {
    /** The longest wait that is told: what a server asks beyond it is a mistake. */
    public static final Duration RETRY_AFTER_MAX = Duration.ofDays(1);

    private static final int CODES_MAX = 10;
    private static final int ID_MAX = 128;
    private static final int PLACE_MAX = 200;
    /** What a code looks like, whoever gives it; anything else is not shown. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}");
    /** Marks that turn the direction of a line, line separators, halves of characters. */
    private static final Set<Integer> INVISIBLE =
            Set.of((int) Character.FORMAT, (int) Character.LINE_SEPARATOR, (int) Character.PARAGRAPH_SEPARATOR, (int)
                    Character.SURROGATE);

    /** A code, a date, a figure. */
    private static final Pattern VALUE = Pattern.compile("[A-Z0-9_./-]{1,40}");

    private static final Properties FRENCH = load("failures_fr.properties");
    private static final Properties ENGLISH = load("failures_en.properties");

    private FailureText() {}

    /**
     * {@return the sentence of a code in both languages, for whoever sets up a client}
     *
     * @param code of a failure
     */
    public static String both(String code) {
        return of(code, Map.of(), Locale.FRENCH) + " / " + of(code, Map.of(), Locale.ENGLISH);
    }

    /**
     * {@return the sentence of a code, with its parameters in it; the code itself if there is none}
     *
     * @param code of a failure
     * @param parameters by name, without braces
     * @param language English for English, anything else for French
     */
    public static String of(String code, Map<String, String> parameters, Locale language) {
        Properties sentences = "en".equals(language.getLanguage()) ? ENGLISH : FRENCH;
        String sentence = sentences.getProperty(code, code);
        for (var one : parameters.entrySet()) {
            sentence = sentence.replace("{" + one.getKey() + "}", one.getValue());
        }
        return sentence;
    }

    /**
     * The sentence of a failure, with what the server found wrong and the identifier of the call.
     *
     * @param tokens it is the token server that failed: nothing of it is said of the SNE
     */
    public static String full(
            String code,
            Map<String, String> parameters,
            boolean tokens,
            int status,
            @Nullable Duration wait,
            List<Anomalie> anomalies,
            Optional<String> requestId,
            Locale language) {
        String own = code + "_JETON";
        boolean said = FRENCH.containsKey(own);
        boolean prefixed = tokens && !said && !code.contains("JETON") && !code.equals("ADRESSE_TOKENS");
        String failed = of(tokens && said ? own : code, parameters, language)
                        .replace("{statut}", String.valueOf(status))
                + (wait != null && wait.compareTo(RETRY_AFTER_MAX) >= 0 ? of("ATTENTE", Map.of(), language) : "");
        String found = findings(anomalies, language);
        // The finding may say the same, and more.
        String sentence = (prefixed ? of("JETON_SERVEUR", Map.of(), language) : "")
                + (found.startsWith(". " + failed) ? found.substring(2) : failed + found);
        String request = "en".equals(language.getLanguage()) ? " [request " : " [requête ";
        return requestId.map(id -> sentence + request + shown(id, ID_MAX) + "]").orElse(sentence);
    }

    /**
     * Words of another system, without what could break a line of a log or hide the rest.
     *
     * @param text of another system
     * @param max characters to show
     * @return the words on one line, cut after that many characters
     */
    public static String shown(String text, int max) {
        int[] visible = text.codePoints()
                .filter(c -> !Character.isISOControl(c) && !INVISIBLE.contains(Character.getType(c)))
                .limit(max + 1L)
                .toArray();
        var shown = new String(visible, 0, Math.min(visible.length, max));
        return visible.length > max ? shown + '…' : shown;
    }

    /** Code, place and severity; what came as a code and does not look like one is not shown. */
    private static String shown(Anomalie one, Locale language) {
        String code = CODE.matcher(one.code()).matches() ? one.code() : "?";
        return Anomalie.recue(code, one.gravite(), shown(one.chemin(), PLACE_MAX), "", null)
                .toString(language);
    }

    /** The sentences of this library, then codes and places; never those of another system, which may quote what was typed. */
    private static String findings(List<Anomalie> anomalies, Locale language) {
        if (anomalies.isEmpty()) {
            return "";
        }
        List<Anomalie> some = anomalies.stream().limit(CODES_MAX).toList();
        String sentences = some.stream()
                .flatMap(one -> known(one, language).stream())
                .distinct()
                .collect(Collectors.joining(" "));
        String codes = some.stream().map(one -> shown(one, language)).collect(Collectors.joining(", ", " (", ")"));
        return sentences.isEmpty() ? codes : ". " + sentences + codes;
    }

    /**
     * {@return the codes that have a sentence}
     *
     * @param language English for English, anything else for French
     */
    public static Set<String> codes(Locale language) {
        return ("en".equals(language.getLanguage()) ? ENGLISH : FRENCH).stringPropertyNames();
    }

    private static Optional<String> known(Anomalie anomalie, Locale language) {
        String code = anomalie.code();
        if (anomalie.texte() != null || !Messages.codes().contains(code)) {
            return Optional.empty();
        }
        String template = Messages.texte(code, Map.of(), language);
        Set<String> words = Messages.mots(code, language).keySet();
        boolean plain = anomalie.parametres().entrySet().stream()
                .filter(one -> template.contains("{" + one.getKey() + "}"))
                .map(Map.Entry::getValue)
                .allMatch(value -> words.contains(value) || VALUE.matcher(value).matches());
        return plain ? Optional.of(anomalie.message(language)) : Optional.empty();
    }

    private static Properties load(String name) {
        var sentences = new Properties();
        try (var in = Objects.requireNonNull(FailureText.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return sentences;
    }
}
