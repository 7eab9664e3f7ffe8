package fr.demandeunique.sne.pdf.page;

import fr.demandeunique.sne.pdf.document.Block;
import fr.demandeunique.sne.pdf.document.Document;
import fr.demandeunique.sne.pdf.theme.Ink;
import fr.demandeunique.sne.pdf.theme.Place;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.util.List;

/**
 * Places the blocks of a document. Text of any length is placed without loss, on as many pages as it takes; nothing covers anything
 * else. Not thread-safe.
 *
 * <pre>{@code new Layout(theme, true).place(document, surface); }</pre>
 */
public final class Layout {
    private static final double FOOT_TOP = 284;
    private static final double FOOT_WIDTH = 140;
    private static final double SIGNATURE_LEFT = 105;
    private static final double HAIRLINE = 0.15;
    /** The largest room of a signature by hand. */
    private static final double HAND_WIDTH = 50;

    private static final double HAND_HEIGHT = 18;
    /** With three lines left, the paragraph below need not go to the next page without its title. */
    private static final int LINES_AFTER_TITLE = 3;

    private static final double ABOVE_TITLE = 4;
    private static final double ABOVE_HEADING = 1.6;
    private static final double AFTER_PARAGRAPH = 0.8;
    private static final double ABOVE_BLANK = 2;

    private final Theme theme;
    private final boolean foldMarks;
    private final Lines lines = new Lines();

    /**
     * @param foldMarks marks in the margin where a letter is folded
     */
    public Layout(Theme theme, boolean foldMarks) {
        this.theme = theme;
        this.foldMarks = foldMarks;
    }

    /** Draws a document on new pages. */
    public void place(Document document, Surface surface) {
        int first = surface.pages();
        var flow = new PageFlow(surface, theme.largePrint());
        place(document.blocks(), flow);
        placeFeet(PlainText.of(document.foot()), first, flow);
    }

