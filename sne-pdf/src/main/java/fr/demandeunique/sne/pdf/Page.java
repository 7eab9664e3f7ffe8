package fr.demandeunique.sne.pdf;

import static fr.demandeunique.sne.pdf.EcrivainPdf.nombre;

/** One A4 page being drawn; lengths in millimetres from the top left corner, sizes of letters in points. Not thread-safe. */
final class Page {
    static final double LARGEUR = 210;
    static final double HAUTEUR = 297;

    /** Points in a millimetre. */
    static final double MM = 72 / 25.4;

    private final StringBuilder contenu = new StringBuilder();
    private final Encres encres;

    Page(Encres encres) {
        this.encres = encres;
    }

    /** The fonts of the document that the page belongs to, and what they could not draw. */
    interface Encres {
        /** Glyph numbers of a text in a font. */
        String coder(Style style, String text);
    }

    /** Draws one line of text; {@code y} is its base line. */
    void texte(double x, double y, Style style, String text) {
        contenu.append("BT /")
                .append(style.gras() ? "F2 " : "F1 ")
                .append(nombre(style.taille()))
                .append(" Tf ")
                .append(style.couleur())
                .append(" rg 1 0 0 1 ")
                .append(nombre(x * MM))
                .append(' ')
                .append(nombre((HAUTEUR - y) * MM))
                .append(" Tm <")
                .append(encres.coder(style, text))
                .append("> Tj ET\n");
    }

    /** Draws a line of text that ends at {@code x}. */
    void texteADroite(double x, double y, Style style, String text) {
        texte(x - style.largeur(text), y, style, text);
    }

    /** Fills a rectangle. */
    void aplat(double x, double y, double largeur, double hauteur, String couleur) {
        contenu.append(couleur).append(" rg ");
        rectangle(x, y, largeur, hauteur);
        contenu.append("f\n");
    }

    /** Adds a rectangle to the path; {@link #remplir} fills the whole path at once. */
    void rectangle(double x, double y, double largeur, double hauteur) {
        contenu.append(nombre(x * MM))
                .append(' ')
                .append(nombre((HAUTEUR - y - hauteur) * MM))
                .append(' ')
                .append(nombre(largeur * MM))
                .append(' ')
                .append(nombre(hauteur * MM))
                .append(" re\n");
    }

    void remplir(String couleur) {
        contenu.append(couleur).append(" rg f\n");
    }

    String contenu() {
        return contenu.toString();
    }
}
