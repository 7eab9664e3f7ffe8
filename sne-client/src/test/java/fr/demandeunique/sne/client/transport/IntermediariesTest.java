package fr.demandeunique.sne.client.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands between the client and the register, and says something of its own. */
class IntermediariesTest {
    private static final String NGINX =
            "<html><head><title>400 %s</title></head><body><center>nginx</center></body></html>";

    private static String said(FakeResponse response) {
        try {
            Intermediaries.check(response, "hote:443", Context.of(response.statusCode(), "r-1"));
            return "";
        } catch (SneException e) {
            assertEquals(response.statusCode(), e.status());
            String message = e.message(Locale.ENGLISH);
            return e instanceof SneException.Certificat one
                    ? one.reason().name()
                    : message.contains("sends to another")
                            ? "redirection"
                            : message.contains("speaks TLS") ? "tls" : message.contains("web page") ? "page" : message;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "299,",
        "300, redirection",
        "301, redirection",
        "302, redirection",
        "303, redirection",
        "304,",
        "305, redirection",
        "306,",
        "307, redirection",
        "308, redirection",
        "309,"
    })
    void a_redirection_is_one(int status, @Nullable String expected) {
        assertEquals(expected == null ? "" : expected, said(FakeResponse.of(status, "")));
    }

    @ParameterizedTest
    @CsvSource({
        "The plain HTTP request was sent to HTTPS port, tls",
        "No required SSL certificate was sent, CLIENT_ABSENT",
        "The SSL certificate error, CLIENT_REFUSE",
        "Bad Request,"
    })
    void a_page_of_a_front_server_about_certificates(String title, @Nullable String expected) {
        String page = String.format(Locale.ROOT, NGINX, title);
        assertEquals(expected == null ? "" : expected, said(FakeResponse.of(400, page)));
        assertEquals("", said(FakeResponse.of(400, title)), "not a page");
        assertEquals("", said(FakeResponse.of(403, page)), "another status");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><p>||page",
                "  <!doctype HTML>||page",
                "<html lang='fr'>||page",
                "<p>|text/html|page",
                "<p>|TEXT/HTML;charset=utf-8|page",
                "<p>|application/xhtml+xml|page",
                "<p>|text/htm|",
                "<p>|application/xhtml+xmk|",
                "<p>||",
                "{}|text/html|",
                "{}||"
            })
    void a_page_where_an_answer_was_expected(String body, @Nullable String type, @Nullable String expected) {
        for (int status : new int[] {200, 299}) {
            var response =
                    type == null ? FakeResponse.of(status, body) : FakeResponse.of(status, body, "Content-Type", type);
            assertEquals(expected == null ? "" : expected, said(response));
        }
        assertEquals("", said(FakeResponse.of(503, body, "Content-Type", "text/html")), "its status says enough");
        assertEquals("", said(FakeResponse.of(199, body, "Content-Type", "text/html")));
    }

    @Test
    void an_answer_without_a_body_is_no_page() {
        assertEquals("", said(FakeResponse.of(204, null, "Content-Type", "text/html")));
        assertEquals("", said(FakeResponse.of(200, "", "Content-Type", "text/html")));
        assertEquals("page", said(FakeResponse.of(200, "<", "Content-Type", "text/html")));
        // Its beginning alone is looked at.
        String late = " ".repeat(2048) + "<html>";
        assertEquals("", said(FakeResponse.of(200, late)));
        assertEquals("page", said(FakeResponse.of(200, late.substring(6))));
        assertThrows(
                SneException.class,
                () -> Intermediaries.check(FakeResponse.of(302, ""), "hote:443", Context.of(302, null)));
    }
}
