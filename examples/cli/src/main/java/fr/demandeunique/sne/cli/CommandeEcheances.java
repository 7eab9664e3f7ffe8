package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.reglement.SourceJuridique;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "echeances",
        header = "Calcule les échéances d’une demande.",
        description = "Renouvellement, préavis, radiation, réactivation, et l’état au jour demandé.",
        footerHeading = "%nExemple :%n",
        footer = "  sne echeances --depot 2015-12-17 --renouvele 2016-12-05 --au 2017-02-21")
final class CommandeEcheances implements Callable<Integer> {
    @Mixin
    private final Communes communes = new Communes();

    @Option(names = "--depot", required = true, paramLabel = "DATE", description = "Date de dépôt (AAAA-MM-JJ).")
    private LocalDate depot = LocalDate.EPOCH;

    @Option(
            names = "--valide-depuis",
            paramLabel = "DATE",
            description = "Début de validité d’une demande née d’une séparation.")
    private @Nullable LocalDate valideDepuis;

    @Option(names = "--renouvele", paramLabel = "DATE", description = "Jour d’un renouvellement ; peut être répétée.")
    private List<LocalDate> renouvellements = new ArrayList<>();

    @Option(names = "--au", paramLabel = "DATE", description = "Jour dont on demande l’état ; aujourd’hui par défaut.")
    private @Nullable LocalDate au;

    private final Sortie sortie;

    CommandeEcheances(Sortie sortie) {
        this.sortie = sortie;
    }

    @Override
    public Integer call() {
        Resultat<Calendrier> resultat = Calendrier.de(depot, valideDepuis, renouvellements, au);
        if (!(resultat instanceof Resultat.Accepte<Calendrier> accepte)) {
            return sortie.refuser(resultat.anomalies(), communes.langue());
        }
        Calendrier calendrier = accepte.valeur();
        LocalDate jour = au == null ? LocalDate.now() : au;
        sortie.objet(json -> {
            json.writeStringField("depot", calendrier.depot().toString());
            if (calendrier.dernierRenouvellement() != null) {
                json.writeStringField(
                        "dernierRenouvellement",
                        calendrier.dernierRenouvellement().toString());
            }
            json.writeStringField("expiration", calendrier.expiration().toString());
            json.writeStringField(
                    "preavisAuPlusTard", calendrier.preavisAuPlusTard().toString());
            json.writeStringField(
                    "radiationSysteme", calendrier.radiationSysteme().toString());
            json.writeStringField(
                    "reactivationJusquau", calendrier.reactivationJusquau().toString());
            json.writeStringField("etat", calendrier.etat(jour).name());
            json.writeArrayFieldStart("sources");
            for (SourceJuridique source : calendrier.sources(jour)) {
                json.writeStartObject();
                json.writeStringField("texte", source.texte());
                if (source.article() != null) {
                    json.writeStringField("article", source.article());
                }
                if (source.version() != null) {
                    json.writeStringField("version", source.version());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        });
        return 0;
    }
}
