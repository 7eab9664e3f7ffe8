package fr.demandeunique.sne.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import fr.demandeunique.sne.client.call.ProxySettings;
import fr.demandeunique.sne.client.call.Tls;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.error.SneException.Certificat.Reason;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which two sides may not trust each other has its own words. */
@Timeout(120)
class TlsTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");
    private static final char[] SECRET = "changeit".toCharArray();

    @TempDir
    private static Path dossier = Path.of("");

    @BeforeAll
    static void fabriquer() throws Exception {
        for (String authority : List.of("ca", "autre")) {
            paire(authority, "EC", "-groupname", "secp256r1", "-ext", "bc:c", "-validity", "1000");
        }
        signer("bon", "ca", "san=ip:127.0.0.1", "-validity", "100");
        signer("nom", "ca", "san=dns:autre.exemple", "-validity", "100");
        signer("expire", "ca", "san=ip:127.0.0.1", "-startdate", "-30d", "-validity", "10");
        signer("inconnu", "autre", "san=ip:127.0.0.1", "-validity", "100");
        signer("client", "ca", "eku=clientAuth", "-validity", "100");
        signer("intrus", "autre", "eku=clientAuth", "-validity", "100");
        repartir();
    }

    /** A pair of keys in the store of all, with the certificate that the options ask for. */
    private static void paire(String name, String algorithm, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keyalg",
                algorithm,
                "-storetype",
                "PKCS12",
                "-keystore",
                "tous.p12",
                "-storepass",
                "changeit"));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .directory(dossier.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), said);
    }

    private static void signer(String name, String authority, String extension, String... validity) throws Exception {
        List<String> options = new ArrayList<>(List.of("-keysize", "2048", "-signer", authority, "-ext", extension));
        options.addAll(List.of(validity));
        paire(name, "RSA", options.toArray(String[]::new));
    }

    /** To each its own store, and its chain as PEM. */
    private static void repartir() throws Exception {
        KeyStore all = magasin("tous");
        for (String name : Collections.list(all.aliases())) {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, SECRET);
            Certificate[] chain = all.getCertificateChain(name);
            own.setKeyEntry(name, all.getKey(name, SECRET), SECRET, chain);
            try (OutputStream out = Files.newOutputStream(dossier.resolve(name + ".p12"))) {
                own.store(out, SECRET);
            }
            var text = new StringBuilder();
            for (Certificate one : chain) {
                text.append(texte("CERTIFICATE", one.getEncoded()));
            }
            Files.writeString(dossier.resolve(name + ".pem"), text);
        }
    }

    private static KeyStore magasin(String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(dossier.resolve(name + ".p12"))) {
            store.load(in, SECRET);
        }
        return store;
    }

    /** A server with that certificate, that may ask for one of the authority {@code ca}. */
    private static HttpsServer serveur(String certificat, boolean mutuel, String protocol) throws Exception {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(magasin(certificat), SECRET);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, SECRET);
        trusted.setCertificateEntry("ca", magasin("ca").getCertificate("ca"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters params) {
                SSLParameters wanted = context.getDefaultSSLParameters();
                wanted.setProtocols(new String[] {protocol});
                wanted.setNeedClientAuth(mutuel);
                params.setSSLParameters(wanted);
            }
        });
        byte[] body = DemandeJson.write(
                Demande.builder().numeroUnique(NUMERO).etat(EtatDemande.ACTIVE).build());
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
        return server;
    }

    private static DemandeVersionnee lire(HttpsServer server, Tls tls) {
        try (SneClient client = SneClient.builder()
                .url(URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/sne/v1"))
                .guichet(CodeGuichet.parse("10691"))
                .timeout(Duration.ofSeconds(60))
                .tls(tls)
                .build()) {
            return client.lire(NUMERO);
        }
    }

    private static Tls confiance() throws Exception {
        return Tls.defaults().authoritiesPem(dossier.resolve("ca.pem"));
    }

    @ParameterizedTest
    @CsvSource({"nom, NOM, autre nom", "expire, EXPIRE, expiré", "inconnu, AUTORITE, autorité"})
    void the_certificate_of_the_server_is_told_what_is_wrong_with_it(String certificat, Reason raison, String words)
            throws Exception {
        HttpsServer server = serveur(certificat, false, "TLSv1.3");
        try {
            Tls tls = confiance();
            var thrown = assertThrows(SneException.Certificat.class, () -> lire(server, tls));
            assertEquals(raison, thrown.reason());
            assertFalse(thrown.retryable());
            assertTrue(String.valueOf(thrown.getMessage()).contains(words), thrown.getMessage());
            assertTrue(thrown.message(Locale.ENGLISH).contains("127.0.0.1:"), thrown.message(Locale.ENGLISH));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void an_address_in_http_for_a_server_of_TLS_is_told() throws Exception {
        HttpsServer server = serveur("bon", false, "TLSv1.3");
        try (SneClient client = SneClient.builder()
                .url(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sne/v1"))
                .guichet(CodeGuichet.parse("10691"))
                .timeout(Duration.ofSeconds(60))
                .build()) {
            // The JDK's server closes without a word (17), or answers with an alert (25), as others do.
            var thrown = assertThrows(SneException.class, () -> client.lire(NUMERO));
            String said = thrown.getMessage();
            assertTrue(
                    thrown instanceof SneException.Reseau
                            ? said.contains("donnez son adresse en https")
                            : thrown instanceof SneException.AdresseErronee && said.contains("donnez-la en https"),
                    said);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void without_authorities_of_its_own_the_client_trusts_those_of_the_JDK() throws Exception {
        HttpsServer server = serveur("bon", false, "TLSv1.3");
        try {
            assertNotNull(lire(server, confiance()));
            var thrown = assertThrows(SneException.Certificat.class, () -> lire(server, Tls.defaults()));
            assertEquals(Reason.AUTORITE, thrown.reason());
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void a_missing_client_certificate_and_a_refused_one_are_told_apart(String protocol) throws Exception {
        HttpsServer server = serveur("bon", true, protocol);
        try {
            Tls without = confiance();
            var missing = assertThrows(SneException.Certificat.class, () -> lire(server, without));
            assertEquals(Reason.CLIENT_ABSENT, missing.reason(), missing.toString());
            Tls with = confiance().certificatePkcs12(dossier.resolve("client.p12"), SECRET);
            assertNotNull(lire(server, with));
            assertFalse(with.toString().contains("changeit"));
            // The server names the authorities that it knows: a client of another one has none that fits.
            Tls stranger = confiance().certificatePkcs12(dossier.resolve("intrus.p12"), SECRET);
            var refused = assertThrows(SneException.Certificat.class, () -> lire(server, stranger));
            assertTrue(
                    refused.reason() == Reason.CLIENT_ABSENT || refused.reason() == Reason.CLIENT_REFUSE,
                    refused.toString());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_client_certificate_may_come_in_PEM_its_key_encrypted_or_not() throws Exception {
        Key key = magasin("client").getKey("client", SECRET);
        Path clear = pem("cle.pem", "PRIVATE KEY", key.getEncoded());
        String name = "PBEWithHmacSHA256AndAES_256";
        Cipher cipher = Cipher.getInstance(name);
        cipher.init(Cipher.ENCRYPT_MODE, SecretKeyFactory.getInstance(name).generateSecret(new PBEKeySpec(SECRET)));
        byte[] parameters = cipher.getParameters().getEncoded();
        byte[] pbes2 = HexFormat.of().parseHex("06092a864886f70d01050d");
        // Some JDKs give the parameters alone, others with the name of the algorithm before them.
        byte[] algorithm = HexFormat.of().formatHex(parameters).contains("2a864886f70d01050d")
                ? parameters
                : der(0x30, pbes2, parameters);
        Path hidden = pem(
                "cle-chiffree.pem",
                "ENCRYPTED PRIVATE KEY",
                der(0x30, algorithm, der(0x04, cipher.doFinal(key.getEncoded()))));
        Path chain = dossier.resolve("client.pem");
        HttpsServer server = serveur("bon", true, "TLSv1.3");
        try {
            assertNotNull(lire(server, confiance().certificatePem(chain, clear, null)));
            assertNotNull(lire(server, confiance().certificatePem(chain, hidden, SECRET)));
        } finally {
            server.stop(0);
        }
        Tls tls = confiance();
        assertThrows(java.security.GeneralSecurityException.class, () -> tls.certificatePem(chain, hidden, null));
        assertThrows(java.security.GeneralSecurityException.class, () -> tls.certificatePem(chain, chain, null));
        Path old = pem("ancienne.pem", "RSA PRIVATE KEY", key.getEncoded());
        var told =
                assertThrows(java.security.GeneralSecurityException.class, () -> tls.certificatePem(chain, old, null));
        assertTrue(String.valueOf(told.getMessage()).contains("openssl pkcs8"));
        assertThrows(
                IOException.class, () -> tls.certificatePkcs12(dossier.resolve("client.p12"), "faux".toCharArray()));
    }

    private static byte[] der(int tag, byte[]... parts) {
        var body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.writeBytes(part);
        }
        var all = new ByteArrayOutputStream();
        all.write(tag);
        if (body.size() < 0x80) {
            all.write(body.size());
        } else {
            all.write(0x82);
            all.write(body.size() >> 8);
            all.write(body.size());
        }
        all.writeBytes(body.toByteArray());
        return all.toByteArray();
    }

    private static Path pem(String name, String type, byte[] bytes) throws IOException {
        return Files.writeString(dossier.resolve(name), texte(type, bytes));
    }

    private static String texte(String type, byte[] bytes) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + type
                + "-----\n";
    }

    @Test
    void a_proxy_gets_its_credentials_and_the_server_does_not() throws Exception {
        try (var proxy = ServeurFactice.repondant(407, "Proxy-Authenticate: Basic realm=\"x\"\r\n", "")) {
            for (String scheme : List.of("http", "https")) {
                try (SneClient client = SneClient.builder()
                        .url(URI.create(scheme + "://sne.exemple/sne/v1"))
                        .guichet(CodeGuichet.parse("10691"))
                        .timeout(Duration.ofSeconds(60))
                        .proxy(ProxySettings.of("127.0.0.1", proxy.url().getPort())
                                .credentials("agent", "sésame"))
                        .build()) {
                    var thrown = assertThrows(SneException.AccesRefuse.class, () -> client.lire(NUMERO));
                    assertEquals(407, thrown.status());
                    assertTrue(String.valueOf(thrown.getMessage()).contains("mandataire"));
                    assertFalse(String.valueOf(thrown.getMessage()).contains("sésame"));
                    ServeurFactice.Appel call = proxy.appel();
                    assertEquals("Basic YWdlbnQ6c8Opc2FtZQ==", call.entete("Proxy-Authorization"));
                    assertTrue(call.ligne()
                            .startsWith(scheme.equals("http") ? "GET http://sne.exemple/" : "CONNECT sne.exemple:443"));
                }
            }
        }
        assertFalse(ProxySettings.of("p", 1)
                .credentials("agent", "sésame")
                .toString()
                .contains("sésame"));
    }
}
