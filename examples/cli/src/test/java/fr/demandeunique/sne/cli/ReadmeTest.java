package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the README work, one after the other, as they are printed there. */
class ReadmeTest {
    private static final Pattern MOT = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern FICHIER =
            Pattern.compile("[a-z]+\\.(json|xml|pdf|pem|properties|ndjson\\.gz|csv|html|xlsx|eml)");

    @TempDir
    private Path dossier;

    @Test
    void the_commands_of_the_README_work_as_printed() throws Exception {
        Set<String> tried = new TreeSet<>();
        for (String line : commandes()) {
            if (line.startsWith("cp ")) {
                String[] words = line.split(" ");
                Files.copy(racine().resolve("target/essai").resolve(words[1]).normalize(), dossier.resolve(words[2]));
            } else if (line.startsWith("printf ")) {
                Files.writeString(
                        dossier.resolve(line.substring(line.lastIndexOf(' ') + 1)),
                        line.split("'")[1].replace("\\n", "\n"));
            } else if (line.startsWith("openssl ")) {
                cles();
            } else if (line.startsWith("sne ")) {
                // A stock holds demandes for which there is no letter that day: the code says so, and a shell goes on.
                boolean refusal = line.endsWith(" || true");
                List<String> words =
                        mots(line.replace(" || true", "").substring(4).split(" +#| > ")[0]);
                tried.add(words.get(0));
                // The first does not end by itself, the other needs it.
                if (!Set.of("bac-a-sable", "importer").contains(words.get(0))) {
                    Execution.de(words.toArray(String[]::new)).attendre(refusal ? 1 : 0);
                }
            }
        }
        assertEquals(new TreeSet<>(Sne.COMMANDES.keySet()), tried, "every command is shown");
        assertTrue(Files.size(dossier.resolve("bordereau.pdf")) > 0);
    }

    private static List<String> commandes() throws IOException {
        return Pattern.compile("```sh\n(mkdir[^\n]*\nsne\\(\\).*?)```", Pattern.DOTALL)
                .matcher(Files.readString(racine().resolve("README.md")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .lines()
                .toList();
    }

    /** The words of a line, the names of files in a folder of the test. */
    private List<String> mots(String line) {
        List<String> words = new ArrayList<>();
        MOT.matcher(line).results().forEach(found -> {
            String word = found.group(1) != null ? found.group(1) : found.group(2);
            words.add(
                    FICHIER.matcher(word).matches() || word.equals("extractions")
                            ? dossier.resolve(word).toString()
                            : word);
        });
        return words;
    }

    /** What the two commands of OpenSSL write. */
    private void cles() throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        pem("privee.pem", "PRIVATE KEY", pair.getPrivate());
        pem("publique.pem", "PUBLIC KEY", pair.getPublic());
    }

    private void pem(String name, String label, Key key) throws IOException {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.getEncoded());
        Files.writeString(
                dossier.resolve(name), "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n");
    }

    private static Path racine() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("README.md")) || !Files.exists(here.resolve("sne-core"))) {
            here = here.getParent();
        }
        return here;
    }
}
