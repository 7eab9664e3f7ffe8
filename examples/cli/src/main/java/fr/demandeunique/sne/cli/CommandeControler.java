package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.client.json.LectureDemande;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.ControleDemande;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "controler",
        header = "Contrôle une demande par les règles d’un jour.",
        description = "Chaque anomalie dit où, pourquoi, que faire, et la source de la règle.",
        footerHeading = "%nExemple :%n",
        footer = "  sne controler demande.json --le 2015-12-21")
final class CommandeControler implements Callable<Integer> {
    @Mixin
    private final Communes communes = new Communes();

    @Parameters(paramLabel = "FICHIER", description = "Demande en JSON ; - pour l’entrée standard.")
    private String fichier = "-";

    @Option(names = "--le", paramLabel = "DATE", description = "Jour des règles ; aujourd’hui par défaut.")
    private @Nullable LocalDate le;

    private final Sortie sortie;

    CommandeControler(Sortie sortie) {
        this.sortie = sortie;
    }

    @Override
    public Integer call() {
        LectureDemande lecture = sortie.lire(fichier);
        Rapport rapport = lecture.demande() == null
                ? lecture.rapport()
                : lecture.rapport().puis(new Rapport(nouvelles(lecture)));
        sortie.objet(json -> {
            json.writeBooleanField("conforme", rapport.conforme());
            Sortie.anomalies(json, "anomalies", rapport.anomalies(), communes.langue());
        });
        return rapport.conforme() ? 0 : Sne.REFUS;
    }

    /** A value that could not be read is not reported a second time as missing. */
    private List<Anomalie> nouvelles(LectureDemande lecture) {
        if (lecture.demande() == null) {
            return List.of();
        }
        Set<String> unreadable =
                lecture.rapport().anomalies().stream().map(Anomalie::chemin).collect(Collectors.toSet());
        return ControleDemande.controler(lecture.demande(), le == null ? LocalDate.now() : le).anomalies().stream()
                .filter(one -> !unreadable.contains(one.chemin()))
                .toList();
    }
}
