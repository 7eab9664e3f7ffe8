package fr.demandeunique.sne.mesures.regles;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The first demande of a JVM, by the rules and by annotations: each time a fresh JVM, whose clock starts when the data are built and stops
 * when the report is there. Without an argument: runs both in turn and prints the figures.
 */
public final class DemarrageAFroid {
    private static final int JVMS = 11;

    private DemarrageAFroid() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 1) {
            System.out.println(mesurer(args[0]));
            return;
        }
        List<Double> rules = new ArrayList<>();
        List<Double> annotations = new ArrayList<>();
        List<Double> bridge = new ArrayList<>();
        for (int i = 0; i < JVMS; i++) {
            rules.add(jvm("regles"));
            annotations.add(jvm("annotations"));
            bridge.add(jvm("pont"));
        }
        System.out.println("ms, minimum / médiane de " + JVMS + " JVM neuves");
        montrer("regles", rules);
        montrer("pont", bridge);
        montrer("annotations", annotations);
        System.out.printf(
                Locale.ROOT,
                "rapport annotations / règles : minimums %.1f, médianes %.1f%n",
                Collections.min(annotations) / Collections.min(rules),
                mediane(annotations) / mediane(rules));
    }

    private static long mesurer(String maniere) {
        Demande demande = Donnees.exemple();
        Miroir miroir = VersMiroir.de(demande);
        long start = System.nanoTime();
        boolean clean = switch (maniere) {
            case "annotations" -> Validateurs.annotations().validate(miroir).isEmpty();
            case "pont" -> Validateurs.hibernate().validate(demande).isEmpty();
            default -> ControleDemande.controler(demande, Donnees.JOUR).conforme();
        };
        long end = System.nanoTime();
        if (!clean) {
            throw new IllegalStateException("the demande should be without a fault");
        }
        return end - start;
    }

    private static double jvm(String maniere) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), DemarrageAFroid.class.getName(), maniere)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(maniere);
        }
        return Long.parseLong(text.strip()) / 1e6;
    }

    private static void montrer(String nom, List<Double> millis) {
        System.out.printf(Locale.ROOT, "%-12s %8.1f / %8.1f%n", nom, Collections.min(millis), mediane(millis));
    }

    private static double mediane(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
