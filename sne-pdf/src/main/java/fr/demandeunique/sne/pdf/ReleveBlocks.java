package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.attestation.ReleveDemande;
import fr.demandeunique.sne.attestation.ReleveDemande.Donnee;
import fr.demandeunique.sne.pdf.document.Block;
import fr.demandeunique.sne.pdf.document.Document;
import fr.demandeunique.sne.pdf.theme.Texte;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;

/** Says a relevé as a document: what it is not, the parts of the form, and where to sign. */
final class ReleveBlocks {
    /** Millimetres for a date and a signature by hand. */
    private static final int SIGNATURE = 20;

    private ReleveBlocks() {}

    static Document of(ReleveDemande releve, Theme theme) {
        String title = theme.texte(Texte.RELEVE);
        String numero = releve.numero() == null ? "" : releve.numero().affichage();
        List<Block> blocks = new ArrayList<>();
        if (!theme.letterhead().isEmpty()) {
            blocks.add(new Block.Paragraph(Block.Tone.NOTE, String.join("\n", theme.letterhead())));
        }
        blocks.add(new Block.Heading(1, title));
        blocks.add(new Block.Paragraph(
                Block.Tone.STRONG, theme.texte(Texte.RELEVE_AVIS).formatted(releve.formulaire())));
        blocks.add(new Block.Paragraph(theme.texte(Texte.RELEVE_CONSIGNE)));
        if (!numero.isEmpty()) {
            List<Block.Field> facts = releve.dateDepot() == null
                    ? List.of()
                    : List.of(new Block.Field("Date de dépôt", Jour.court(releve.dateDepot())));
            blocks.add(new Block.Band(theme.texte(Texte.NUMERO), numero, facts));
        }
        for (ReleveDemande.Partie part : releve.parties()) {
            List<Block.Field> fields = part.donnees().stream()
                    .filter(one -> !one.valeur().isEmpty() || one.exigee())
                    .map(one -> new Block.Field(libelle(one), valeur(one, theme)))
                    .toList();
            blocks.add(new Block.Fields(part.titre(), fields, theme.texte(Texte.RUBRIQUE_VIDE)));
        }
        addSignatures(releve, theme, blocks);
        String foot = theme.texte(Texte.RELEVE_PIED) + (numero.isEmpty() ? "" : " – Numéro unique " + numero);
        return new Document(numero.isEmpty() ? title : title + " – " + numero, releve.date(), foot, blocks);
    }

    private static String valeur(Donnee one, Theme theme) {
        return one.manque()
                ? theme.texte(Texte.RELEVE_MANQUE)
                : one.confidentielle() ? theme.texte(Texte.RELEVE_CONFIDENTIEL) : one.valeur();
    }

    private static String libelle(Donnee one) {
        return one.boite().isEmpty() ? one.libelle() : one.libelle() + " (" + one.boite() + ")";
    }

    private static void addSignatures(ReleveDemande releve, Theme theme, List<Block> blocks) {
        blocks.add(new Block.Heading(2, "Signature"));
        blocks.add(new Block.Paragraph(theme.texte(Texte.RELEVE_SIGNATURE)));
        for (String who : releve.signataires()) {
            blocks.add(new Block.Blank(who.isBlank() ? "Date et signature" : "Date et signature de " + who, SIGNATURE));
        }
    }
}
