package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.Courrier;
import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.attestation.ReleveDonnees;
import fr.demandeunique.sne.pdf.document.Block;
import fr.demandeunique.sne.pdf.document.Document;
import fr.demandeunique.sne.pdf.theme.Texte;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;

/** Says a letter as a document, what the applicant looks for first in large. */
final class CourrierBlocks {
    private CourrierBlocks() {}

    /** A préavis, the last day in large. */
    static Document of(LettrePreavis lettre, Theme theme) {
        List<Block> blocks = head(
                theme.letterhead().isEmpty() ? lettre.expediteur() : theme.letterhead(),
                lettre.destinataire(),
                lettre.dateEnLettres(),
                lettre.mentionEnvoi());
        blocks.add(new Block.Heading(1, lettre.titre()));
        blocks.add(new Block.Band(theme.texte(Texte.ECHEANCE), Jour.court(lettre.expiration())));
        end(lettre.mentions(), theme, blocks);
        String numero = lettre.numero().affichage();
        return new Document(lettre.titre() + " – " + numero, lettre.date(), "Numéro unique " + numero, blocks);
    }

    /** Any other letter. */
    static Document of(Courrier lettre, Theme theme) {
        List<Block> blocks = head(
                theme.letterhead().isEmpty() ? lettre.expediteur() : theme.letterhead(),
                lettre.destinataire(),
                lettre.dateEnLettres(),
                lettre.mentionEnvoi());
        blocks.add(new Block.Heading(1, lettre.titre()));
        Ligne repere = lettre.repere();
        if (repere != null) {
            blocks.add(new Block.Band(repere.libelle(), repere.valeur()));
        }
        end(lettre.mentions(), theme, blocks);
        String numero = lettre.numero().affichage();
        return new Document(lettre.titre() + " – " + numero, lettre.date(), "Numéro unique " + numero, blocks);
    }

    /** What is held about somebody: the letter, then the data. */
    static Document of(ReleveDonnees releve, Theme theme) {
        List<Block> blocks = head(
                theme.letterhead().isEmpty() ? releve.expediteur() : theme.letterhead(),
                releve.destinataire(),
                releve.dateEnLettres(),
                "");
        blocks.add(new Block.Heading(1, releve.titre()));
        end(releve.mentions(), theme, blocks);
        blocks.add(new Block.PageBreak());
        releve.donnees().forEach(one -> blocks.add(AttestationBlocks.fields(one, theme)));
        String foot = releve.numero() == null
                ? ""
                : "Numéro unique " + releve.numero().affichage();
        String title = releve.titre() + (foot.isEmpty() ? "" : " – " + foot);
        return new Document(title, releve.date(), foot, blocks);
    }

    private static List<Block> head(List<String> sender, List<String> recipient, String date, String sending) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Letterhead(sender, recipient, AttestationBlocks.placeAndDate(sender, date), null, sending));
        return blocks;
    }

    private static void end(List<Mention> mentions, Theme theme, List<Block> blocks) {
        mentions.forEach(one -> AttestationBlocks.addMention(one, blocks));
        if (!theme.signature().isEmpty()) {
            blocks.add(new Block.Signature(theme.signature()));
        }
    }
}
