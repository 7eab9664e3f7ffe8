package fr.demandeunique.sne.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Separation;
import fr.demandeunique.sne.cycle.Separation.Consigne;
import fr.demandeunique.sne.cycle.Separation.Duplication;
import fr.demandeunique.sne.demande.Demande;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sne separer}: duplicates a demande for the partner who leaves. */
@Command(name = "separer")
final class CommandeSeparer extends Commande {
    @Parameters(paramLabel = "FICHIER", descriptionKey = "fichier")
    private String fichier = "";

    @Option(names = "--co-titulaire", required = true, paramLabel = "N", descriptionKey = "separer.co-titulaire")
    private int coTitulaire;

    @Option(names = "--le", required = true, paramLabel = "DATE", descriptionKey = "separer.le")
    private @Nullable LocalDate le;

    /** Accepted for scripts that give a seed to every command; nothing is drawn here, the duplicate has no number yet. */
    @Option(names = "--graine", paramLabel = "N", descriptionKey = "separer.graine")
    private long graine;

    CommandeSeparer(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() throws Echec, IOException {
        Resultat<Demande> lecture = Fichiers.lire(fichier, contexte()).resultat();
        if (!(lecture instanceof Resultat.Accepte<Demande> lue)) {
            return Sortie.refuser(contexte(), lecture.anomalies());
        }
        Resultat<Duplication> resultat = Separation.separer(lue.valeur(), coTitulaire, Objects.requireNonNull(le));
        if (!(resultat instanceof Resultat.Accepte<Duplication> accepte)) {
            return Sortie.refuser(contexte(), resultat.anomalies());
        }
        List<Anomalie> warnings = new ArrayList<>(lecture.anomalies());
        warnings.addAll(accepte.avertissements());
        Sortie.document(contexte(), json -> ecrire(json, accepte.valeur(), warnings));
        return BIEN;
    }

    private void ecrire(JsonGenerator json, Duplication duplication, List<Anomalie> warnings) throws IOException {
        Sortie.demande(json, "nouvelle", duplication.nouvelle());
        Sortie.demande(json, "initiale", duplication.initiale());
        json.writeArrayFieldStart("aFaire");
        for (Consigne one : duplication.aFaire()) {
            json.writeStartObject();
            json.writeStringField("code", one.code());
            json.writeStringField("message", one.message(contexte().langue()));
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!warnings.isEmpty()) {
            Sortie.anomalies(json, "avertissements", warnings, contexte().langue());
        }
    }
}
