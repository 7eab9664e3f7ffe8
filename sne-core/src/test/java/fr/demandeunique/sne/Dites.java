package fr.demandeunique.sne;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Anomalies as tests name them: each can be told in both languages, nothing of its sentence left to fill, and cites its text unless {@code
 * sans_source.txt} beside this class says that it has none.
 */
public final class Dites {
    private static final Set<String> SANS_SOURCE = sansSource();

    private Dites() {}

    /** Its code. */
    public static String code(Anomalie one) {
        dire(one);
        return one.code();
    }

    /** Its gravity, its code and its path. */
    public static String ligne(Anomalie one) {
        dire(one);
        return one.toString();
    }

    /** The codes of what an operation says. */
    public static List<String> codes(Resultat<?> resultat) {
        return resultat.anomalies().stream().map(Dites::code).toList();
    }

    /** Holds that an operation is refused, for this one reason. */
    public static void refused(String code, Resultat<?> resultat) {
        assertFalse(resultat.estAccepte(), "accepted");
        assertEquals(List.of(code), codes(resultat));
    }

    private static void dire(Anomalie one) {
        for (Locale langue : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            String sentence = one.message(langue);
            assertFalse(sentence.contains("{") || sentence.equals(one.code()), () -> one + " : " + sentence);
        }
        assertTrue(one.source() != null || SANS_SOURCE.contains(one.code()), () -> one + " cites nothing");
    }

    private static Set<String> sansSource() {
        try (InputStream in = Objects.requireNonNull(Dites.class.getResourceAsStream("sans_source.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
