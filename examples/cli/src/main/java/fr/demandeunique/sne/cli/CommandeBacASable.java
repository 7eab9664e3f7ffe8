package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.bacasable.BacASable;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "bac-a-sable",
        header = "Lance un SNE d’essai jusqu’à ce qu’on l’arrête.",
        description = "La première ligne donne son adresse et son port.",
        footerHeading = "%nExemple :%n",
        footer = "  sne bac-a-sable --port 8080 --horloge 2015-12-17T09:00:00Z")
final class CommandeBacASable implements Callable<Integer> {
    @Mixin
    private final Communes communes = new Communes();

    @Option(names = "--port", paramLabel = "P", defaultValue = "0", description = "Port ; libre par défaut.")
    private int port;

    @Option(names = "--graine", paramLabel = "S", description = "Graine des numéros.")
    private @Nullable Long graine;

    @Option(
            names = "--horloge",
            paramLabel = "INSTANT",
            description = "Heure du bac à sable (AAAA-MM-JJTHH:MM:SSZ) ; maintenant par défaut.")
    private @Nullable Instant horloge;

    private final Sortie sortie;

    CommandeBacASable(Sortie sortie) {
        this.sortie = sortie;
    }

    @Override
    public Integer call() throws InterruptedException {
        var builder = BacASable.builder().port(port).horloge(horloge == null ? Instant.now() : horloge);
        if (graine != null) {
            builder.graine(graine);
        }
        try (BacASable sne = builder.demarrer()) {
            sortie.ligne(json -> {
                json.writeStringField("url", sne.url().toString());
                json.writeNumberField("port", sne.port());
            });
            new CountDownLatch(1).await();
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            throw new Echec(Sne.EXTERIEUR, "port indisponible : " + port);
        }
    }
}
