package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.attestation.MentionsLocales;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.client.json.NdjsonReader;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.pdf.Batch;
import fr.demandeunique.sne.pdf.BatchDocument;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What the commands that print letters have in common: demandes in, one by one or line by line, one PDF out. A letter that cannot be written is left out and told; the
 * others are printed.
 */
abstract class CommandeLettres extends Commande {
    /** What is quoted of the refusals of a batch; all are in the manifest. */
    private static final int CITEES = 100;

    @Parameters(arity = "1..*", paramLabel = "FICHIER", descriptionKey = "lettres.fichiers")
    private List<String> fichiers = List.of();

    @Option(
            names = {"-o", "--sortie"},
            required = true,
            paramLabel = "PDF",
            descriptionKey = "attestation.sortie")
    private String sortie = "";

    @Option(names = "--le", paramLabel = "DATE", descriptionKey = "dossiers.le")
    private @Nullable LocalDate le;

    @Option(names = "--manifeste", paramLabel = "CSV", descriptionKey = "lettres.manifeste")
    private @Nullable String manifeste;

    @Option(names = "--recto-verso", descriptionKey = "lettres.recto-verso")
    private boolean rectoVerso;

    @Option(names = "--trier", descriptionKey = "lettres.trier")
    private boolean trier;

    @Mixin
    private OptionsGuichet guichet = new OptionsGuichet();

    @Mixin
    private OptionsMentions mentions = new OptionsMentions();

    @Mixin
    private OptionsApparence apparence = new OptionsApparence();

    CommandeLettres(Contexte contexte) {
        super(contexte);
    }

    /** What the summary calls the letters. */
    abstract String type();

    /** The letter of a demande, or why there is none. */
    abstract Resultat<BatchDocument> papier(
            Demande demande, IdentiteGuichet guichet, MentionsLocales lieu, LocalDate jour);

    /** Refuses, before anything is read, options that do not go together. */
    void verifier(List<String> files, String pdf) throws Echec, IOException {}

    /** Does what is left to do before the printed letters take their place; gives warnings. */
    List<Anomalie> apres(OptionsApparence look) throws Echec, IOException {
        return List.of();
    }

    /** Where the manifest goes if nobody says, null for nowhere. */
    @Nullable
    String manifesteParDefaut(String pdf) {
        return null;
    }

    @Override
    public Integer call() throws Echec, IOException {
        Fichiers.distincts(fichiers, sortie, contexte().textes());
        verifier(fichiers, sortie);
        Resultat<MentionsLocales> lieu = mentions.lire(contexte());
        if (!(lieu instanceof Resultat.Accepte<MentionsLocales> connu)) {
            return Sortie.refuser(contexte(), lieu.anomalies());
        }
        for (String fichier : fichiers) {
            if (!fichier.equals(Fichiers.ENTREE)) {
                Fichiers.lisible(fichier, contexte().textes());
            }
        }
        String table = manifeste != null ? manifeste : manifesteParDefaut(sortie);
        List<Anomalie> anomalies = new ArrayList<>();
        Batch batch = apparence.rendu(
                contexte(),
                (theme, marques) -> Batch.standard()
                        .withTheme(theme)
                        .withFoldMarks(marques)
                        .withDuplex(rectoVerso)
                        .withTri(trier));
        Batch.Bilan bilan;
        try (FichierSorti pdf = FichierSorti.ouvrir(sortie, contexte())) {
            try (FichierSorti csv = table == null ? null : FichierSorti.ouvrir(table, contexte());
                    Writer lines = csv == null
                            ? Writer.nullWriter()
                            : new BufferedWriter(new OutputStreamWriter(csv.flux(), StandardCharsets.UTF_8))) {
                bilan = batch.print(
                        () -> new Plis(connu.valeur(), anomalies),
                        type(),
                        contexte().jour(le),
                        pdf.flux(),
                        lines,
                        Batch.NO_PROGRESS);
                lines.flush();
                if (csv != null) {
                    csv.terminer();
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            if (bilan.documents() > 0) {
                anomalies.addAll(apres(apparence));
                pdf.terminer();
            }
        }
        if (bilan.documents() == 0) {
            return Sortie.refuser(contexte(), anomalies);
        }
        Sortie.resume(contexte(), sortie, json -> {
            json.writeStringField("fichier", sortie);
            json.writeStringField("type", type());
            json.writeNumberField("lettres", bilan.documents());
            json.writeNumberField("refusees", bilan.refuses());
            json.writeNumberField("pages", bilan.pages());
            if (table != null) {
                json.writeStringField("manifeste", table);
            }
            Sortie.anomalies(
                    json,
                    bilan.refuses() > 0 ? "anomalies" : "avertissements",
                    anomalies,
                    contexte().langue());
        });
        return bilan.refuses() > 0 ? Echec.REFUS : BIEN;
    }

    /** The letters to come, read as they are asked for. */
    private final class Plis implements Iterator<Batch.Pli> {
        private final MentionsLocales lieu;
        private final List<Anomalie> anomalies;
        private final Iterator<String> names = fichiers.iterator();
        private @Nullable NdjsonReader lines;
        private @Nullable DemandeReading read;
        private int rang;

        Plis(MentionsLocales lieu, List<Anomalie> anomalies) {
            this.lieu = lieu;
            this.anomalies = anomalies;
        }

        @Override
        public boolean hasNext() {
            try {
                while (read == null) {
                    if (lines != null) {
                        NdjsonReader.Line line = lines.next();
                        read = line == null ? null : line.reading();
                        lines = line == null ? null : lines;
                    } else if (!names.hasNext()) {
                        return false;
                    } else {
                        ouvrir(names.next());
                    }
                }
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Echec e) {
                throw new IllegalStateException(e);
            }
        }

        private void ouvrir(String fichier) throws Echec, IOException {
            String name = fichier.toLowerCase(Locale.ROOT);
            if (name.endsWith(".ndjson") || name.endsWith(".ndjson.gz")) {
                InputStream in =
                        Files.newInputStream(Fichiers.chemin(fichier, contexte().textes()));
                lines = new NdjsonReader(name.endsWith(".gz") ? new GZIPInputStream(in) : in);
            } else {
                read = Fichiers.lire(fichier, contexte());
            }
        }

        @Override
        public Batch.Pli next() {
            if (!hasNext() || read == null) {
                throw new NoSuchElementException();
            }
            Resultat<Demande> lecture = read.resultat();
            read = null;
            String chemin = "/lettres/" + rang++;
            Resultat<BatchDocument> papier = lecture instanceof Resultat.Accepte<Demande> lue
                    ? papier(
                            lue.valeur(),
                            guichet.identite(lue.valeur()),
                            lieu,
                            contexte().jour(le))
                    : new Resultat.Refuse<>(lecture.anomalies());
            papier.anomalies().stream()
                    .limit(Math.max(0, CITEES - anomalies.size()))
                    .forEach(one -> anomalies.add(one.sous(chemin)));
            String postcode = papier instanceof Resultat.Accepte<BatchDocument> accepte
                    ? accepte.valeur().codePostal()
                    : "";
            return new Batch.Pli(postcode, () -> papier);
        }
    }
}
