package fr.demandeunique.sne.client.contract;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.io.ContentReference;
import java.util.Arrays;
import java.util.List;

/** Places of a document, as exceptions of a mapper say them. */
public final class Places {
    private Places() {}

    /** {@return the steps of a JSON Pointer} */
    public static List<String> segments(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Arrays.stream(pointer.substring(1).split("/", -1))
                        .map(one -> one.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    /** {@return whether a step is the rank of an element} */
    public static boolean index(String segment) {
        return segment.length() < 10 && !segment.isEmpty() && segment.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Line and column without the document, which a mapper may be set to quote. */
    public static JsonLocation bare(JsonLocation place) {
        return new JsonLocation(
                ContentReference.redacted(),
                place.getByteOffset(),
                place.getCharOffset(),
                place.getLineNr(),
                place.getColumnNr());
    }
}
