package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.pdf.mail.LetterMessage;
import fr.demandeunique.sne.pdf.theme.Colour;
import fr.demandeunique.sne.pdf.theme.Ink;
import fr.demandeunique.sne.pdf.theme.Texte;
import fr.demandeunique.sne.pdf.theme.Theme;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** A letter by e-mail. */
class LetterMessageTest {
    private static final Attestation ATTESTATION = Exemple.courant()
            .mentions(List.of(
                    new Mention("", List.of("Madame & <b>Monsieur</b>,\nbonjour")),
                    new Mention("À faire", List.of("☐ Renouveler", "☑ Signer", "• Attendre"))))
            .attestation();

    private static MessageText text(BatchDocument papier) {
        return MessageText.of(papier, Theme.builder().signature("La directrice").build());
    }

    @Test
    void is_text_and_HTML_as_alternatives_then_the_PDF_and_comes_back_from_its_bytes_whole()
            throws MessagingException, IOException {
        PdfDocument pdf = AttestationRenderer.standard().render(ATTESTATION);
        MessageText text = text(BatchDocument.attestation(ATTESTATION));
        var session = Session.getInstance(new Properties());
        var bytes = new ByteArrayOutputStream();
        LetterMessage.of(session, text, pdf, "attestation.pdf").writeTo(bytes);
        var read = new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));
        assertEquals(ATTESTATION.titre(), read.getSubject());
        assertEquals("auto-generated", read.getHeader("Auto-Submitted")[0]);
        assertEquals("fr", read.getContentLanguage()[0]);
        var mixed = (MimeMultipart) read.getContent();
        assertEquals(2, mixed.getCount());
        var alternatives = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertTrue(alternatives.getContentType().startsWith("multipart/alternative"));
        assertTrue(alternatives.getBodyPart(0).isMimeType("text/plain"));
        assertEquals(
                text.texte(),
                alternatives.getBodyPart(0).getContent().toString().replace("\r\n", "\n"));
        assertTrue(alternatives.getBodyPart(1).isMimeType("text/html"));
        assertEquals(
                text.html(), alternatives.getBodyPart(1).getContent().toString().replace("\r\n", "\n"));
        assertEquals("attestation.pdf", mixed.getBodyPart(1).getFileName());
        assertArrayEquals(pdf.octets(), mixed.getBodyPart(1).getInputStream().readAllBytes());
    }

    @Test
    void says_the_letter_and_not_the_summary_in_HTML_that_is_well_formed_and_without_picture() throws Exception {
        MessageText text = text(BatchDocument.attestation(ATTESTATION));
        String html = text.html();
        assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"fr\">"));
        assertTrue(html.contains("<h1>" + ATTESTATION.titre() + "</h1>"));
        assertTrue(html.contains("<p>Madame &amp; &lt;b&gt;Monsieur&lt;/b&gt;,<br>\nbonjour</p>"));
        assertTrue(
                html.contains(
                        "<h2>À faire</h2>\n<ul>\n<li class=\"case\">☐ Renouveler</li>\n<li class=\"case\">☑ Signer</li>\n<li>Attendre</li>\n</ul>"));
        assertTrue(html.contains("<dd>" + ATTESTATION.numero().affichage() + "</dd>"));
        assertTrue(html.contains("<p>La directrice</p>"));
        assertTrue(html.contains("<div role=\"article\" lang=\"fr\" aria-label=\"" + ATTESTATION.titre() + "\""));
        assertFalse(html.contains("<img") || html.contains("<table") || html.contains("Récapitulatif"));
        String xml = html.substring(html.indexOf("<html")).replaceAll("<(meta [^>]*|br)>", "<$1/>");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertTrue(text.texte().contains("À faire\n\n☐ Renouveler\n☑ Signer\n- Attendre\n"));
        assertTrue(text.texte().contains(ATTESTATION.numero().affichage()));
        assertFalse(text.texte().contains("Récapitulatif"));
        assertFalse(text.toString().contains("Exemple"));
        assertFalse(text.sujet().contains(ATTESTATION.numero().affichage()), "subjects are shown on locked screens");
    }

    @Test
    void opens_its_addresses_says_that_the_letter_is_joined_and_is_read_in_a_dark_window_too() {
        Theme violet = Theme.builder().colour(Ink.ACCENT, Colour.of("#4b0a4b")).build();
        MessageText text = MessageText.of(
                BatchDocument.attestation(Exemple.courant()
                        .mentions(List.of(new Mention(
                                "",
                                List.of(
                                        "Allez sur www.exemple.test/a?b=1&c=2, ou à a@b.test.",
                                        "Le 1er août 2016, 12 mois."))))
                        .attestation()),
                violet);
        assertTrue(text.html()
                .contains(
                        "<p>Allez sur <a href=\"https://www.exemple.test/a?b=1&amp;c=2\">www.exemple.test/a?b=1&amp;c=2</a>,"
                                + " ou à <a href=\"mailto:a@b.test\">a@b.test</a>.</p>"));
        assertTrue(
                text.html().contains("<p>Le 1<sup>er</sup>\u00a0août 2016, 12 mois.</p>"),
                "a day stays with its month");
        String joined = Theme.standard().texte(Texte.COURRIEL_JOINT);
        assertTrue(text.html().contains("<p class=\"joint\">" + joined + "</p>"));
        assertTrue(text.texte().endsWith(joined + "\n"));
        assertTrue(text.html().contains("<meta name=\"color-scheme\" content=\"light dark\">"));
        Matcher dark = Pattern.compile("h1, h2, a \\{ color: (#\\w{6}) }").matcher(text.html());
        assertTrue(dark.find());
        assertTrue(Colour.of(dark.group(1)).contrast(Colour.of("#14161a")) >= 7, dark.group(1));
    }

    @Test
    void is_a_preavis_too_with_its_last_day() {
        LettrePreavis lettre = ExempleDossier.preavis(
                LettrePreavis.Forme.SIMPLE, List.of("Madame Exemple", "57000 METZ"), ExempleDossier.mentions());
        MessageText text = text(BatchDocument.preavis(lettre));
        assertEquals(lettre.titre(), text.sujet());
        assertTrue(text.html().contains("<dd>" + Jour.court(lettre.expiration()) + "</dd>"));
        assertFalse(text.texte().contains("57000 METZ"), "the place of the window is of paper");
    }
}
