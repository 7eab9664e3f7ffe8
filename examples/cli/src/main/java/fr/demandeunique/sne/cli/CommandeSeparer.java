package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.LectureDemande;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Separation;
import fr.demandeunique.sne.cycle.Separation.Consigne;
import fr.demandeunique.sne.cycle.Separation.Duplication;
import fr.demandeunique.sne.demande.Demande;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "separer",
        header = "Duplique une demande pour le co-titulaire qui se sépare.",
        description = "La nouvelle demande garde la date de dépôt ; l’initiale n’est pas touchée.",
        footerHeading = "%nExemple :%n",
        footer = "  sne separer demande.json --co-titulaire 1 --le 2017-02-16")
final class CommandeSeparer implements Callable<Integer> {
    @Mixin
    private final Communes communes = new Communes();

    @Parameters(paramLabel = "FICHIER", description = "Demande en JSON ; - pour l’entrée standard.")
    private String fichier = "-";

    @Option(
            names = "--co-titulaire",
            required = true,
            paramLabel = "N",
            description = "Rang du co-titulaire, à partir de 1.")
    private int coTitulaire;

    @Option(names = "--le", required = true, paramLabel = "DATE", description = "Jour de la duplication.")
    private LocalDate le = LocalDate.EPOCH;

    @Option(
            names = "--graine",
            paramLabel = "S",
            description = "Graine ; sans effet tant que la duplication ne tire rien au sort.")
    private @Nullable Long graine;

    private final Sortie sortie;

    CommandeSeparer(Sortie sortie) {
        this.sortie = sortie;
    }

    @Override
    public Integer call() {
        Locale langue = communes.langue();
        LectureDemande lecture = sortie.lire(fichier);
        if (!(lecture.resultat() instanceof Resultat.Accepte<Demande> lue)) {
            return sortie.refuser(lecture.rapport().anomalies(), langue);
        }
        Resultat<Duplication> resultat = Separation.separer(lue.valeur(), coTitulaire, le);
        if (!(resultat instanceof Resultat.Accepte<Duplication> accepte)) {
            return sortie.refuser(resultat.anomalies(), langue);
        }
        Duplication duplication = accepte.valeur();
        sortie.objet(json -> {
            json.writeFieldName("nouvelle");
            json.writeRawValue(DemandeJson.ecrireLisible(duplication.nouvelle()));
            json.writeFieldName("initiale");
            json.writeRawValue(DemandeJson.ecrireLisible(duplication.initiale()));
            json.writeArrayFieldStart("aFaire");
            for (Consigne consigne : duplication.aFaire()) {
                json.writeStartObject();
                json.writeStringField("code", consigne.code());
                json.writeStringField("message", consigne.message(langue));
                json.writeEndObject();
            }
            json.writeEndArray();
            Sortie.anomalies(json, "avertissements", accepte.avertissements(), langue);
        });
        return 0;
    }
}
