package fr.demandeunique.sne.pdf.font;

/**
 * Which tiers the text of a document needs, and how they are named on its pages: {@code R}, {@code B} for the tiers of one byte,
 * then {@code R2}, {@code B3} and so on for the wide ones. Not thread-safe: one for each document.
 *
 * <pre>{@code
 * Glyph glyph = fonts.use(Typeface.REGULAR, 'é');
 * content.append('/').append(FontsInUse.name(Typeface.REGULAR, glyph.tier()));
 * String resources = "<</Font<<" + fonts.write(objects) + ">>>>";
 * }</pre>
 */
public final class FontsInUse {
    private static final Typeface[] TYPEFACES = Typeface.values();
    private static final FontTier[] TIERS = FontTier.values();
    private static final String[][] NAMES = names();

    private final int[] used = new int[TYPEFACES.length];

    /** Where the objects of the fonts go. */
    public interface Objects {
        /** Writes an object and gives its number. */
        int add(String content);

        /**
         * Writes a stream that is compressed already and gives its number.
         *
         * @param entries what its dictionary has besides {@code /Filter/FlateDecode} and {@code /Length}
         */
        int addDeflated(String entries, byte[] deflated);
    }

    private static String[][] names() {
        var names = new String[TYPEFACES.length][TIERS.length];
        for (Typeface typeface : TYPEFACES) {
            for (FontTier tier : TIERS) {
                names[typeface.ordinal()][tier.ordinal()] =
                        typeface.name().substring(0, 1) + (tier.isWide() ? tier.ordinal() : "");
            }
        }
        return names;
    }

    /** {@return the name of a font on a page; the two tiers of one byte share it, since only one of them is embedded} */
    public static String name(Typeface typeface, FontTier tier) {
        return NAMES[typeface.ordinal()][tier.ordinal()];
    }

    /** Takes note of a character and tells how it is shown: itself, or the sign that stands in for it. */
    public Glyph use(Typeface typeface, int character) {
        Glyph glyph = typeface.glyph(character);
        used[typeface.ordinal()] |= 1 << glyph.tier().ordinal();
        return glyph;
    }

    /**
     * Takes note of tiers.
     *
     * @param tiers a bit for each, at its rank
     */
    public void useTiers(Typeface typeface, int tiers) {
        used[typeface.ordinal()] |= tiers;
    }

    /** Takes note of all that another document uses, so that several share their fonts. */
    public void useAll(FontsInUse other) {
        for (int i = 0; i < used.length; i++) {
            used[i] |= other.used[i];
        }
    }

    /** {@return a number for the set of fonts: two documents with the same embed the same fonts} */
    public int signature() {
        return used[0] | used[1] << TIERS.length;
    }

    /** Writes the fonts that are in use and gives the entries of the {@code Font} dictionary of the pages. */
    public String write(Objects pdf) {
        var entries = new StringBuilder();
        for (Typeface typeface : TYPEFACES) {
            int mask = used[typeface.ordinal()];
            for (FontTier tier : TIERS) {
                boolean inUse = (mask & 1 << tier.ordinal()) != 0;
                // The larger tier of one byte takes the place of the smaller.
                boolean replaced = tier == FontTier.FRENCH && (mask & 1 << FontTier.WINANSI.ordinal()) != 0;
                if (inUse && !replaced) {
                    int font = typeface.program(tier).write(tier, typeface.measures(), pdf);
                    entries.append('/').append(name(typeface, tier)).append(' ');
                    entries.append(font).append(" 0 R");
                }
            }
        }
        return entries.toString();
    }
}
