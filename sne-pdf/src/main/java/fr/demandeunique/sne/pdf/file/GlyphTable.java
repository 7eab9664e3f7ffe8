package fr.demandeunique.sne.pdf.file;

import fr.demandeunique.sne.pdf.font.Glyph;
import fr.demandeunique.sne.pdf.font.Typeface;

/** The letters of a font that take one byte, which nearly all letters of a document do, in a flat table. Immutable. */
final class GlyphTable {
    private static final int SIZE = 0x2100;
    private static final int FIRST_MARK = 0x300;
    private static final int TIER = 8;
    /** A letter that is escaped, after a distance of three figures. */
    private static final int MOST_BYTES = 8;

    private static final GlyphTable[] TABLES = tables();

    private final Typeface face;
    /** The code of a letter, and its tier above it; below zero for any other letter. */
    private final short[] codes = new short[SIZE];

    private GlyphTable(Typeface face) {
        this.face = face;
        for (int i = 0; i < SIZE; i++) {
            Glyph glyph = face.find(i);
            codes[i] = (short)
                    (glyph == null || glyph.tier().isWide() || glyph.isMark()
                            ? -1
                            : glyph.tier().ordinal() << TIER | glyph.code());
        }
    }

    private static GlyphTable[] tables() {
        Typeface[] faces = Typeface.values();
        var tables = new GlyphTable[faces.length];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = new GlyphTable(faces[i]);
        }
        return tables;
    }

    static GlyphTable of(Typeface face) {
        return TABLES[face.ordinal()];
    }

    /** True for an accent that is placed on the letter before it. */
    boolean isMark(int character) {
        return character >= FIRST_MARK && face.glyph(character).isMark();
    }

    /** True if {@link #encode} has something to do here. */
    boolean isPlain(char[] letters, int at, int to) {
        boolean known = letters[at] < SIZE && codes[letters[at]] >= 0;
        return known && (at + 1 == to || !isMark(letters[at + 1]));
    }

    /**
     * Appends the codes of letters, as they stand in the array of strings of a content stream, each pair at its distance, up to the first
     * that is not of this table or bears an accent.
     *
     * @return the place of that letter, and above it the tiers in use as bits
     */
    long encode(char[] letters, int from, int to, Bytes out) {
        byte[] data = out.room(MOST_BYTES * (to - from));
        int size = out.size();
        int tiers = 0;
        int i = from;
        short[] row = null;
        for (; i < to; i++) {
            char letter = letters[i];
            int code = letter < SIZE ? codes[letter] : -1;
            if (code < 0 || i + 1 < to && letters[i + 1] >= FIRST_MARK && isMark(letters[i + 1])) {
                break;
            }
            tiers |= 1 << (code >> TIER);
            int octet = code & 255;
            if (row != null && row[octet] != 0) {
                size = distance(-row[octet], data, size);
            }
            row = face.kerning(octet);
            if (octet == '(' || octet == ')' || octet == '\\') {
                data[size++] = '\\';
            }
            data[size++] = (byte) octet;
        }
        out.advance(size - out.size());
        return (long) tiers << 32 | i;
    }

    /** Ends a string, moves the pen, and begins another; gives the place after it. */
    private static int distance(int thousandths, byte[] data, int at) {
        int size = at;
        data[size++] = ')';
        int rest = thousandths;
        if (rest < 0) {
            data[size++] = '-';
            rest = -rest;
        }
        if (rest >= 100) {
            data[size++] = (byte) ('0' + rest / 100);
        }
        if (rest >= 10) {
            data[size++] = (byte) ('0' + rest / 10 % 10);
        }
        data[size++] = (byte) ('0' + rest % 10);
        data[size++] = '(';
        return size;
    }
}
