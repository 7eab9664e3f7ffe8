package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.pdf.document.Block;
import fr.demandeunique.sne.pdf.document.Document;
import fr.demandeunique.sne.pdf.theme.Texte;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;

/** Says a préavis as a letter, the last day in large. */
final class PreavisBlocks {
    private PreavisBlocks() {}

    static Document of(LettrePreavis lettre, Theme theme) {
        String numero = lettre.numero().affichage();
        List<String> sender = theme.letterhead().isEmpty() ? lettre.expediteur() : theme.letterhead();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Letterhead(
                sender,
                lettre.destinataire(),
                AttestationBlocks.placeAndDate(sender, lettre.dateEnLettres()),
                null,
                lettre.mentionEnvoi()));
        blocks.add(new Block.Heading(1, lettre.titre()));
        blocks.add(new Block.Band(theme.texte(Texte.ECHEANCE), Jour.court(lettre.expiration())));
        for (Mention mention : lettre.mentions()) {
            if (!mention.titre().isEmpty()) {
                blocks.add(new Block.Heading(2, mention.titre()));
            }
            mention.paragraphes().forEach(text -> blocks.add(new Block.Paragraph(text)));
        }
        if (!theme.signature().isEmpty()) {
            blocks.add(new Block.Signature(theme.signature()));
        }
        return new Document(lettre.titre() + " – " + numero, lettre.date(), "Numéro unique " + numero, blocks);
    }
}
