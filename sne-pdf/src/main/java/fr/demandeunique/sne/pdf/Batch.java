package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Prints any number of documents: into one file for the print shop, or into one file each.
 *
 * <p>One file ({@link #print}) is written as the documents come: fonts are shared, a bookmark leads to each person, and memory
 * grows by the cross-references only. Many files ({@link #files}) are written by several threads. In both cases a manifest in CSV
 * says what became of each: rank, number, kind, day, postcode, first page, pages, file, codes of anomalies; separated by {@code ;},
 * UTF-8, no name.
 *
 * <pre>{@code
 * Batch.Bilan bilan = Batch.standard().withDuplex(true).withTri(true)
 *         .print(plis, "Attestations", date, pdf, manifeste, Batch.NO_PROGRESS);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Batch {
    /** Goes on to the end. */
    public static final Progress NO_PROGRESS = (documents, pages) -> true;

    private static final Batch STANDARD = new Batch(new Printer(Theme.standard(), false), false, false);

    private final Printer printer;
    private final boolean duplex;
    private final boolean tri;

    private Batch(Printer printer, boolean duplex, boolean tri) {
        this.printer = printer;
        this.duplex = duplex;
        this.tri = tri;
    }

    /**
     * A document to come. It is asked for when its turn has come and forgotten after, so that a batch of any size fits in memory, also
     * when it is sorted: what is held is the postcode.
     *
     * @param codePostal what the batch is sorted by; empty comes last
     * @param numero its demande, by which the manifest names it if there is no document; may be null
     * @param papier gives the document, or why there is none; called once, by {@link #files} from several threads
     */
    public record Pli(String codePostal, @Nullable NumeroUnique numero, Supplier<Resultat<BatchDocument>> papier) {
        /**
         * A document that the manifest names by its rank if there is none.
         *
         * @param codePostal what the batch is sorted by
         * @param papier gives the document
         */
        public Pli(String codePostal, Supplier<Resultat<BatchDocument>> papier) {
            this(codePostal, null, papier);
        }

        /**
         * {@return a document that is there}
         *
         * @param papier what is printed for one household
         */
        public static Pli de(BatchDocument papier) {
            return new Pli(papier.codePostal(), papier.numero(), () -> Resultat.accepte(papier));
        }

        /** The document; refused with {@code LOT_DOCUMENT_ECHEC} if that throws. */
        Resultat<BatchDocument> demander() {
            try {
                return Objects.requireNonNull(papier.get());
            } catch (RuntimeException e) {
                return new Resultat.Refuse<>(raison(e));
            }
        }

        @Override
        public String toString() {
            return "Pli";
        }
    }

    /** Why a document is left out: its own reasons, or the name of what was thrown. */
    static List<Anomalie> raison(RuntimeException e) {
        return e instanceof RefusException refus
                ? refus.anomalies()
                : List.of(Anomalie.erreur("LOT_DOCUMENT_ECHEC", "")
                        .avec("cause", e.getClass().getSimpleName()));
    }

    /** Told after each document; never by two threads at a time. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Told of one more.
         *
         * @param documents how many are done
         * @param pages how many pages they have
         * @return false to stop here: what is done stays, in a file that is valid
         */
        boolean continuer(int documents, long pages);
    }

    /**
     * What was done.
     *
     * @param documents how many were printed
     * @param refuses for which there was no document; the manifest has the reasons
     * @param pages without the blank ones that two-sided printing adds
     * @param complet false if it was stopped before the end
     */
    public record Bilan(int documents, int refuses, long pages, boolean complet) {}

    /** {@return the look of this library, one-sided, in the order given} */
    public static Batch standard() {
        return STANDARD;
    }

    /**
     * With the look of an editor.
     *
     * @param theme colours, letterhead, sentences
     * @return the same in that look
     * @throws fr.demandeunique.sne.controle.RefusException if the picture of the logo cannot be read ({@code PDF_LOGO_ILLISIBLE}), or
     *     {@code java.desktop}, which reads it, is not there ({@code PDF_LOGO_MODULE})
     * @throws IllegalArgumentException if a path of the logo cannot be read
     */
    public Batch withTheme(Theme theme) {
        return new Batch(new Printer(theme, printer.foldMarks()), duplex, tri);
    }

    /**
     * With or without the marks where a letter is folded.
     *
     * @param foldMarks true draws them
     * @return the same, with the marks or without
     */
    public Batch withFoldMarks(boolean foldMarks) {
        return new Batch(new Printer(printer.theme(), foldMarks), duplex, tri);
    }

    /**
     * For two-sided printing: each document of one file begins on the front of a sheet.
     *
     * @param one true for yes
     * @return the same, for one side or two
     */
    public Batch withDuplex(boolean one) {
        return new Batch(printer, one, tri);
    }

    /**
     * Sorted by postcode, as the post gives its discount; in the order given within a postcode.
     *
     * @param one true for yes
     * @return the same, sorted or not
     */
    public Batch withTri(boolean one) {
        return new Batch(printer, duplex, one);
    }

    /**
     * Prints into one file. Nothing is written to {@code pdf} where there is no document. An interrupted thread stops it as the
     * follower can. A document that throws, when it is asked for or drawn, is left out, and the manifest has its reason; whatever else is thrown
     * is passed on after the end of the file was written, so that what it holds can be read.
     *
     * @param plis read once, one after the other
     * @param titre title of the file
     * @param date day of the file
     * @param pdf takes the file as it grows; is not closed
     * @param manifeste takes the manifest as it grows
     * @param suivi told of each document that is done
     * @return what was printed, and what was not
     * @throws IOException if a file or the stream cannot be written
     */
    public Bilan print(
            Iterable<Pli> plis, String titre, LocalDate date, OutputStream pdf, Appendable manifeste, Progress suivi)
            throws IOException {
        var run = new BatchRun(printer, new BatchPdf(printer, duplex, pdf), manifeste);
        try {
            run.printAll(ordre(plis), suivi);
        } catch (IOException | RuntimeException | Error e) {
            try {
                run.finish(titre, date);
            } catch (IOException | RuntimeException | Error alsoBroken) {
                // A stream that is broken may throw the same error again.
                if (alsoBroken != e) {
                    e.addSuppressed(alsoBroken);
                }
            }
            throw e;
        }
        return run.finish(titre, date);
    }

    /**
     * Prints into one file, which has its name only when it is whole: until then it and its manifest are called {@code .part}. A batch that was killed and is run
     * again gives the bytes of one that was never stopped.
     *
     * @param plis what is printed, read once and one after the other
     * @param titre title of the file
     * @param date day of the file
     * @param pdf the file, replaced if there is one; left as it was where there is no document
     * @param manifeste the manifest, replaced too
     * @param suivi is told of each document
     * @return what was done
     * @throws IOException if a file cannot be written; what was printed until then stays in a whole {@code .part} file, if there was room for its end
     */
    public Bilan print(Iterable<Pli> plis, String titre, LocalDate date, Path pdf, Path manifeste, Progress suivi)
            throws IOException {
        Path pages = part(pdf);
        Path lines = part(manifeste);
        Bilan bilan;
        try (var out = new BufferedOutputStream(Files.newOutputStream(pages));
                var csv = Files.newBufferedWriter(lines)) {
            bilan = print(plis, titre, date, out, csv, suivi);
        }
        if (bilan.documents() == 0) {
            Files.delete(pages);
        } else {
            Files.move(pages, pdf, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(lines, manifeste, StandardCopyOption.REPLACE_EXISTING);
        return bilan;
    }

    /** The name of a file until it is whole. */
    static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /**
     * Prints into one file each, named {@code 000001-057121507390310691-renouvellement.pdf}, and the manifest into {@code
     * manifeste.csv}.
     *
     * @param plis read once, one after the other
     * @param dossier where the files go; must exist
     * @param fils how many threads work
     * @param suivi told of each document that is done
     * @return what was printed, and what was not
     * @throws IOException if a file or the stream cannot be written
     */
    public Bilan files(Iterable<Pli> plis, Path dossier, int fils, Progress suivi) throws IOException {
        return new BatchFolder(printer, ordre(plis), dossier, suivi).executer(fils);
    }

    private Iterator<Pli> ordre(Iterable<Pli> plis) {
        if (!tri) {
            return plis.iterator();
        }
        List<Pli> sorted = new ArrayList<>();
        plis.forEach(sorted::add);
        sorted.sort(
                Comparator.comparing((Pli one) -> one.codePostal().isEmpty()).thenComparing(Pli::codePostal));
        return sorted.iterator();
    }
}
