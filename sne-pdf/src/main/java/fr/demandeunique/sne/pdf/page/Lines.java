package fr.demandeunique.sne.pdf.page;

import java.util.Arrays;

/** A text cut into lines, as places in it. Not thread-safe; to be used again for the next text. */
final class Lines {
    private String text = "";
    private char[] letters = new char[64];
    private int[] places = new int[16];
    private int count;

    void begin(String cut) {
        text = cut;
        count = 0;
        if (cut.length() > letters.length) {
            letters = new char[2 * cut.length()];
        }
        cut.getChars(0, cut.length(), letters, 0);
    }

    /** The letters of the text, and behind them what was there before. */
    char[] letters() {
        return letters;
    }

    void add(int from, int to) {
        if (2 * count + 2 > places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[2 * count] = from;
        places[2 * count++ + 1] = to;
    }

    String text() {
        return text;
    }

    int count() {
        return count;
    }

    int from(int line) {
        return places[2 * line];
    }

    int to(int line) {
        return places[2 * line + 1];
    }

    /** True if the text itself has a line end here, so that nothing but the place tells two words apart. */
    boolean endsHard(int line) {
        int to = to(line);
        return to < text.length() && text.charAt(to) == '\n';
    }

    /** The end of a line without the spaces that hang over. */
    int visibleEnd(int line) {
        int end = to(line);
        while (end > from(line) && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }
}
