package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.client.xml.XmlOptions;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A second stack beside Metro: the npm package {@code soap}, made from the sandbox's WSDL, writes a demande, reads it, looks for its duplicates and gets the feed. Needs Node and the npm
 * registry, so that only the profile {@code piles} runs it:
 *
 * <pre>{@code mvn -Ppiles -pl examples/bac-a-sable -am test -Dtest=NuuNodeTest -Dsurefire.failIfNoSpecifiedTests=false}</pre>
 */
@EnabledIfSystemProperty(named = "piles", matches = "true")
@Timeout(300)
class NuuNodeTest {
    private static final Path DIR = Path.of("target", "piles");

    @Test
    void another_stack_writes_and_reads() throws Exception {
        Files.createDirectories(DIR);
        for (String name : List.of("package.json", "nuu.mjs")) {
            try (InputStream in = Objects.requireNonNull(NuuNodeTest.class.getResourceAsStream("/piles/" + name))) {
                Files.write(DIR.resolve(name), in.readAllBytes());
            }
        }
        run(List.of("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"));
        try (BacASable sne = BacASable.demarrer();
                SneClient passerelle = sne.client("10691")) {
            Demande couple = Appels.couple().toBuilder()
                    .guichetDerniereModification(CodeGuichet.parse("10691"))
                    .build();
            XmlOptions creation = XmlOptions.forSne().withHeader(TypeFichier.CREATION, "2015-12-17T09:00:00");
            Files.write(DIR.resolve("demande.xml"), DemandeXml.write(couple, creation));
            String said = run(List.of("node", "nuu.mjs", sne.urlNuu() + NuuSettings.PATH + "?wsdl", "demande.xml"));
            assertTrue(said.contains("cree 05712150"), said);
            assertTrue(said.contains("lu " + couple.demandeur().nom()), said);
            assertTrue(said.contains("doublons 1"), said);
            assertTrue(said.contains("faute Une erreur inattendue"), said);
            assertTrue(said.contains("refus GW_DEMANDE_INCONNUE"), said);
            var held = passerelle.demandes().lister(null).stream().toList();
            assertEquals(1, held.size());
            assertEquals(
                    EtatDemande.ACTIVE,
                    passerelle.lire(held.get(0).numero()).demande().etat());
        }
    }

    private static String run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(DIR.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0, said);
        return said;
    }
}
