package fr.demandeunique.sne.pdf.page;

import fr.demandeunique.sne.pdf.document.Block;
import fr.demandeunique.sne.pdf.document.Figure;
import fr.demandeunique.sne.pdf.document.WebAddress;
import fr.demandeunique.sne.pdf.theme.Ink;
import fr.demandeunique.sne.pdf.theme.Place;
import fr.demandeunique.sne.pdf.theme.Theme;
import fr.demandeunique.sne.pdf.theme.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Places the head of a letter: who writes, to whom, when. */
final class LetterheadPlacer {
    /** The name stands above the window and may be wider than the address, which could reach down beside it. */
    private static final double SENDER_NAME_WIDTH = 82;

    private static final double SENDER_WIDTH = 69;
    private static final double DATE_TOP = 76;
    /** An address that goes further down leaves the rest of itself to the text below, so that nothing is lost. */
    private static final double ADDRESS_BOTTOM = 150;
    /** Where a sheet folded in three is bent. */
    private static final double[] FOLDS = {99, 198};

    private static final double SENDER_TOP = 12;
    private static final double LOGO_WIDTH = 60;
    private static final double LOGO_HEIGHT = 16;
    private static final double HALF_LOGO_WIDTH = 38;
    private static final double LOGO_GAP = 6;
    private static final double CAPTION_WIDTH = 46;
    /** With a logo, the name of the sender is no longer beside the caption of the code. */
    private static final double CAPTION_TOP = 12;

    private final PageFlow flow;
    private final Surface surface;
    private final Theme theme;
    private final boolean foldMarks;
    private final Lines lines = new Lines();
    private final List<String> rest = new ArrayList<>(0);
    private final Window window;

    LetterheadPlacer(PageFlow flow, Theme theme, boolean foldMarks) {
        this.flow = flow;
        this.surface = flow.surface();
        this.theme = theme;
        this.foldMarks = foldMarks;
        this.window = theme.window();
    }

    void place(Block.Letterhead head) {
        if (foldMarks) {
            for (double fold : FOLDS) {
                surface.fill(6, fold, 4, 0.15, Ink.RULE);
            }
        }
        double logo = placeLogos();
        List<String> sender = theme.letterhead().isEmpty() ? head.sender() : theme.letterhead();
        boolean beside = window.isOnTheRight();
        // What has no room above the window stands on its other side.
        double left = beside ? PageFlow.LEFT : window.clearRight();
        double senderTop = !beside ? window.addressTop() : logo == 0 ? SENDER_TOP : SENDER_TOP + logo + 2;
        double senderEnd = placeSender(sender, left, senderTop);
        if (!theme.contact().isEmpty()) {
            double width = Math.min(SENDER_WIDTH, PageFlow.RIGHT - left);
            senderEnd = placeBlock(flow.style(TextStyle.SENDER), left, senderEnd + 1.6, width, theme.contact());
        }
        double right = head.code() == null ? PageFlow.RIGHT : CodePlacer.LEFT - 2;
        placeSending(head.sending(), right - window.addressLeft());
        double recipientEnd = placeBlock(
                TextStyle.ADDRESS,
                window.addressLeft(),
                window.addressTop(),
                Math.min(PageFlow.RIGHT, window.clearRight()) - window.addressLeft(),
                head.recipient());
        if (head.code() != null) {
            CodePlacer.place(head.code(), flow);
            if (!flow.large()) {
                placeCaption(head.code());
            }
        }
        // Beside the window, not below it: the letter keeps to one page.
        double dateTop = Math.max(DATE_TOP, senderEnd + 4);
        double dateWidth = beside ? SENDER_WIDTH : PageFlow.RIGHT - left;
        double dateEnd = placeBlock(flow.style(TextStyle.BODY), left, dateTop, dateWidth, List.of(head.placeAndDate()));
        flow.moveTo(Math.max(window.clearBottom(), Math.max(dateEnd, recipientEnd) + 3));
        if (head.code() != null && flow.large()) {
            flow.paragraph(
                    Role.PARAGRAPH, flow.style(TextStyle.CAPTION), head.code().caption());
            flow.skip(3);
        }
        for (String text : rest) {
            flow.paragraph(Role.PARAGRAPH, flow.style(TextStyle.BODY), text);
        }
    }

    /** The mark, and another at its right, each as high as it can be; how high they are. */
    private double placeLogos() {
        boolean two = theme.picture(Place.SECOND_LOGO) != null;
        double width = two ? HALF_LOGO_WIDTH : LOGO_WIDTH;
        double first = surface.picture(Place.LOGO, PageFlow.LEFT, SENDER_TOP, width, LOGO_HEIGHT);
        double left = PageFlow.LEFT + width + LOGO_GAP;
        return Math.max(first, two ? surface.picture(Place.SECOND_LOGO, left, SENDER_TOP, width, LOGO_HEIGHT) : 0);
    }

    private double placeSender(List<String> sender, double left, double top) {
        if (sender.isEmpty()) {
            return top;
        }
        double room = PageFlow.RIGHT - left;
        double y = placeBlock(
                flow.style(TextStyle.SENDER_NAME), left, top, Math.min(SENDER_NAME_WIDTH, room), sender.subList(0, 1));
        return placeBlock(
                flow.style(TextStyle.SENDER),
                left,
                y + 0.6,
                Math.min(SENDER_WIDTH, room),
                sender.subList(1, sender.size()));
    }

    /** Above the window, so that the postman reads it and the window shows the address alone. */
    private void placeSending(String words, double width) {
        TextStyle style = flow.style(TextStyle.BODY_STRONG);
        String text = PlainText.of(words);
        LineBreaker.wrap(style.typeface(), style.units(width), text, lines);
        placeBlock(
                style,
                window.addressLeft(),
                window.clearTop() - lines.count() * style.lineHeight(),
                width,
                List.of(words));
    }

    /** Lines one below the other; what goes too far down is kept for the text below. */
    private double placeBlock(TextStyle style, double x, double top, double width, List<String> texts) {
        String text = PlainText.of(texts.stream().map(LetterheadPlacer::oneLine).collect(Collectors.joining("\n")));
        if (text.isEmpty()) {
            return top;
        }
        LineBreaker.wrapAddress(style.typeface(), style.units(width), text, lines);
        double y = top;
        int placed = 0;
        List<WebAddress> links = WebAddress.in(text);
        boolean open = true;
        surface.open(Role.PARAGRAPH);
        surface.content();
        while (placed < lines.count() && y + style.lineHeight() <= ADDRESS_BOTTOM) {
            open = LinkedLine.draw(surface, x, y, style, lines, placed, links);
            y += style.lineHeight();
            placed++;
        }
        if (open) {
            surface.end();
        }
        surface.close();
        if (placed < lines.count()) {
            rest.add(text.substring(lines.from(placed)));
        }
        return y;
    }

    /** A line break inside a line of an address would look like another line of it. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\n\\r\\x0b\\f\\x85\\u2028\\u2029]+", " ");
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
