package fr.demandeunique.sne.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.demandeunique.sne.bacasable.BacASable;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session that the page for editors without Java shows is run as it stands, and says what the page says. */
class AutresLangagesTest {
    private static final Pattern SESSION =
            Pattern.compile("<!-- session -->\n```sh\n(.*?)```\n\n```text\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_session_of_the_page_runs_against_the_sandbox(@TempDir Path folder) throws Exception {
        assumeTrue(Stream.of("bash", "curl", "jq").allMatch(AutresLangagesTest::there), "needs bash, curl and jq");
        Matcher page = SESSION.matcher(Files.readString(Path.of("../../docs/AUTRES-LANGAGES.md")));
        assertEquals(true, page.find());
        Files.writeString(folder.resolve("session.sh"), "set -euo pipefail\n" + page.group(1));
        Files.copy(Path.of("../../sne-client/src/test/resources/exemple-demande.json"), folder.resolve("demande.json"));

        try (BacASable sne = BacASable.demarrer()) {
            ProcessBuilder session = new ProcessBuilder("bash", "session.sh")
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            session.environment().put("SNE", sne.url().toString());
            Process run = session.start();
            String said = new String(run.getInputStream().readAllBytes(), UTF_8);

            assertEquals(page.group(2), said);
            assertEquals(0, run.waitFor());
        }
    }

    private static boolean there(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
