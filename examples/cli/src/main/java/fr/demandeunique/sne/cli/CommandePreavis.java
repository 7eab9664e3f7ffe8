package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.attestation.LettrePreavis.Forme;
import fr.demandeunique.sne.attestation.MentionsLocales;
import fr.demandeunique.sne.attestation.RedactionPreavis;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.pdf.BatchDocument;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sne preavis}: writes the préavis of expiry of one or several demandes. */
@Command(name = "preavis")
final class CommandePreavis extends CommandeLettres {
    @Option(names = "--accuse-reception", descriptionKey = "preavis.accuse-reception")
    private boolean accuseReception;

    CommandePreavis(Contexte contexte) {
        super(contexte);
    }

    @Override
    String type() {
        return accuseReception ? "preavis-ar" : "preavis";
    }

    @Override
    Resultat<BatchDocument> papier(Demande demande, IdentiteGuichet guichet, MentionsLocales lieu, LocalDate jour) {
        Forme forme = accuseReception ? Forme.ACCUSE_RECEPTION : Forme.SIMPLE;
        return RedactionPreavis.rediger(demande, forme, jour, guichet, lieu.portail())
                .map(BatchDocument::preavis);
    }
}
