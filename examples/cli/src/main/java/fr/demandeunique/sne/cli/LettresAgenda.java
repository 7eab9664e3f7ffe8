package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.attestation.RedactionAttestation;
import fr.demandeunique.sne.attestation.RedactionPreavis;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Agenda.Tache;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.pdf.Batch;
import fr.demandeunique.sne.pdf.BatchDocument;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The letters that the tasks of a day ask for, printed into one file while the stock is still read: few of them are held at a time. Given to by one thread. */
final class LettresAgenda {
    private static final int AVANCE = 64;

    private final LocalDate jour;
    private final OptionsGuichet guichet;
    private final BlockingQueue<Optional<Batch.Pli>> plis = new ArrayBlockingQueue<>(AVANCE);
    private final FutureTask<Batch.Bilan> impression;

    LettresAgenda(LocalDate jour, OptionsGuichet guichet, OutputStream pdf, Appendable manifeste) {
        this.jour = jour;
        this.guichet = guichet;
        this.impression = new FutureTask<>(() ->
                Batch.standard().print(this::attendre, "Courrier du jour", jour, pdf, manifeste, Batch.NO_PROGRESS));
        var thread = new Thread(impression, "sne-lettres");
        thread.setDaemon(true);
        thread.start();
    }

    /** Prints the letter of a task; most tasks ask for none. */
    void ajouter(Tache tache, Demande demande) throws IOException {
        if (tache == Tache.PREAVIS) {
            donner(Optional.of(new Batch.Pli("", () -> preavis(demande))));
        } else if (tache == Tache.ATTESTATION) {
            donner(Optional.of(new Batch.Pli("", () -> attestation(demande))));
        }
    }

    /** Ends the file. */
    Batch.Bilan terminer() throws IOException {
        donner(Optional.empty());
        try {
            return impression.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void donner(Optional<Batch.Pli> pli) throws IOException {
        try {
            // Where printing has failed nobody takes any more: its failure is told at the end.
            while (!impression.isDone() && !plis.offer(pli, 1, TimeUnit.SECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private Resultat<BatchDocument> preavis(Demande demande) {
        return RedactionPreavis.rediger(demande, LettrePreavis.Forme.SIMPLE, jour, guichet.identite(demande), null)
                .map(BatchDocument::preavis);
    }

    private Resultat<BatchDocument> attestation(Demande demande) {
        return RedactionAttestation.rediger(
                        demande, CommandeAttestation.type(null, demande, jour), jour, guichet.identite(demande))
                .map(BatchDocument::attestation);
    }

    private Iterator<Batch.Pli> attendre() {
        return new Iterator<>() {
            private @Nullable Optional<Batch.Pli> next;

            @Override
            public boolean hasNext() {
                if (next == null) {
                    try {
                        next = plis.take();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        next = Optional.empty();
                    }
                }
                return next.isPresent();
            }

            @Override
            public Batch.Pli next() {
                if (!hasNext() || next == null) {
                    throw new NoSuchElementException();
                }
                Batch.Pli one = next.orElseThrow();
                next = null;
                return one;
            }
        };
    }
}
