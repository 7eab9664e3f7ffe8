package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.call.Tls;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.error.SneException.Certificat.Reason;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class CommandeBacASableTest {
    @Test
    void it_serves_from_its_first_line_on_until_it_is_stopped() throws Exception {
        var code = new CompletableFuture<Integer>();
        try (var pipe = new PipedInputStream();
                var out = new PrintStream(new PipedOutputStream(pipe), false, StandardCharsets.UTF_8);
                var reader = new BufferedReader(new InputStreamReader(pipe, StandardCharsets.UTF_8))) {
            var err = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
            String[] args = {
                "bac-a-sable", "--graine", "7", "--horloge", "2017-02-16", "--annulation", "BAILLEUR,GUICHET"
            };
            var thread = new Thread(() -> code.complete(Sne.executer(args, InputStream.nullInputStream(), out, err)));
            thread.start();
            JsonNode json = Execution.lire(reader.readLine());
            assertEquals(2, json.size());
            assertEquals(
                    json.get("port").asInt(),
                    URI.create(json.get("url").asText()).getPort());
            Demande demande = DemandeJson.read(Execution.exemple()).resultat().orElseThrow();
            var client = SneClient.builder()
                    .url(URI.create(json.get("url").asText()))
                    .guichet(CodeGuichet.parse("10691"))
                    .build();
            Demande registered = client.enregistrer(
                            demande.toBuilder().numeroUnique(null).build())
                    .demande();
            assertEquals("2017-02-16", String.valueOf(registered.dateDerniereModification()));
            var struck = client.radier(registered.numeroUnique(), MotifRadiation.RENONCIATION, null);
            assertEquals(
                    1,
                    client.demandes()
                            .annulerRadiation(struck, "saisie par erreur")
                            .execute()
                            .demande()
                            .radiationsAnnulees()
                            .size());
            thread.interrupt();
            assertEquals(0, code.get(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void a_port_that_is_taken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            Execution run = Execution.de("bac-a-sable", "--port", port).attendre(3);
            assertEquals("", run.out());
            assertTrue(run.err().startsWith("Le port " + port), run.err());
            assertTrue(Execution.de("bac-a-sable", "--langue=en", "--port", port)
                    .attendre(3)
                    .err()
                    .startsWith("Port " + port));
        }
    }

    /** The whole command in a JVM of its own, killed without warning: what it acknowledged is there again. */
    @Test
    void a_folder_outlives_a_killed_process(@TempDir Path dossier) throws Exception {
        String[] line = {
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "fr.demandeunique.sne.cli.Sne",
            "bac-a-sable",
            "--donnees",
            dossier.resolve("sne").toString()
        };
        Demande demande = DemandeJson.read(Execution.exemple()).resultat().orElseThrow().toBuilder()
                .numeroUnique(null)
                .build();
        NumeroUnique numero;
        Process first = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            numero = client(first).enregistrer(demande).numero();
        } finally {
            first.destroyForcibly().waitFor();
        }
        Process second = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertEquals(numero, client(second).lire(numero).numero());
        } finally {
            second.destroyForcibly().waitFor();
        }
    }

    private static SneClient client(Process process) throws IOException {
        JsonNode json = Execution.lire(
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine());
        return SneClient.builder()
                .url(URI.create(json.get("url").asText()))
                .guichet(CodeGuichet.parse("10691"))
                .build();
    }

    /** What a progiciel that is configured by files needs is there before the first line. */
    @Test
    void it_serves_over_tls_with_the_certificates_of_a_folder(@TempDir Path dossier) throws Exception {
        var code = new CompletableFuture<Integer>();
        try (var pipe = new PipedInputStream();
                var out = new PrintStream(new PipedOutputStream(pipe), false, StandardCharsets.UTF_8);
                var reader = new BufferedReader(new InputStreamReader(pipe, StandardCharsets.UTF_8))) {
            var err = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
            Path tls = dossier.resolve("tls");
            String[] args = {"bac-a-sable", "--tls", tls.toString(), "--certificat-client"};
            var thread = new Thread(() -> code.complete(Sne.executer(args, InputStream.nullInputStream(), out, err)));
            thread.start();
            JsonNode json = Execution.lire(reader.readLine());
            assertEquals(2, json.size());
            URI url = URI.create(json.get("url").asText());
            assertEquals("https", url.getScheme());
            assertEquals(json.get("port").asInt(), url.getPort());
            char[] password = "bac-a-sable".toCharArray();
            Tls trusting = Tls.defaults().authoritiesPkcs12(tls.resolve("autorite.p12"), password);
            Demande demande = DemandeJson.read(Execution.exemple()).resultat().orElseThrow().toBuilder()
                    .numeroUnique(null)
                    .build();
            try (SneClient known = securise(url, trusting.certificatePkcs12(tls.resolve("client.p12"), password));
                    SneClient fromPem = securise(
                            url,
                            Tls.defaults()
                                    .authoritiesPem(tls.resolve("autorite.pem"))
                                    .certificatePkcs12(tls.resolve("client.p12"), password));
                    SneClient nobody = securise(url, trusting);
                    SneClient stranger = securise(url, Tls.defaults())) {
                NumeroUnique numero = known.enregistrer(demande).numero();
                assertEquals(numero, fromPem.lire(numero).numero());
                assertEquals(
                        Reason.CLIENT_ABSENT,
                        assertThrows(SneException.Certificat.class, () -> nobody.lire(numero))
                                .reason());
                assertEquals(
                        Reason.AUTORITE,
                        assertThrows(SneException.Certificat.class, () -> stranger.lire(numero))
                                .reason());
            }
            KeyStore server = KeyStore.getInstance(tls.resolve("serveur.p12").toFile(), password);
            assertTrue(server.isKeyEntry("serveur"));
            thread.interrupt();
            assertEquals(0, code.get(60, TimeUnit.SECONDS));
        }
    }

    /** The files are there from the start, and tell each verdict as soon as it falls: the sandbox is stopped by a signal. */
    @Test
    void a_homologation_keeps_its_report_up_to_date(@TempDir Path dossier) throws Exception {
        Path page = dossier.resolve("rapport.html");
        Path suite = dossier.resolve("rapport.xml");
        var code = new CompletableFuture<Integer>();
        try (var pipe = new PipedInputStream();
                var out = new PrintStream(new PipedOutputStream(pipe), false, StandardCharsets.UTF_8);
                var reader = new BufferedReader(new InputStreamReader(pipe, StandardCharsets.UTF_8))) {
            var messages = new ByteArrayOutputStream();
            var err = new PrintStream(messages, false, StandardCharsets.UTF_8);
            String[] args = {"bac-a-sable", "--homologation", page.toString()};
            var thread = new Thread(() -> code.complete(Sne.executer(args, InputStream.nullInputStream(), out, err)));
            thread.start();
            JsonNode json = Execution.lire(reader.readLine());
            assertTrue(Files.readString(page).contains("10 non vus"));
            assertTrue(Files.readString(suite).contains("skipped=\"10\""));
            Demande demande = DemandeJson.read(Execution.exemple()).resultat().orElseThrow();
            try (SneClient client = SneClient.builder()
                    .url(URI.create(json.get("url").asText()))
                    .guichet(CodeGuichet.parse("10691"))
                    .build()) {
                client.enregistrer(demande.toBuilder().numeroUnique(null).build());
            }
            assertTrue(Files.readString(page).contains("1 tenu<"));
            assertTrue(Files.readString(suite).contains("skipped=\"9\""));
            thread.interrupt();
            assertEquals(0, code.get(60, TimeUnit.SECONDS));
            assertTrue(messages.toString(StandardCharsets.UTF_8).contains("/_bac/rapport"), messages::toString);
        }
        Execution.de(
                        "bac-a-sable",
                        "--homologation",
                        dossier.resolve("absent/rapport.html").toString())
                .attendre(3);
    }

    private static SneClient securise(URI url, Tls tls) {
        return SneClient.builder()
                .url(url)
                .guichet(CodeGuichet.parse("10691"))
                .retryPolicy(RetryPolicy.NONE)
                .tls(tls)
                .build();
    }

    @Test
    void the_help_explains_every_fault() {
        String help = Execution.de("bac-a-sable", "--aide").attendre(0).out();
        for (String fault : List.of(
                "latence=50-300",
                "504-apres",
                "coupure-avant",
                "demi-corps",
                "doublon",
                "@5%",
                "certificat-expire",
                "client.p12")) {
            assertTrue(help.contains(fault), fault + "\n" + help);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port=65536",
                "--port=-1",
                "--port=x",
                "--graine=x",
                "--horloge=hier",
                "--horloge=2017-02-30",
                "--horloge=1979-12-31",
                "--horloge=2080-01-01T00:00:00+01:00",
                "--donnees=pom.xml",
                "--tls=pom.xml",
                "--certificat-client",
                "--pannes=604",
                "--pannes=latence",
                "--pannes=503@200%"
            })
    void wrong_usage(String option) {
        assertEquals("", Execution.de("bac-a-sable", option).attendre(2).out());
    }
}
