package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.dossier.BordereauTransmission;
import fr.demandeunique.sne.dossier.Canal;
import fr.demandeunique.sne.dossier.Envoi;
import fr.demandeunique.sne.pdf.DossierRenderer;
import fr.demandeunique.sne.pdf.PdfDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code sne bordereau}: writes the bordereau de transmission of a parcel, unless the scanning firm would reject the parcel. */
@Command(name = "bordereau")
final class CommandeBordereau extends CommandeDossiers {
    @Option(names = "--rang", paramLabel = "1…", descriptionKey = "bordereau.rang", converter = Rang.class)
    private int rang = 1;

    CommandeBordereau(Contexte contexte) {
        super(contexte);
    }

    /** A rank of the day. */
    static final class Rang implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            if (!value.matches("[1-9][0-9]{0,3}")) {
                throw new TypeConversionException("rang");
            }
            return Integer.valueOf(value);
        }
    }

    @Override
    String type() {
        return "bordereau";
    }

    @Override
    Resultat<PdfDocument> render(Dossiers dossiers) {
        var bordereau = BordereauTransmission.de(
                dossiers.guichet(), dossiers.expediteur(), dossiers.date(), rang, dossiers.fiches());
        var envoi = Envoi.preparer(bordereau, dossiers.fiches(), dossiers.demandes(), Canal.PAPIER);
        return DossierRenderer.standard().bordereau(bordereau, envoi);
    }
}
