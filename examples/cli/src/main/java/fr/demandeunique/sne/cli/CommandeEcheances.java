package fr.demandeunique.sne.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.attestation.RemiseAttestation.Basculement;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.reglement.SourceJuridique;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sne echeances}: the dates that follow from a dépôt and its renewals, and what is owed on the way. */
@Command(name = "echeances")
final class CommandeEcheances extends Commande {
    @Option(names = "--depot", required = true, paramLabel = "DATE", descriptionKey = "echeances.depot")
    private @Nullable LocalDate depot;

    @Option(names = "--valide-depuis", paramLabel = "DATE", descriptionKey = "echeances.valide-depuis")
    private @Nullable LocalDate valideDepuis;

    @Option(names = "--renouvele", paramLabel = "DATE", descriptionKey = "echeances.renouvele")
    private List<LocalDate> renouvellements = List.of();

    @Option(names = "--au", paramLabel = "DATE", descriptionKey = "echeances.au")
    private @Nullable LocalDate au;

    @Option(names = "--envoi-national", paramLabel = "DATE", descriptionKey = "echeances.envoi-national")
    private @Nullable LocalDate envoiNational;

    CommandeEcheances(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() throws IOException {
        LocalDate depart = Objects.requireNonNull(depot);
        Resultat<Calendrier> calendrier = Calendrier.de(depart, valideDepuis, renouvellements, au);
        if (!(calendrier instanceof Resultat.Accepte<Calendrier> accepte)) {
            return Sortie.refuser(contexte(), calendrier.anomalies());
        }
        LocalDate jour = contexte().jour(au);
        if (jour.isBefore(depart)) {
            contexte()
                    .messages()
                    .println(contexte().textes().texte("echeances.avant-depot", jour.toString(), depart.toString()));
        }
        Basculement basculement = envoiNational == null ? Basculement.parDefaut() : new Basculement(envoiNational);
        Sortie.document(contexte(), json -> {
            ecrire(json, accepte.valeur(), jour);
            new DetailEcheances(accepte.valeur(), jour, basculement).ecrire(json);
        });
        return BIEN;
    }

    private static void ecrire(JsonGenerator json, Calendrier calendrier, LocalDate jour) throws IOException {
        json.writeStringField("depot", calendrier.depot().toString());
        LocalDate dernier = calendrier.dernierRenouvellement();
        if (dernier != null) {
            json.writeStringField("dernierRenouvellement", dernier.toString());
        }
        json.writeStringField("expiration", calendrier.expiration().toString());
        json.writeStringField(
                "preavisAuPlusTard", calendrier.preavisAuPlusTard().toString());
        json.writeStringField("radiationSysteme", calendrier.radiationSysteme().toString());
        json.writeStringField(
                "reactivationJusquau", calendrier.reactivationJusquau().toString());
        json.writeStringField("etat", calendrier.etat(jour).name());
        sources(json, calendrier.sources(jour));
    }

    /** Where it is written, text by text. */
    static void sources(JsonGenerator json, List<SourceJuridique> sources) throws IOException {
        json.writeArrayFieldStart("sources");
        for (SourceJuridique source : sources) {
            json.writeStartObject();
            json.writeStringField("texte", source.texte());
            facultatif(json, "article", source.article());
            facultatif(json, "version", source.version());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void facultatif(JsonGenerator json, String membre, @Nullable String valeur) throws IOException {
        if (valeur != null) {
            json.writeStringField(membre, valeur);
        }
    }
}
