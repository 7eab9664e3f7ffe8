package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.pdf.BatchDocument;
import fr.demandeunique.sne.pdf.MessageText;
import fr.demandeunique.sne.pdf.PdfDocument;
import fr.demandeunique.sne.pdf.mail.LetterMessage;
import fr.demandeunique.sne.personne.Coordonnees;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A letter as an e-mail too, in a file that mail programs open. It is not sent: the address of the sender is the editor's. */
final class OptionsCourriel {
    @Option(names = "--courriel", paramLabel = "EML", descriptionKey = "rendu.courriel")
    private @Nullable String courriel;

    boolean demande() {
        return courriel != null;
    }

    /** Refuses what cannot be: a message to several, or in the place of another file. */
    void verifier(Contexte contexte, List<String> fichiers, String sortie) throws Echec, IOException {
        if (courriel == null) {
            return;
        }
        Textes textes = contexte.textes();
        if (fichiers.size() > 1) {
            throw new Echec(Echec.USAGE, textes.texte("courriel.plusieurs"));
        }
        boolean same = courriel.equals(sortie)
                || Fichiers.memes(courriel, sortie, textes)
                || Fichiers.memes(courriel, fichiers.get(0), textes);
        if (same) {
            throw new Echec(Echec.USAGE, textes.texte("courriel.meme"));
        }
    }

    /** Writes the message; warns where the demande has no address to send it to. */
    List<Anomalie> ecrire(
            Demande demande, BatchDocument papier, PdfDocument pdf, OptionsApparence apparence, Contexte contexte)
            throws Echec, IOException {
        if (courriel == null) {
            return List.of();
        }
        MessageText text = apparence.rendu(contexte, (theme, marques) -> MessageText.of(papier, theme));
        var out = new ByteArrayOutputStream();
        boolean known;
        try {
            MimeMessage message =
                    LetterMessage.of(Session.getInstance(new Properties()), text, pdf, papier.type() + ".pdf");
            // Mail programs open what bears this as a draft, ready to be sent.
            message.setHeader("X-Unsent", "1");
            InternetAddress address = adresse(demande);
            known = address != null;
            if (address != null) {
                message.setRecipient(Message.RecipientType.TO, address);
            }
            message.writeTo(out);
        } catch (MessagingException e) {
            throw new IOException(e);
        }
        Fichiers.ecrire(courriel, out.toByteArray(), contexte);
        return known ? List.of() : List.of(Anomalie.avertissement("LETTRE_COURRIEL_ABSENT", "/demandeur/courriel"));
    }

    private static @Nullable InternetAddress adresse(Demande demande) {
        String typed = demande.demandeur() != null
                ? demande.demandeur().courriel()
                : demande.personneMorale() != null ? demande.personneMorale().courriel() : null;
        if (typed == null || !Coordonnees.courriel(typed.strip())) {
            return null;
        }
        try {
            return new InternetAddress(typed.strip(), true);
        } catch (AddressException notForMail) {
            return null;
        }
    }
}
