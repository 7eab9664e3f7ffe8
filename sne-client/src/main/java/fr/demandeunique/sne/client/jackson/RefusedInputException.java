package fr.demandeunique.sne.client.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import fr.demandeunique.sne.client.contract.Places;
import fr.demandeunique.sne.controle.RefusException;
import java.util.List;
import java.util.Map;

/** What databind expects, with the anomalies as its cause and the place of the first one at the end of its path. */
final class RefusedInputException extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    RefusedInputException(JsonParser json, Class<?> type, RefusException cause) {
        super(json, cause.getMessage());
        _location = Places.bare(json.currentTokenLocation());
        _targetType = type;
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
    protected void _appendPathDesc(StringBuilder words) {
        for (Reference one : getPath()) {
            words.append(words.length() == 0 ? "" : "->");
            words.append(one.getFrom() instanceof Map ? "Map[…]" : one.getDescription());
        }
    }
}
