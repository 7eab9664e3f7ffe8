package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** --courriel. */
class CommandeCourrielTest {
    @TempDir
    private Path dir;

    private String fichier(String name, String content) throws IOException {
        return Files.writeString(dir.resolve(name), content).toString();
    }

    private String demande() throws IOException {
        return Files.write(dir.resolve("demande.json"), Execution.exemple()).toString();
    }

    private String chemin(String name) {
        return dir.resolve(name).toString();
    }

    private static MimeMessage message(String path) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    private List<String> ecrire(String command, String demande, String... options) {
        List<String> all =
                new ArrayList<>(List.of(command, demande, "-o", chemin("l.pdf"), "--courriel", chemin("l.eml")));
        all.addAll(List.of(options));
        return Execution.de(all.toArray(String[]::new)).attendre(0).codes("avertissements");
    }

    @Test
    void writes_the_letter_for_the_applicant_with_the_same_PDF_joined_as_a_draft_without_sender()
            throws IOException, MessagingException {
        List<String> warnings = ecrire("attestation", demande(), "--le=2016-04-04");
        assertFalse(warnings.contains("LETTRE_COURRIEL_ABSENT"), warnings.toString());
        MimeMessage read = message(chemin("l.eml"));
        assertEquals(1, read.getRecipients(Message.RecipientType.TO).length);
        assertTrue(Execution.exemple("", "").contains("\"" + read.getRecipients(Message.RecipientType.TO)[0] + "\""));
        assertNull(read.getFrom());
        assertEquals("1", read.getHeader("X-Unsent")[0]);
        var mixed = (MimeMultipart) read.getContent();
        assertEquals("enregistrement.pdf", mixed.getBodyPart(1).getFileName());
        assertArrayEquals(
                Files.readAllBytes(dir.resolve("l.pdf")),
                mixed.getBodyPart(1).getInputStream().readAllBytes());
    }

    @Test
    void writes_a_preavis_warns_where_no_address_is_known_and_keeps_the_look_that_was_asked_for()
            throws IOException, MessagingException {
        String without = fichier("sans.json", Execution.exemple("\"courriel\"", "\"inconnu\""));
        String theme = fichier("t.properties", "couleur.accent=#7a1f2b\n");
        List<String> warnings = ecrire("preavis", without, "--le=2016-11-10", "--theme", theme);
        assertTrue(warnings.contains("LETTRE_COURRIEL_ABSENT"), warnings.toString());
        MimeMessage read = message(chemin("l.eml"));
        assertNull(read.getRecipients(Message.RecipientType.TO));
        var mixed = (MimeMultipart) read.getContent();
        assertEquals("preavis.pdf", mixed.getBodyPart(1).getFileName());
        var alternatives = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertTrue(alternatives.getBodyPart(1).getContent().toString().contains("#7a1f2b"));
    }

    @Test
    void is_for_one_letter_in_a_file_of_its_own_and_no_registered_letter_nothing_is_written_else() throws IOException {
        String demande = demande();
        String other = fichier("autre.json", Execution.exemple("", ""));
        String stock = fichier("s.ndjson", Execution.exemple("\n", " ") + "\n" + Execution.exemple("\n", " ") + "\n");
        String pdf = chemin("l.pdf");
        String eml = chemin("l.eml");
        for (String[] call : new String[][] {
            {"attestation", demande, other, "-o", pdf, "--courriel", eml, "--le=2016-04-04"},
            {"attestation", demande, "-o", pdf, "--courriel", pdf, "--le=2016-04-04"},
            {"attestation", demande, "-o", pdf, "--courriel", demande, "--le=2016-04-04"},
            {"preavis", demande, "-o", pdf, "--courriel", eml, "--accuse-reception", "--le=2016-11-10"},
            {"preavis", stock, "-o", pdf, "--courriel", eml, "--le=2016-11-10"},
        }) {
            Execution run = Execution.de(call).attendre(2);
            assertTrue(run.err().contains("--courriel"), run.err());
        }
        assertFalse(Files.exists(Path.of(pdf)));
        assertFalse(Files.exists(Path.of(eml)));
    }
}
