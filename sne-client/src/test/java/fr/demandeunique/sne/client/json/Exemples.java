package fr.demandeunique.sne.client.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.demandeunique.sne.client.jackson.Samples;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroAncien;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The example file, another reader to judge by, and a demande with every field filled. */
final class Exemples {
    static final ObjectMapper JUGE = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private int rang;

    private Exemples() {}

    static byte[] octets() {
        try (var in = Exemples.class.getResourceAsStream("/exemple-demande.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode arbre(byte[] json) {
        try {
            return JUGE.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] octets(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** Every component has a value, all different where they can be. */
    static Demande pleine() {
        return (Demande) new Exemples().remplir(Demande.class);
    }

    private Object remplir(Type type) {
        return remplir(type, Object.class);
    }

    /**
     * @param argument what the type variable of the record around stands for
     */
    private Object remplir(Type type, Type argument) {
        rang++;
        if (type instanceof java.lang.reflect.TypeVariable<?>) {
            return remplir(argument);
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Type element = list.getActualTypeArguments()[0];
            return List.of(remplir(element), remplir(element));
        }
        if (type instanceof ParameterizedType generic) {
            return remplirRecord((Class<?>) generic.getRawType(), generic.getActualTypeArguments()[0]);
        }
        var raw = (Class<?>) type;
        if (raw == String.class) {
            return "texte " + rang;
        } else if (raw == LocalDate.class) {
            return LocalDate.of(2000, 1, 1).plusDays(rang);
        } else if (raw == Integer.class) {
            return rang;
        } else if (raw == Boolean.class) {
            return rang % 2 == 0;
        } else if (raw == BigDecimal.class || raw == Object.class) {
            return new BigDecimal(rang + ".50");
        } else if (raw == NumeroUnique.class) {
            return NumeroUnique.parse("057121507390310691");
        } else if (raw == NumeroAncien.class) {
            return new NumeroAncien(" 57/" + rang);
        } else if (raw == CodeGuichet.class) {
            return CodeGuichet.parse(String.format(java.util.Locale.ROOT, "%05d", rang));
        } else if (raw == AutresMembres.class) {
            return new AutresMembres(Map.of("inconnu " + rang, "gardé"));
        }
        Object known = Samples.scalar(raw, rang);
        return known != null ? known : remplirRecord(raw, Object.class);
    }

    private Object remplirRecord(Class<?> raw, Type argument) {
        try {
            var components = raw.getRecordComponents();
            var types = new Class<?>[components.length];
            var values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = remplir(components[i].getGenericType(), argument);
            }
            return raw.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(raw.getName(), e);
        }
    }
}
