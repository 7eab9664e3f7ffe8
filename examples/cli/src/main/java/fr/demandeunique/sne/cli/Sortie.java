package fr.demandeunique.sne.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import fr.demandeunique.sne.client.json.AnomaliesJson;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.pdf.PdfDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** JSON on the standard output, in UTF-8: one indented document, or one object a line. */
final class Sortie {
    private static final JsonFactory JSON = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private Sortie() {}

    /** Fills one object. */
    interface Contenu {
        void ecrire(JsonGenerator json) throws IOException;
    }

    /** Prints one object, indented by two spaces. */
    static void document(Contexte contexte, Contenu contenu) throws IOException {
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        printer.indentArraysWith(lines);
        printer.indentObjectsWith(lines);
        try (JsonGenerator json = JSON.createGenerator(contexte.out()).setPrettyPrinter(printer)) {
            json.writeStartObject();
            contenu.ecrire(json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
        contexte.out().flush();
    }

    /** Prints one object about what was written elsewhere: on the standard output, or on standard error where the standard output holds the result itself. */
    static void resume(Contexte contexte, String sortie, Contenu contenu) throws IOException {
        if (!sortie.equals(Fichiers.ENTREE)) {
            document(contexte, contenu);
            return;
        }
        var bytes = new ByteArrayOutputStream();
        var lines = contexte.mise() == null
                ? null
                : SortieLisible.vers(new PrintStream(bytes, false, StandardCharsets.UTF_8), contexte.mise());
        ligne(lines == null ? bytes : lines, contenu);
        if (lines != null) {
            lines.flush();
        }
        contexte.messages().print(bytes.toString(StandardCharsets.UTF_8));
        contexte.messages().flush();
    }

    /** Writes a paper and tells about it: its warnings stand behind those that came before it. */
    static int papier(
            Contexte contexte, String sortie, String type, PdfDocument pdf, List<Anomalie> avant, Contenu plus)
            throws Echec, IOException {
        List<Anomalie> said = new ArrayList<>(avant);
        said.addAll(pdf.avertissements());
        Fichiers.ecrire(sortie, pdf.octets(), contexte);
        resume(contexte, sortie, json -> {
            json.writeStringField("fichier", sortie);
            json.writeStringField("type", type);
            plus.ecrire(json);
            json.writeNumberField("pages", pdf.pages());
            json.writeNumberField("octets", pdf.octets().length);
            anomalies(json, "avertissements", said, contexte.langue());
        });
        return Commande.BIEN;
    }

    /** Writes one object on a line of its own. */
    static void ligne(OutputStream out, Contenu contenu) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            contenu.ecrire(json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Starts a series of objects, each on its line; close it to end the last line. */
    static JsonGenerator lignes(Contexte contexte) throws IOException {
        return JSON.createGenerator(contexte.out()).setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    }

    /** Prints {@code {"anomalies":[…]}}; gives the exit code of a refusal. */
    static int refuser(Contexte contexte, List<Anomalie> anomalies) throws IOException {
        document(contexte, json -> anomalies(json, "anomalies", anomalies, contexte.langue()));
        return Echec.REFUS;
    }

    /** The same, of a command whose file may be the standard output. */
    static int refuser(Contexte contexte, String sortie, List<Anomalie> anomalies) throws IOException {
        resume(contexte, sortie, json -> anomalies(json, "anomalies", anomalies, contexte.langue()));
        return Echec.REFUS;
    }

    /** A number without an exponent; null where there is none. */
    static void nombre(JsonGenerator json, String membre, @Nullable Number valeur) throws IOException {
        json.writeFieldName(membre);
        if (valeur == null) {
            json.writeNull();
        } else {
            json.writeNumber(new BigDecimal(valeur.toString()).toPlainString());
        }
    }

    static void anomalies(JsonGenerator json, String membre, List<Anomalie> anomalies, Locale langue)
            throws IOException {
        json.writeFieldName(membre);
        try (var array = JSON.createParser(AnomaliesJson.write(anomalies, langue))) {
            array.nextToken();
            json.copyCurrentStructure(array);
        }
    }

    /** A demande as a member of the document; the text is taken as it is, so that no number changes. */
    static void demande(JsonGenerator json, String membre, Demande demande) throws IOException {
        json.writeFieldName(membre);
        json.writeRawValue(DemandeJson.writeIndented(demande).replace("\n", "\n  "));
    }
}
