package fr.demandeunique.sne.mesures.json;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.demandeunique.sne.bacasable.generation.StockGenerator;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.client.json.NdjsonReader;
import fr.demandeunique.sne.demande.Demande;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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

/**
 * Reads 20,000 demandes that all differ, one after the other: {@code StockGenerator.of(7, 20_000, 2017-02-21)}, which {@code sne generer --nombre 20000 --graine 7} writes too. One document read
 * again and again flatters every reader, whose branches are learnt.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(1)
public class CorpusMesures {
    static final int NOMBRE = 20_000;
    private static final long GRAINE = 7;
    private static final LocalDate JOUR = LocalDate.of(2017, 2, 21);

    private final byte[][] documents = new byte[NOMBRE][];
    private final Demande[] demandes = new Demande[NOMBRE];
    private byte[] flux;
    private ObjectMapper databind;
    private NdjsonReader lignes;
    private MappingIterator<Modele.Demande> suite;
    private int rang;

    @Setup
    public void preparer() throws IOException {
        StockGenerator stock = StockGenerator.of(GRAINE, NOMBRE, JOUR);
        databind = JsonMesures.databind();
        var all = new ByteArrayOutputStream(64 << 20);
        for (int i = 0; i < NOMBRE; i++) {
            demandes[i] = stock.demande(i).demande();
            documents[i] = DemandeJson.write(demandes[i]);
            all.write(documents[i]);
            all.write('\n');
            boolean same = DemandeJson.read(documents[i]).demande().equals(demandes[i])
                    && lireClasses(i)
                            .demandeur
                            .nom
                            .equals(demandes[i].demandeur().nom());
            if (!same) {
                throw new IllegalStateException("the peers read another document");
            }
        }
        flux = all.toByteArray();
    }

    /** How many bytes the documents have in the mean. */
    int moyenne() {
        return flux.length / NOMBRE - 1;
    }

    private int suivant() {
        rang = rang == NOMBRE - 1 ? 0 : rang + 1;
        return rang;
    }

    @Benchmark
    public DemandeReading lire() {
        return DemandeJson.read(documents[suivant()]);
    }

    @Benchmark
    public Map<?, ?> lireArbre() throws IOException {
        return databind.readValue(documents[suivant()], Map.class);
    }

    @Benchmark
    public Modele.Demande lireClasses() throws IOException {
        return lireClasses(suivant());
    }

    private Modele.Demande lireClasses(int i) throws IOException {
        return databind.readValue(documents[i], Modele.Demande.class);
    }

    /** One document of the stream. */
    @Benchmark
    public DemandeReading lireFlux() throws IOException {
        NdjsonReader.Line line = lignes == null ? null : lignes.next();
        if (line == null) {
            lignes = new NdjsonReader(new ByteArrayInputStream(flux));
            line = lignes.next();
        }
        return line.reading();
    }

    /** The same by databind's own iterator, which ends at the first line that it cannot read. */
    @Benchmark
    public Modele.Demande lireFluxClasses() throws IOException {
        if (suite == null || !suite.hasNext()) {
            suite = databind.readerFor(Modele.Demande.class).readValues(new ByteArrayInputStream(flux));
        }
        return suite.next();
    }

    @Benchmark
    public byte[] ecrire() {
        return DemandeJson.write(demandes[suivant()]);
    }
}
