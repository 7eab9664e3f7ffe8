package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Places the letter: who writes, to whom, when, the number, then the mentions. */
final class LetterLayout {
    /** Where a window envelope shows the address (NF Z 10-011). */
    private static final double WINDOW_LEFT = 105;

    private static final double WINDOW_TOP = 50;
    private static final double SENDER_WIDTH = 78;
    private static final double DATE_TOP = 76;
    private static final double BODY_TOP = 88;
    /** An address that goes further down leaves the rest of itself to the text below, so that nothing is lost. */
    private static final double ADDRESS_BOTTOM = 150;

    /** A third of the page: the body starts below the first fold. */
    private static final double FOLD = 99;

    private static final double BAND_PADDING = 2;
    private static final double BAND_INSET = 6;

    private static final Pattern POSTCODE_AND_TOWN = Pattern.compile("\\d{5} +(\\D+?)(?: +(?i:cedex).*)?");

    private final Attestation attestation;
    private final @Nullable QrSymbol qr;
    private final PageFlow flow;

    private LetterLayout(Attestation attestation, @Nullable QrSymbol qr, PageFlow flow) {
        this.attestation = attestation;
        this.qr = qr;
        this.flow = flow;
    }

    static void place(Attestation attestation, @Nullable QrSymbol qr, PdfDocument document) {
        var layout = new LetterLayout(attestation, qr, new PageFlow(document));
        layout.placeHead();
        layout.placeNumber();
        attestation.mentions().forEach(layout::placeMention);
    }

    private void placeHead() {
        // A mark in the margin, where the sheet is folded.
        flow.page().fill(6, FOLD, 4, 0.15, Ink.RULE);
        List<String> rest = new ArrayList<>();
        double sender = placeSender(rest);
        double recipient = placeBlock(
                TextStyle.ADDRESS,
                WINDOW_LEFT,
                WINDOW_TOP,
                PageFlow.RIGHT - WINDOW_LEFT,
                attestation.destinataire(),
                rest);
        // Beside the window, not below it: the letter keeps to one page.
        flow.moveTo(Math.max(DATE_TOP, sender + 4));
        placeDate();
        flow.moveTo(Math.max(BODY_TOP, Math.max(flow.y(), recipient) + 5));
        rest.forEach(line -> flow.paragraph(TextStyle.BODY, line));
        for (String line : LineBreaker.wrapEvenly(TextStyle.TITLE, attestation.titre(), PageFlow.WIDTH)) {
            flow.ensure(TextStyle.TITLE.lineHeight());
            flow.line(PageFlow.LEFT, TextStyle.TITLE, line);
            flow.skip(TextStyle.TITLE.lineHeight());
        }
        flow.skip(3);
    }

    private double placeSender(List<String> rest) {
        List<String> lines = attestation.expediteur();
        if (lines.isEmpty()) {
            return PageFlow.TOP;
        }
        double y = placeBlock(
                TextStyle.SENDER_NAME, PageFlow.LEFT, PageFlow.TOP - 3, SENDER_WIDTH, lines.subList(0, 1), rest);
        return placeBlock(TextStyle.SENDER, PageFlow.LEFT, y + 0.6, SENDER_WIDTH, lines.subList(1, lines.size()), rest);
    }

    /** Lines one below the other; those that go too far down are added to {@code rest}. */
    private double placeBlock(
            TextStyle style, double x, double top, double width, List<String> lines, List<String> rest) {
        double y = top;
        for (String text : lines) {
            for (String line : LineBreaker.wrap(style, text, width)) {
                if (y + style.lineHeight() > ADDRESS_BOTTOM) {
                    rest.add(line.stripTrailing());
                } else {
                    flow.page().text(x, y + style.baseline(), style, line);
                    y += style.lineHeight();
                }
            }
        }
        return y;
    }

    /** The town of the sender, where its last line tells it, and the date. */
    private void placeDate() {
        String day = "le " + attestation.dateEnLettres();
        String text = senderTown().isEmpty() ? "L" + day.substring(1) : senderTown() + ", " + day;
        for (String line : LineBreaker.wrap(TextStyle.BODY, text, SENDER_WIDTH)) {
            flow.line(PageFlow.LEFT, TextStyle.BODY, line);
            flow.skip(TextStyle.BODY.lineHeight());
        }
    }

    private String senderTown() {
        List<String> lines = attestation.expediteur();
        if (lines.size() < 2) {
            return "";
        }
        Matcher town = POSTCODE_AND_TOWN.matcher(lines.get(lines.size() - 1).strip());
        return town.matches() ? town.group(1) : "";
    }

    /** A tinted band with the number in large and, beside it, the code that machines read. */
    private void placeNumber() {
        double side = qr == null ? 0 : QrSymbol.SIDE;
        double height = qr == null ? 21 : side + 2 * BAND_PADDING;
        flow.ensure(height);
        double top = flow.y();
        PageCanvas page = flow.page();
        page.fill(PageFlow.LEFT, top, PageFlow.WIDTH, height, Ink.TINT);
        page.fill(PageFlow.LEFT, top, 1.2, height, Ink.BLUE);
        double left = PageFlow.LEFT + BAND_INSET;

        List<String> caption = qr == null ? List.of() : caption(PageFlow.WIDTH - side - 3 * BAND_INSET);
        double block = TextStyle.LABEL.lineHeight() + TextStyle.NUMBER.lineHeight();
        double captionHeight = caption.isEmpty() ? 0 : 2 + caption.size() * TextStyle.LABEL.lineHeight();
        double y = top + (height - block - captionHeight) / 2;
        page.text(left, y + TextStyle.LABEL.baseline(), TextStyle.LABEL, "Votre numéro unique d’enregistrement");
        y += TextStyle.LABEL.lineHeight();
        page.text(
                left,
                y + TextStyle.NUMBER.baseline(),
                TextStyle.NUMBER,
                attestation.numero().affichage());
        y += TextStyle.NUMBER.lineHeight() + 2;
        for (String line : caption) {
            page.text(left, y + TextStyle.LABEL.baseline(), TextStyle.LABEL, line);
            y += TextStyle.LABEL.lineHeight();
        }
        if (qr != null) {
            qr.draw(page, PageFlow.RIGHT - side - BAND_PADDING, top + BAND_PADDING);
        }
        flow.skip(height + 3);
    }

    private static List<String> caption(double width) {
        return LineBreaker.wrap(
                TextStyle.LABEL,
                "Ce code identifie votre demande\u202f: joignez une copie de cette page à l’envoi de vos pièces"
                        + " justificatives.",
                width);
    }

    private void placeMention(Mention mention) {
        flow.skip(1.9);
        if (!mention.titre().isEmpty()) {
            int lines = LineBreaker.wrap(TextStyle.HEADING, mention.titre(), PageFlow.WIDTH)
                    .size();
            // A heading stays with the first lines of what it announces.
            flow.ensure(Math.min(lines, 10) * TextStyle.HEADING.lineHeight() + 2 * TextStyle.BODY.lineHeight());
            flow.paragraph(TextStyle.HEADING, mention.titre());
            flow.skip(0.4);
        }
        for (String paragraphe : mention.paragraphes()) {
            flow.paragraph(TextStyle.BODY, paragraphe);
            flow.skip(0.5);
        }
    }
}
