package fr.demandeunique.sne.mesures;

import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.marcwrobel.jbanking.iban.Iban;
import java.time.YearMonth;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;
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

/** Reading, checking and writing a numéro unique, beside what libraries of bank account numbers and the JDK do. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NumeroMesures {
    private static final int N = 1024;

    private final String[] compacts = new String[N];
    private final String[] groupes = new String[N];
    private final String[] mauvais = new String[N];
    private final NumeroUnique[] numeros = new NumeroUnique[N];
    private final String[] ibans = new String[N];
    private final String[] mauvaisIbans = new String[N];
    private final String[] uuids = new String[N];
    private final UUID[] identifiants = new UUID[N];
    private int i;

    @Setup
    public void preparer() {
        var random = new Random(20170221);
        String[] territoires = {"057", "111", "013", "974", "02A", "069"};
        for (int k = 0; k < N; k++) {
            numeros[k] = NumeroUnique.of(
                    territoires[random.nextInt(territoires.length)],
                    YearMonth.of(2011 + random.nextInt(16), 1 + random.nextInt(12)),
                    random.nextInt(1_000_000),
                    CodeGuichet.parse(k % 8 == 0 ? "G1104" : String.valueOf(10_000 + random.nextInt(90_000))));
            compacts[k] = numeros[k].compact();
            groupes[k] = numeros[k].affichage();
            // One wrong character, somewhere: what a typing mistake looks like.
            var wrong = new StringBuilder(compacts[k]);
            wrong.setCharAt(3 + random.nextInt(10), 'X');
            mauvais[k] = wrong.toString();
            ibans[k] = iban(random.nextInt(100_000), random.nextInt(100_000), random.nextInt(1_000_000_000));
            char last = ibans[k].charAt(26);
            mauvaisIbans[k] = ibans[k].substring(0, 26) + (last == '9' ? '0' : (char) (last + 1));
            identifiants[k] = new UUID(random.nextLong(), random.nextLong());
            uuids[k] = identifiants[k].toString();
        }
    }

    /** A French account number with both keys right. */
    private static String iban(long banque, long guichet, long compte) {
        return new org.iban4j.Iban.Builder()
                .countryCode(CountryCode.FR)
                .bankCode(String.format("%05d", banque))
                .branchCode(String.format("%05d", guichet))
                .accountNumber(String.format("%011d", compte))
                .nationalCheckDigit(String.format("%02d", 97 - (89 * banque + 15 * guichet + 3 * compte) % 97))
                .build()
                .toString();
    }

    private int suivant() {
        return i++ & N - 1;
    }

    @Benchmark
    public NumeroUnique parseCompact() {
        return NumeroUnique.parse(compacts[suivant()]);
    }

    @Benchmark
    public NumeroUnique parseGroupe() {
        return NumeroUnique.parse(groupes[suivant()]);
    }

    @Benchmark
    public boolean valideBon() {
        return NumeroUnique.isValid(compacts[suivant()]);
    }

    @Benchmark
    public boolean valideMauvais() {
        return NumeroUnique.isValid(mauvais[suivant()]);
    }

    @Benchmark
    public Object tryParseMauvais() {
        return NumeroUnique.tryParse(mauvais[suivant()]);
    }

    @Benchmark
    public String affichage() {
        return numeros[suivant()].affichage();
    }

    @Benchmark
    public Iban jbankingNew() {
        return new Iban(ibans[suivant()]);
    }

    @Benchmark
    public boolean jbankingValideBon() {
        return Iban.isValid(ibans[suivant()]);
    }

    @Benchmark
    public boolean jbankingValideMauvais() {
        return Iban.isValid(mauvaisIbans[suivant()]);
    }

    @Benchmark
    public org.iban4j.Iban iban4jValueOf() {
        return org.iban4j.Iban.valueOf(ibans[suivant()]);
    }

    @Benchmark
    public boolean iban4jValideBon() {
        return IbanUtil.isValid(ibans[suivant()]);
    }

    @Benchmark
    public boolean iban4jValideMauvais() {
        return IbanUtil.isValid(mauvaisIbans[suivant()]);
    }

    @Benchmark
    public UUID uuidFromString() {
        return UUID.fromString(uuids[suivant()]);
    }

    @Benchmark
    public String uuidToString() {
        return identifiants[suivant()].toString();
    }
}
