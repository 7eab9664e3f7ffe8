package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.dossier.BordereauTransmission;
import fr.demandeunique.sne.dossier.ConformiteEnvoi;
import fr.demandeunique.sne.dossier.Envoi;
import fr.demandeunique.sne.dossier.FicheRecapitulative;
import fr.demandeunique.sne.pdf.document.Document;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays out the two papers that go with pièces justificatives to the scanning firm: the fiche récapitulative, one for each dossier,
 * and the bordereau de transmission, one for the parcel (bulletin SNE of 21/02/2017, 5.1). Nothing on them is left to be written by
 * hand. The files keep the promises of {@link AttestationRenderer}: PDF/UA-1, PDF/A-2a, nothing cut, the same bytes each time.
 *
 * <pre>{@code
 * byte[] fiche = DossierRenderer.standard().fiche(contenu).octets();
 * Resultat<PdfDocument> bordereau = DossierRenderer.standard().bordereau(liste, Envoi.preparer(liste, fiches, demandes, Canal.PAPIER));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe; keep one and use it again.
 */
public final class DossierRenderer {
    private static final DossierRenderer STANDARD = new DossierRenderer(new Printer(Theme.standard(), false));

    private final Printer printer;

    private DossierRenderer(Printer printer) {
        this.printer = printer;
    }

    /** {@return the renderer with the look of this library} */
    public static DossierRenderer standard() {
        return STANDARD;
    }

    /**
     * {@return a renderer with the look of an editor}
     *
     * @param theme colours, letterhead, sentences
     * @throws fr.demandeunique.sne.controle.RefusException if the picture of the logo cannot be read ({@code PDF_LOGO_ILLISIBLE}), or
     *     {@code java.desktop}, which reads it, is not there ({@code PDF_LOGO_MODULE})
     * @throws IllegalArgumentException if a path of the logo cannot be read
     */
    public DossierRenderer withTheme(Theme theme) {
        return new DossierRenderer(new Printer(theme, false));
    }

    /**
     * Renders the sheet that lies on top of a dossier.
     *
     * @param fiche what is printed: the fiche of one demande, as the core made it
     * @return the file
     */
    public PdfDocument fiche(FicheRecapitulative fiche) {
        List<Anomalie> warnings = new ArrayList<>(0);
        PdfDocument pdf = printer.print(blocks(fiche, warnings), List.of(), warnings);
        return CharacterCheck.situer(pdf, () -> CharacterCheck.controler(fiche));
    }

    /**
     * Renders the sheets of several dossiers in one file, each on a sheet of its own for two-sided printing, in the order of the dispatch.
     *
     * @param fiches in the order of the parcel
     * @return the file
     * @throws IllegalArgumentException for no sheet
     */
    public PdfDocument fiches(List<FicheRecapitulative> fiches) {
        if (fiches.isEmpty()) {
            throw new IllegalArgumentException("no sheet");
        }
        FicheRecapitulative first = fiches.get(0);
        if (fiches.size() == 1) {
            return fiche(first);
        }
        var out = new ByteArrayOutputStream();
        List<Anomalie> warnings = new ArrayList<>(0);
        int pages = 0;
        try {
            var lot = new BatchPdf(printer, true, out);
            for (int i = 0; i < fiches.size(); i++) {
                List<Anomalie> found = new ArrayList<>(0);
                BatchPdf.Place place = lot.add(
                        blocks(fiches.get(i), found), fiches.get(i).numero().affichage());
                found.addAll(place.avertissements());
                String chemin = "/fiches/" + i;
                found.forEach(one -> warnings.add(one.sous(chemin)));
                pages = place.premierePage() + place.pages() - 1;
            }
            lot.finish("Fiches récapitulatives", first.date());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory take whatever comes", e);
        }
        return new PdfDocument(out.toByteArray(), pages, warnings);
    }

    private Document blocks(FicheRecapitulative fiche, List<Anomalie> warnings) {
        return FicheBlocks.of(fiche, CodeSymbol.of(fiche.codeQr(), warnings), printer.theme());
    }

    /**
     * Renders the list of a parcel, where the scanning firm would accept it; the first day of the e-mail channel is not known.
     *
     * @param bordereau what is printed: the list of the fiches of a dispatch, as the core made it
     * @param envoi the whole dispatch
     * @return the file, or why the dispatch would be sent back
     */
    public Resultat<PdfDocument> bordereau(BordereauTransmission bordereau, Envoi envoi) {
        return bordereau(bordereau, envoi, null);
    }

    /**
     * Renders the list of a dispatch, unless the scanning firm would reject the dispatch: then there is no bordereau, and the reasons
     * are those of {@link ConformiteEnvoi}.
     *
     * @param bordereau what is printed: the list of the fiches of a dispatch, as the core made it
     * @param envoi the dispatch as it will leave; {@code bordereau} stands in it for whatever bordereau it names
     * @param premierJourCourriel the first day of the secured e-mail channel, null while it is not known
     * @return the file with the warnings of the check, or the anomalies for which the firm would reject the dispatch
     */
    public Resultat<PdfDocument> bordereau(
            BordereauTransmission bordereau, Envoi envoi, @Nullable LocalDate premierJourCourriel) {
        var sent = new Envoi(
                envoi.guichet(),
                envoi.date(),
                envoi.canal(),
                List.of(Envoi.Bordereau.de(bordereau)),
                envoi.fiches(),
                envoi.dossiers());
        Rapport rapport = ConformiteEnvoi.controler(sent, premierJourCourriel);
        return Resultat.selon(
                rapport,
                () -> CharacterCheck.situer(
                        printer.print(BordereauBlocks.of(bordereau, printer.theme()), List.of(), List.of()),
                        () -> CharacterCheck.controler(bordereau)));
    }
}
