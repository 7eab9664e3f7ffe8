package fr.demandeunique.sne.pdf.file;

/** The marks of one page: shapes under the text, then the text, and what the pen was last set to. Not thread-safe. */
final class PageContent {
    static final int NO_COLOUR = -1;

    final Bytes under = new Bytes(2048);
    final Bytes main = new Bytes(8192);
    /** Drawings that do not compress well: the squares of a code. */
    final Bytes squares = new Bytes(4096);

    private int underColour;
    private boolean filling;
    private boolean inText;
    private int lineX;
    private int lineY;
    private int font;
    private int size;
    private int colour;

    void clear() {
        under.clear();
        main.clear();
        squares.clear();
        underColour = NO_COLOUR;
        colour = NO_COLOUR;
        filling = false;
        inText = false;
        font = -1;
    }

    /** A rectangle under the text, in hundredths of a point. */
    void fill(int x, int y, int width, int height, int rgb) {
        if (underColour != rgb) {
            endFill();
            colour(under, rgb);
            underColour = rgb;
        }
        under.hundredths(x)
                .put(' ')
                .hundredths(y)
                .put(' ')
                .hundredths(width)
                .put(' ')
                .hundredths(height);
        under.put(" re\n");
        filling = true;
    }

    /** Rectangles of one colour are one path: they are filled together. */
    private void endFill() {
        if (filling) {
            under.put("f\n");
            filling = false;
        }
    }

    /** Moves the pen to the start of a line. */
    void moveTo(int x, int y) {
        if (!inText) {
            main.put("BT\n");
            inText = true;
            lineX = 0;
            lineY = 0;
        }
        main.hundredths(x - lineX).put(' ').hundredths(y - lineY).put(" Td\n");
        lineX = x;
        lineY = y;
    }

    void endText() {
        if (inText) {
            main.put("ET\n");
            inText = false;
        }
    }

    boolean hasFont(int key, int hundredths) {
        return font == key && size == hundredths;
    }

    void font(int key, String name, int hundredths) {
        main.put('/').put(name).put(' ').hundredths(hundredths).put(" Tf\n");
        font = key;
        size = hundredths;
    }

    void colour(int rgb) {
        if (colour != rgb) {
            colour(main, rgb);
            colour = rgb;
        }
    }

    private static void colour(Bytes out, int rgb) {
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        if (red == green && green == blue) {
            level(out, red);
            out.put("g\n");
        } else {
            level(out, red);
            level(out, green);
            level(out, blue);
            out.put("rg\n");
        }
    }

    private static void level(Bytes out, int level) {
        // Three decimals tell 256 levels apart.
        int thousandths = (level * 1000 + 127) / 255;
        if (thousandths == 0 || thousandths == 1000) {
            out.put(thousandths == 0 ? "0 " : "1 ");
        } else {
            out.put('.').put('0' + thousandths / 100);
            out.put('0' + thousandths / 10 % 10).put('0' + thousandths % 10).put(' ');
        }
    }

    /** The content stream but for the squares. */
    void collect(Bytes into) {
        endFill();
        endText();
        if (under.size() > 0) {
            into.put("/Artifact BMC\n").put(under).put("EMC\n");
        }
        into.put(main);
    }
}
