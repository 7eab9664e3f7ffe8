package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.dossier.FicheRecapitulative;
import fr.demandeunique.sne.dossier.FicheRecapitulative.LignePersonne;
import fr.demandeunique.sne.dossier.FicheRecapitulative.LignePiece;
import fr.demandeunique.sne.pdf.document.Block;
import fr.demandeunique.sne.pdf.document.Block.Column;
import fr.demandeunique.sne.pdf.document.Document;
import fr.demandeunique.sne.pdf.document.Figure;
import fr.demandeunique.sne.pdf.document.Symbol;
import fr.demandeunique.sne.pdf.theme.Texte;
import fr.demandeunique.sne.pdf.theme.Theme;
import fr.demandeunique.sne.personne.DateNaissance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says a fiche récapitulative as a document: the number, who the dossier is of, what lies below. Nothing is left to be written. */
final class FicheBlocks {
    private static final List<Column> PERSONNES =
            List.of(new Column("Personne", 26), new Column("Nom", 46), new Column("Date de naissance", 18));
    private static final List<Column> PIECES = List.of(
            new Column("N°", 5, true),
            new Column("Pièce", 47),
            new Column("Personne", 24),
            new Column("Déposée le", 13),
            new Column("Remarque", 17));

    private FicheBlocks() {}

    static Document of(FicheRecapitulative fiche, @Nullable Symbol code, Theme theme) {
        String numero = fiche.numero().affichage();
        List<String> sender = AttestationBlocks.sender(fiche.expediteur(), theme);
        List<Block> head = new ArrayList<>();
        head.add(new Block.Heading(1, fiche.titre()));
        List<String> lines =
                new ArrayList<>(List.of("Guichet " + fiche.guichet().code()));
        lines.addAll(sender);
        head.add(new Block.Paragraph(String.join("\n", lines)));
        head.add(new Block.Paragraph(
                Block.Tone.NOTE,
                "Éditée le " + Jour.court(fiche.date()) + " par le "
                        + fiche.origine().libelle()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Beside(
                code == null ? null : new Figure(code, theme.texte(Texte.CODE_ALTERNATIVE) + " " + numero, ""), head));
        blocks.add(new Block.Band(theme.texte(Texte.NUMERO_DOSSIER), numero));
        LocalDate depot = fiche.dateDepot();
        if (depot != null) {
            blocks.add(new Block.Paragraph("Date de dépôt de la demande\u00a0: " + Jour.court(depot)));
        }
        addPersonnes(fiche.personnes(), blocks);
        addPieces(fiche, theme, blocks);
        addConsignes(fiche.consignes(), blocks);
        return new Document(fiche.titre() + " – " + numero, fiche.date(), "Numéro unique " + numero, blocks);
    }

    static void addConsignes(List<String> consignes, List<Block> blocks) {
        if (!consignes.isEmpty()) {
            blocks.add(new Block.Heading(2, "Consignes"));
            blocks.add(new Block.Items(consignes.stream()
                    .map(text -> new Block.Item(Block.Mark.POINT, text))
                    .toList()));
        }
    }

    private static void addPersonnes(List<LignePersonne> personnes, List<Block> blocks) {
        if (personnes.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(2, "Personnes de la demande"));
        List<List<String>> rows = new ArrayList<>();
        for (LignePersonne one : personnes) {
            DateNaissance naissance = one.dateNaissance();
            rows.add(List.of(one.role(), one.nom(), naissance == null ? "" : naissance.affichage()));
        }
        blocks.add(new Block.Grid(PERSONNES, rows));
    }

    private static void addPieces(FicheRecapitulative fiche, Theme theme, List<Block> blocks) {
        int count = fiche.pieces().size();
        blocks.add(new Block.Heading(2, "Pièces jointes\u00a0: " + count));
        if (count == 0) {
            blocks.add(new Block.Paragraph(Block.Tone.NOTE, theme.texte(Texte.PIECES_VIDES)));
            return;
        }
        Map<String, String> noms = new HashMap<>();
        fiche.personnes().forEach(one -> noms.put(one.reference(), one.nom()));
        List<List<String>> rows = new ArrayList<>();
        for (LignePiece piece : fiche.pieces()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    piece.libelle(),
                    piece.personne() == null ? "Le foyer" : noms.getOrDefault(piece.personne(), piece.personne()),
                    Jour.court(piece.deposeeLe()),
                    piece.marque() == null ? "" : piece.marque().libelle()));
        }
        blocks.add(new Block.Grid(PIECES, rows));
    }
}
