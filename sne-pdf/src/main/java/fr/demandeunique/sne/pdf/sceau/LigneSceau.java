package fr.demandeunique.sne.pdf.sceau;

import java.nio.charset.StandardCharsets;

/** The seal of a whole file: where its line is. */
record LigneSceau(int from, int to, String text) {
    /** At the start of a line, since a compressed stream could hold the same letters elsewhere. */
    static final byte[] DEBUT = ("\n" + Sceau.LIGNE).getBytes(StandardCharsets.US_ASCII);

    private static final int LONGUEUR_MAX = 1200;

    /** The line that begins here; an empty text if it has no end within reach. */
    static LigneSceau a(byte[] pdf, int newline) {
        int from = newline + 1;
        int to = from;
        while (to < pdf.length && pdf[to] != '\n' && to - from < LONGUEUR_MAX) {
            to++;
        }
        boolean ended = to < pdf.length && pdf[to] == '\n';
        String text = ended ? new String(pdf, from, to - from, StandardCharsets.ISO_8859_1) : "";
        return new LigneSceau(from, ended ? to + 1 : to, text);
    }
}
