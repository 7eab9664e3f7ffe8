package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.pdf.document.Figure;
import fr.demandeunique.sne.pdf.file.Sheets;
import fr.demandeunique.sne.pdf.file.Tag;
import fr.demandeunique.sne.pdf.page.Role;
import fr.demandeunique.sne.pdf.page.Surface;
import fr.demandeunique.sne.pdf.page.TextStyle;
import fr.demandeunique.sne.pdf.theme.Ink;
import fr.demandeunique.sne.pdf.theme.Place;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.util.Map;

/** Lets a layout, which thinks in millimetres and roles, draw on the sheets of a file. Not thread-safe. */
final class PdfSurface implements Surface {
    /** Hundredths of a point. */
    private static final double UNITS_PER_MM = 7200 / 25.4;

    private static final Tag[] TAGS = {
        Tag.H1,
        Tag.H2,
        Tag.H3,
        Tag.P,
        Tag.TABLE,
        Tag.TR,
        Tag.TH_ROW,
        Tag.TH_COLUMN,
        Tag.TD,
        Tag.L,
        Tag.LI,
        Tag.LBODY,
        Tag.LINK
    };

    private final Sheets sheets;
    private final Theme theme;
    private final Map<Place, LogoPicture> logos;
    private final int[] colours = new int[Ink.values().length];

    PdfSurface(Sheets sheets, Theme theme, Map<Place, LogoPicture> logos) {
        this.sheets = sheets;
        this.theme = theme;
        this.logos = logos;
        for (Ink ink : Ink.values()) {
            colours[ink.ordinal()] = theme.colour(ink).rgb();
        }
    }

    private static int units(double millimetres) {
        return (int) Math.round(millimetres * UNITS_PER_MM);
    }

    private static int up(double y) {
        return Sheets.HEIGHT - units(y);
    }

    @Override
    public void newPage() {
        sheets.newPage();
    }

    @Override
    public void turnTo(int page) {
        sheets.turnTo(page);
    }

    @Override
    public int pages() {
        return sheets.pages();
    }

    @Override
    public void open(Role role) {
        sheets.open(TAGS[role.ordinal()]);
    }

    @Override
    public void close() {
        sheets.close();
    }

    @Override
    public void content() {
        sheets.content();
    }

    @Override
    public void artifact() {
        sheets.artifact();
    }

    @Override
    public void end() {
        sheets.end();
    }

    @Override
    public void line(double x, double baseline, TextStyle style, String text, int from, int to, boolean space) {
        int colour = colours[style.ink().ordinal()];
        sheets.text(
                units(x),
                up(baseline),
                style.typeface(),
                style.size(),
                colour,
                text,
                from,
                to,
                space,
                style.raisesOrdinals());
    }

    @Override
    public void link(double x, double y, double width, double height, String target) {
        sheets.link(units(x), up(y + height), units(width), units(height), target);
    }

    @Override
    public void fill(double x, double y, double width, double height, Ink ink) {
        sheets.fill(units(x), up(y + height), units(width), units(height), colours[ink.ordinal()]);
    }

    @Override
    public void code(double x, double y, double side, int quietZone, Figure figure) {
        sheets.grid(
                units(x),
                up(y + side),
                units(side),
                figure.symbol().side(),
                quietZone,
                figure.symbol()::isDark,
                figure.alternative());
    }

    @Override
    public double picture(Place place, double x, double y, double width, double height) {
        LogoPicture logo = logos.get(place);
        if (logo == null) {
            return 0;
        }
        double scale = Math.min(width / logo.width(), height / logo.height());
        double high = logo.height() * scale;
        sheets.picture(
                logo.picture(),
                units(x),
                up(y + high),
                units(logo.width() * scale),
                units(high),
                theme.texte(place.alternative()));
        return high;
    }

    @Override
    public void bookmark(int level, String title, double y) {
        sheets.bookmark(level, title.replace('\n', ' '), up(y));
    }
}
