package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.pdf.Batch.Bilan;
import fr.demandeunique.sne.pdf.Batch.Pli;
import fr.demandeunique.sne.pdf.Batch.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One run of a batch into many files: threads that take a document each, as long as there is one. */
final class BatchFolder {
    private static final String MANIFESTE = "manifeste.csv";

    private final Printer printer;
    private final Iterator<Pli> plis;
    private final Path dossier;
    private final Progress suivi;
    /** Lines of the manifest by rank: documents end in another order than they begin. */
    private final SortedMap<Integer, String> lignes = new TreeMap<>();

    private int rang;
    private int documents;
    private int refuses;
    private long pages;
    private boolean complet = true;
    private @Nullable Throwable echec;

    BatchFolder(Printer printer, Iterator<Pli> plis, Path dossier, Progress suivi) {
        this.printer = printer;
        this.plis = plis;
        this.dossier = dossier;
        this.suivi = suivi;
    }

    /** A document and its place in the batch. */
    private record Tour(int rang, Pli pli) {}

    Bilan executer(int fils) throws IOException {
        if (fils < 1) {
            throw new IllegalArgumentException("threads: " + fils);
        }
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i < fils; i++) {
            var thread = new Thread(this::travailler, "sne-lot-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
        // The caller works too, so that one thread is no thread more.
        travailler();
        for (Thread thread : threads) {
            attendre(thread);
        }
        String manifeste = Manifest.TITRES + String.join("", lignes.values());
        Files.writeString(dossier.resolve(MANIFESTE), manifeste, StandardCharsets.UTF_8);
        if (echec instanceof IOException e) {
            throw e;
        }
        if (echec instanceof RuntimeException e) {
            throw e;
        }
        if (echec instanceof Error e) {
            throw e;
        }
        return new Bilan(documents, refuses, pages, complet);
    }

    private void attendre(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                // The files under way are finished, none is left half written.
                interrupted = true;
                arreter(null);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void travailler() {
        try {
            for (Tour tour = suivant(); tour != null; tour = suivant()) {
                print(tour);
            }
        } catch (IOException | RuntimeException | Error e) {
            arreter(e);
        }
    }

    private synchronized @Nullable Tour suivant() {
        if (Thread.currentThread().isInterrupted()) {
            complet = false;
        }
        return complet && plis.hasNext() ? new Tour(++rang, plis.next()) : null;
    }

    private void print(Tour tour) throws IOException {
        Resultat<BatchDocument> papier = tour.pli().demander();
        if (!(papier instanceof Resultat.Accepte<BatchDocument> accepte)) {
            refus(tour.rang(), tour.pli().numero(), papier.anomalies());
            return;
        }
        List<Anomalie> warnings = new ArrayList<>(accepte.avertissements());
        BatchDocument one = accepte.valeur();
        PdfDocument pdf;
        try {
            pdf = printer.print(one.document(printer.theme(), warnings), List.of(), warnings);
        } catch (RuntimeException e) {
            refus(tour.rang(), one.numero(), Batch.raison(e));
            return;
        }
        String name = String.format(
                Locale.ROOT, "%06d-%s-%s.pdf", tour.rang(), one.numero().compact(), one.type());
        // A run that is killed leaves no half of a document under its name; the next one writes over the rest.
        Path file = dossier.resolve(name);
        Files.move(Files.write(Batch.part(file), pdf.octets()), file, StandardCopyOption.REPLACE_EXISTING);
        fait(Manifest.ligne(tour.rang(), one, 1, pdf.pages(), name, pdf.avertissements()), tour.rang(), pdf.pages());
    }

    private synchronized void refus(int rank, @Nullable NumeroUnique numero, List<Anomalie> anomalies) {
        refuses++;
        lignes.put(rank, Manifest.refus(rank, numero, anomalies));
    }

    private synchronized void fait(String ligne, int rank, int pageCount) {
        lignes.put(rank, ligne);
        documents++;
        pages += pageCount;
        complet &= suivi.continuer(documents, pages);
    }

    private synchronized void arreter(@Nullable Throwable e) {
        complet = false;
        if (echec == null) {
            echec = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
        }
    }
}
