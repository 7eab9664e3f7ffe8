package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.pdf.document.Document;
import fr.demandeunique.sne.pdf.file.BatchFile;
import fr.demandeunique.sne.pdf.file.Metadata;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Any number of documents in one file for the printer, in a heap that grows by the cross-references only. Each document is laid out and
 * written at once; fonts are shared. Not thread-safe.
 */
final class BatchPdf {
    private final Printer printer;
    private final BatchFile file;
    private final boolean duplex;

    /**
     * @param duplex begins each document on the front of a sheet
     * @param out is neither flushed nor closed
     */
    BatchPdf(Printer printer, boolean duplex, OutputStream out) {
        this.printer = printer;
        this.duplex = duplex;
        this.file = new BatchFile(out, printer.pictures());
    }

    /** What became of one document. */
    record Place(int premierePage, int pages, List<Anomalie> avertissements) {}

    /**
     * Appends a document.
     *
     * @param signet what leads to its first page
     */
    Place add(Document document, String signet) throws IOException {
        int first = file.pages() + 1;
        try {
            return printer.place(document, sheets -> {
                int pages = sheets.pages();
                if (duplex && pages % 2 == 1) {
                    sheets.newPage();
                }
                List<Anomalie> warnings = new ArrayList<>(0);
                Printer.warnings(sheets, warnings);
                try {
                    file.add(sheets, signet);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return new Place(first, pages, List.copyOf(warnings));
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Ends the file; at least one document must be in it. */
    void finish(String titre, LocalDate date) throws IOException {
        file.finish(new Metadata(titre, date, 2, "fr-FR", null));
    }
}
