package fr.demandeunique.sne.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the JSON that a command writes and prints each document for people as soon as it is whole, so that no command writes twice. Not thread-safe. */
final class SortieLisible extends OutputStream {
    private final PrintStream out;
    private final MiseEnTexte mise;
    private final JsonParser parser;
    private final ByteArrayFeeder feeder;
    private final Deque<Object> ouverts = new ArrayDeque<>();
    private @Nullable String nom;
    private boolean suivant;

    private SortieLisible(PrintStream out, MiseEnTexte mise) throws IOException {
        this.out = out;
        this.mise = mise;
        this.parser = new JsonFactory().createNonBlockingByteArrayParser();
        this.feeder = (ByteArrayFeeder) parser.getNonBlockingInputFeeder();
    }

    /** What a command writes its JSON to. */
    static PrintStream vers(PrintStream out, MiseEnTexte mise) throws IOException {
        return new PrintStream(new SortieLisible(out, mise), false, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        feeder.feedInput(bytes, from, from + length);
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.NOT_AVAILABLE;
                token = parser.nextToken()) {
            lire(token);
        }
    }

    private void lire(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> ouvrir(new LinkedHashMap<String, @Nullable Object>());
            case START_ARRAY -> ouvrir(new ArrayList<@Nullable Object>());
            case FIELD_NAME -> nom = parser.currentName();
            case END_OBJECT, END_ARRAY -> fermer();
            case VALUE_NULL -> ranger(null);
            case VALUE_TRUE, VALUE_FALSE -> ranger(token == JsonToken.VALUE_TRUE);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> ranger(parser.getDecimalValue());
            default -> ranger(parser.getText());
        }
    }

    private void ouvrir(Object container) {
        ranger(container);
        ouverts.push(container);
    }

    @SuppressWarnings("unchecked")
    private void ranger(@Nullable Object value) {
        Object into = ouverts.peek();
        if (into instanceof Map<?, ?> map) {
            ((Map<@Nullable String, @Nullable Object>) map).put(nom, value);
        } else if (into instanceof List<?> list) {
            ((List<@Nullable Object>) list).add(value);
        }
    }

    @SuppressWarnings("unchecked")
    private void fermer() {
        Object done = ouverts.pop();
        if (ouverts.isEmpty() && done instanceof Map<?, ?> document) {
            // A blank line between two; in UTF-8 whatever the stream thinks of characters.
            String text = (suivant ? "\n" : "") + mise.texte((Map<String, @Nullable Object>) document);
            out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            suivant = true;
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
        if (out.checkError()) {
            throw new SortieFermee();
        }
    }
}
