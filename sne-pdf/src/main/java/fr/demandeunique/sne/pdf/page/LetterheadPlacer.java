package fr.demandeunique.sne.pdf.page;

import fr.demandeunique.sne.pdf.document.Block;
import fr.demandeunique.sne.pdf.document.Figure;
import fr.demandeunique.sne.pdf.theme.Ink;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;

/** Places the head of a letter: who writes, to whom, when. */
final class LetterheadPlacer {
    /** Where a window envelope shows the address (NF Z 10-011). */
    static final double WINDOW_LEFT = 105;

    private static final double WINDOW_TOP = 50;
    /** The lowest line above the window. */
    private static final double SENDING_BOTTOM = 44;
    /** The name stands above the window and may be wider than the address, which could reach down beside it. */
    private static final double SENDER_NAME_WIDTH = 82;

    private static final double SENDER_WIDTH = 69;
    private static final double DATE_TOP = 76;
    private static final double BODY_TOP = 88;
    /** An address that goes further down leaves the rest of itself to the text below, so that nothing is lost. */
    private static final double ADDRESS_BOTTOM = 150;
    /** Where a sheet folded in three is bent. */
    private static final double[] FOLDS = {99, 198};

    private static final double SENDER_TOP = 12;
    private static final double LOGO_WIDTH = 60;
    private static final double LOGO_HEIGHT = 16;
    private static final double CAPTION_WIDTH = 46;
    /** With a logo, the name of the sender is no longer beside the caption of the code. */
    private static final double CAPTION_TOP = 12;

    private final PageFlow flow;
    private final Surface surface;
    private final Theme theme;
    private final boolean foldMarks;
    private final Lines lines = new Lines();
    private final List<String> rest = new ArrayList<>(0);

    LetterheadPlacer(PageFlow flow, Theme theme, boolean foldMarks) {
        this.flow = flow;
        this.surface = flow.surface();
        this.theme = theme;
        this.foldMarks = foldMarks;
    }

    void place(Block.Letterhead head) {
        if (foldMarks) {
            for (double fold : FOLDS) {
                surface.fill(6, fold, 4, 0.15, Ink.RULE);
            }
        }
        double logo = surface.logo(PageFlow.LEFT, SENDER_TOP, LOGO_WIDTH, LOGO_HEIGHT);
        List<String> sender = theme.letterhead().isEmpty() ? head.sender() : theme.letterhead();
        double senderEnd = placeSender(sender, logo == 0 ? SENDER_TOP : SENDER_TOP + logo + 2);
        double right = head.code() == null ? PageFlow.RIGHT : CodePlacer.LEFT - 2;
        placeSending(head.sending(), right - WINDOW_LEFT);
        double recipientEnd =
                placeBlock(TextStyle.ADDRESS, WINDOW_LEFT, WINDOW_TOP, PageFlow.RIGHT - WINDOW_LEFT, head.recipient());
        if (head.code() != null) {
            CodePlacer.place(head.code(), flow);
            placeCaption(head.code());
        }
        // Beside the window, not below it: the letter keeps to one page.
        double dateTop = Math.max(DATE_TOP, senderEnd + 4);
        double dateEnd = placeBlock(TextStyle.BODY, PageFlow.LEFT, dateTop, SENDER_WIDTH, List.of(head.placeAndDate()));
        flow.moveTo(Math.max(BODY_TOP, Math.max(dateEnd, recipientEnd) + 5));
        for (String text : rest) {
            flow.paragraph(Role.PARAGRAPH, TextStyle.BODY, text);
        }
    }

    private double placeSender(List<String> sender, double top) {
        if (sender.isEmpty()) {
            return top;
        }
        double y = placeBlock(TextStyle.SENDER_NAME, PageFlow.LEFT, top, SENDER_NAME_WIDTH, sender.subList(0, 1));
        return placeBlock(TextStyle.SENDER, PageFlow.LEFT, y + 0.6, SENDER_WIDTH, sender.subList(1, sender.size()));
    }

    /** Above the window, so that the postman reads it and the window shows the address alone. */
    private void placeSending(String words, double width) {
        TextStyle style = TextStyle.BODY_STRONG;
        String text = PlainText.of(words);
        LineBreaker.wrap(style.typeface(), style.units(width), text, lines);
        placeBlock(style, WINDOW_LEFT, SENDING_BOTTOM - lines.count() * style.lineHeight(), width, List.of(words));
    }

    /** Lines one below the other; what goes too far down is kept for the text below. */
    private double placeBlock(TextStyle style, double x, double top, double width, List<String> texts) {
        String text = PlainText.of(String.join("\n", texts));
        if (text.isEmpty()) {
            return top;
        }
        LineBreaker.wrapAddress(style.typeface(), style.units(width), text, lines);
        double y = top;
        int placed = 0;
        surface.open(Role.PARAGRAPH);
        surface.content();
        while (placed < lines.count() && y + style.lineHeight() <= ADDRESS_BOTTOM) {
            int from = lines.from(placed);
            surface.line(x, y + style.baseline(), style, text, from, lines.to(placed), lines.endsHard(placed));
            y += style.lineHeight();
            placed++;
        }
        surface.end();
        surface.close();
        if (placed < lines.count()) {
            rest.add(text.substring(lines.from(placed)));
        }
        return y;
    }

    /** On the left of the code, what it is for. */
    private void placeCaption(Figure code) {
        TextStyle style = TextStyle.CAPTION;
        String text = PlainText.of(code.caption());
        if (text.isEmpty()) {
            return;
        }
        LineBreaker.wrapEvenly(style.typeface(), style.units(CAPTION_WIDTH), text, lines);
        double y = CAPTION_TOP;
        surface.open(Role.PARAGRAPH);
        surface.content();
        for (int i = 0; i < lines.count(); i++) {
            double width = style.width(text, lines.from(i), lines.visibleEnd(i));
            surface.line(
                    CodePlacer.LEFT - width,
                    y + style.baseline(),
                    style,
                    text,
                    lines.from(i),
                    lines.to(i),
                    lines.endsHard(i));
            y += style.lineHeight();
        }
        surface.end();
        surface.close();
    }
}
