package fr.demandeunique.sne.client.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.MentionsLocales;
import fr.demandeunique.sne.client.codec.AnomalyTokens;
import fr.demandeunique.sne.client.codec.Tokens;
import fr.demandeunique.sne.client.json.AttestationJson;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.client.json.MentionsJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Separation.Consigne;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.personne.Ressource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What the mapper of the contract does not know by the components of a record alone. */
final class ContractModule extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final JsonFactory FACTORY = new JsonFactory();

    interface Reader<T> {
        T read(JsonParser json, DeserializationContext context) throws IOException;
    }

    interface Writer<T> {
        void write(T value, JsonGenerator out, SerializerProvider provider) throws IOException;
    }

    /** As it travels: most reports have nothing that was confirmed. */
    record SentReport(List<Anomalie> anomalies, @Nullable List<Anomalie> confirmees) {
        Rapport rapport() {
            return new Rapport(anomalies, confirmees == null ? List.of() : confirmees);
        }
    }

    /** Says in one word what its anomalies say. */
    interface WithVerdict {
        @JsonProperty(index = 0)
        boolean conforme();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Anomalie> confirmees();
    }

    ContractModule() {
        TextValue.VALUES.forEach(this::text);
        TextValue.TIMES.forEach(this::text);
        Tokens.all().values().forEach(this::record);
        // Written alike, whatever the list of the code.
        Tokens.ressources().values().forEach(this::record);
        addDeserializer(Ressource.class, new RessourceReader());
        setMixInAnnotation(Rapport.class, WithVerdict.class);
        add(
                Rapport.class,
                (json, context) -> context.readValue(json, SentReport.class).rapport(),
                null);
        add(
                Anomalie.class,
                (json, context) -> {
                    Anomalie read = AnomalyTokens.read(context.readValue(json, Map.class));
                    return read != null ? read : context.reportInputMismatch(Anomalie.class, "code");
                },
                (value, out, provider) -> AnomalyTokens.write(out, value, provider.getLocale()));
        add(Consigne.class, null, (value, out, provider) -> {
            out.writeStartObject();
            out.writeStringField("code", value.code());
            out.writeStringField("message", value.message(provider.getLocale()));
            out.writeEndObject();
        });
        Tokens<Demande> demande = tokens(Demande.class);
        add(
                DemandeReading.class,
                (json, context) -> {
                    Tokens.Read<Demande> read = demande.read(json);
                    return new DemandeReading(read.value(), read.rapport());
                },
                null);
        add(
                Attestation.class,
                (json, context) -> accepted(AttestationJson.read(bytes(json)), json, Attestation.class),
                (value, out, provider) -> copy(AttestationJson.write(value), out));
        add(
                MentionsLocales.class,
                (json, context) -> accepted(MentionsJson.read(bytes(json)), json, MentionsLocales.class),
                (value, out, provider) -> copy(MentionsJson.write(value), out));
        addSerializer(OptionalLong.class, serializer((value, out, provider) -> {
            if (value.isPresent()) {
                out.writeNumber(value.getAsLong());
            } else {
                out.writeNull();
            }
        }));
        addDeserializer(OptionalLong.class, new JsonDeserializer<>() {
            @Override
            public OptionalLong deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return OptionalLong.of(context.readValue(json, long.class));
            }

            @Override
            public OptionalLong getNullValue(DeserializationContext context) {
                return OptionalLong.empty();
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> Tokens<T> tokens(Class<T> type) {
        return (Tokens<T>) Objects.requireNonNull(Tokens.all().get(type));
    }

    private <T> void add(Class<T> type, @Nullable Reader<T> reader, @Nullable Writer<T> writer) {
        if (reader != null) {
            addDeserializer(type, deserializer(reader));
        }
        if (writer != null) {
            addSerializer(type, serializer(writer));
        }
    }

    private static <T> JsonSerializer<T> serializer(Writer<T> writer) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                writer.write(value, out, provider);
            }
        };
    }

    private static <T> JsonDeserializer<T> deserializer(Reader<T> reader) {
        return new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return reader.read(json, context);
            }
        };
    }

    private <T> void text(TextValue<T> value) {
        add(
                value.type(),
                (json, context) -> {
                    if (json.currentToken() != JsonToken.VALUE_STRING) {
                        throw MismatchedInputException.from(json, String.class, "not a text");
                    }
                    return accepted(value.read().apply(json.getText()), json, value.type());
                },
                (found, out, provider) -> out.writeString(value.text(found)));
        addKeySerializer(value.type(), serializer((found, out, provider) -> out.writeFieldName(value.text(found))));
        addKeyDeserializer(value.type(), new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) throws IOException {
                return accepted(value.read().apply(key), context.getParser(), value.type());
            }
        });
    }

    private <R> void record(Tokens<R> tokens) {
        addDeserializer(tokens.type(), reader(tokens));
        addSerializer(tokens.type(), serializer((value, out, provider) -> tokens.write(out, value)));
    }

    static <R> JsonDeserializer<R> reader(Tokens<R> tokens) {
        return deserializer((json, context) -> {
            Tokens.Read<R> read = tokens.read(json);
            R value = read.value();
            return accepted(
                    value == null
                            ? new Resultat.Refuse<>(read.rapport().anomalies())
                            : Resultat.selon(read.rapport(), () -> value),
                    json,
                    tokens.type());
        });
    }

    /** The value, or an exception of databind that carries the anomalies to {@link Faults}. */
    private static <T> T accepted(Resultat<T> read, JsonParser json, Class<T> type) throws IOException {
        if (read instanceof Resultat.Accepte<T> accepte) {
            return accepte.valeur();
        }
        MismatchedInputException fault = MismatchedInputException.from(json, type, "refused");
        fault.initCause(new RefusException(List.copyOf(read.anomalies())));
        throw fault;
    }

    private static byte[] bytes(JsonParser json) throws IOException {
        var bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            out.copyCurrentStructure(json);
        }
        return bytes.toByteArray();
    }

    private static void copy(byte[] json, JsonGenerator out) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            out.copyCurrentStructure(parser);
        }
    }
}
