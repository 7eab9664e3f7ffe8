package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.cycle.ControleRadiation;
import fr.demandeunique.sne.cycle.Preavis;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sne controler}: what is wrong in a demande by the rules of a day. */
@Command(name = "controler")
final class CommandeControler extends Commande {
    @Parameters(paramLabel = "FICHIER", descriptionKey = "fichier")
    private String fichier = "";

    @Option(names = "--le", paramLabel = "DATE", descriptionKey = "controler.le")
    private @Nullable LocalDate le;

    CommandeControler(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() throws Echec, IOException {
        DocumentLu document = Fichiers.document(fichier, contexte());
        DemandeReading lecture = document.lecture();
        Demande demande = lecture.demande();
        Rapport rapport = demande == null
                ? lecture.rapport()
                : ensemble(lecture.rapport(), regles(demande, contexte().jour(le), document));
        Sortie.document(contexte(), json -> {
            json.writeBooleanField("conforme", rapport.conforme());
            Sortie.anomalies(json, "anomalies", rapport.anomalies(), contexte().langue());
            if (!rapport.confirmees().isEmpty()) {
                Sortie.anomalies(
                        json, "confirmees", rapport.confirmees(), contexte().langue());
            }
        });
        return rapport.conforme() ? BIEN : Echec.REFUS;
    }

    /** Reading warns of what the rules refuse, such as a character that no document can carry: it is said once. */
    private static Rapport ensemble(Rapport lecture, Rapport regles) {
        Set<String> said = regles.anomalies().stream()
                .map(one -> one.code() + one.chemin())
                .collect(Collectors.toSet());
        return new Rapport(lecture.anomalies().stream()
                        .filter(one -> !said.contains(one.code() + one.chemin()))
                        .toList())
                .puis(regles);
    }

    /** A value that could not be read counts as absent for the rules: saying so too would send the agent the wrong way. */
    private static Rapport regles(Demande demande, LocalDate jour, DocumentLu document) {
        Set<String> unread = document.lecture().rapport().erreurs().stream()
                .map(Anomalie::chemin)
                .collect(Collectors.toSet());
        Rapport rapport = ControleDemande.controler(demande, jour);
        if (demande.preavis() != null) {
            // A document without the dates of its préavis says nothing about them.
            rapport = rapport.puis(Preavis.controler(demande, jour));
        }
        rapport = rapport.puis(ControleRadiation.controler(demande, jour));
        NumeroUnique numero = demande.numeroUnique();
        if (numero != null) {
            rapport = rapport.puis(new Rapport(numero.avertissements("/numeroUnique").stream()
                    .map(one -> one.selon("NUMERO_STRUCTURE", jour))
                    .toList()));
        }
        Rapport situe = document.situe(rapport);
        return new Rapport(
                situe.anomalies().stream()
                        .filter(one -> one.chemin().isEmpty() || !unread.contains(one.chemin()))
                        .toList(),
                situe.confirmees());
    }
}
