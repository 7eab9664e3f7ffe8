package fr.demandeunique.sne.pdf;

import java.util.ArrayList;
import java.util.List;

/** How a text is drawn: bold or not, size in points, colour as three numbers from 0 to 1. */
record Style(boolean gras, double taille, String couleur) {
    static final String NOIR = "0.1 0.1 0.12";
    static final String GRIS = "0.35 0.36 0.4";
    static final String BLEU = "0.05 0.2 0.42";
    static final String FOND = "0.93 0.95 0.98";
    static final String FILET = "0.82 0.85 0.9";

    static final Style CORPS = new Style(false, 9.5, NOIR);
    static final Style ADRESSE = new Style(false, 10.5, NOIR);
    static final Style PETIT = new Style(false, 7.5, GRIS);
    static final Style LIBELLE = new Style(false, 8.5, GRIS);
    static final Style VALEUR = new Style(false, 9, NOIR);
    static final Style INTERTITRE = new Style(true, 10.5, BLEU);
    static final Style TITRE = new Style(true, 14, BLEU);
    static final Style NOM = new Style(true, 12, BLEU);
    static final Style NUMERO = new Style(true, 17, NOIR);

    private Police police() {
        return gras ? Police.GRASSE : Police.NORMALE;
    }

    /** Width of a text in millimetres. */
    double largeur(String text) {
        return police().largeur(text, taille) / Page.MM;
    }

    /** Distance between two base lines in millimetres. */
    double interligne() {
        return taille * 1.38 / Page.MM;
    }

    int glyphe(int character) {
        return police().glyphe(character);
    }

    /**
     * Cuts a text into lines that fit, at spaces, or within a word that is wider than a line. A cut line keeps its space, so that
     * copied text has its words apart.
     */
    List<String> couper(String text, double largeur) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            couperParagraphe(paragraph, largeur, lines);
        }
        return lines;
    }

    private void couperParagraphe(String paragraph, double largeur, List<String> lines) {
        var line = new StringBuilder();
        for (String word : paragraph.split("(?<= )")) {
            if (largeur(line + word.stripTrailing()) > largeur && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            String left = word;
            while (largeur(left.stripTrailing()) > largeur) {
                int end = fitting(left, largeur);
                lines.add(left.substring(0, end));
                left = left.substring(end);
            }
            line.append(left);
        }
        lines.add(line.toString());
    }

    /** How many characters of a word fit; at least one, and never half of one. */
    private int fitting(String word, double largeur) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (largeur(word.substring(0, next)) > largeur) {
                break;
            }
            end = next;
        }
        return end;
    }
}
