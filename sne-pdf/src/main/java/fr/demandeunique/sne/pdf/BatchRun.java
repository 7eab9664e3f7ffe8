package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.pdf.Batch.Bilan;
import fr.demandeunique.sne.pdf.Batch.Pli;
import fr.demandeunique.sne.pdf.Batch.Progress;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** One run of a batch into one file. Not thread-safe. */
final class BatchRun {
    private final Printer printer;
    private final BatchPdf file;
    private final Appendable manifest;
    private int rang;
    private int documents;
    private long pages;
    private boolean complet = true;

    BatchRun(Printer printer, BatchPdf file, Appendable manifest) throws IOException {
        this.printer = printer;
        this.file = file;
        this.manifest = manifest;
        manifest.append(Manifest.TITRES);
    }

    void printAll(Iterator<Pli> plis, Progress suivi) throws IOException {
        while (complet && plis.hasNext()) {
            Pli pli = plis.next();
            rang++;
            Resultat<BatchDocument> papier = pli.demander();
            if (papier instanceof Resultat.Accepte<BatchDocument> accepte && print(accepte)) {
                complet = suivi.continuer(documents, pages)
                        && !Thread.currentThread().isInterrupted();
            } else if (!papier.estAccepte()) {
                manifest.append(Manifest.refus(rang, pli.numero(), papier.anomalies()));
            }
        }
    }

    /** False if it cannot be drawn, which the manifest tells. */
    private boolean print(Resultat.Accepte<BatchDocument> accepte) throws IOException {
        BatchDocument papier = accepte.valeur();
        List<Anomalie> warnings = new ArrayList<>(accepte.avertissements());
        BatchPdf.Place place;
        try {
            place = file.add(papier.document(printer.theme(), warnings), papier.signet());
        } catch (RuntimeException e) {
            manifest.append(Manifest.refus(rang, papier.numero(), Batch.raison(e)));
            return false;
        }
        documents++;
        pages += place.pages();
        warnings.addAll(place.avertissements());
        manifest.append(Manifest.ligne(rang, papier, place.premierePage(), place.pages(), "", warnings));
        return true;
    }

    /** Ends the file; nothing is written without a document, since a PDF has a page at least. */
    Bilan finish(String titre, LocalDate date) throws IOException {
        if (documents > 0) {
            file.finish(titre, date);
        }
        return new Bilan(documents, rang - documents, pages, complet);
    }
}
