package fr.demandeunique.sne.client.jackson3;

import fr.demandeunique.sne.client.contract.Places;
import fr.demandeunique.sne.controle.RefusException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.ContentReference;
import tools.jackson.databind.exc.MismatchedInputException;

/** What databind expects, with the anomalies as its cause and the place of the first one at the end of its path. */
final class RefusedInputException extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    RefusedInputException(JsonParser json, TokenStreamLocation place, Class<?> type, RefusException cause) {
        super(json, cause.getMessage(), type);
        _location = new TokenStreamLocation(
                ContentReference.redacted(),
                place.getByteOffset(),
                place.getCharOffset(),
                place.getLineNr(),
                place.getColumnNr());
        initCause(cause);
        List<String> segments = Places.segments(cause.anomalies().get(0).chemin());
        for (int i = segments.size() - 1; i >= 0; i--) {
            String segment = segments.get(i);
            if (Places.index(segment)) {
                prependPath(List.class, Integer.parseInt(segment));
            } else {
                prependPath(type, segment);
            }
        }
    }

    /** The names of a map are data, and may be those of people: left out of the sentence, not of {@link #getPath()}. */
    @Override
    protected StringBuilder _appendPathDesc(StringBuilder words) {
        String arrow = "";
        for (Reference one : getPath()) {
            words.append(arrow).append(one.from() instanceof Map ? "Map[…]" : one.getDescription());
            arrow = "->";
        }
        return words;
    }
}
