package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.attestation.ReleveDemande;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.pdf.PdfDocument;
import fr.demandeunique.sne.pdf.ReleveRenderer;
import fr.demandeunique.sne.pdf.formulaire.ChampsFormulaire;
import fr.demandeunique.sne.pdf.formulaire.FormulaireOfficiel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sne releve}: a demande in the order of the form, or the form itself, filled. */
@Command(name = "releve")
final class CommandeReleve extends Commande {
    @Parameters(paramLabel = "FICHIER", descriptionKey = "fichier")
    private String fichier = "";

    @Option(
            names = {"-o", "--sortie"},
            required = true,
            paramLabel = "PDF",
            descriptionKey = "attestation.sortie")
    private String sortie = "";

    @Option(names = "--le", paramLabel = "DATE", descriptionKey = "dossiers.le")
    private @Nullable LocalDate le;

    @Option(names = "--formulaire", paramLabel = "PDF", descriptionKey = "releve.formulaire")
    private @Nullable String formulaire;

    @Option(names = "--champs", paramLabel = "FICHIER", descriptionKey = "releve.champs")
    private @Nullable String champs;

    @Mixin
    private OptionsApparence apparence = new OptionsApparence();

    CommandeReleve(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() throws Echec, IOException {
        if ((formulaire == null) != (champs == null)) {
            throw new Echec(Echec.USAGE, contexte().textes().texte("releve.ensemble"));
        }
        Fichiers.distincts(
                formulaire == null ? List.of(fichier) : List.of(fichier, formulaire),
                sortie,
                contexte().textes());
        Resultat<Demande> lecture = Fichiers.lire(fichier, contexte()).resultat();
        if (!(lecture instanceof Resultat.Accepte<Demande> lue)) {
            return Sortie.refuser(contexte(), sortie, lecture.anomalies());
        }
        Resultat<ReleveDemande> releve =
                ReleveDemande.de(lue.valeur(), contexte().jour(le));
        List<Anomalie> warnings = new ArrayList<>(lecture.anomalies());
        warnings.addAll(releve.anomalies());
        Resultat<PdfDocument> rendu = rendre(releve.orElseThrow());
        if (!(rendu instanceof Resultat.Accepte<PdfDocument> accepte)) {
            return Sortie.refuser(contexte(), sortie, rendu.anomalies());
        }
        String type = formulaire == null ? "releve" : "formulaire";
        return Sortie.papier(contexte(), sortie, type, accepte.valeur(), warnings, json -> {});
    }

    private Resultat<PdfDocument> rendre(ReleveDemande releve) throws Echec, IOException {
        if (formulaire == null || champs == null) {
            return Resultat.accepte(apparence
                    .rendu(
                            contexte(),
                            (theme, marques) -> ReleveRenderer.standard().withTheme(theme))
                    .render(releve));
        }
        // What PDFBox has to say of a file is told by the anomalies.
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        Resultat<ChampsFormulaire> table =
                ChampsFormulaire.parse(new String(Fichiers.octets(champs, contexte()), StandardCharsets.UTF_8));
        byte[] form = Fichiers.octets(formulaire, contexte());
        return table instanceof Resultat.Accepte<ChampsFormulaire> lue
                ? new FormulaireOfficiel(form, lue.valeur()).remplir(releve)
                : new Resultat.Refuse<>(table.anomalies());
    }
}
