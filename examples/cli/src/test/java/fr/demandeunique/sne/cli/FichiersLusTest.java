package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the files that a command reads is at fault, and the one that can be read only once. */
class FichiersLusTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "controler - -",
                "auditer - -",
                "attestation - - -o OUT",
                "preavis - - -o OUT",
                "fiche - - -o OUT",
                "flux - -"
            })
    void the_standard_input_is_read_once(String line) {
        String out = dir.resolve("out.pdf").toString();
        String[] args = line.replace("OUT", out).split(" ");
        Execution run = Execution.avecEntree(Execution.exemple(), args).attendre(2);
        assertEquals("", run.out());
        assertEquals(
                "L’entrée standard ne se lit qu’une fois\u00a0: donnez «\u00a0-\u00a0» une seule fois.\n", run.err());
    }

    /** An empty path of an anomaly would lead into the demande, which is sound. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "attestation DEMANDE -o OUT --mentions VIDE",
                "preavis DEMANDE -o OUT --mentions VIDE",
                "notice -o OUT --mentions VIDE",
                "coter DEMANDE --grille VIDE",
                "coter DEMANDE --grille exemple --faits VIDE --le=2024-01-15"
            })
    void a_file_beside_the_demande_is_named(String line) throws IOException {
        Path demande = Files.write(dir.resolve("demande.json"), Execution.exemple());
        Path empty = Files.write(dir.resolve("vide.json"), new byte[0]);
        String[] args = line.replace("DEMANDE", demande.toString())
                .replace("OUT", dir.resolve("out.pdf").toString())
                .replace("VIDE", empty.toString())
                .split(" ");
        Execution run = Execution.de(args).attendre(1);
        assertEquals("JSON_VIDE", run.codes("anomalies").get(0));
        assertTrue(run.err().contains("Les anomalies sont celles du fichier «\u00a0" + empty + "\u00a0»."), run.err());
    }

    @Test
    void a_demande_that_is_refused_is_not_said_to_be_another_file() throws IOException {
        Path empty = Files.write(dir.resolve("vide.json"), new byte[0]);
        Execution run = Execution.de("coter", empty.toString(), "--grille", "exemple", "--le=2024-01-15")
                .attendre(1);
        assertEquals("JSON_VIDE", run.codes("anomalies").get(0));
        assertEquals("", run.err());
    }
}
