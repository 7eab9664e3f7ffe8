package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** One run of the command in this JVM, on 21/02/2017, with streams that speak ASCII only, as under {@code LANG=C}. */
record Execution(int code, String out, String err) {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Clock HORLOGE = Clock.fixed(Instant.parse("2017-02-21T09:00:00Z"), Sne.PARIS);

    static Execution de(String... args) {
        return avecEntree(new byte[0], args);
    }

    static Execution avecEntree(String entree, String... args) {
        return avecEntree(entree.getBytes(StandardCharsets.UTF_8), args);
    }

    static Execution avecEntree(byte[] entree, String... args) {
        return avecEntree(new ByteArrayInputStream(entree), args);
    }

    static Execution avecEntree(InputStream entree, String... args) {
        return avecEnvironnement(Map.of(), entree, args);
    }

    static Execution avecEnvironnement(Map<String, String> environnement, InputStream entree, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Sne.executer(
                args,
                entree,
                new PrintStream(out, false, StandardCharsets.US_ASCII),
                new PrintStream(err, false, StandardCharsets.US_ASCII),
                HORLOGE,
                environnement);
        var run = new Execution(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        assertFalse(run.err.contains("\tat "), run.err);
        return run;
    }

    /** The one document on the standard output. */
    JsonNode json() {
        return lire(out);
    }

    /** The codes of a list of the document, in order. */
    List<String> codes(String membre) {
        return StreamSupport.stream(json().withArray(membre).spliterator(), false)
                .map(one -> one.get("code").asText())
                .toList();
    }

    Execution attendre(int expected) {
        assertEquals(expected, code, err);
        return this;
    }

    static JsonNode lire(String text) {
        try {
            return JSON.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    static byte[] exemple() {
        try (InputStream in = Objects.requireNonNull(Execution.class.getResourceAsStream("/exemple-demande.json"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example with one text in place of another. */
    static String exemple(String former, String other) {
        String text = new String(exemple(), StandardCharsets.UTF_8);
        assertFalse(text.indexOf(former) < 0, former);
        return text.replace(former, other);
    }
}
