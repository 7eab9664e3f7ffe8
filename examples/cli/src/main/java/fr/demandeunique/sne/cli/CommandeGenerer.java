package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.bacasable.generation.StockGenerator;
import fr.demandeunique.sne.bacasable.generation.StockWriter;
import fr.demandeunique.sne.qualite.Indicateur;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sne generer}: a made-up stock, and where its faults are. */
@Command(name = "generer")
final class CommandeGenerer extends Commande {
    private static final long NOMBRE_MAX = 100_000_000;

    /** The day of the bulletin: not today, so that the same seed gives the same bytes for ever. */
    private static final LocalDate JOUR = LocalDate.of(2017, 2, 21);

    @Option(names = "--nombre", paramLabel = "N", required = true, descriptionKey = "generer.nombre")
    private long nombre;

    @Option(names = "--graine", paramLabel = "N", required = true, descriptionKey = "generer.graine")
    private long graine;

    @Option(names = "--au", paramLabel = "DATE", descriptionKey = "generer.au")
    private LocalDate au = JOUR;

    @Option(names = "-o", paramLabel = "FICHIER", required = true, descriptionKey = "generer.sortie")
    private String sortie = "";

    @Option(names = "--defauts", paramLabel = "FICHIER", descriptionKey = "generer.defauts")
    private @Nullable String defauts;

    @Option(names = "--taux", paramLabel = "CODE=TAUX", descriptionKey = "generer.taux")
    private List<String> taux = List.of();

    @Option(names = "--sans-defauts", descriptionKey = "generer.sans-defauts")
    private boolean sansDefauts;

    CommandeGenerer(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() throws Echec, IOException {
        if (nombre < 0 || nombre > NOMBRE_MAX) {
            throw new Echec(Echec.USAGE, contexte().textes().texte("generer.nombre.borne"));
        }
        StockGenerator stock = StockGenerator.of(graine, nombre, au);
        if (sansDefauts) {
            stock = stock.withoutFaults();
        }
        for (String one : taux) {
            stock = avecTaux(stock, one);
        }
        var avancement = new Avancement(contexte(), nombre);
        try (FichierSorti fichier = FichierSorti.ouvrir(sortie, contexte());
                FichierSorti liste = defauts == null ? null : FichierSorti.ouvrir(defauts, contexte())) {
            StockWriter writer = StockWriter.of(stock).withProgress(avancement::fait);
            if (liste != null) {
                writer = writer.withFaults(liste.flux());
            }
            writer.write(fichier.flux(), sortie.endsWith(".gz"));
            fichier.terminer();
            if (liste != null) {
                liste.terminer();
            }
        } finally {
            avancement.effacer();
        }
        Sortie.resume(contexte(), sortie, json -> {
            json.writeStringField("fichier", sortie);
            json.writeNumberField("nombre", nombre);
            json.writeNumberField("graine", graine);
            json.writeStringField("au", au.toString());
        });
        return BIEN;
    }

    private StockGenerator avecTaux(StockGenerator stock, String text) throws Echec {
        int equals = text.indexOf('=');
        try {
            return stock.withFault(
                    Indicateur.valueOf(text.substring(0, Math.max(0, equals))),
                    Double.parseDouble(text.substring(equals + 1)));
        } catch (IllegalArgumentException e) {
            throw new Echec(Echec.USAGE, contexte().textes().texte("generer.taux.faux", text));
        }
    }
}
