package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays out an attestation: the letter, then the summary of the demande where there is one, a QR code on the first page of each.
 *
 * <p>The same attestation gives the same bytes, whatever the machine, its locale or its time zone. A character that the embedded
 * fonts lack is drawn as an empty box and reported by the warning {@code PDF_GLYPHE_ABSENT}.
 *
 * <pre>{@code byte[] pdf = RenduAttestation.standard().rendre(attestation).octets();}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RenduAttestation {
    /** Where a window envelope shows the address (NF Z 10-011): 45 mm from the top, 20 mm from the right edge. */
    private static final double FENETRE_X = 105;

    private static final double FENETRE_Y = 50;
    private static final double FENETRE_LARGEUR = 85;
    private static final double QR_X = Colonne.DROITE - CodeQr.COTE;

    private RenduAttestation() {}

    /** The renderer with the look of this library. */
    public static RenduAttestation standard() {
        return new RenduAttestation();
    }

    /** Renders the attestation as a PDF of two pages or more, one where it has no summary. */
    public DocumentPdf rendre(Attestation attestation) {
        var document = new Document();
        @Nullable CodeQr qr = attestation.codeQr() == null ? null : new CodeQr(attestation.codeQr());
        lettre(document, attestation, qr);
        if (!attestation.recapitulatif().isEmpty()) {
            recapitulatif(document, attestation.recapitulatif(), qr);
        }
        piedsDePage(document, attestation);
        return document.terminer(
                attestation.titre() + " " + attestation.numero().affichage(),
                attestation.date().format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    private static void lettre(Document document, Attestation attestation, @Nullable CodeQr qr) {
        Page page = document.nouvellePage();
        page.aplat(0, 0, Page.LARGEUR, 3, Style.BLEU);
        expediteur(page, attestation.expediteur(), qr != null);
        if (qr != null) {
            qr.dessiner(page, QR_X, 8);
        }
        double y = destinataire(page, attestation.destinataire());
        page.texteADroite(Colonne.DROITE, y + 8, Style.CORPS, "Le " + attestation.dateEnLettres());

        var colonne = new Colonne(page, y + 12, document::nouvellePage);
        colonne.paragraphe(Style.TITRE, Document.composer(attestation.titre()));
        colonne.espace(3);
        colonne.paragraphe(Style.LIBELLE, "Numéro unique");
        colonne.espace(1.2);
        colonne.paragraphe(Style.NUMERO, attestation.numero().affichage());
        colonne.espace(2);
        for (Mention mention : attestation.mentions()) {
            colonne.espace(2.6);
            if (!mention.titre().isEmpty()) {
                colonne.garder(16);
                colonne.paragraphe(Style.INTERTITRE, Document.composer(mention.titre()));
            }
            for (String paragraphe : mention.paragraphes()) {
                colonne.paragraphe(Style.CORPS, Document.composer(paragraphe));
                colonne.espace(0.8);
            }
        }
        if (qr != null) {
            // Tells what the code is for, beside it: the scanning firm reads it on a copy of this page.
            page.texteADroite(QR_X - 2, 14, Style.PETIT, "Joignez une copie de cette page");
            page.texteADroite(QR_X - 2, 17.6, Style.PETIT, "à vos pièces justificatives.");
        }
    }

    private static void expediteur(Page page, List<String> lines, boolean withQr) {
        double width = withQr ? 85 : 120;
        double y = 14;
        for (int i = 0; i < lines.size(); i++) {
            Style style = i == 0 ? Style.NOM : Style.CORPS;
            for (String line : style.couper(Document.composer(lines.get(i)), width)) {
                page.texte(Colonne.GAUCHE, y, style, line);
                y += style.interligne();
            }
        }
    }

    /** The address in the window; gives the place where it ends. */
    private static double destinataire(Page page, List<String> lines) {
        double y = FENETRE_Y;
        for (String text : lines) {
            for (String line : Style.ADRESSE.couper(Document.composer(text), FENETRE_LARGEUR)) {
                page.texte(FENETRE_X, y, Style.ADRESSE, line);
                y += Style.ADRESSE.interligne();
            }
        }
        return Math.max(y, 78);
    }

    private static void recapitulatif(Document document, List<Rubrique> rubriques, @Nullable CodeQr qr) {
        Page page = document.nouvellePage();
        page.aplat(0, 0, Page.LARGEUR, 3, Style.BLEU);
        if (qr != null) {
            qr.dessiner(page, QR_X, 8);
        }
        page.texte(Colonne.GAUCHE, 20, Style.TITRE, "Récapitulatif de votre demande");
        page.texte(
                Colonne.GAUCHE,
                27,
                Style.CORPS,
                "Vérifiez ces informations\u00a0: signalez toute erreur à votre guichet.");
        var colonne = new Colonne(page, 40, document::nouvellePage);
        for (Rubrique rubrique : rubriques) {
            colonne.barre(Document.composer(rubrique.titre()));
            if (rubrique.lignes().isEmpty()) {
                colonne.ligne("Rien n’a été renseigné.", "");
            }
            for (Ligne ligne : rubrique.lignes()) {
                colonne.ligne(Document.composer(ligne.libelle()), Document.composer(ligne.valeur()));
            }
            colonne.espace(2.6);
        }
    }

    private static void piedsDePage(Document document, Attestation attestation) {
        List<Page> pages = document.pages();
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i)
                    .texte(
                            Colonne.GAUCHE,
                            288,
                            Style.PETIT,
                            "Numéro unique " + attestation.numero().affichage());
            pages.get(i).texteADroite(Colonne.DROITE, 288, Style.PETIT, "Page " + (i + 1) + " sur " + pages.size());
        }
    }
}
