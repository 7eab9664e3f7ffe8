package fr.demandeunique.sne.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import fr.demandeunique.sne.client.json.AnomaliesJson;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.LectureDemande;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The streams of a command: demandes in, one JSON document out. */
final class Sortie {
    private static final JsonFactory JSON = new JsonFactory();
    private static final DefaultPrettyPrinter LISIBLE = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    Sortie(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    InputStream in() {
        return in;
    }

    PrintStream err() {
        return err;
    }

    /** Writes the members of the one object that a command prints. */
    @FunctionalInterface
    interface Contenu {
        void ecrire(JsonGenerator json) throws IOException;
    }

    /** Prints an object over several lines. */
    void objet(Contenu contenu) {
        print(contenu, true);
    }

    /** Prints an object on one line. */
    void ligne(Contenu contenu) {
        print(contenu, false);
    }

    private void print(Contenu contenu, boolean indented) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            if (indented) {
                json.setPrettyPrinter(LISIBLE.createInstance());
            }
            json.writeStartObject();
            contenu.ecrire(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("a writer in memory does not fail", e);
        }
        out.print(text + "\n");
        out.flush();
    }

    /** Prints anomalies on their own: the command was refused. */
    int refuser(List<Anomalie> anomalies, Locale langue) {
        objet(json -> anomalies(json, "anomalies", anomalies, langue));
        return Sne.REFUS;
    }

    static void anomalies(JsonGenerator json, String name, List<Anomalie> anomalies, Locale langue) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(AnomaliesJson.ecrire(anomalies, langue));
    }

    /** Reads a demande from a file, or from standard input for {@code -}. */
    LectureDemande lire(String file) {
        try (InputStream source = ouvrir(file)) {
            source.mark(4);
            int first = source.read();
            source.reset();
            if (first == '<') {
                return new LectureDemande(null, new Rapport(List.of(Anomalie.erreur("XML_PAS_ENCORE", ""))));
            }
            return DemandeJson.lire(source);
        } catch (IOException e) {
            throw new Echec(Sne.USAGE, "fichier illisible : " + file);
        }
    }

    private InputStream ouvrir(String file) throws IOException {
        if (file.equals("-")) {
            return new BufferedInputStream(in);
        }
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            throw new Echec(Sne.USAGE, "fichier introuvable : " + file);
        }
        if (Files.isDirectory(path)) {
            throw new Echec(Sne.USAGE, "un fichier est attendu, pas un dossier : " + file);
        }
        return new BufferedInputStream(Files.newInputStream(path));
    }
}
