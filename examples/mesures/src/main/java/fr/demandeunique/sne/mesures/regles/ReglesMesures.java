package fr.demandeunique.sne.mesures.regles;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import jakarta.validation.Validator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All registration rules of one demande: called directly, through the bridge, and as annotations of Hibernate Validator. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class ReglesMesures {
    /** {@code exemple}, {@code grande}; {@code fautive} has four faults. */
    @Param({"exemple", "grande", "fautive"})
    private String demande = "exemple";

    private Demande donnee = Donnees.exemple();
    private Miroir miroir = VersMiroir.de(donnee);
    private Validator validateur = Validateurs.hibernate();

    /** For JMH. */
    public ReglesMesures() {}

    @Setup
    public void preparer() {
        donnee = switch (demande) {
            case "grande" -> Donnees.grande();
            case "fautive" -> Fautes.quatre(Donnees.exemple());
            default -> Donnees.exemple();
        };
        miroir = VersMiroir.de(donnee);
    }

    @Benchmark
    public Object regles() {
        return ControleDemande.controler(donnee, Donnees.JOUR);
    }

    @Benchmark
    public Object pont() {
        return validateur.validate(donnee);
    }

    @Benchmark
    public Object annotations() {
        return validateur.validate(miroir);
    }
}
