package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.attestation.MentionsLocales;
import fr.demandeunique.sne.attestation.NoticeAttestation;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.pdf.NoticeRenderer;
import fr.demandeunique.sne.pdf.PdfDocument;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sne notice}: the leaflet that explains the attestation to who reads no French. */
@Command(name = "notice")
final class CommandeNotice extends Commande {
    @Option(
            names = {"-o", "--sortie"},
            required = true,
            paramLabel = "PDF",
            descriptionKey = "attestation.sortie")
    private String sortie = "";

    @Option(names = "--le", paramLabel = "DATE", descriptionKey = "notice.le")
    private @Nullable LocalDate le;

    @Mixin
    private OptionsMentions mentions = new OptionsMentions();

    @Mixin
    private OptionsApparence apparence = new OptionsApparence();

    CommandeNotice(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() throws Echec, IOException {
        Resultat<MentionsLocales> lieu = mentions.lire(contexte());
        if (!(lieu instanceof Resultat.Accepte<MentionsLocales> connu)) {
            return Sortie.refuser(contexte(), sortie, lieu.anomalies());
        }
        PdfDocument pdf = apparence
                .rendu(contexte(), (theme, marques) -> NoticeRenderer.standard().withTheme(theme))
                .render(NoticeAttestation.enAnglais(
                        contexte().jour(le), connu.valeur().portail()));
        return Sortie.papier(contexte(), sortie, "notice", pdf, List.of(), json -> {});
    }
}
