package fr.demandeunique.sne.mesures;

import com.sun.management.OperatingSystemMXBean;
import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.attestation.FormatQr;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.pdf.Batch;
import fr.demandeunique.sne.pdf.Batch.Pli;
import fr.demandeunique.sne.pdf.BatchDocument;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A print batch, measured as a whole: time, heap, size. Not JMH, since the heap and the first pass matter.
 *
 * <p>{@code java -Xmx96m -cp … fr.demandeunique.sne.mesures.LotMesures 10000} prints into one file;
 * {@code … 10000 fichiers} prints into many, by one thread and by two in turn.
 */
public final class LotMesures {
    private static final LocalDate JOUR = LocalDate.of(2017, 2, 21);

    private LotMesures() {}

    public static void main(String[] args) throws IOException {
        int nombre = Integer.parseInt(args[0]);
        if (args.length > 1) {
            fichiers(nombre);
        } else {
            unFichier(nombre);
        }
    }

    private static void unFichier(int nombre) throws IOException {
        Path file = Files.createTempFile("lot", ".pdf");
        long start = System.nanoTime();
        Batch.Bilan bilan;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            bilan = Batch.standard()
                    .withTri(true)
                    .print(plis(nombre), "Lot", JOUR, out, new StringBuilder(), Batch.NO_PROGRESS);
        }
        double processeur = cpu() / 1e9;
        double seconds = (System.nanoTime() - start) / 1e9;
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f s, processeur %.2f s, %.0f/s, %d o/document, tas %.0f Mo au plus%n",
                bilan,
                seconds,
                processeur,
                nombre / seconds,
                Files.size(file) / nombre,
                heap / 1e6);
        Files.delete(file);
    }

    private static void fichiers(int nombre) throws IOException {
        Path dir = Files.createTempDirectory("lot");
        for (int pass = 0; pass < 4; pass++) {
            long cpu0 = cpu();
            double one = passe(nombre, dir, 1);
            long cpu1 = cpu();
            double two = passe(nombre, dir, 2);
            long cpu2 = cpu();
            System.out.printf(
                    Locale.ROOT,
                    "1 fil %.0f/s, 2 fils %.0f/s, rapport %.2f ; processeur par document %.0f puis %.0f µs%n",
                    nombre / one,
                    nombre / two,
                    one / two,
                    (cpu1 - cpu0) / 1e3 / nombre,
                    (cpu2 - cpu1) / 1e3 / nombre);
        }
        try (Stream<Path> files = Files.list(dir)) {
            files.forEach(LotMesures::effacer);
        }
        Files.delete(dir);
    }

    /** Processor time of this JVM: unlike the clock, it does not count what the neighbours take. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double passe(int nombre, Path dir, int fils) throws IOException {
        long start = System.nanoTime();
        Batch.standard().files(plis(nombre), dir, fils, Batch.NO_PROGRESS);
        return (System.nanoTime() - start) / 1e9;
    }

    private static void effacer(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Documents to come: each is made when it is printed. */
    static List<Pli> plis(int nombre) {
        return IntStream.range(0, nombre)
                .mapToObj(
                        i -> new Pli(codePostal(i), () -> Resultat.accepte(BatchDocument.attestation(attestation(i)))))
                .toList();
    }

    private static String codePostal(int i) {
        return String.valueOf(57_000 + i * 37 % 900);
    }

    /** A letter and a summary of 40 lines, every one of another person. */
    static Attestation attestation(int i) {
        String nom = "EXEMPLE-" + Integer.toString(i, 26).toUpperCase(Locale.ROOT);
        List<Rubrique> rubriques = new ArrayList<>();
        for (int r = 0; r < 6; r++) {
            List<Ligne> lignes = new ArrayList<>();
            for (int l = 0; l < 7; l++) {
                lignes.add(new Ligne("Libellé n° " + (7 * r + l), "Valeur de " + nom + " nº " + (i + 31 * l)));
            }
            rubriques.add(new Rubrique("Rubrique n° " + (r + 1), lignes));
        }
        return new Attestation(
                        TypeAttestation.RENOUVELLEMENT,
                        JOUR,
                        NumeroUnique.of("057", YearMonth.of(2015, 12), i % 1_000_000, CodeGuichet.parse("10691")),
                        "Attestation de renouvellement d’une demande de logement locatif social",
                        List.of("Office d’essai", "12, rue des Frères-Lumière", "57000 Metz"),
                        List.of("Madame Zoé " + nom, i % 90 + " rue d’Essai", codePostal(i) + " Essai"),
                        List.of(
                                new Mention("", List.of("Madame, Monsieur,", "Votre demande est renouvelée.")),
                                new Mention(
                                        "Durée de validité",
                                        List.of("Elle est valable un an. Sans renouvellement, elle sera radiée. "
                                                .repeat(4))),
                                new Mention(
                                        "Suivre votre demande", List.of("Adressez-vous à votre guichet. ".repeat(5)))),
                        rubriques,
                        "")
                .avecCodeQr(FormatQr.standard());
    }
}
