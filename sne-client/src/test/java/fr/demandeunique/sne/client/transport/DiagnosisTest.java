package fr.demandeunique.sne.client.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.NetworkStep;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.error.SneException.Certificat;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each way of not getting an answer is called. */
class DiagnosisTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final URI HTTPS = URI.create("https://sne.exemple/v1");
    private static final URI HTTP = URI.create("http://sne.exemple/v1");

    private static SneException of(URI url, @Nullable HandshakeWitness witness, Throwable thrown) {
        return new Diagnosis(url, Context.Peer.SNE, witness).of(thrown, TIMEOUT, "r-1");
    }

    /** The kind, and why. */
    private static String name(URI url, @Nullable HandshakeWitness witness, Throwable thrown) {
        SneException one = of(url, witness, thrown);
        assertEquals("r-1", one.requestId().orElseThrow());
        String kind = one.getClass().getSimpleName();
        if (one instanceof Certificat certificate) {
            return kind + " " + certificate.reason();
        }
        if (one.getClass() != SneException.Reseau.class) {
            return kind;
        }
        String server = url.equals(HTTPS) ? "sne.exemple:443" : "sne.exemple:80";
        for (NetworkStep step : NetworkStep.values()) {
            var same = new SneException.Reseau(step, server, Context.unanswered("r-1"), null);
            if (same.getMessage().equals(one.getMessage())) {
                return step.name();
            }
        }
        return one.getMessage();
    }

    private static SSLHandshakeException tls(String message, @Nullable Throwable cause) {
        var one = new SSLHandshakeException(message);
        one.initCause(cause);
        return one;
    }

    private static CertPathValidatorException path(BasicReason reason) {
        return new CertPathValidatorException("", null, null, -1, reason);
    }

    /** By what it is called over https, then over http. */
    private static Map<Throwable, List<String>> all() {
        Map<Throwable, List<String>> all = new LinkedHashMap<>();
        all.put(new HttpTimeoutException("late"), List.of("DelaiDepasse", "DelaiDepasse"));
        all.put(new TimeoutException(), List.of("DelaiDepasse", "DelaiDepasse"));
        all.put(new HttpConnectTimeoutException("late"), List.of("CONNECT_TIMEOUT", "CONNECT_TIMEOUT"));
        all.put(new ConnectException("refused"), List.of("CONNECT", "CONNECT"));
        all.put(new UnknownHostException(), List.of("NAME", "NAME"));
        var unresolved = new ConnectException();
        unresolved.initCause(new UnresolvedAddressException());
        all.put(unresolved, List.of("NAME", "NAME"));
        all.put(new IOException("HTTP/1.1 header parser received no bytes"), List.of("CUT_TLS", "CUT_SILENT"));
        all.put(new IOException("reset"), List.of("CUT_TLS", "CUT"));
        all.put(new IOException((String) null), List.of("CUT_TLS", "CUT"));
        all.put(new IllegalStateException("?"), List.of("OTHER", "OTHER"));
        all.put(
                new IOException("a", new IOException("Unrecognized SSL message, plaintext?")),
                List.of("AdresseErronee", "CUT"));
        all.put(
                new IOException("a", new ProtocolException("got \u0015\u0003\u0003")),
                List.of("CUT_TLS", "AdresseErronee"));
        all.put(new BodyTooLarge(), List.of("ReponseIllisible", "ReponseIllisible"));
        all.put(new IOException(new BodyTooLarge()), List.of("ReponseIllisible", "ReponseIllisible"));
        all.put(tls("x", new CertificateExpiredException()), List.of("Certificat EXPIRE", "CUT"));
        all.put(tls("x", new CertificateNotYetValidException()), List.of("Certificat EXPIRE", "CUT"));
        all.put(tls("x", path(BasicReason.EXPIRED)), List.of("Certificat EXPIRE", "CUT"));
        all.put(tls("x", path(BasicReason.NOT_YET_VALID)), List.of("Certificat EXPIRE", "CUT"));
        all.put(tls("x", path(BasicReason.INVALID_SIGNATURE)), List.of("Certificat AUTORITE", "CUT"));
        all.put(tls("x", new CertPathBuilderException()), List.of("Certificat AUTORITE", "CUT"));
        all.put(
                tls("x", new CertificateException("No subject alternative DNS name")),
                List.of("Certificat NOM", "CUT"));
        all.put(
                tls("x", new CertificateException("No name matching sne.exemple found")),
                List.of("Certificat NOM", "CUT"));
        all.put(tls("x", new CertificateException("else")), List.of("Certificat AUTRE", "CUT"));
        all.put(tls("x", new CertificateParsingException("No name matching")), List.of("Certificat AUTRE", "CUT"));
        all.put(tls("Received fatal alert: certificate_required", null), List.of("Certificat CLIENT_ABSENT", "CUT"));
        all.put(tls("Received fatal alert: bad_certificate", null), List.of("Certificat CLIENT_REFUSE", "CUT"));
        all.put(tls("Received fatal alert: unknown_ca", null), List.of("Certificat CLIENT_REFUSE", "CUT"));
        all.put(tls("Received fatal alert: handshake_failure", null), List.of("Certificat AUTRE", "CUT"));
        all.put(tls("bad_certificate", null), List.of("Certificat AUTRE", "CUT"));
        return all;
    }

    @Test
    void each_cause_has_its_name_over_https_and_over_http() {
        all().forEach((thrown, names) -> {
            String what = thrown + " " + thrown.getCause();
            assertEquals(names.get(0), name(HTTPS, null, thrown), what);
            assertEquals(names.get(1), name(HTTP, null, thrown), what);
            assertEquals(
                    names.get(0), name(HTTPS, null, new CompletionException(new ExecutionException(thrown))), what);
        });
        assertEquals("CUT", name(HTTPS, new HandshakeWitness(), new IOException("reset")), "the handshake was seen");
    }

    /** The JDK hides the refusal of a client certificate behind a cut connection. */
    @Test
    void what_the_handshake_showed_explains_a_cut() {
        var asked = new HandshakeWitness();
        asked.chooseEngineClientAlias(new String[] {"RSA"}, null, null);
        assertEquals("Certificat CLIENT_ABSENT", name(HTTPS, asked, new IOException("reset")));
        assertEquals(
                "Certificat CLIENT_ABSENT", name(HTTPS, asked, tls("Received fatal alert: bad_certificate", null)));
        assertEquals("CONNECT", name(HTTPS, asked, new ConnectException()));
        assertEquals("DelaiDepasse", name(HTTPS, asked, new HttpTimeoutException("")));
        assertEquals("CONNECT_TIMEOUT", name(HTTPS, asked, new HttpConnectTimeoutException("")));
        assertEquals("NAME", name(HTTPS, asked, new IOException(new UnresolvedAddressException())));
        assertEquals("OTHER", name(HTTPS, asked, new IllegalStateException()));
        assertEquals("CUT", name(HTTP, asked, new IOException("reset")));
        new Diagnosis(HTTPS, Context.Peer.SNE, asked).answered();
        assertEquals("CUT", name(HTTPS, asked, new IOException("reset")), "it can do without");
        new Diagnosis(HTTPS, Context.Peer.SNE, null).answered();

        var shown = new HandshakeWitness().before(new OneKey());
        assertEquals("Certificat AUTRE", name(HTTPS, shown, tls("Received fatal alert: handshake_failure", null)));
        shown.chooseEngineClientAlias(new String[] {"RSA"}, null, null);
        assertEquals(
                "Certificat CLIENT_REFUSE", name(HTTPS, shown, tls("Received fatal alert: handshake_failure", null)));
        assertEquals("Certificat AUTRE", name(HTTPS, shown, tls("closed", null)));
    }

    @Test
    void what_is_known_is_told_as_it_is() {
        var known = new SneException.Refus(Context.of(422, "r-2"));
        assertSame(known, of(HTTPS, null, new CompletionException(known)));
        assertEquals("OTHER", name(HTTPS, null, new CompletionException(null)));
        assertEquals(
                TIMEOUT.toMillis() + " ms",
                of(HTTPS, null, new TimeoutException()).getMessage().replaceAll(".* (\\d+ ms).*", "$1"));
        SneException endless = of(HTTPS, null, new BodyTooLarge());
        assertEquals("[ERREUR REPONSE_CONTRAT]", endless.anomalies().toString());
        assertEquals(0, endless.status());
        SneException tokens = new Diagnosis(HTTPS, Context.Peer.TOKENS, null).of(new BodyTooLarge(), TIMEOUT, "r-1");
        assertSame(Context.Peer.TOKENS, tokens.peer());
        assertSame(
                Context.Peer.TOKENS,
                new Diagnosis(HTTPS, Context.Peer.TOKENS, null)
                        .of(new IOException(), TIMEOUT, "r-1")
                        .peer());
    }

    /** The JDK quotes what it could not read, which may quote what was typed. */
    @Test
    void the_words_of_an_answer_that_is_no_HTTP_are_not_kept() {
        for (Throwable quoting : List.of(
                new ProtocolException("Invalid status line: \"MARTIN\""),
                new IOException("x", new IllegalArgumentException("MARTIN")),
                new ProtocolException("got \u0015\u0003 MARTIN"))) {
            Throwable kept = of(HTTP, null, quoting).getCause();
            assertNotNull(kept);
            assertInstanceOf(ProtocolException.class, kept);
            assertEquals("not HTTP (" + quoting.getClass().getName() + ")", kept.getMessage());
            assertSame(null, kept.getCause());
            assertEquals(List.of(quoting.getStackTrace()), List.of(kept.getStackTrace()));
        }
        var plain = new IOException("reset");
        assertSame(plain, of(HTTP, null, plain).getCause());
    }

    @Test
    void a_chain_of_causes_is_followed_so_far_and_no_further() {
        Throwable deep = new UnknownHostException();
        for (int i = 0; i < 19; i++) {
            deep = new IOException("x", deep);
        }
        assertEquals("NAME", name(HTTP, null, deep));
        assertEquals("CUT", name(HTTP, null, new IOException("x", deep)));
        Throwable silent = new IOException("parser received no bytes");
        for (int i = 0; i < 19; i++) {
            silent = new IOException("x", silent);
        }
        assertEquals("CUT_SILENT", name(HTTP, null, silent));
        assertEquals("CUT", name(HTTP, null, new IOException("x", silent)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://sne.exemple/v1, sne.exemple:443",
        "HTTPS://sne.exemple, sne.exemple:443",
        "http://sne.exemple, sne.exemple:80",
        "http://sne.exemple:0, sne.exemple:0",
        "http://sne.exemple:8080, sne.exemple:8080"
    })
    void a_server_is_named_with_its_port(String url, String server) {
        assertEquals(server, new Diagnosis(URI.create(url), Context.Peer.SNE, null).server());
    }

    @Test
    void an_outage_is_what_says_nothing_of_the_call_itself() {
        Context none = Context.unanswered(null);
        for (SneException one : List.of(
                new SneException.DelaiDepasse(TIMEOUT, none),
                new SneException.Indisponible(Context.of(500, null), null),
                new SneException.Reseau(NetworkStep.CUT, "h:1", none, null))) {
            assertTrue(Diagnosis.outage(one), one.getMessage());
        }
        for (SneException one : List.of(
                new SneException.TropDeRequetes(Context.of(429, null), null),
                new SneException.Indisponible(Context.of(499, null), null),
                new Certificat(Certificat.Reason.NOM, "h:1", none, null),
                new SneException.Interrompu(none, null),
                new SneException.CircuitOuvert(TIMEOUT, none),
                new SneException.Refus(Context.of(422, null)))) {
            assertFalse(Diagnosis.outage(one), one.message(Locale.ENGLISH));
        }
    }
}
