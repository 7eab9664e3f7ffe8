package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.pdf.Batch.Bilan;
import fr.demandeunique.sne.pdf.Batch.Pli;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch into many files. */
class BatchThreadsTest {
    @TempDir
    private Path dir;

    /** Three documents of which none comes before the others are asked for: one thread alone would wait, and refuse them in the end. */
    @Test
    void is_made_by_as_many_threads_as_it_is_told() throws IOException {
        var all = new CountDownLatch(3);
        BatchDocument papier = BatchDocument.attestation(Exemple.courant().attestation());
        var pli = new Pli("57000", () -> {
            all.countDown();
            try {
                return all.await(60, TimeUnit.SECONDS)
                        ? Resultat.accepte(papier)
                        : Resultat.refuse(Anomalie.erreur("LOT_DOCUMENT_ECHEC", ""));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        List<Pli> three = Collections.nCopies(3, pli);
        Bilan bilan = Batch.standard().files(three, dir, 3, Batch.NO_PROGRESS);
        assertEquals(3, bilan.documents());
        assertEquals(0, bilan.refuses());
    }
}
