package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places the summary of the demande: a block for each rubric, labels on the left and values on the right. */
final class SummaryLayout {
    private static final double QR_TOP = 14;
    private static final double INSET = 3;
    private static final double VALUE_LEFT = PageFlow.LEFT + 64;
    private static final double LABEL_WIDTH = VALUE_LEFT - PageFlow.LEFT - INSET - 4;
    private static final double VALUE_WIDTH = PageFlow.RIGHT - VALUE_LEFT - INSET;
    private static final double LINE = TextStyle.VALUE.lineHeight();
    private static final double ROW_PADDING = 0.8;
    private static final double BAR_PADDING = 0.7;
    /** A row of more lines than this may be parted between two pages. */
    private static final int LONG_ROW = 12;

    private final PageFlow flow;

    private SummaryLayout(PageFlow flow) {
        this.flow = flow;
    }

    static void place(Attestation attestation, @Nullable QrSymbol qr, PdfDocument document) {
        var layout = new SummaryLayout(new PageFlow(document));
        layout.placeHead(attestation, qr);
        attestation.recapitulatif().forEach(layout::placeRubrique);
    }

    private void placeHead(Attestation attestation, @Nullable QrSymbol qr) {
        double width = PageFlow.WIDTH - (qr == null ? 0 : QrSymbol.SIDE + 6);
        if (qr != null) {
            // The white around it goes into the margin, so that its dark edge ends with the text.
            qr.draw(flow.page(), PageFlow.RIGHT - QrSymbol.SIDE + qr.quietZone(), QR_TOP);
        }
        headLine(TextStyle.TITLE, "Récapitulatif de votre demande", width);
        flow.skip(1);
        headLine(TextStyle.BODY, "Numéro unique " + attestation.numero().affichage(), width);
        headLine(TextStyle.BODY, "Situation au " + attestation.dateEnLettres(), width);
        flow.skip(2);
        headLine(
                TextStyle.LABEL,
                "Vérifiez ces informations\u202f: si l’une d’elles est inexacte ou a changé, signalez-le à votre guichet.",
                width);
        flow.skip(5);
        if (qr != null) {
            flow.moveTo(QR_TOP + QrSymbol.SIDE + 3);
        }
    }

    private void headLine(TextStyle style, String text, double width) {
        for (String line : LineBreaker.wrap(style, text, width)) {
            flow.line(PageFlow.LEFT, style, line);
            flow.skip(style.lineHeight());
        }
    }

    private void placeRubrique(Rubrique rubrique) {
        List<String> title = LineBreaker.wrap(TextStyle.HEADING, rubrique.titre(), PageFlow.WIDTH - 2 * INSET);
        // The bar stays with the first rows.
        flow.ensure(Math.min(title.size(), 10) * TextStyle.HEADING.lineHeight() + 4 * LINE);
        placeBar(title);
        if (rubrique.lignes().isEmpty()) {
            flow.skip(ROW_PADDING);
            flow.line(PageFlow.LEFT + INSET, TextStyle.LABEL, "Rien n’a été renseigné.");
            flow.skip(LINE + ROW_PADDING);
        }
        for (int i = 0; i < rubrique.lignes().size(); i++) {
            if (i > 0) {
                flow.page().fill(PageFlow.LEFT, flow.y(), PageFlow.WIDTH, 0.12, Ink.RULE);
            }
            placeLigne(rubrique.lignes().get(i), rubrique.titre());
        }
        flow.skip(3);
    }

    private void placeBar(List<String> title) {
        double step = TextStyle.HEADING.lineHeight();
        for (int i = 0; i < title.size(); i++) {
            flow.ensure(step + 2 * BAR_PADDING);
            // Each line brings its own piece of the bar, so that even a title longer than a page has one.
            double above = i == 0 ? BAR_PADDING : 0;
            double height = above + step + (i == title.size() - 1 ? BAR_PADDING : 0);
            flow.page().fill(PageFlow.LEFT, flow.y(), PageFlow.WIDTH, height, Ink.TINT);
            flow.page().fill(PageFlow.LEFT, flow.y(), 1.2, height, Ink.BLUE);
            flow.page()
                    .text(
                            PageFlow.LEFT + INSET,
                            flow.y() + above + TextStyle.HEADING.baseline(),
                            TextStyle.HEADING,
                            title.get(i));
            flow.skip(height);
        }
    }

    private void placeLigne(Ligne ligne, String titre) {
        List<String> labels = LineBreaker.wrap(TextStyle.LABEL, ligne.libelle(), LABEL_WIDTH);
        List<String> values = LineBreaker.wrap(TextStyle.VALUE, ligne.valeur(), VALUE_WIDTH);
        int height = Math.max(labels.size(), values.size());
        int together = Math.min(height, LONG_ROW);
        if (!flow.fits(together * LINE + 2 * ROW_PADDING)) {
            turn(titre);
        }
        int from = 0;
        while (from < height) {
            flow.skip(ROW_PADDING);
            int count = Math.max(1, Math.min(height - from, flow.linesLeft(TextStyle.VALUE)));
            placeCell(PageFlow.LEFT + INSET, TextStyle.LABEL, labels, from, from + count);
            placeCell(VALUE_LEFT, TextStyle.VALUE, values, from, from + count);
            flow.skip(count * LINE + ROW_PADDING);
            from += count;
            if (from < height) {
                turn(titre);
            }
        }
    }

    /** Goes on with the rubric on a new page, and says so. */
    private void turn(String titre) {
        flow.newPage();
        List<String> title = LineBreaker.wrap(TextStyle.HEADING, titre + " (suite)", PageFlow.WIDTH - 2 * INSET);
        placeBar(title.subList(0, Math.min(2, title.size())));
    }

    private void placeCell(double x, TextStyle style, List<String> lines, int from, int to) {
        double y = flow.y();
        for (int i = from; i < Math.min(to, lines.size()); i++) {
            flow.page().text(x, y + style.baseline(), style, lines.get(i));
            y += LINE;
        }
    }
}
