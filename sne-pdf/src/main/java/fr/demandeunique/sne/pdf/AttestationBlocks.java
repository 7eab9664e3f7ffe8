package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.pdf.document.Block;
import fr.demandeunique.sne.pdf.document.Document;
import fr.demandeunique.sne.pdf.document.Figure;
import fr.demandeunique.sne.pdf.document.Symbol;
import fr.demandeunique.sne.pdf.theme.Texte;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says an attestation as a document: the letter, the summary of the demande and the annexes where there are. */
final class AttestationBlocks {
    private static final Pattern POSTCODE_AND_TOWN = Pattern.compile("\\d{5} +(\\D+?)(?: +(?i:cedex).*)?");
    /** Between the title of the letter and the number, in the bar of a reader. */
    private static final String DASH = " – ";

    /** Millimetres, quiet zone included: at least this, and this for each module, so that long names make a larger code, not a finer one. */
    private static final int SEAL_SIDE = 60;

    private static final double SEAL_MODULE = 0.92;
    private static final int QUIET_MODULES = 8;

    private AttestationBlocks() {}

    static Document of(Attestation attestation, @Nullable Symbol code, @Nullable Symbol seal, Theme theme) {
        String numero = attestation.numero().affichage();
        List<Block> blocks = new ArrayList<>();
        addLetter(attestation, numero, code, theme, blocks);
        if (!attestation.recapitulatif().isEmpty()) {
            blocks.add(new Block.PageBreak(true));
            addSummary(attestation, numero, theme, blocks);
        }
        if (seal != null) {
            addSeal(seal, theme, blocks);
        }
        if (!attestation.annexes().isEmpty()) {
            if (attestation.recapitulatif().isEmpty()) {
                blocks.add(new Block.PageBreak(true));
            }
            blocks.add(new Block.Heading(1, "Annexes"));
            attestation.annexes().forEach(annexe -> addMention(annexe, blocks));
        }
        String title = attestation.titre().replace('\n', ' ') + DASH + numero;
        return new Document(title, attestation.date(), "Numéro unique " + numero, blocks);
    }

    private static void addLetter(
            Attestation attestation, String numero, @Nullable Symbol code, Theme theme, List<Block> blocks) {
        Figure figure = code == null
                ? null
                : new Figure(code, theme.texte(Texte.CODE_ALTERNATIVE) + " " + numero, theme.texte(Texte.CODE_LEGENDE));
        List<String> sender = sender(attestation.expediteur(), theme);
        blocks.add(new Block.Letterhead(
                sender, attestation.destinataire(), placeAndDate(sender, attestation.dateEnLettres()), figure));
        blocks.add(new Block.Heading(1, attestation.titre()));
        blocks.add(new Block.Band(theme.texte(Texte.NUMERO), numero, fields(attestation.reperes())));
        addEnd(attestation.mentions(), theme, blocks);
    }

    /** What a letter says, and its signature where the theme has one. */
    static void addEnd(List<Mention> mentions, Theme theme, List<Block> blocks) {
        mentions.forEach(mention -> addMention(mention, blocks));
        if (!theme.signature().isEmpty()) {
            blocks.add(new Block.Signature(theme.signature()));
        }
    }

    static void addMention(Mention mention, List<Block> blocks) {
        if (!mention.titre().isEmpty()) {
            blocks.add(new Block.Heading(2, mention.titre()));
        }
        List<Block.Item> items = new ArrayList<>();
        for (String text : mention.paragraphes()) {
            Block.Item item = item(text);
            if (item != null) {
                items.add(item);
            } else {
                addItems(items, blocks);
                blocks.add(new Block.Paragraph(text));
            }
        }
        addItems(items, blocks);
    }

    private static void addItems(List<Block.Item> items, List<Block> blocks) {
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(items));
            items.clear();
        }
    }

    private static Block.@Nullable Item item(String text) {
        return text.startsWith(Attestation.A_FAIRE)
                ? new Block.Item(Block.Mark.TO_DO, text.substring(Attestation.A_FAIRE.length()))
                : text.startsWith(Attestation.FAIT)
                        ? new Block.Item(Block.Mark.DONE, text.substring(Attestation.FAIT.length()))
                        : text.startsWith(Attestation.POINT)
                                ? new Block.Item(Block.Mark.POINT, text.substring(Attestation.POINT.length()))
                                : null;
    }

    /** A block of labels and values, or the sentence that there are none. */
    static Block fields(Rubrique rubrique, Theme theme) {
        return new Block.Fields(rubrique.titre(), fields(rubrique.lignes()), theme.texte(Texte.RUBRIQUE_VIDE));
    }

    private static List<Block.Field> fields(List<Ligne> lignes) {
        return lignes.stream()
                .map(ligne -> new Block.Field(ligne.libelle(), ligne.valeur()))
                .toList();
    }

    private static void addSummary(Attestation attestation, String numero, Theme theme, List<Block> blocks) {
        blocks.add(new Block.Heading(1, theme.texte(Texte.RECAPITULATIF)));
        blocks.add(
                new Block.Paragraph("Numéro unique " + numero + ", situation au " + attestation.dateEnLettres() + "."));
        blocks.add(new Block.Paragraph(Block.Tone.NOTE, theme.texte(Texte.RECAPITULATIF_CONSIGNE)));
        for (Rubrique rubrique : attestation.recapitulatif()) {
            blocks.add(fields(rubrique, theme));
        }
    }

    /** Large, since it holds more than the code of the first page, and is copied with the rest. */
    private static void addSeal(Symbol seal, Theme theme, List<Block> blocks) {
        blocks.add(new Block.Aside(
                new Figure(seal, theme.texte(Texte.SCEAU_ALTERNATIVE), ""),
                Math.max(SEAL_SIDE, (int) Math.ceil(SEAL_MODULE * (seal.side() + QUIET_MODULES))),
                List.of(
                        new Block.Heading(2, theme.texte(Texte.SCEAU)),
                        new Block.Paragraph(theme.texte(Texte.SCEAU_CONSIGNE)))));
    }

    /** The letterhead of the theme, else who sends the document. */
    static List<String> sender(List<String> expediteur, Theme theme) {
        return theme.letterhead().isEmpty() ? expediteur : theme.letterhead();
    }

    /** The town of the sender, where its last line tells it, and the date. */
    static String placeAndDate(List<String> sender, String date) {
        if (sender.size() > 1) {
            Matcher town =
                    POSTCODE_AND_TOWN.matcher(sender.get(sender.size() - 1).strip());
            if (town.matches()) {
                return town.group(1) + ", le " + date;
            }
        }
        return "Le " + date;
    }
}
