package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Courrier;
import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.attestation.ReleveDonnees;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.pdf.document.Block;
import fr.demandeunique.sne.pdf.document.Document;
import fr.demandeunique.sne.pdf.theme.Texte;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Says a letter as a document, what the applicant looks for first in large. */
final class CourrierBlocks {
    private CourrierBlocks() {}

    /** A préavis, the last day in large. */
    static Document of(LettrePreavis lettre, Theme theme) {
        List<Block> blocks =
                head(lettre.expediteur(), lettre.destinataire(), lettre.dateEnLettres(), lettre.mentionEnvoi(), theme);
        blocks.add(new Block.Heading(1, lettre.titre()));
        blocks.add(new Block.Band(theme.texte(Texte.ECHEANCE), Jour.court(lettre.expiration())));
        AttestationBlocks.addEnd(lettre.mentions(), theme, blocks);
        return document(lettre.titre(), lettre.date(), lettre.numero(), blocks);
    }

    /** Any other letter. */
    static Document of(Courrier lettre, Theme theme) {
        List<Block> blocks =
                head(lettre.expediteur(), lettre.destinataire(), lettre.dateEnLettres(), lettre.mentionEnvoi(), theme);
        blocks.add(new Block.Heading(1, lettre.titre()));
        Ligne repere = lettre.repere();
        if (repere != null) {
            blocks.add(new Block.Band(repere.libelle(), repere.valeur()));
        }
        AttestationBlocks.addEnd(lettre.mentions(), theme, blocks);
        return document(lettre.titre(), lettre.date(), lettre.numero(), blocks);
    }

    /** What is held about somebody: the letter, then the data. */
    static Document of(ReleveDonnees releve, Theme theme) {
        List<Block> blocks = head(releve.expediteur(), releve.destinataire(), releve.dateEnLettres(), "", theme);
        blocks.add(new Block.Heading(1, releve.titre()));
        AttestationBlocks.addEnd(releve.mentions(), theme, blocks);
        blocks.add(new Block.PageBreak());
        releve.donnees().forEach(one -> blocks.add(AttestationBlocks.fields(one, theme)));
        String foot = releve.numero() == null ? "" : foot(releve.numero());
        String title = releve.titre() + (foot.isEmpty() ? "" : " – " + foot);
        return new Document(title, releve.date(), foot, blocks);
    }

    private static List<Block> head(
            List<String> expediteur, List<String> recipient, String date, String sending, Theme theme) {
        List<String> sender = AttestationBlocks.sender(expediteur, theme);
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Letterhead(sender, recipient, AttestationBlocks.placeAndDate(sender, date), null, sending));
        return blocks;
    }

    private static Document document(String title, LocalDate date, NumeroUnique numero, List<Block> blocks) {
        return new Document(title + " – " + numero.affichage(), date, foot(numero), blocks);
    }

    private static String foot(NumeroUnique numero) {
        return "Numéro unique " + numero.affichage();
    }
}
