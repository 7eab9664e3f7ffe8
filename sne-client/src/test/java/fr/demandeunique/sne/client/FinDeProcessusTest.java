package fr.demandeunique.sne.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client keeps no process alive, closed or not, and leaves no thread behind once closed. */
@Timeout(180)
class FinDeProcessusTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");

    private static SneClient client(URI url) {
        return SneClient.builder()
                .url(url)
                .guichet(CodeGuichet.parse("10691"))
                .timeout(Duration.ofSeconds(60))
                .retryPolicy(RetryPolicy.NONE)
                .build();
    }

    /** Calls once, waiting and not, closes nothing. */
    public static void main(String[] args) {
        SneClient client = client(URI.create(args[0]));
        try {
            client.lire(NUMERO);
        } catch (SneException.Introuvable e) {
            client.demandes().lire(NUMERO).executeAsync();
            System.out.println("FINI");
        }
    }

    @Test
    void a_process_that_forgets_to_close_its_client_ends_all_the_same() throws Exception {
        try (var serveur = ServeurFactice.routant(call -> ServeurFactice.reponse(404, "", ""))) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            FinDeProcessusTest.class.getName(),
                            serveur.url().toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals("FINI", said.strip());
            assertEquals(0, process.exitValue());
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(one -> one.getName().startsWith("sne-client-"))
                .collect(Collectors.toSet());
    }

    @Test
    void closing_gives_the_threads_back() throws Exception {
        try (var serveur = ServeurFactice.repondant(404, "", "")) {
            Set<Thread> before = threads();
            SneClient client = client(serveur.url());
            try {
                client.lire(NUMERO);
            } catch (SneException.Introuvable e) {
                // As the server says.
            }
            Set<Thread> own = threads();
            own.removeAll(before);
            assertTrue(!own.isEmpty() && own.stream().allMatch(Thread::isDaemon));
            client.close();
            client.close();
            for (Thread one : own) {
                one.join(60_000);
                assertTrue(!one.isAlive());
            }
        }
    }
}
