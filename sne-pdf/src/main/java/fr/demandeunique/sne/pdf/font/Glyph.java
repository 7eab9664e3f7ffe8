package fr.demandeunique.sne.pdf.font;

/**
 * How a font shows a character. Measures are in thousandths of the size. Immutable.
 *
 * @param character the code point
 * @param tier the first tier that has it
 * @param code what stands for it in a page: one byte, or two in a wide tier
 * @param width how far it moves the pen
 * @param left left edge of its ink; all four edges are zero for a space
 * @param bottom lower edge, below zero under the line
 * @param right right edge
 * @param top upper edge
 */
public record Glyph(int character, FontTier tier, int code, int width, int left, int bottom, int right, int top) {

    /** True for an accent that is drawn over or under the letter before it. */
    public boolean isMark() {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }
}
