package fr.demandeunique.sne.pdf;

import java.util.function.Supplier;

/** A column of text that flows from page to page; keeps the place of the next line. Not thread-safe. */
final class Colonne {
    static final double GAUCHE = 20;
    static final double DROITE = 190;
    private static final double HAUT = 22;
    private static final double BAS = 277;

    private final Supplier<Page> suivante;
    private Page page;
    private double y;

    Colonne(Page page, double y, Supplier<Page> suivante) {
        this.page = page;
        this.y = y;
        this.suivante = suivante;
    }

    /** Turns to a new page if less than {@code hauteur} is left on this one. */
    void garder(double hauteur) {
        if (y + hauteur > BAS) {
            page = suivante.get();
            y = HAUT;
        }
    }

    void espace(double hauteur) {
        y += hauteur;
    }

    /** A paragraph as wide as the column. */
    void paragraphe(Style style, String text) {
        for (String line : style.couper(text, DROITE - GAUCHE)) {
            garder(style.interligne());
            y += style.interligne();
            page.texte(GAUCHE, y, style, line);
        }
    }

    /** A title on a tinted bar; what follows stays with it. */
    void barre(String titre) {
        garder(18);
        page.aplat(GAUCHE, y, DROITE - GAUCHE, 6.4, Style.FOND);
        page.texte(GAUCHE + 2, y + 4.5, Style.INTERTITRE, titre);
        y += 7.4;
    }

    /** A label and its value side by side, a thin line below. */
    void ligne(String libelle, String valeur) {
        double split = GAUCHE + 62;
        var labels = Style.LIBELLE.couper(libelle, split - GAUCHE - 4);
        var values = Style.VALEUR.couper(valeur, DROITE - split - 2);
        double step = Style.VALEUR.interligne();
        // A row stays whole unless it is longer than a page is likely to have left anywhere.
        garder(Math.min(Math.max(labels.size(), values.size()), 12) * step + 1.6);
        for (int i = 0; i < Math.max(labels.size(), values.size()); i++) {
            garder(step);
            y += step;
            if (i < labels.size()) {
                page.texte(GAUCHE + 2, y, Style.LIBELLE, labels.get(i));
            }
            if (i < values.size()) {
                page.texte(split, y, Style.VALEUR, values.get(i));
            }
        }
        y += 1.4;
        page.aplat(GAUCHE, y, DROITE - GAUCHE, 0.15, Style.FILET);
    }
}
