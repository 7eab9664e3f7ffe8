package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.client.bulk.StockExport;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sne exporter}: a stock as a table, with the dictionary of its columns. */
@Command(name = "exporter")
final class CommandeExporter extends Commande {
    @Mixin
    private OptionsFlux flux = new OptionsFlux();

    @Option(names = "-o", paramLabel = "FICHIER", required = true, descriptionKey = "exporter.sortie")
    private String sortie = "";

    @Option(names = "--libelles", descriptionKey = "exporter.libelles")
    private boolean libelles;

    @Option(names = "--par-personne", descriptionKey = "exporter.par-personne")
    private boolean parPersonne;

    @Option(names = "--dictionnaire", paramLabel = "FICHIER", descriptionKey = "exporter.dictionnaire")
    private @Nullable String dictionnaire;

    CommandeExporter(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() throws Echec, IOException {
        flux.relire(contexte());
        String name = sortie.toLowerCase(Locale.ROOT);
        if (!name.equals(Fichiers.ENTREE) && !name.endsWith(".csv") && !name.endsWith(".xlsx")) {
            throw new Echec(Echec.USAGE, contexte().textes().texte("exporter.extension", sortie));
        }
        StockExport export =
                StockExport.of(flux.lecteur(contexte())).withLabels(libelles).byPerson(parPersonne);
        long lignes;
        long[] illisibles = new long[1];
        try (FichierSorti fichier = FichierSorti.ouvrir(sortie, contexte());
                FichierSorti liste = dictionnaire == null ? null : FichierSorti.ouvrir(dictionnaire, contexte())) {
            lignes = export.write(
                    flux.lecteur(contexte()),
                    fichier.flux(),
                    name.endsWith(".xlsx") ? StockExport.Format.XLSX : StockExport.Format.CSV,
                    one -> {
                        illisibles[0]++;
                        OptionsFlux.dire(one, contexte());
                    });
            fichier.terminer();
            if (liste != null) {
                export.dictionary(liste.flux());
                liste.terminer();
            }
        }
        Sortie.resume(contexte(), sortie, json -> {
            json.writeStringField("fichier", sortie);
            json.writeNumberField("lignes", lignes);
            json.writeNumberField("colonnes", export.colonnes().size());
            json.writeNumberField("illisibles", illisibles[0]);
        });
        return illisibles[0] == 0 ? BIEN : Echec.REFUS;
    }
}
