package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.dossier.BordereauTransmission;
import fr.demandeunique.sne.dossier.BordereauTransmission.LigneDossier;
import fr.demandeunique.sne.pdf.document.Block;
import fr.demandeunique.sne.pdf.document.Block.Column;
import fr.demandeunique.sne.pdf.document.Block.Field;
import fr.demandeunique.sne.pdf.document.Document;
import fr.demandeunique.sne.pdf.theme.Texte;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;

/** Says a bordereau de transmission as a document: who sends what to whom, then the list of the dossiers with its totals. */
final class BordereauBlocks {
    private static final List<Column> COLONNES = List.of(
            new Column("N°", 7, true),
            new Column("Numéro unique", 30),
            new Column("Premier titulaire", 48),
            new Column("Pièces", 10, true));

    private BordereauBlocks() {}

    static Document of(BordereauTransmission bordereau, Theme theme) {
        List<String> sender = AttestationBlocks.sender(bordereau.expediteur(), theme);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, bordereau.titre()));
        blocks.add(new Block.Band("Référence de l’envoi", bordereau.reference()));
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("Guichet", bordereau.guichet().code()));
        fields.add(new Field("Expéditeur", String.join("\n", sender)));
        if (bordereau.prestataire() != null) {
            fields.add(new Field("Destinataire", bordereau.prestataire()));
        }
        fields.add(new Field("Date de l’envoi", Jour.court(bordereau.date())));
        fields.add(new Field("Nombre de dossiers", String.valueOf(bordereau.nombreDossiers())));
        fields.add(new Field("Nombre de pièces", String.valueOf(bordereau.nombrePieces())));
        blocks.add(new Block.Fields("Envoi", fields, theme.texte(Texte.RUBRIQUE_VIDE)));
        blocks.add(new Block.Heading(2, "Dossiers de l’envoi"));
        List<List<String>> rows = new ArrayList<>();
        for (LigneDossier line : bordereau.dossiers()) {
            rows.add(List.of(
                    String.valueOf(line.rang()),
                    line.numero().affichage(),
                    line.titulaire(),
                    String.valueOf(line.nombrePieces())));
        }
        rows.add(List.of(
                "Total", compte(bordereau.nombreDossiers(), "dossier"), "", String.valueOf(bordereau.nombrePieces())));
        blocks.add(new Block.Grid(COLONNES, rows, true));
        FicheBlocks.addConsignes(bordereau.consignes(), blocks);
        String title = bordereau.titre() + " – " + bordereau.reference();
        return new Document(title, bordereau.date(), title, blocks);
    }

    private static String compte(int number, String noun) {
        return number + "\u00a0" + noun + (number > 1 ? "s" : "");
    }
}
