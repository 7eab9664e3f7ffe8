package fr.demandeunique.sne.pdf.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of a site or of a mailbox inside a text, which a reader opens. Immutable.
 *
 * @param from where it begins in the text
 * @param to where it ends
 * @param target what is opened: {@code https://…} or {@code mailto:…}
 */
public record WebAddress(int from, int to, String target) {
    /** Each try starts where no address is on its way, so that a long word is read once. */
    private static final Pattern ADDRESS = Pattern.compile("(?<![\\p{L}\\p{N}@._/+-])"
            + "(?:(?<site>https?://[\\p{L}\\p{N}][^\\s<>«»\"]*+|www\\.[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++(?:/[^\\s<>«»\"]*+)?)"
            + "|[\\p{L}\\p{N}._+-]++@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++)");

    private static final String SENTENCE_ENDS = ".,;:!?)-'’";

    /** The addresses of a text in their order, without the signs that end a sentence. */
    public static List<WebAddress> in(String text) {
        if (text.indexOf('@') < 0 && !text.contains("www.") && !text.contains("://")) {
            return List.of();
        }
        List<WebAddress> found = new ArrayList<>(1);
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            int end = matcher.end();
            while (SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            String words = text.substring(matcher.start(), end);
            boolean site = matcher.group("site") != null;
            found.add(new WebAddress(
                    matcher.start(),
                    end,
                    !site ? "mailto:" + words : words.startsWith("www.") ? "https://" + words : words));
        }
        return found;
    }

    /** Its place alone. */
    @Override
    public String toString() {
        return "WebAddress[" + from + ", " + to + "]";
    }
}
