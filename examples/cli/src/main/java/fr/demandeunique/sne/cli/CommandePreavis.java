package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.attestation.LettrePreavis.Forme;
import fr.demandeunique.sne.attestation.MentionsLocales;
import fr.demandeunique.sne.attestation.RedactionPreavis;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.pdf.BatchDocument;
import fr.demandeunique.sne.pdf.PdfDocument;
import fr.demandeunique.sne.pdf.PreavisRenderer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sne preavis}: writes the préavis of expiry of one or several demandes. */
@Command(name = "preavis")
final class CommandePreavis extends CommandeLettres {
    @Option(names = "--accuse-reception", descriptionKey = "preavis.accuse-reception")
    private boolean accuseReception;

    @Mixin
    private OptionsCourriel courriel = new OptionsCourriel();

    /** The last one written, for the message, which is of one letter. */
    private @Nullable LettrePreavis lettre;

    private @Nullable Demande demande;
    private int lettres;

    CommandePreavis(Contexte contexte) {
        super(contexte);
    }

    @Override
    String type() {
        return accuseReception ? "preavis-ar" : "preavis";
    }

    @Override
    void verifier(List<String> files, String pdf) throws Echec, IOException {
        courriel.verifier(contexte(), files, pdf);
        if (accuseReception && courriel.demande()) {
            throw new Echec(Echec.USAGE, contexte().textes().texte("courriel.recommande"));
        }
    }

    @Override
    Resultat<BatchDocument> papier(Demande whose, IdentiteGuichet guichet, MentionsLocales lieu, LocalDate jour) {
        Forme forme = accuseReception ? Forme.ACCUSE_RECEPTION : Forme.SIMPLE;
        return RedactionPreavis.rediger(whose, forme, jour, guichet, lieu.portail())
                .map(one -> {
                    demande = whose;
                    lettre = one;
                    lettres++;
                    return BatchDocument.preavis(one);
                });
    }

    @Override
    List<Anomalie> apres(OptionsApparence look) throws Echec, IOException {
        LettrePreavis one = lettre;
        if (!courriel.demande() || one == null || demande == null) {
            return List.of();
        }
        if (lettres > 1) {
            throw new Echec(Echec.USAGE, contexte().textes().texte("courriel.plusieurs"));
        }
        PdfDocument pdf = look.rendu(
                        contexte(),
                        (theme, marques) ->
                                PreavisRenderer.standard().withTheme(theme).withFoldMarks(marques))
                .render(one);
        return courriel.ecrire(demande, BatchDocument.preavis(one), pdf, look, contexte());
    }
}
