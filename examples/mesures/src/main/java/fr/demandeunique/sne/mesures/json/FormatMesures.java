package fr.demandeunique.sne.mesures.json;

import fr.demandeunique.sne.client.bulk.StockExport;
import fr.demandeunique.sne.client.bulk.StockReader;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.client.xml.XmlOptions;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Reads one stock in every form in which it may come, in turns of one process: {@code FormatMesures STOCK FOLDER [ROUNDS]}. CSV, XLSX and the two batches of {@code interfaceNuu} documents are made of
 * the NDJSON first, in the folder, unless they are there: a batch of what the interface has, as the SNE sends it, and one whose documents carry the rest too, as this library keeps them.
 */
public final class FormatMesures {
    private FormatMesures() {}

    /** Prints a line for each turn. */
    public static void main(String[] args) throws IOException {
        Path stock = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        List<Path> files = new ArrayList<>(List.of(stock));
        var export = StockExport.of(StockReader.of(List.of(stock)));
        for (StockExport.Format format : StockExport.Format.values()) {
            Path file = folder.resolve("stock." + format.name().toLowerCase(Locale.ROOT));
            files.add(file);
            if (!Files.exists(file)) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    export.write(StockReader.of(List.of(stock)), out, format);
                }
            }
        }
        for (boolean rest : new boolean[] {false, true}) {
            Path batch = folder.resolve(rest ? "stock-complements.zip" : "stock.zip");
            files.add(batch);
            if (!Files.exists(batch)) {
                write(
                        stock,
                        batch,
                        rest ? XmlOptions.lossless() : XmlOptions.lossless().withoutComplement());
            }
        }
        for (int i = 1; i <= rounds; i++) {
            for (Path file : files) {
                read(i, file);
            }
        }
    }

    private static void write(Path stock, Path batch, XmlOptions options) throws IOException {
        int[] count = new int[1];
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(batch)))) {
            zip.setLevel(Deflater.BEST_SPEED);
            StockReader.of(List.of(stock))
                    .forEach(one -> DemandeXml.write(Objects.requireNonNull(one.demande()), options), xml -> {
                        zip.putNextEntry(new ZipEntry("DIS" + ++count[0] + ".xml"));
                        zip.write(xml);
                    });
        }
    }

    private static void read(int round, Path file) throws IOException {
        long start = System.nanoTime();
        long[] count = StockReader.of(List.of(file))
                .collect(
                        () -> new long[2],
                        (some, one) -> {
                            some[0]++;
                            some[1] += one.demande() == null ? 1 : 0;
                        },
                        (one, other) -> {
                            one[0] += other[0];
                            one[1] += other[1];
                        });
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "tour %d;%s;%d octets;%d demandes;%d illisibles;%.2f s;%.0f/s%n",
                round, file.getFileName(), Files.size(file), count[0], count[1], seconds, count[0] / seconds);
    }
}
