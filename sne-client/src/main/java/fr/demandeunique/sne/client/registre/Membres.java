package fr.demandeunique.sne.client.registre;

import fr.demandeunique.sne.client.json.FragmentsJson;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of an object that is being read; {@link IOException} for what breaks the contract, never quoting it. */
final class Membres {
    interface Sens<T> {
        T lire(Membres membres) throws IOException;
    }

    private final Map<?, ?> membres;

    private Membres(Map<?, ?> membres) {
        this.membres = membres;
    }

    static Membres de(byte[] json) throws IOException {
        return new Membres(FragmentsJson.object(json).orElseThrow(() -> new IOException("not an object")));
    }

    private static <T> T requis(@Nullable T value, String name) throws IOException {
        if (value == null) {
            throw new IOException("no " + name);
        }
        return value;
    }

    private <T, R> @Nullable R lire(String name, Class<T> type, Function<T, R> sens) throws IOException {
        Object value = membres.get(name);
        if (value == null) {
            return null;
        }
        if (!type.isInstance(value)) {
            throw new IOException("wrong type of " + name);
        }
        try {
            return sens.apply(type.cast(value));
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            throw new IOException("wrong value of " + name);
        }
    }

    @Nullable
    String texte(String name) throws IOException {
        return lire(name, String.class, text -> text);
    }

    String texteRequis(String name) throws IOException {
        return requis(texte(name), name);
    }

    @Nullable
    LocalDate date(String name) throws IOException {
        return lire(name, String.class, LocalDate::parse);
    }

    LocalDate dateRequise(String name) throws IOException {
        return requis(date(name), name);
    }

    Instant instantRequis(String name) throws IOException {
        return requis(lire(name, String.class, Instant::parse), name);
    }

    NumeroUnique numeroRequis() throws IOException {
        return requis(
                lire(
                        "numeroUnique",
                        String.class,
                        text -> NumeroUnique.tryParse(text).numero()),
                "numeroUnique");
    }

    @Nullable
    CodeGuichet guichet(String name) throws IOException {
        String text = texte(name);
        return text == null ? null : requis(CodeGuichet.tryParse(text).guichet(), name);
    }

    @Nullable
    Long entier(String name) throws IOException {
        return lire(name, BigDecimal.class, BigDecimal::longValueExact);
    }

    long entierRequis(String name) throws IOException {
        return requis(entier(name), name);
    }

    @Nullable
    BigDecimal nombre(String name) throws IOException {
        return lire(name, BigDecimal.class, number -> number);
    }

    boolean vrai(String name) throws IOException {
        return Boolean.TRUE.equals(lire(name, Boolean.class, yes -> yes));
    }

    @Nullable
    Map<String, @Nullable Object> objet(String name) throws IOException {
        Map<?, ?> found = lire(name, Map.class, members -> members);
        if (found == null) {
            return null;
        }
        Map<String, @Nullable Object> all = new java.util.LinkedHashMap<>();
        found.forEach((key, value) -> all.put(String.valueOf(key), value));
        return all;
    }

    Membres membresRequis(String name) throws IOException {
        return new Membres(requis(objet(name), name));
    }

    private List<?> liste(String name) throws IOException {
        return requis(lire(name, List.class, elements -> (List<?>) elements), name);
    }

    List<String> textes(String name) throws IOException {
        List<String> all = new ArrayList<>();
        for (Object one : liste(name)) {
            if (!(one instanceof String text)) {
                throw new IOException("wrong type in " + name);
            }
            all.add(text);
        }
        return all;
    }

    List<@Nullable BigDecimal> nombres(String name) throws IOException {
        List<@Nullable BigDecimal> all = new ArrayList<>();
        for (Object one : liste(name)) {
            if (one != null && !(one instanceof BigDecimal)) {
                throw new IOException("wrong type in " + name);
            }
            all.add((BigDecimal) one);
        }
        return all;
    }

    <T> List<T> objets(String name, Sens<T> sens) throws IOException {
        List<T> all = new ArrayList<>();
        for (Object one : liste(name)) {
            if (!(one instanceof Map<?, ?> members)) {
                throw new IOException("wrong type in " + name);
            }
            all.add(sens.lire(new Membres(members)));
        }
        return all;
    }
}
