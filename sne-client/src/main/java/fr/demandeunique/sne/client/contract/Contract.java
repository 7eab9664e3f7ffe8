package fr.demandeunique.sne.client.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import fr.demandeunique.sne.client.codec.Tokens;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.personne.Ressource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads and writes the values of the library as the contract has them: a record is an object of its components, what has no value is absent, unknown members are
 * left aside, and a component that is not {@code @Nullable} must be there. What a text or a table reads is in {@link TextValue} and {@link Tokens}.
 *
 * <p>This class is thread-safe. No exception quotes the document.
 */
public final class Contract {
    /** The packages whose public records are values. */
    private static final Set<String> PACKAGES = Set.of(
            "attestation",
            "client",
            "commune",
            "controle",
            "cotation",
            "cycle",
            "dalo",
            "demande",
            "dossier",
            "doublons",
            "echange",
            "enregistrement",
            "flux",
            "guichet",
            "logement",
            "nomenclature",
            "numero",
            "personne",
            "qualite",
            "reglement",
            "ressources");

    private static final String ROOT = "fr.demandeunique.sne.";

    private static final Mapper MAPPER = new Mapper();

    /** A mapper that lends its context, so that a value is read from the middle of a stream. */
    private static final class Mapper extends ObjectMapper {
        private static final long serialVersionUID = 1L;

        Mapper() {
            super(settings().build());
        }

        private static JsonMapper.Builder settings() {
            return JsonMapper.builder()
                    .addModule(new ContractModule())
                    .annotationIntrospector(new Nullness())
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .disable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                    .withCoercionConfig(LogicalType.Textual, config -> {
                        config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                        config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                        config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                    });
        }

        DeserializationContext context(JsonParser json) {
            return createDeserializationContext(json, getDeserializationConfig());
        }
    }

    private Contract() {}

    /** {@return whether the contract says how a class is written} */
    public static boolean value(Class<?> type) {
        return record(type)
                || type.equals(Ressource.class)
                || TextValue.VALUES.stream().anyMatch(one -> one.type().equals(type));
    }

    /** {@return whether the values of a type are written by what each of them is: an interface of the library, or the class of all its codes} */
    public static boolean isOpen(Class<?> type) {
        return Modifier.isAbstract(type.getModifiers())
                && ours(type)
                && !type.getName().startsWith(ROOT + "client.");
    }

    /** A generic record is no document: it takes the shape of what it holds. */
    private static boolean record(Class<?> type) {
        return type.isRecord() && type.getTypeParameters().length == 0 && ours(type);
    }

    private static boolean ours(Class<?> type) {
        String name = type.getName();
        int end = name.startsWith(ROOT) ? name.indexOf('.', ROOT.length()) : -1;
        return end > 0
                && Modifier.isPublic(type.getModifiers())
                && PACKAGES.contains(name.substring(ROOT.length(), end));
    }

    /** {@return the type that the methods of this class want} */
    public static JavaType type(Class<?> type, Class<?>... parameters) {
        return parameters.length == 0
                ? MAPPER.constructType(type)
                : MAPPER.getTypeFactory().constructParametricType(type, parameters);
    }

    /** {@return a list of these} */
    public static JavaType list(Class<?> element) {
        return MAPPER.getTypeFactory().constructCollectionType(List.class, element);
    }

    /**
     * Reads the current value and stops at its last token.
     *
     * @throws RefusException if it is not what was asked for; its places are seen from this value
     * @throws IOException if the stream fails
     */
    public static Object read(JsonParser json, JavaType type) throws IOException {
        try {
            Object value = MAPPER.context(json).readValue(json, type);
            if (value == null) {
                throw new RefusException(List.of(Faults.type(type, "")));
            }
            if (value instanceof List<?> all && all.contains(null)) {
                throw new RefusException(List.of(Faults.type(type.getContentType(), "/" + all.indexOf(null))));
            }
            return value;
        } catch (JsonProcessingException e) {
            throw Faults.of(e);
        }
    }

    /** Reads a document and nothing after it; throws {@link RefusException} if it is not what was asked for. */
    public static Object read(byte[] json, JavaType type) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            JavaType one = type.isCollectionLikeType() ? type.getContentType() : type;
            if (Tokens.all().containsKey(one.getRawClass()) || one.hasRawClass(DemandeReading.class)) {
                // The tables say which member comes twice, and where.
                parser.disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
            }
            parser.nextToken();
            Object value = read(parser, type);
            if (parser.nextToken() != null) {
                throw new RefusException(List.of(Anomalie.erreur("JSON_SUITE", "")));
            }
            return value;
        } catch (JsonProcessingException e) {
            throw Faults.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one member of a document that is an object; throws {@link RefusException} if it is not there or not what was asked for. */
    public static Object member(byte[] json, String name, JavaType type) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    boolean found = parser.currentName().equals(name);
                    parser.nextToken();
                    if (found) {
                        return read(parser, type);
                    }
                    parser.skipChildren();
                }
            }
        } catch (RefusException e) {
            throw Faults.below("/" + name, e);
        } catch (JsonProcessingException e) {
            throw Faults.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new RefusException(List.of(Faults.type(type, "/" + name)));
    }

    /**
     * Writes a value where the stream stands, sentences in this language.
     *
     * @param langue English for English, anything else for French
     * @throws IOException if the stream cannot be read or written
     */
    public static void write(JsonGenerator out, Object value, Locale langue) throws IOException {
        MAPPER.writer().with(langue).writeValue(out, value);
    }

    /**
     * {@return the value on one line, UTF-8}
     *
     * @param langue English for English, anything else for French
     */
    public static byte[] write(Object value, Locale langue) {
        var bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = MAPPER.createGenerator(bytes)) {
            write(out, value, langue);
        } catch (IOException e) {
            // Memory does not fail: only a value that JSON cannot hold comes here.
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
