package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.pdf.DossierRenderer;
import fr.demandeunique.sne.pdf.PdfDocument;
import picocli.CommandLine.Command;

/** {@code sne fiche}: writes the fiches récapitulatives of one or several dossiers in one PDF. */
@Command(name = "fiche")
final class CommandeFiche extends CommandeDossiers {
    CommandeFiche(Contexte contexte) {
        super(contexte);
    }

    @Override
    String type() {
        return "fiche";
    }

    @Override
    Resultat<PdfDocument> render(Dossiers dossiers) {
        return Resultat.accepte(DossierRenderer.standard().fiches(dossiers.fiches()));
    }
}
