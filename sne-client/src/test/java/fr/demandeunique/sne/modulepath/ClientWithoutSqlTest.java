package fr.demandeunique.sne.modulepath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.File;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who does not use the outbox needs no {@code java.sql}: a client works on a module path where that module cannot be found. */
@Timeout(180)
class ClientWithoutSqlTest {
    /** Calls once, as the named module that the client is, and says what it got. */
    public static void main(String[] args) {
        System.out.println(
                "java.sql " + ModuleLayer.boot().findModule("java.sql").isPresent());
        System.out.println(SneClient.class.getModule().getName());
        try (SneClient client = SneClient.builder()
                .url(URI.create(args[0]))
                .guichet(CodeGuichet.parse("10691"))
                .build()) {
            client.lire(NumeroUnique.parse("057121507390310691"));
        } catch (SneException.Introuvable e) {
            System.out.println(e.code());
        }
    }

    /** The real modules of the class path: what an editor would put on the module path. */
    private static String modulePath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(ClientWithoutSqlTest::isNamedModule)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isNamedModule(String entry) {
        try {
            return ModuleFinder.of(Path.of(entry)).findAll().stream()
                    .anyMatch(one -> !one.descriptor().isAutomatic());
        } catch (FindException e) {
            // A jar whose name makes no module.
            return false;
        }
    }

    private static String testClasses() throws Exception {
        return Path.of(ClientWithoutSqlTest.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }

    @Test
    void a_client_works_where_java_sql_cannot_be_found() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            call.sendResponseHeaders(404, -1);
            call.close();
        });
        server.start();
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "--module-path",
                            modulePath(),
                            "--limit-modules",
                            "fr.demandeunique.sne.client",
                            "--add-modules",
                            "fr.demandeunique.sne.client",
                            "-cp",
                            testClasses(),
                            ClientWithoutSqlTest.class.getName(),
                            "http://127.0.0.1:" + server.getAddress().getPort() + "/sne/v1")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(
                    "java.sql false\nfr.demandeunique.sne.client\nINTROUVABLE",
                    said.lines().filter(line -> !line.startsWith("SLF4J")).collect(Collectors.joining("\n")));
            assertEquals(0, process.exitValue());
        } finally {
            server.stop(0);
        }
    }
}
