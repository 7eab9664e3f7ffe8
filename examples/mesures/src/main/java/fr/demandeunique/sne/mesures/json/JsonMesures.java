package fr.demandeunique.sne.mesures.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.demande.Demande;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reads and writes the example of the JSON contract, on one line: into a demande, into a tree without types, into classes of databind. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class JsonMesures {
    private byte[] json;
    private Demande demande;
    private ObjectMapper databind;

    @Setup
    public void preparer() throws IOException {
        byte[] example;
        try (var in = JsonMesures.class.getResourceAsStream("/exemple-demande.json")) {
            example = in.readAllBytes();
        }
        demande = DemandeJson.read(example).resultat().orElseThrow();
        json = DemandeJson.write(demande);
        databind = databind();
        Modele.Demande other = lireClasses();
        boolean same = other.demandeur.nom.equals(demande.demandeur().nom())
                && other.dateDepot.equals(demande.dateDepot())
                && other.personnesACharge.size() == demande.personnesACharge().size()
                && other.logementRecherche.communes.equals(
                        demande.logementRecherche().communes());
        if (!same) {
            throw new IllegalStateException("the peers read another document");
        }
    }

    static ObjectMapper databind() {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(new SimpleModule().addDeserializer(LocalDate.class, new DateIso()))
                .build();
    }

    @Benchmark
    public DemandeReading lire() {
        return DemandeJson.read(json);
    }

    @Benchmark
    public Map<?, ?> lireArbre() throws IOException {
        return databind.readValue(json, Map.class);
    }

    @Benchmark
    public Modele.Demande lireClasses() throws IOException {
        return databind.readValue(json, Modele.Demande.class);
    }

    @Benchmark
    public byte[] ecrire() {
        return DemandeJson.write(demande);
    }

    /** As the module of java.time does it. */
    /** A date as documents write it. */
    public static final class DateIso extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        /** Reads dates. */
        public DateIso() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser from, DeserializationContext context) throws IOException {
            return LocalDate.parse(from.getText());
        }
    }
}
