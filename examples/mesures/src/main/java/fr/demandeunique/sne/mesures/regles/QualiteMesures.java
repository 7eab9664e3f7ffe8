package fr.demandeunique.sne.mesures.regles;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.qualite.Detecteur;
import fr.demandeunique.sne.qualite.Statistiques;
import fr.demandeunique.sne.qualite.SuiviQualite;
import java.time.YearMonth;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One pass of quality and of statistics over a stock of 1 024 demandes of 1 024 persons, a demande. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class QualiteMesures {
    private static final int STOCK = 1024;

    private final Demande[] stock = stock();
    private final Detecteur detecteur = Detecteur.le(Donnees.JOUR);
    private final SuiviQualite suivi = new SuiviQualite(Donnees.JOUR);
    private final Statistiques statistiques = new Statistiques(2018);

    /** For JMH. */
    public QualiteMesures() {}

    private static Demande[] stock() {
        Demande[] all = new Demande[STOCK];
        for (int i = 0; i < STOCK; i++) {
            String nom = "NOM" + i;
            Demande one =
                    i % 4 == 0 ? Donnees.grande() : i % 4 == 1 ? Fautes.quatre(Donnees.exemple()) : Donnees.exemple();
            all[i] = one.toBuilder()
                    .numeroUnique(NumeroUnique.of("057", YearMonth.of(2018, 12), i, CodeGuichet.parse("10691")))
                    .etat(EtatDemande.ACTIVE)
                    .demandeur(
                            one.demandeur() == null
                                    ? null
                                    : one.demandeur().toBuilder()
                                            .identite(who -> who.nomNaissance(nom))
                                            .build())
                    .build();
        }
        return all;
    }

    @Benchmark
    @OperationsPerInvocation(STOCK)
    public void detecteur(Blackhole sink) {
        for (Demande one : stock) {
            sink.consume(detecteur.constats(one));
        }
    }

    @Benchmark
    @OperationsPerInvocation(STOCK)
    public void suivi() {
        for (Demande one : stock) {
            suivi.ajouter(one);
        }
    }

    @Benchmark
    @OperationsPerInvocation(STOCK)
    public void statistiques() {
        for (Demande one : stock) {
            statistiques.ajouter(one);
        }
    }

    /** The registration rules on the same stock, to compare. */
    @Benchmark
    @OperationsPerInvocation(STOCK)
    public void regles(Blackhole sink) {
        for (Demande one : stock) {
            sink.consume(ControleDemande.controler(one, Donnees.JOUR));
        }
    }
}