    private void place(List<Block> blocks, PageFlow flow) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Heading heading) {
                placeHeading(heading, blocks.subList(i + 1, blocks.size()), flow);
            } else {
                place(blocks.get(i), flow);
            }
        }
    }

    private void place(Block block, PageFlow flow) {
        // A switch over types would need a later Java; the order is that of frequency.
        if (block instanceof Block.Paragraph paragraph) {
            flow.paragraph(Role.PARAGRAPH, flow.style(style(paragraph.tone())), paragraph.text());
            flow.skip(AFTER_PARAGRAPH);
        } else if (block instanceof Block.Fields fields) {
            new FieldsPlacer(flow, theme).place(fields);
        } else if (block instanceof Block.Grid grid) {
            new GridPlacer(flow).place(grid);
        } else if (block instanceof Block.Letterhead letterhead) {
            new LetterheadPlacer(flow, theme, foldMarks).place(letterhead);
        } else if (block instanceof Block.Items items) {
            ItemsPlacer.place(items, flow);
        } else if (block instanceof Block.Beside beside) {
            placeBeside(beside, flow);
        } else if (block instanceof Block.Aside aside) {
            placeAside(aside, flow);
        } else if (block instanceof Block.Band band) {
            new BandPlacer(flow).place(band);
        } else if (block instanceof Block.Signature signature) {
            placeSignature(signature, flow);
        } else if (block instanceof Block.Blank blank) {
            placeBlank(blank, flow);
        } else if (block instanceof Block.PageBreak pageBreak && (!pageBreak.ofFirstPage() || flow.isOnFirstPage())) {
            flow.newPage();
        }
    }

    private static TextStyle style(Block.Tone tone) {
        return switch (tone) {
            case BODY -> TextStyle.BODY;
            case STRONG -> TextStyle.BODY_STRONG;
            case NOTE -> TextStyle.LABEL;
        };
    }

    private void placeHeading(Block.Heading heading, List<Block> rest, PageFlow flow) {
        int level = heading.level();
        TextStyle style = style(heading, flow);
        flow.skip(level > 1 ? ABOVE_HEADING : flow.isAtTop() || flow.isOnFirstPage() ? 0 : ABOVE_TITLE);
        flow.ensure(height(heading, rest, flow));
        flow.surface().bookmark(level, heading.text(), flow.y());
        if (level == 1) {
            flow.evenParagraph(Role.title(level), style, heading.text());
        } else {
            flow.title(Role.title(level), style, heading.text());
        }
        flow.skip(below(heading, rest, flow));
    }

    private static TextStyle style(Block.Heading heading, PageFlow flow) {
        return flow.style(
                switch (heading.level()) {
                    case 1 -> TextStyle.TITLE;
                    case 2 -> TextStyle.HEADING;
                    default -> TextStyle.SUBHEADING;
                });
    }

    /** A letter without a band greets below its title. */
    private static double below(Block.Heading heading, List<Block> rest, PageFlow flow) {
        boolean greets = !rest.isEmpty() && rest.get(0) instanceof Block.Paragraph && flow.isOnFirstPage();
        return heading.level() > 1 ? 0.4 : greets ? 2.5 : 1;
    }

    /** The height of a heading and of the first lines of what it announces, from which it must not be parted. */
    private static double height(Block.Heading heading, List<Block> rest, PageFlow flow) {
        TextStyle style = style(heading, flow);
        int count = Math.min(flow.countTitle(style, heading.text()), 10);
        return count * style.lineHeight() + below(heading, rest, flow) + announced(rest, flow);
    }

    /** Nobody signs on another page than that of the sentence. */
    private static double announced(List<Block> rest, PageFlow flow) {
        Block first = rest.isEmpty() ? null : rest.get(0);
        double line = flow.style(TextStyle.BODY).lineHeight();
        if (first instanceof Block.Heading next) {
            return (next.level() > 1 ? ABOVE_HEADING : ABOVE_TITLE) + height(next, rest.subList(1, rest.size()), flow);
        }
        if (!(first instanceof Block.Paragraph one)) {
            return LINES_AFTER_TITLE * line;
        }
        int count = Math.min(flow.count(flow.style(style(one.tone())), one.text()), 10);
        return rest.size() > 1 && rest.get(1) instanceof Block.Blank blank
                ? count * line + AFTER_PARAGRAPH + ABOVE_BLANK + height(blank, flow)
                : Math.min(LINES_AFTER_TITLE, count) * line;
    }

    private void placeBeside(Block.Beside beside, PageFlow flow) {
        if (beside.code() != null) {
            CodePlacer.place(beside.code(), flow);
            flow.keepRight(CodePlacer.SIDE + 4);
        }
        place(beside.blocks(), flow);
        flow.keepRight(0);
        flow.skip(3.2);
        if (beside.code() != null) {
            flow.moveTo(CodePlacer.BOTTOM + 1);
        }
    }

    private void placeAside(Block.Aside aside, PageFlow flow) {
        flow.skip(2);
        flow.ensure(aside.side());
        double bottom = flow.y() + aside.side();
        CodePlacer.place(aside.code(), aside.side(), flow);
        flow.keepRight(aside.side() + 4);
        place(aside.blocks(), flow);
        flow.keepRight(0);
        flow.moveTo(bottom);
    }

    /** At the right of the page, as hands expect it. */
    private void placeSignature(Block.Signature signature, PageFlow flow) {
        if (signature.lines().isEmpty()) {
            return;
        }
        double left = SIGNATURE_LEFT;
        String text = PlainText.of(String.join("\n", signature.lines()));
        TextStyle style = flow.style(TextStyle.BODY);
        LineBreaker.wrap(style.typeface(), style.units(PageFlow.RIGHT - left), text, lines);
        flow.skip(5);
        double hand = theme.picture(Place.SIGNATURE) == null ? 0 : HAND_HEIGHT;
        flow.ensure(hand + Math.min(lines.count(), 20) * style.lineHeight());
        Surface surface = flow.surface();
        flow.skip(surface.picture(Place.SIGNATURE, left, flow.y(), HAND_WIDTH, HAND_HEIGHT));
        surface.open(Role.PARAGRAPH);
        surface.content();
        for (int i = 0; i < lines.count(); i++) {
            if (!flow.fits(style.lineHeight())) {
                surface.end();
                flow.newPage();
                surface.content();
            }
            flow.line(left, style, lines, i);
            flow.skip(style.lineHeight());
        }
        surface.end();
        surface.close();
        flow.skip(3);
    }

    private void placeBlank(Block.Blank blank, PageFlow flow) {
        flow.skip(ABOVE_BLANK);
        flow.ensure(height(blank, flow));
        flow.paragraph(Role.PARAGRAPH, flow.style(TextStyle.LABEL), blank.label());
        double height = blank.height();
        Surface surface = flow.surface();
        surface.fill(PageFlow.LEFT, flow.y(), PageFlow.WIDTH, HAIRLINE, Ink.RULE);
        surface.fill(PageFlow.LEFT, flow.y() + height, PageFlow.WIDTH, HAIRLINE, Ink.RULE);
        surface.fill(PageFlow.LEFT, flow.y(), HAIRLINE, height, Ink.RULE);
        surface.fill(PageFlow.RIGHT - HAIRLINE, flow.y(), HAIRLINE, height, Ink.RULE);
        flow.skip(height + 3);
    }

    private static double height(Block.Blank blank, PageFlow flow) {
        return flow.style(TextStyle.LABEL).lineHeight() + blank.height();
    }

    /** The foot and the page count on every page of the document. */
    private void placeFeet(String foot, int first, PageFlow flow) {
        Surface surface = flow.surface();
        TextStyle style = flow.style(TextStyle.SMALL);
        int pages = surface.pages() - first;
        double baseline = FOOT_TOP + (flow.large() ? 0 : 1) + style.baseline();
        LineBreaker.wrap(style.typeface(), style.units(FOOT_WIDTH), foot, lines);
        for (int i = 0; i < pages; i++) {
            surface.turnTo(first + i);
            surface.fill(PageFlow.LEFT, FOOT_TOP, PageFlow.WIDTH, HAIRLINE, Ink.RULE);
            surface.artifact();
            for (int k = 0; k < lines.count(); k++) {
                double at = baseline + k * style.lineHeight();
                surface.line(PageFlow.LEFT, at, style, foot, lines.from(k), lines.to(k), true);
            }
            String count = "page " + (i + 1) + "/" + pages;
            double width = style.width(count, 0, count.length());
            surface.line(PageFlow.RIGHT - width, baseline, style, count, 0, count.length(), true);
            surface.end();
        }
    }
}
