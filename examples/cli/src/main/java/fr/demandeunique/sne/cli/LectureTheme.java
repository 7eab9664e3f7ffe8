package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.pdf.theme.Colour;
import fr.demandeunique.sne.pdf.theme.Ink;
import fr.demandeunique.sne.pdf.theme.Logo;
import fr.demandeunique.sne.pdf.theme.Place;
import fr.demandeunique.sne.pdf.theme.Texte;
import fr.demandeunique.sne.pdf.theme.Theme;
import fr.demandeunique.sne.pdf.theme.Window;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/** Reads a theme: {@code couleur.accent=#7a1f2b}, {@code entete=Ville d’Exemple|1, place d’Essai}, {@code logo=logo.png}… */
final class LectureTheme {
    private static final Map<String, Ink> COULEURS = Map.of(
            "couleur.texte", Ink.TEXT,
            "couleur.fort", Ink.STRONG,
            "couleur.discret", Ink.MUTED,
            "couleur.accent", Ink.ACCENT,
            "couleur.fond", Ink.TINT,
            "couleur.filet", Ink.RULE);

    private static final Map<String, Place> IMAGES =
            Map.of("logo", Place.LOGO, "second-logo", Place.SECOND_LOGO, "image-signature", Place.SIGNATURE);

    private final String fichier;
    private final Contexte contexte;
    private final Theme.Builder theme = Theme.builder();

    private LectureTheme(String fichier, Contexte contexte) {
        this.fichier = fichier;
        this.contexte = contexte;
    }

    /** The theme of a file. */
    static Theme lire(String fichier, Contexte contexte) throws Echec, IOException {
        var lecture = new LectureTheme(fichier, contexte);
        var properties = new Properties();
        try {
            properties.load(new StringReader(new String(Fichiers.octets(fichier, contexte), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException malformed) {
            throw lecture.echec("theme.illisible", fichier);
        }
        for (String cle : new TreeSet<>(properties.stringPropertyNames())) {
            lecture.lire(cle, properties.getProperty(cle).strip());
        }
        try {
            return lecture.theme.build();
        } catch (IllegalArgumentException tooPale) {
            throw lecture.echec("theme.contraste", fichier);
        }
    }

    private void lire(String cle, String valeur) throws Echec, IOException {
        Ink ink = COULEURS.get(cle);
        try {
            if (ink != null) {
                theme.colour(ink, Colour.of(valeur));
            } else if (cle.equals("entete")) {
                theme.letterhead(valeur.split("\\|"));
            } else if (cle.equals("signature")) {
                theme.signature(valeur.split("\\|"));
            } else if (cle.equals("fenetre")) {
                theme.window(fenetre(valeur));
            } else if (cle.equals("contact")) {
                theme.contact(valeur.split("\\|"));
            } else if (IMAGES.containsKey(cle)) {
                Path image = Path.of(fichier).resolveSibling(valeur);
                theme.picture(IMAGES.get(cle), new Logo.Image(Fichiers.octets(image.toString(), contexte)));
            } else {
                theme.texte(texte(cle), valeur);
            }
        } catch (IllegalArgumentException wrong) {
            throw echec("theme.valeur", fichier, cle);
        }
    }

    /** {@code droite}, {@code gauche}, or the millimetres from the left and from the top of the sheet: {@code 95 39,5}. */
    private static Window fenetre(String valeur) {
        if (valeur.equals("droite") || valeur.equals("gauche")) {
            return valeur.equals("droite") ? Window.RIGHT : Window.LEFT;
        }
        String[] places = valeur.replace(',', '.').split(" +");
        if (places.length != 2) {
            throw new IllegalArgumentException("two places");
        }
        return new Window(Double.parseDouble(places[0]), Double.parseDouble(places[1]));
    }

    /** {@code texte.rubrique-vide} stands for {@code RUBRIQUE_VIDE}. */
    private Texte texte(String cle) throws Echec {
        for (Texte one : Texte.values()) {
            if (cle.equals("texte." + one.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                return one;
            }
        }
        throw echec("theme.cle", fichier, cle);
    }

    private Echec echec(String message, String... parametres) {
        return new Echec(Echec.USAGE, contexte.textes().texte(message, parametres));
    }
}
