package fr.demandeunique.sne.client.jackson;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.module.SimpleKeyDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import com.fasterxml.jackson.databind.ser.Serializers;
import fr.demandeunique.sne.client.contract.Contract;
import fr.demandeunique.sne.client.contract.ResultatShape;
import fr.demandeunique.sne.client.contract.TextValue;
import fr.demandeunique.sne.controle.Resultat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Teaches a mapper of Jackson 2 the JSON of the contract for every public value, record and result of the library, alone, in a bean, in a list, as a key of a map.
 * Spring Boot 3 takes it as a bean; {@code findAndRegisterModules} finds it.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new SneModule()).build();
 * Demande demande = mapper.readValue(json, Demande.class);
 * }</pre>
 *
 * <p>The settings of the mapper (naming strategy, dates, inclusion) do not reach these documents. What cannot be read is a {@link com.fasterxml.jackson.databind.exc.MismatchedInputException}
 * that says where, and whose cause is a {@link fr.demandeunique.sne.controle.RefusException} with all the anomalies; it does not quote the document. To go on with a
 * demande at fault, ask for a {@link fr.demandeunique.sne.client.json.DemandeReading}.
 *
 * <p>This class is thread-safe.
 */
public final class SneModule extends Module {
    private final Locale langue;

    /** A module that writes the sentences of anomalies in French. */
    public SneModule() {
        this(Locale.FRENCH);
    }

    /**
     * A module that writes the sentences of anomalies in this language, French unless English is asked for.
     *
     * @param langue of the sentences
     */
    public SneModule(Locale langue) {
        Objects.requireNonNull(langue, "langue");
        this.langue = langue;
    }

    @Override
    public String getModuleName() {
        return SneModule.class.getName();
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        var keys = new SimpleSerializers();
        var keyReaders = new SimpleKeyDeserializers();
        for (TextValue<?> one : TextValue.VALUES) {
            keys.addSerializer(one.type(), new TextKeySerializer(one));
            keyReaders.addDeserializer(one.type(), new TextKeyDeserializer(one));
        }
        context.addKeySerializers(keys);
        context.addKeyDeserializers(keyReaders);
        context.addSerializers(new Writers());
        context.addDeserializers(new Readers());
        context.setMixInAnnotations(Resultat.class, ResultatShape.Root.class);
    }

    private final class Writers extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, @Nullable BeanDescription description) {
            Class<?> raw = type.getRawClass();
            if (Resultat.class.isAssignableFrom(raw)) {
                return new ResultatSerializer(type.containedTypeOrUnknown(0), langue);
            }
            return Contract.value(raw) || Contract.isOpen(raw) ? new ValueSerializer(langue) : null;
        }
    }

    private static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, @Nullable BeanDescription description) {
            Class<?> raw = type.getRawClass();
            if (Resultat.class.isAssignableFrom(raw)) {
                return new ResultatDeserializer(raw, type.containedTypeOrUnknown(0));
            }
            return Contract.value(raw) ? new ValueDeserializer(type) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return Contract.value(type) || Resultat.class.isAssignableFrom(type);
        }
    }
}
