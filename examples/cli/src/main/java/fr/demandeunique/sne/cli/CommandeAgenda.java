package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.client.bulk.SourcePlace;
import fr.demandeunique.sne.client.bulk.StockRecord;
import fr.demandeunique.sne.cycle.Agenda;
import fr.demandeunique.sne.cycle.Agenda.Tache;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.pdf.Batch;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sne agenda}: what is to be done in a stock on a day. */
@Command(name = "agenda")
final class CommandeAgenda extends Commande {
    @Mixin
    private OptionsFlux flux = new OptionsFlux();

    @Option(names = "--au", paramLabel = "DATE", descriptionKey = "agenda.au")
    private @Nullable LocalDate au;

    @Option(names = "--tache", paramLabel = "TACHE", descriptionKey = "agenda.tache")
    private @Nullable Tache tache;

    @Option(names = "--lettres", paramLabel = "PDF", descriptionKey = "agenda.lettres")
    private @Nullable String lettres;

    @Option(names = "--manifeste", paramLabel = "FICHIER", descriptionKey = "agenda.manifeste")
    private @Nullable String manifeste;

    @Mixin
    private OptionsGuichet guichet = new OptionsGuichet();

    CommandeAgenda(Contexte contexte) {
        super(contexte);
    }

    private record Ligne(StockRecord record, Map<Tache, LocalDate> taches) {}

    @Override
    public Integer call() throws Echec, IOException {
        if (lettres == null) {
            if (manifeste != null) {
                throw new Echec(Echec.USAGE, contexte().textes().texte("agenda.manifeste.seul"));
            }
            return lire(null);
        }
        try (FichierSorti pdf = FichierSorti.ouvrir(lettres, contexte());
                FichierSorti liste = manifeste == null ? null : FichierSorti.ouvrir(manifeste, contexte());
                Writer rows = new OutputStreamWriter(
                        liste == null ? OutputStream.nullOutputStream() : liste.flux(), StandardCharsets.UTF_8)) {
            var courrier = new LettresAgenda(contexte().jour(au), guichet, pdf.flux(), rows);
            int code = lire(courrier);
            Batch.Bilan done = courrier.terminer();
            rows.flush();
            if (done.documents() > 0) {
                pdf.terminer();
            }
            if (liste != null) {
                liste.terminer();
            }
            contexte()
                    .messages()
                    .println(contexte()
                            .textes()
                            .texte(
                                    "agenda.lettres.resume",
                                    Integer.toString(done.documents()),
                                    Long.toString(done.pages()),
                                    Integer.toString(done.refuses())));
            return code;
        }
    }

    /** Tells the tasks of all, and gives those to print that ask for a letter. */
    private int lire(@Nullable LettresAgenda courrier) throws Echec, IOException {
        Agenda agenda = Agenda.du(contexte().jour(au));
        Map<Tache, Long> counts = new EnumMap<>(Tache.class);
        // A stock may be unreadable to the last line: no list of them.
        long[] unreadable = new long[1];
        SourcePlace[] first = new SourcePlace[1];
        // Where the letters go to the standard output, the lines would be among them.
        try (FichierSorti sortie =
                Fichiers.ENTREE.equals(lettres) ? FichierSorti.nulle() : FichierSorti.lignes(contexte())) {
            flux.lecteur(contexte())
                    .forEach(
                            one -> new Ligne(one, one.demande() == null ? Map.of() : agenda.taches(one.demande())),
                            one -> {
                                Demande demande = one.record.demande();
                                if (demande == null && !one.record.rapport().conforme()) {
                                    first[0] = unreadable[0]++ == 0 ? one.record.place() : first[0];
                                }
                                for (Map.Entry<Tache, LocalDate> each : one.taches.entrySet()) {
                                    if (tache == null || tache == each.getKey()) {
                                        counts.merge(each.getKey(), 1L, Long::sum);
                                        ecrire(one.record, each, sortie);
                                        if (courrier != null && demande != null) {
                                            courrier.ajouter(each.getKey(), demande);
                                        }
                                    }
                                }
                            });
        }
        counts.forEach((one, count) ->
                contexte().messages().println(one.libelle(contexte().langue()) + "\u00a0: " + count));
        OptionsFlux.illisibles(unreadable[0], first[0], contexte());
        return unreadable[0] == 0 ? BIEN : Echec.REFUS;
    }

    private static void ecrire(StockRecord record, Map.Entry<Tache, LocalDate> tache, FichierSorti sortie)
            throws IOException {
        Demande demande = record.demande();
        Sortie.ligne(sortie.flux(), json -> {
            json.writeStringField("tache", tache.getKey().name());
            json.writeStringField("echeance", tache.getValue().toString());
            if (demande != null && demande.numeroUnique() != null) {
                json.writeStringField("numeroUnique", demande.numeroUnique().compact());
            }
            if (demande != null && demande.guichetDerniereModification() != null) {
                json.writeStringField(
                        "guichet", demande.guichetDerniereModification().code());
            }
            json.writeStringField("fichier", record.place().fichier());
            json.writeNumberField("ligne", record.place().ligne());
        });
    }
}
