package fr.demandeunique.sne.client.jackson3;

import fr.demandeunique.sne.client.contract.Contract;
import fr.demandeunique.sne.client.contract.ResultatShape;
import fr.demandeunique.sne.client.contract.TextValue;
import fr.demandeunique.sne.controle.Resultat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.module.SimpleKeyDeserializers;
import tools.jackson.databind.module.SimpleSerializers;
import tools.jackson.databind.ser.Serializers;

/**
 * What {@link fr.demandeunique.sne.client.jackson.SneModule} is, for a mapper of Jackson 3: Spring Boot 4 takes it as a bean; {@code findAndAddModules} finds it on the class
 * path, while a program on the module path adds it itself.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new SneJacksonModule()).build();
 * Demande demande = mapper.readValue(json, Demande.class);
 * }</pre>
 *
 * <p>The documents, the exceptions and their causes are the same. This class is thread-safe.
 */
@SuppressWarnings("exports") // Whoever calls it has Jackson 3, whoever does not needs not read it.
public final class SneJacksonModule extends JacksonModule {
    private final Locale langue;

    /** A module that writes the sentences of anomalies in French. */
    public SneJacksonModule() {
        this(Locale.FRENCH);
    }

    /**
     * A module that writes the sentences of anomalies in this language, French unless English is asked for.
     *
     * @param langue of the sentences
     */
    public SneJacksonModule(Locale langue) {
        Objects.requireNonNull(langue, "langue");
        this.langue = langue;
    }

    @Override
    public String getModuleName() {
        return SneJacksonModule.class.getName();
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
            keys.addSerializer(one.type(), new ContractKeySerializer(one));
            keyReaders.addDeserializer(one.type(), new ContractKeyDeserializer(one));
        }
        context.addKeySerializers(keys);
        context.addKeyDeserializers(keyReaders);
        context.addSerializers(new Writers());
        context.addDeserializers(new Readers());
        context.setMixIn(Resultat.class, ResultatShape.Root.class);
    }

    private final class Writers extends Serializers.Base {
        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.@Nullable Supplier description,
                com.fasterxml.jackson.annotation.JsonFormat.@Nullable Value format) {
            Class<?> raw = type.getRawClass();
            if (Resultat.class.isAssignableFrom(raw)) {
                return new ResultatSerializer(type.containedTypeOrUnknown(0), langue);
            }
            return Contract.value(raw) || Contract.isOpen(raw) ? new ContractSerializer(langue) : null;
        }
    }

    private static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.@Nullable Supplier description) {
            Class<?> raw = type.getRawClass();
            if (Resultat.class.isAssignableFrom(raw)) {
                return new ResultatDeserializer(raw, type.containedTypeOrUnknown(0));
            }
            return Contract.value(raw) ? new ContractDeserializer(type) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return Contract.value(type) || Resultat.class.isAssignableFrom(type);
        }
    }
}
