package fr.demandeunique.sne.pdf.font;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The file of a tier, ready to be embedded: nothing is computed but the numbers of its objects.
 *
 * @param name name of the font, with the six letters that tell a part from a whole
 * @param widths widths by code, as PDF spells them
 * @param length bytes of the font before compression
 * @param program the compressed font
 * @param unicode the compressed map from codes to characters, so that text can be searched, copied and read aloud
 */
record FontProgram(String name, String widths, int length, byte[] program, byte[] unicode) {
    /** The first code of a tier of one byte: the space. */
    static final int FIRST_CODE = 0x20;

    static FontProgram load(String resource) {
        try (var in = Objects.requireNonNull(FontProgram.class.getResourceAsStream(resource), resource);
                var data = new DataInputStream(new BufferedInputStream(in))) {
            return read(data);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    static FontProgram read(DataInputStream data) throws IOException {
        String name = data.readUTF();
        String widths = data.readUTF();
        int length = data.readInt();
        byte[] program = data.readNBytes(data.readInt());
        return new FontProgram(name, widths, length, program, data.readNBytes(data.readInt()));
    }

    /** Writes the objects of the font and gives the number of the one that pages refer to. */
    int write(FontTier tier, FontMeasures measures, FontsInUse.Objects pdf) {
        int file = pdf.addDeflated("/Length1 " + length, program);
        int map = pdf.addDeflated("", unicode);
        int descriptor = pdf.add("<</Type/FontDescriptor/FontName/" + name + "/Flags 4/FontBBox[" + measures.left()
                + " " + measures.bottom() + " " + measures.right() + " " + measures.top() + "]/ItalicAngle 0/Ascent "
                + measures.ascent() + "/Descent " + measures.descent() + "/CapHeight " + measures.capHeight()
                + "/StemV " + measures.stem() + "/FontFile2 " + file + " 0 R>>");
        if (!tier.isWide()) {
            return pdf.add("<</Type/Font/Subtype/TrueType/BaseFont/" + name + "/FirstChar " + FIRST_CODE
                    + "/LastChar 255/Widths[" + widths + "]/FontDescriptor " + descriptor + " 0 R/ToUnicode " + map
                    + " 0 R>>");
        }
        int descendant = pdf.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity"
                + "/FontDescriptor " + descriptor + " 0 R/DW 0/W[0[" + widths + "]]>>");
        return pdf.add("<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/Identity-H/DescendantFonts["
                + descendant + " 0 R]/ToUnicode " + map + " 0 R>>");
    }
}
