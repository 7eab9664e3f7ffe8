package fr.demandeunique.sne.pdf.mail;

import fr.demandeunique.sne.pdf.MessageText;
import fr.demandeunique.sne.pdf.PdfDocument;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;

/**
 * A letter as a MIME message: plain text, then the same in HTML for the programs that show it, and the PDF joined. It is made here and sent by the editor, who has the
 * server, the date and the address of the sender.
 *
 * <pre>{@code
 * MimeMessage message = LetterMessage.of(session, MessageText.of(BatchDocument.attestation(attestation), theme), pdf, "attestation.pdf");
 * message.setFrom("guichet@exemple.fr");
 * message.setRecipients(Message.RecipientType.TO, address);
 * Transport.send(message);
 * }</pre>
 *
 * <p>This class is thread-safe.
 */
@SuppressWarnings("exports") // Who makes messages has Jakarta Mail, who does not needs not read it.
public final class LetterMessage {
    private LetterMessage() {}

    /**
     * {@return the message, without sender, recipient or date}
     *
     * @param session of Jakarta Mail
     * @param text subject and text
     * @param pdf the letter itself
     * @param name the name of the joined file; keep names and numbers out of it
     * @throws MessagingException if Jakarta Mail has no implementation at hand
     */
    public static MimeMessage of(Session session, MessageText text, PdfDocument pdf, String name)
            throws MessagingException {
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(text.texte(), "plain"));
        // The last one is the one that programs prefer.
        alternatives.addBodyPart(part(text.html(), "html"));
        var body = new MimeBodyPart();
        body.setContent(alternatives);
        var joined = new MimeBodyPart();
        joined.setDataHandler(new DataHandler(new ByteArrayDataSource(pdf.octets(), "application/pdf")));
        joined.setFileName(name);
        joined.setDisposition(Part.ATTACHMENT);
        var message = new MimeMessage(session);
        message.setSubject(text.sujet(), StandardCharsets.UTF_8.name());
        message.setHeader("Content-Language", "fr");
        // No out-of-office answers (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(new MimeMultipart("mixed", body, joined));
        message.saveChanges();
        return message;
    }

    private static BodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }
}
