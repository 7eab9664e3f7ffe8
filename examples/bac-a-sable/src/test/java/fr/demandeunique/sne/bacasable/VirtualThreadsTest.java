package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.pdf.AttestationRenderer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On the virtual threads of a newer JDK (21 and later), no call of the library holds the thread that carries it while it waits. */
@Timeout(60)
class VirtualThreadsTest {
    private static final int AT_ONCE = 40;

    @TempDir
    private Path folder;

    @BeforeAll
    static void onlyWhereThereAreSome() {
        assumeTrue(Runtime.version().feature() >= 21, "JDK " + Runtime.version().feature() + " has no virtual threads");
    }

    @Test
    void calls_documents_and_papers_pin_nothing() throws Exception {
        try (BacASable sne = BacASable.demarrer()) {
            SneClient client = SneClient.builder()
                    .url(sne.url())
                    .guichet(CodeGuichet.parse("10691"))
                    .build();
            NumeroUnique numero = client.enregistrer(Appels.couple()).numero();
            sne.regler(sne.jour().plusDays(1));
            Callable<Integer> work = () -> {
                Demande demande = client.lire(numero).demande();
                assertEquals(
                        demande, DemandeJson.read(DemandeJson.write(demande)).demande());
                var contenu = client.attestation(numero, TypeAttestation.ENREGISTREMENT)
                        .valeur();
                return AttestationRenderer.standard().render(contenu).pages();
            };
            // A class that is being initialised pins whoever waits for it: the JDK's affair, and over after the first
            // call.
            int pages = work.call();

            List<RecordedEvent> pinned = pinned(threads -> {
                List<Future<Integer>> all = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    all.add(threads.submit(work));
                }
                for (Future<Integer> one : all) {
                    assertEquals(pages, one.get());
                }
            });

            assertEquals(
                    List.of(), pinned.stream().filter(VirtualThreadsTest::ours).toList());
        }
    }

    /** What the test above looks for is seen where it happens. */
    @Test
    void a_thread_that_is_pinned_is_seen() throws Exception {
        List<RecordedEvent> pinned =
                pinned(threads -> assertTrue(threads.submit(Pinned::touch).get()));

        assertTrue(pinned.stream().anyMatch(VirtualThreadsTest::ours), pinned::toString);
    }

    /** Waits while it is initialised, with a frame of the virtual machine below it. */
    private static final class Pinned {
        static {
            LockSupport.parkNanos(20_000_000);
        }

        static boolean touch() {
            return true;
        }
    }

    /** The library is compiled for JDK 17, which does not know of them. */
    private static ExecutorService virtualThreads() throws ReflectiveOperationException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }

    private interface Work {
        void on(ExecutorService threads) throws Exception;
    }

    private List<RecordedEvent> pinned(Work work) throws Exception {
        Path file = folder.resolve("pinned.jfr");
        ExecutorService threads = virtualThreads();
        try (var recording = new Recording()) {
            recording.enable("jdk.VirtualThreadPinned").withoutThreshold().withStackTrace();
            recording.start();
            work.on(threads);
            recording.stop();
            recording.dump(file);
        } finally {
            threads.shutdownNow();
        }
        return RecordingFile.readAllEvents(file);
    }

    private static boolean ours(RecordedEvent event) {
        return event.getStackTrace() != null
                && event.getStackTrace().getFrames().stream()
                        .anyMatch(frame -> frame.getMethod().getType().getName().startsWith("fr.demandeunique.sne."));
    }
}
