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
    /** The name stands above the window and may be wider than the address, which could reach down beside it. */
    private static final double SENDER_NAME_WIDTH = 82;

    private static final double SENDER_WIDTH = 69;
    private static final double DATE_TOP = 76;
    private static final double BODY_TOP = 88;
    /** An address that goes further down leaves the rest of itself to the text below, so that nothing is lost. */
    private static final double ADDRESS_BOTTOM = 150;

    /** A third of the page. */
    private static final double FOLD = 99;

    private static final double BAND_HEIGHT = 19;
    private static final double BAND_INSET = 6;
    private static final double SENDER_TOP = 12;
    private static final double CAPTION_WIDTH = 46;
    private static final String QR_CAPTION =
            "Ce code identifie votre demande\u202f: joignez une copie de cette page à vos pièces justificatives.";

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
        if (qr != null) {
            placeCode(qr);
        }
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
            return SENDER_TOP;
        }
        double y = placeBlock(
                TextStyle.SENDER_NAME, PageFlow.LEFT, SENDER_TOP, SENDER_NAME_WIDTH, lines.subList(0, 1), rest);
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

    /** A tinted band with the number in large. */
    private void placeNumber() {
        flow.ensure(BAND_HEIGHT);
        double top = flow.y();
        PageCanvas page = flow.page();
        page.fill(PageFlow.LEFT, top, PageFlow.WIDTH, BAND_HEIGHT, Ink.TINT);
        page.fill(PageFlow.LEFT, top, 1.2, BAND_HEIGHT, Ink.BLUE);
        double left = PageFlow.LEFT + BAND_INSET;
        double y = top + (BAND_HEIGHT - TextStyle.LABEL.lineHeight() - TextStyle.NUMBER.lineHeight()) / 2;
        page.text(left, y + TextStyle.LABEL.baseline(), TextStyle.LABEL, "Votre numéro unique d’enregistrement");
        y += TextStyle.LABEL.lineHeight();
        page.text(
                left,
                y + TextStyle.NUMBER.baseline(),
                TextStyle.NUMBER,
                attestation.numero().affichage());
        flow.skip(BAND_HEIGHT + 3);
    }

    /** The code that machines read and, on its left, what it is for. */
    private void placeCode(QrSymbol symbol) {
        symbol.draw(flow.page());
        double y = SENDER_TOP;
        for (String line : LineBreaker.wrapEvenly(TextStyle.SMALL, QR_CAPTION, CAPTION_WIDTH)) {
            flow.page()
                    .textEndingAt(QrSymbol.LEFT, y + TextStyle.SMALL.baseline(), TextStyle.SMALL, line.stripTrailing());
            y += TextStyle.SMALL.lineHeight();
        }
    }

    private void placeMention(Mention mention) {
        flow.skip(2.3);
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
            flow.skip(0.8);
        }
    }
}
