package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.Tls;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TlsTest {
    private static final char[] SECRET = "secret".toCharArray();

    /** A new client each time: an open connection would be used again. */
    private static int appeler(BacASable sne, boolean trusting, KeyStore identity) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(identity, SECRET);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusting ? sne.tls().confiance() : null);
        context.init(identity == null ? null : keys.getKeyManagers(), trust.getTrustManagers(), null);
        HttpClient http = HttpClient.newBuilder()
                .sslContext(context)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return http.send(
                        HttpRequest.newBuilder(URI.create(sne.url() + "/sante")).build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .statusCode();
    }

    private static String cause(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof CertificateException || one.getCause() == null) {
                return one.toString();
            }
        }
        return "";
    }

    @Test
    void who_trusts_the_authority_of_the_sandbox_is_served_and_nobody_else() throws Exception {
        try (BacASable sne = BacASable.builder().tls().demarrer()) {
            assertTrue(sne.url().toString().startsWith("https://localhost:"));
            assertEquals(200, appeler(sne, true, null));
            assertThrows(SSLException.class, () -> appeler(sne, false, null));
        }
    }

    @Test
    void each_wrong_certificate_is_wrong_in_its_own_way() throws Exception {
        try (BacASable sne = BacASable.builder().tls().demarrer()) {
            sne.pannes().regler("certificat-expire");
            String expired = cause(assertThrows(IOException.class, () -> appeler(sne, true, null)));
            assertTrue(expired.contains("NotAfter") || expired.contains("validity"), expired);
            sne.pannes().regler("certificat-autre-hote");
            String host = cause(assertThrows(IOException.class, () -> appeler(sne, true, null)));
            assertTrue(host.contains("localhost"), host);
            sne.pannes().regler("certificat-inconnu");
            String unknown = cause(assertThrows(IOException.class, () -> appeler(sne, true, null)));
            assertTrue(unknown.contains("trust") || unknown.contains("certification path"), unknown);
            sne.pannes().aucune();
            assertEquals(200, appeler(sne, true, null));
        }
    }

    @Test
    void software_that_is_configured_by_files_gets_them(@TempDir Path dossier) throws Exception {
        try (BacASable sne = BacASable.builder().certificatClient().demarrer()) {
            sne.tls().ecrire(dossier, SECRET);
            SneClient client = SneClient.builder()
                    .url(sne.url())
                    .guichet(CodeGuichet.parse("10691"))
                    .tls(Tls.defaults()
                            .authoritiesPem(dossier.resolve("autorite.pem"))
                            .certificatePkcs12(dossier.resolve("client.p12"), SECRET))
                    .build();
            assertEquals("073903", client.enregistrer(Appels.couple()).numero().sequence());
        }
    }

    @Test
    void a_client_certificate_may_be_required() throws Exception {
        try (BacASable sne = BacASable.builder().certificatClient().demarrer();
                BacASable other = BacASable.builder().certificatClient().demarrer()) {
            assertEquals(200, appeler(sne, true, sne.tls().client("progiciel", SECRET)));
            assertThrows(IOException.class, () -> appeler(sne, true, null));
            assertThrows(IOException.class, () -> appeler(sne, true, other.tls().client("intrus", SECRET)));
        }
    }
}
