package fr.demandeunique.sne.client;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a list.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param elements what is on the page
 * @param premier rank of the first one, from 0
 * @param total how many there are in all, as far as the server knows
 */
public record Page<T>(List<T> elements, long premier, long total) {
    private static final Pattern CONTENT_RANGE =
            Pattern.compile("[a-z-]+ (?:([0-9]{1,15})-[0-9]{1,15}|\\*)/([0-9]{1,15})");

    /** Reads the elements of a body. */
    interface Corps<T> {
        List<T> lire(byte[] json) throws IOException;
    }

    public Page {
        elements = List.copyOf(elements);
    }

    static String plage(long premier, int nombre) {
        if (premier < 0 || nombre < 1) {
            throw new IllegalArgumentException("range: a rank from 0 and at least one element expected");
        }
        return premier + "-" + (premier + nombre - 1);
    }

    static <T> Operation.Lecture<Page<T>> de(Corps<T> corps) {
        return response -> {
            List<T> elements = corps.lire(response.body());
            String range = response.headers().firstValue("Content-Range").orElse("");
            Matcher parts = CONTENT_RANGE.matcher(range);
            if (range.isEmpty() && response.statusCode() == 200) {
                return new Page<>(elements, 0, elements.size());
            }
            if (!parts.matches()) {
                throw new IOException("no Content-Range");
            }
            return new Page<>(
                    elements,
                    parts.group(1) == null ? 0 : Long.parseLong(parts.group(1)),
                    Long.parseLong(parts.group(2)));
        };
    }
}
