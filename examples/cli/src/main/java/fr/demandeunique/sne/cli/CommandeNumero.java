package fr.demandeunique.sne.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.numero.LectureNumero;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.numero.Territoire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "numero",
        header = "Lit des numéros uniques et dit pourquoi un texte n’en est pas un.",
        description = "Un objet JSON par ligne, en clair. Code 1 si un texte est refusé.",
        footerHeading = "%nExemple :%n",
        footer = "  sne numero \"057 1215 073903 10691\"")
final class CommandeNumero implements Callable<Integer> {
    @Mixin
    private final Communes communes = new Communes();

    @Parameters(
            paramLabel = "TEXTE",
            arity = "0..*",
            description = "Textes à lire ; sans aucun, un par ligne sur l’entrée standard.")
    private List<String> textes = new ArrayList<>();

    private final Sortie sortie;

    CommandeNumero(Sortie sortie) {
        this.sortie = sortie;
    }

    @Override
    public Integer call() throws IOException {
        boolean refused = false;
        if (!textes.isEmpty()) {
            for (String text : textes) {
                refused |= !lire(text);
            }
            return refused ? Sne.REFUS : 0;
        }
        var reader = new BufferedReader(new InputStreamReader(sortie.in(), StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isBlank()) {
                refused |= !lire(line);
            }
        }
        return refused ? Sne.REFUS : 0;
    }

    private boolean lire(String saisie) {
        LectureNumero lecture = NumeroUnique.tryParse(saisie);
        NumeroUnique numero = lecture.numero();
        sortie.ligne(json -> {
            json.writeStringField("saisie", saisie);
            json.writeBooleanField("valide", numero != null);
            if (numero != null) {
                parties(json, numero);
            }
            Anomalie erreur = lecture.anomalie("");
            anomalies(json, "erreurs", erreur == null ? List.of() : List.of(erreur), lecture.position());
            anomalies(json, "avertissements", numero == null ? List.of() : numero.avertissements(""), 0);
        });
        return numero != null;
    }

    private static void parties(JsonGenerator json, NumeroUnique numero) throws IOException {
        json.writeStringField("compact", numero.compact());
        json.writeStringField("affichage", numero.affichage());
        json.writeObjectFieldStart("territoire");
        json.writeStringField("code", numero.codeTerritoire());
        Optional<Territoire> territoire = numero.territoire();
        if (territoire.isPresent()) {
            json.writeStringField("libelle", territoire.get().libelle());
        }
        json.writeEndObject();
        json.writeStringField("moisEnregistrement", numero.moisEnregistrement().toString());
        json.writeStringField("sequence", numero.sequence());
        json.writeStringField("guichet", numero.guichet().code());
    }

    private void anomalies(JsonGenerator json, String name, List<Anomalie> anomalies, int position) throws IOException {
        Locale langue = communes.langue();
        json.writeArrayFieldStart(name);
        for (Anomalie one : anomalies) {
            json.writeStartObject();
            json.writeStringField("code", one.code());
            json.writeNumberField("position", position);
            json.writeStringField("message", one.message(langue));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
