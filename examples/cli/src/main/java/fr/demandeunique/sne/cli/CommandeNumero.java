package fr.demandeunique.sne.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.numero.RaisonNumero;
import fr.demandeunique.sne.numero.Territoire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sne numero}: reads numéros uniques, one JSON object a line. */
@Command(name = "numero")
final class CommandeNumero extends Commande {
    /** How often it is checked that somebody still reads the answers. */
    private static final int PAS = 1024;

    /** The lengths of what a number is printed in: territory, month and year, sequence, guichet. */
    private static final List<Integer> PIECES = List.of(3, 4, 6, 5);

    @Parameters(arity = "0..*", paramLabel = "TEXTE", descriptionKey = "numero.texte")
    private List<String> textes = List.of();

    private boolean refus;

    CommandeNumero(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() throws IOException {
        try (JsonGenerator json = Sortie.lignes(contexte())) {
            if (textes.isEmpty() || textes.equals(List.of(Fichiers.ENTREE))) {
                lireEntree(json);
            } else {
                for (String one : reunis(textes)) {
                    ecrire(json, one, NumeroUnique.tryParse(one));
                }
            }
            if (json.getOutputContext().getEntryCount() > 0) {
                json.writeRaw('\n');
            }
        }
        return refus ? Echec.REFUS : BIEN;
    }

    /** A number typed as it is printed, and not put between quotes, comes in four pieces. */
    private static List<String> reunis(List<String> typed) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            int last = i + PIECES.size();
            List<String> some = last <= typed.size() ? typed.subList(i, last) : List.of();
            boolean pieces = some.stream().map(String::length).toList().equals(PIECES);
            all.add(pieces ? String.join(" ", some) : typed.get(i));
            i += pieces ? PIECES.size() - 1 : 0;
        }
        return all;
    }

    private void lireEntree(JsonGenerator json) throws IOException {
        var lines = new Lignes(contexte().in());
        int count = 0;
        for (String one = lines.suivante(); one != null; one = lines.suivante()) {
            Lecture<NumeroUnique> read = NumeroUnique.tryParse(one);
            if (read.raison() != RaisonNumero.NUMERO_VIDE) {
                ecrire(json, one, read);
                if (lines.attend()) {
                    json.flush();
                }
            }
            if (++count % PAS == 0 && contexte().out().checkError()) {
                return;
            }
        }
    }

    private void ecrire(JsonGenerator json, String saisie, Lecture<NumeroUnique> lecture) throws IOException {
        // Half a surrogate pair has no UTF-8; it is at fault already, and its place must not move.
        String text = new String(saisie.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        json.writeStartObject();
        json.writeStringField("saisie", text);
        json.writeBooleanField("valide", lecture.valide());
        NumeroUnique numero = lecture.valeur();
        if (numero != null) {
            parties(json, numero);
        }
        Anomalie fault = lecture.anomalie("");
        refus |= fault != null;
        anomalies(json, "erreurs", fault == null ? List.of() : List.of(fault), lecture.position());
        anomalies(json, "avertissements", numero == null ? List.of() : numero.avertissements(""), debut(saisie));
        json.writeEndObject();
    }

    private static void parties(JsonGenerator json, NumeroUnique numero) throws IOException {
        json.writeStringField("compact", numero.compact());
        json.writeStringField("affichage", numero.affichage());
        json.writeObjectFieldStart("territoire");
        json.writeStringField("code", numero.codeTerritoire());
        String name = numero.territoire().map(Territoire::libelle).orElse(null);
        if (name != null) {
            json.writeStringField("libelle", name);
        }
        json.writeEndObject();
        json.writeStringField("moisEnregistrement", numero.moisEnregistrement().toString());
        json.writeStringField("sequence", numero.sequence());
        json.writeStringField("guichet", numero.guichet().code());
    }

    private void anomalies(JsonGenerator json, String membre, List<Anomalie> anomalies, int position)
            throws IOException {
        json.writeArrayFieldStart(membre);
        for (Anomalie one : anomalies) {
            json.writeStartObject();
            json.writeStringField("code", one.code());
            json.writeNumberField("position", position);
            json.writeStringField("message", one.message(contexte().langue()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Where the territory starts: the first character that is not a space. */
    private static int debut(String saisie) {
        int at = 0;
        while (at < saisie.length() && (saisie.charAt(at) < '0' || saisie.charAt(at) > '9')) {
            at++;
        }
        return at;
    }
}
