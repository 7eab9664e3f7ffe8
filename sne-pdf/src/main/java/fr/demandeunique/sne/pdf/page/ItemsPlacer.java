package fr.demandeunique.sne.pdf.page;

import fr.demandeunique.sne.pdf.document.Block;
import fr.demandeunique.sne.pdf.theme.Ink;

/** Places a list: its marks are drawn, so that no font needs them, and the text stands beside them. */
final class ItemsPlacer {
    private static final double INDENT = 5.5;
    private static final double BOX = 2.8;
    private static final double LINE = 0.3;
    private static final double POINT = 1;

    private ItemsPlacer() {}

    static void place(Block.Items items, PageFlow flow) {
        TextStyle style = flow.style(TextStyle.BODY);
        Surface surface = flow.surface();
        surface.open(Role.LIST);
        flow.indent(INDENT * style.size() / TextStyle.BODY.size());
        for (Block.Item item : items.items()) {
            // The mark stays with the first two lines of its text.
            if (flow.linesLeft(style.lineHeight()) < Math.min(2, flow.count(style, item.text()))) {
                flow.newPage();
            }
            surface.open(Role.ITEM);
            mark(item.mark(), flow.y() + style.lineHeight() / 2, BOX * style.size() / TextStyle.BODY.size(), surface);
            flow.paragraph(Role.ITEM_BODY, style, item.text());
            surface.close();
            flow.skip(0.6);
        }
        flow.indent(0);
        surface.close();
        flow.skip(0.8);
    }

    private static void mark(Block.Mark mark, double middle, double side, Surface surface) {
        double left = PageFlow.LEFT + 0.5;
        switch (mark) {
            case POINT -> surface.fill(left + 1, middle - POINT / 2, POINT, POINT, Ink.ACCENT);
            case TO_DO -> box(left, middle - side / 2, side, surface);
            case DONE -> {
                box(left, middle - side / 2, side, surface);
                double inset = 3 * LINE;
                surface.fill(left + inset, middle - side / 2 + inset, side - 2 * inset, side - 2 * inset, Ink.STRONG);
            }
        }
    }

    private static void box(double left, double top, double side, Surface surface) {
        surface.fill(left, top, side, LINE, Ink.STRONG);
        surface.fill(left, top + side - LINE, side, LINE, Ink.STRONG);
        surface.fill(left, top, LINE, side, Ink.STRONG);
        surface.fill(left + side - LINE, top, LINE, side, Ink.STRONG);
    }
}
