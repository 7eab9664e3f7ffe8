package fr.demandeunique.sne.mesures;

import fr.demandeunique.sne.guichet.FaitGuichet;
import fr.demandeunique.sne.guichet.HabilitationGuichet;
import fr.demandeunique.sne.guichet.QualiteGuichet;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to ask for the law of a day, and for a code of a list: questions of the hot paths. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class ReglementMesures {
    private static final int DATES = 1024;
    private static final Historique VALIDITE = Reglement.versions("VALIDITE");
    private static final Set<FaitGuichet> FAITS = Set.of(FaitGuichet.PATRIMOINE_LOCATIF);

    private final LocalDate[] dates = new LocalDate[DATES];
    private final String[] codes = MotifDemande.LISTE.codes().stream()
            .map(one -> new String(one.code()))
            .toArray(String[]::new);
    private int next;

    /** Days from 2009 to 2030, so that each version of the law answers. */
    public ReglementMesures() {
        for (int i = 0; i < DATES; i++) {
            dates[i] = LocalDate.of(2009, 1, 1).plusDays(i * 7919L % 7670);
        }
    }

    private LocalDate date() {
        return dates[next++ & DATES - 1];
    }

    /** A handle kept in a constant. */
    @Benchmark
    public Object historique() {
        return VALIDITE.enVigueur(date());
    }

    /** By name. */
    @Benchmark
    public Object parNom() {
        return Reglement.regle("VALIDITE", date());
    }

    /** All rules of a day. */
    @Benchmark
    public Object toutes() {
        return Reglement.enVigueur(date());
    }

    /** A code of the list of motifs; its text is not the one of the table. */
    @Benchmark
    public Object code() {
        return MotifDemande.of(codes[next++ % codes.length]);
    }

    /** The right of a landlord to register, granted. */
    @Benchmark
    public Object habilitation() {
        return HabilitationGuichet.peutEnregistrer(QualiteGuichet.ORGANISME_HLM, FAITS, dates[next++ & 511 | 512]);
    }
}
