package fr.demandeunique.sne.mesures.documents;

import com.openhtmltopdf.util.XRLog;
import com.sun.management.ThreadMXBean;
import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.pdf.AttestationRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The same two-page attestation, tagged, with its QR code, by several ways in turn: documents a second of thread CPU. The wall clock of
 * a shared machine says more about its neighbours. Arguments: passes, seconds for each measure, folder for one file of each way.
 */
public final class DocumentMesures {
    private static final int DIFFERENT = 256;
    /** Not GSUB, in which openhtmltopdf would spend nine tenths of its time. */
    private static final List<String> KEPT = List.of(
            "head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp", "OS/2", "cmap", "name",
            "post");

    /** A way to render an attestation. */
    private interface Rendu {
        byte[] render(Attestation attestation) throws IOException;
    }

    private DocumentMesures() {}

    public static void main(String[] arguments) throws IOException {
        int passes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 4;
        Attestation[] data =
                IntStream.range(0, DIFFERENT).mapToObj(Modele::attestation).toArray(Attestation[]::new);
        XRLog.setLoggingEnabled(false);
        byte[] regular = trimmed("NotoSans-Regular");
        byte[] bold = trimmed("NotoSans-Bold");
        Map<String, Rendu> ways = new LinkedHashMap<>();
        AttestationRenderer sne = AttestationRenderer.standard();
        ways.put("sne-pdf", attestation -> sne.render(attestation).octets());
        ways.put("OpenPDF 2.0.5", new ParOpenPdf(regular, bold)::render);
        ways.put("openhtmltopdf 1.1.65", new ParHtml(regular, bold)::render);
        double[] best = new double[ways.size()];
        for (int pass = 1; pass <= passes; pass++) {
            int way = 0;
            for (var entry : ways.entrySet()) {
                double rate = measure(pass, entry.getKey(), entry.getValue(), data, seconds);
                best[way] = Math.max(best[way], rate);
                way++;
            }
        }
        System.out.printf("two threads of sne-pdf: %.2f times one%n", twoThreads(sne, data, seconds) / best[0]);
        System.out.printf(
                "ratios of the best: %s%n",
                Arrays.stream(best)
                        .mapToObj(rate -> String.format("%.1f", best[0] / rate))
                        .toList());
        if (arguments.length > 2) {
            for (var entry : ways.entrySet()) {
                String name = entry.getKey().replace(' ', '-') + ".pdf";
                Files.write(Path.of(arguments[2], name), entry.getValue().render(data[1]));
            }
        }
    }

    /** The sum of the rates of two threads that share a renderer, each by its own CPU time; the best of three. */
    private static double twoThreads(AttestationRenderer sne, Attestation[] data, double seconds) {
        double best = 0;
        for (int round = 0; round < 3; round++) {
            best = Math.max(
                    best,
                    IntStream.range(0, 2)
                            .mapToObj(i -> CompletableFuture.supplyAsync(
                                    () -> rate(sne, data, seconds), task -> new Thread(task).start()))
                            .toList()
                            .stream()
                            .mapToDouble(CompletableFuture::join)
                            .sum());
        }
        return best;
    }

    private static double rate(AttestationRenderer sne, Attestation[] data, double seconds) {
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long cpu = thread.getCurrentThreadCpuTime();
        long until = System.nanoTime() + (long) (seconds * 1e9);
        int count = 0;
        while (System.nanoTime() < until) {
            sne.render(data[count++ % DIFFERENT]);
        }
        return count * 1e9 / (thread.getCurrentThreadCpuTime() - cpu);
    }

    private static double measure(int pass, String name, Rendu way, Attestation[] data, double seconds)
            throws IOException {
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        double best = 0;
        long allocated = 0;
        long bytes = 0;
        for (int round = 0; round < 3; round++) {
            long cpu = thread.getCurrentThreadCpuTime();
            long before = thread.getThreadAllocatedBytes(id);
            long until = System.nanoTime() + (long) (seconds * 1e9);
            int count = 0;
            bytes = 0;
            while (System.nanoTime() < until) {
                bytes += way.render(data[count % DIFFERENT]).length;
                count++;
            }
            best = Math.max(best, count * 1e9 / (thread.getCurrentThreadCpuTime() - cpu));
            allocated = (thread.getThreadAllocatedBytes(id) - before) / count;
            bytes /= count;
        }
        System.out.printf(
                "pass %d  %-20s %8.0f docs/CPU-s  %6d bytes  %9d allocated%n", pass, name, best, bytes, allocated);
        return best;
    }

    /** The Latin letters of a font, without the tables that make peers slow: a favour to them. */
    private static byte[] trimmed(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                DocumentMesures.class.getResourceAsStream("/fr/demandeunique/sne/pdf/" + name + ".ttf"))) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            var subsetter = new TTFSubsetter(font, KEPT);
            Set<Integer> letters = IntStream.concat(
                            IntStream.rangeClosed(0x20, 0x17f), IntStream.of(0x202f, 0x2013, 0x2019, 0x20ac))
                    .boxed()
                    .collect(Collectors.toSet());
            subsetter.addAll(letters);
            var out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return out.toByteArray();
        }
    }
}
