package fr.demandeunique.sne.pdf.font;

import java.io.DataInput;
import java.io.IOException;

/**
 * What holds for a whole font, in thousandths of the size. Immutable.
 *
 * @param left left edge of the box that holds every glyph
 * @param bottom its lower edge
 * @param right its right edge
 * @param top its upper edge
 * @param ascent height above the line
 * @param descent depth under the line, below zero
 * @param capHeight height of a capital
 * @param smallHeight height of a small letter without a stem: accents are drawn for it
 * @param stem thickness of upright strokes
 */
public record FontMeasures(
        int left, int bottom, int right, int top, int ascent, int descent, int capHeight, int smallHeight, int stem) {
    static FontMeasures read(DataInput in) throws IOException {
        return new FontMeasures(
                in.readShort(),
                in.readShort(),
                in.readShort(),
                in.readShort(),
                in.readShort(),
                in.readShort(),
                in.readShort(),
                in.readShort(),
                in.readShort());
    }
}
