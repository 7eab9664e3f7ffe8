package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.dossier.FicheRecapitulative;
import fr.demandeunique.sne.dossier.OrigineFiche;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.pdf.PdfDocument;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that print the papers of a dispatch have in common: dossiers in, one PDF out. */
abstract class CommandeDossiers extends Commande {
    @Parameters(arity = "1..*", paramLabel = "FICHIER", descriptionKey = "dossiers.fichiers")
    private List<String> fichiers = List.of();

    @Option(
            names = {"-o", "--sortie"},
            required = true,
            paramLabel = "PDF",
            descriptionKey = "attestation.sortie")
    private String sortie = "";

    @Option(names = "--le", paramLabel = "DATE", descriptionKey = "dossiers.le")
    private @Nullable LocalDate le;

    @Mixin
    private OptionsGuichet guichet = new OptionsGuichet();

    CommandeDossiers(Contexte contexte) {
        super(contexte);
    }

    /** The dossiers of a dispatch as they were read, each with its sheet. */
    record Dossiers(
            CodeGuichet guichet,
            List<String> expediteur,
            LocalDate date,
            List<Demande> demandes,
            List<FicheRecapitulative> fiches) {}

    /** What the summary calls the document. */
    abstract String type();

    /** The document, or why there is none. */
    abstract Resultat<PdfDocument> render(Dossiers dossiers);

    @Override
    public Integer call() throws Echec, IOException {
        Fichiers.distincts(fichiers, sortie, contexte().textes());
        List<Anomalie> anomalies = new ArrayList<>();
        Dossiers dossiers = lire(anomalies);
        if (dossiers == null) {
            return Sortie.refuser(contexte(), sortie, anomalies);
        }
        Resultat<PdfDocument> rendu = render(dossiers);
        anomalies.addAll(rendu.anomalies());
        if (!(rendu instanceof Resultat.Accepte<PdfDocument> accepte)) {
            return Sortie.refuser(contexte(), sortie, anomalies);
        }
        return Sortie.papier(
                contexte(),
                sortie,
                type(),
                accepte.valeur(),
                anomalies,
                json -> json.writeNumberField("dossiers", dossiers.fiches().size()));
    }

    /** Reads every file before refusing, so that all that is wrong is told at once; null if anything refuses. */
    private @Nullable Dossiers lire(List<Anomalie> anomalies) throws Echec, IOException {
        LocalDate jour = contexte().jour(le);
        List<Demande> demandes = new ArrayList<>();
        List<FicheRecapitulative> fiches = new ArrayList<>();
        for (int i = 0; i < fichiers.size(); i++) {
            String chemin = "/dossiers/" + i;
            Resultat<Demande> lecture =
                    Fichiers.lire(fichiers.get(i), contexte()).resultat();
            lecture.anomalies().forEach(one -> anomalies.add(one.sous(chemin)));
            if (lecture instanceof Resultat.Accepte<Demande> lue) {
                Demande demande = lue.valeur();
                CodeGuichet code = guichet.code(demandes.isEmpty() ? demande : demandes.get(0));
                Resultat<FicheRecapitulative> fiche =
                        FicheRecapitulative.de(demande, code, guichet.sansRepeter(code), OrigineFiche.PROGICIEL, jour);
                fiche.anomalies().forEach(one -> anomalies.add(one.sous(chemin)));
                if (fiche instanceof Resultat.Accepte<FicheRecapitulative> accepte) {
                    demandes.add(demande);
                    fiches.add(accepte.valeur());
                }
            }
        }
        if (fiches.size() < fichiers.size()) {
            return null;
        }
        CodeGuichet code = guichet.code(demandes.get(0));
        return new Dossiers(code, guichet.lignes(code), jour, demandes, fiches);
    }
}
