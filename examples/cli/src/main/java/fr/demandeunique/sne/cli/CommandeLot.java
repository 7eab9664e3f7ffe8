package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.attestation.MentionsLocales;
import fr.demandeunique.sne.attestation.RedactionAttestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.pdf.BatchDocument;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sne lot}: prints the attestations of a stock into one file for the print shop, with a manifest. */
@Command(name = "lot")
final class CommandeLot extends CommandeLettres {
    @Option(
            names = "--type",
            paramLabel = "enregistrement|renouvellement",
            descriptionKey = "attestation.type",
            converter = CommandeAttestation.LectureType.class)
    private @Nullable TypeAttestation type;

    CommandeLot(Contexte contexte) {
        super(contexte);
    }

    @Override
    String type() {
        return type == null ? "attestation" : CommandeAttestation.nom(type);
    }

    @Override
    @Nullable
    String manifesteParDefaut(String pdf) {
        return pdf.equals(Fichiers.ENTREE) ? null : pdf.replaceFirst("(?i)\\.pdf$", "") + ".csv";
    }

    @Override
    Resultat<BatchDocument> papier(Demande demande, IdentiteGuichet guichet, MentionsLocales lieu, LocalDate jour) {
        return RedactionAttestation.rediger(demande, CommandeAttestation.type(type, demande, jour), jour, guichet, lieu)
                .map(BatchDocument::attestation);
    }
}
