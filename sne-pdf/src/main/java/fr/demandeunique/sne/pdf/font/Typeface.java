package fr.demandeunique.sne.pdf.font;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The two weights of Noto Sans (SIL OFL 1.1): Latin, Greek and Cyrillic. The letters of western Europe are kerned as the font wants
 * it, where that is seen; ligatures are left alone on purpose: one would be copied as a letter that nobody typed.
 *
 * <p>This class is immutable and thread-safe. Measures are read once for the whole machine, font files at their first use.
 *
 * <pre>{@code int width = Typeface.REGULAR.glyph('é').width();}</pre>
 */
public enum Typeface {
    REGULAR("NotoSans-Regular"),
    BOLD("NotoSans-Bold");

    /** Stands in for a character that the fonts lack; a reader sees that something is missing. */
    public static final int REPLACEMENT = 0xfffd;

    /** The last character of the fonts is below this. */
    private static final int LIMIT = 0x10000;

    private static final int PAGE = 7;

    private final Glyph[][] pages = new Glyph[LIMIT >> PAGE][];
    private final @Nullable FontProgram[] programs = new FontProgram[FontTier.values().length];
    /** By the codes of one byte of two letters; rows without a pair are null. */
    private final short[] @Nullable [] kerning = new short[1 << Byte.SIZE][];

    private final String fontName;
    private final FontMeasures measures;

    Typeface(String fontName) {
        this.fontName = fontName;
        try (var in = Objects.requireNonNull(Typeface.class.getResourceAsStream(fontName + ".glyphs"), fontName);
                var data = new DataInputStream(new BufferedInputStream(in, 1 << 15))) {
            measures = FontMeasures.read(data);
            FontTier[] tiers = FontTier.values();
            for (int left = data.readUnsignedShort(); left > 0; left--) {
                put(new Glyph(
                        data.readUnsignedShort(),
                        tiers[data.readUnsignedByte()],
                        data.readUnsignedShort(),
                        data.readUnsignedShort(),
                        data.readShort(),
                        data.readShort(),
                        data.readShort(),
                        data.readShort()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(fontName, e);
        }
        readKerning();
    }

    private void readKerning() {
        try (var in = Objects.requireNonNull(Typeface.class.getResourceAsStream(fontName + ".kerning"), fontName);
                var data = new DataInputStream(new BufferedInputStream(in, 1 << 13))) {
            for (int left = data.readUnsignedShort(); left > 0; left--) {
                int first = data.readUnsignedByte();
                short[] row = kerning[first];
                if (row == null) {
                    row = new short[1 << Byte.SIZE];
                    kerning[first] = row;
                }
                row[data.readUnsignedByte()] = data.readShort();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(fontName, e);
        }
    }

    /**
     * {@return how the letters that may follow one are moved, by their codes, in thousandths of the size, below zero towards it; null if none is}
     *
     * @param code the first letter, in a tier of one byte
     */
    public short @Nullable [] kerning(int code) {
        return kerning[code];
    }

    /** {@return how far the second of two characters is moved, in thousandths of the size} */
    public int kerning(int first, int second) {
        Glyph one = find(first);
        Glyph other = find(second);
        if (one == null || other == null || one.tier().isWide() || other.tier().isWide()) {
            return 0;
        }
        short[] row = kerning[one.code()];
        return row == null ? 0 : row[other.code()];
    }

    private void put(Glyph glyph) {
        int page = glyph.character() >> PAGE;
        if (pages[page] == null) {
            pages[page] = new Glyph[1 << PAGE];
        }
        pages[page][glyph.character() & (1 << PAGE) - 1] = glyph;
    }

    /** {@return how a character is shown; null if the font lacks it} */
    public @Nullable Glyph find(int character) {
        Glyph @Nullable [] page = character >= 0 && character < LIMIT ? pages[character >> PAGE] : null;
        return page == null ? null : page[character & (1 << PAGE) - 1];
    }

    /** {@return true if the font can show a character} */
    public boolean has(int character) {
        return find(character) != null;
    }

    /** {@return how a character is shown, or the sign that stands in for it} */
    public Glyph glyph(int character) {
        Glyph found = find(character);
        return found != null ? found : Objects.requireNonNull(find(REPLACEMENT));
    }

    /** {@return what holds for the whole font: box, heights, thickness} */
    public FontMeasures measures() {
        return measures;
    }

    /** The font file of a tier. */
    FontProgram program(FontTier tier) {
        synchronized (programs) {
            FontProgram read = programs[tier.ordinal()];
            if (read == null) {
                read = FontProgram.load(fontName + "-" + tier.name().toLowerCase(Locale.ROOT) + ".font");
                programs[tier.ordinal()] = read;
            }
            return read;
        }
    }
}
