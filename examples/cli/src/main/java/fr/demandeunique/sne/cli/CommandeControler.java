package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.client.bulk.CheckReport;
import fr.demandeunique.sne.client.bulk.CheckedRecord;
import fr.demandeunique.sne.client.bulk.StockCheck;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sne controler}: what is wrong in demandes by the rules of a day. */
@Command(name = "controler")
final class CommandeControler extends Commande {
    @Mixin
    private OptionsFlux flux = new OptionsFlux();

    @Option(names = "--le", paramLabel = "DATE", descriptionKey = "controler.le")
    private @Nullable LocalDate le;

    @Option(names = "--rapport", paramLabel = "FICHIER", descriptionKey = "controler.rapport")
    private @Nullable String rapport;

    @Option(names = "--numeros", descriptionKey = "controler.numeros")
    private boolean numeros;

    @Option(names = "--fatal", descriptionKey = "controler.fatal")
    private boolean fatal;

    CommandeControler(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() throws Echec, IOException {
        return flux.seul(contexte()) && rapport == null ? document() : flux();
    }

    private int document() throws Echec, IOException {
        DocumentLu document = Fichiers.document(flux.fichiers().get(0), contexte());
        DemandeReading lecture = document.lecture();
        Demande demande = lecture.demande();
        Rapport all = demande == null
                ? lecture.rapport()
                : document.situe(
                        StockCheck.on(contexte().jour(le)).check(demande, lecture.rapport(), document.situer()));
        Sortie.document(contexte(), json -> {
            json.writeBooleanField("conforme", all.conforme());
            Sortie.anomalies(json, "anomalies", all.anomalies(), contexte().langue());
            if (!all.confirmees().isEmpty()) {
                Sortie.anomalies(
                        json, "confirmees", all.confirmees(), contexte().langue());
            }
        });
        return all.conforme() ? BIEN : Echec.REFUS;
    }

    private int flux() throws Echec, IOException {
        Locale langue = contexte().langue();
        StockCheck check = StockCheck.on(contexte().jour(le));
        record Ligne(CheckedRecord checked, byte[] json) {}
        var reader = flux.lecteur(contexte());
        try (FichierSorti fichier = rapport == null ? null : FichierSorti.ouvrir(rapport, contexte());
                FichierSorti sortie = FichierSorti.lignes(contexte())) {
            CheckReport counts;
            try (CheckReport report = fichier == null
                    ? CheckReport.counting(langue)
                    : CheckReport.open(fichier.flux(), format(), langue, numeros)) {
                counts = report;
                reader.forEach(
                        one -> {
                            CheckedRecord checked = check.check(one);
                            return new Ligne(checked, checked.json(langue));
                        },
                        one -> {
                            report.add(one.checked);
                            sortie.flux().write(one.json);
                            if (fatal) {
                                OptionsFlux.fatal(one.checked.record(), contexte());
                            }
                        });
            }
            if (fichier != null) {
                fichier.terminer();
            }
            resumer(counts);
            return counts.refusees() + counts.illisibles() == 0 ? BIEN : Echec.REFUS;
        } catch (OptionsFlux.Arret e) {
            throw new Echec(Echec.REFUS, e.getMessage());
        }
    }

    private CheckReport.Format format() throws Echec {
        String name = String.valueOf(rapport).toLowerCase(Locale.ROOT);
        for (CheckReport.Format one : CheckReport.Format.values()) {
            if (name.endsWith("." + one.name().toLowerCase(Locale.ROOT))) {
                return one;
            }
        }
        throw new Echec(Echec.USAGE, contexte().textes().texte("controler.rapport.extension", String.valueOf(rapport)));
    }

    private void resumer(CheckReport report) {
        contexte()
                .messages()
                .println(contexte()
                        .textes()
                        .texte(
                                "controler.resume",
                                Long.toString(report.demandes()),
                                Long.toString(report.demandes() - report.refusees()),
                                Long.toString(report.averties()),
                                Long.toString(report.refusees()),
                                Long.toString(report.illisibles())));
    }
}
