package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.bacasable.BacASable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** {@code sne bac-a-sable}: runs the sandbox SNE until it is stopped. */
@Command(name = "bac-a-sable")
final class CommandeBacASable extends Commande {
    private static final int PORT_MAX = 65_535;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "bac-a-sable.port")
    private int port;

    @Option(names = "--graine", paramLabel = "N", descriptionKey = "bac-a-sable.graine")
    private @Nullable Long graine;

    @Option(
            names = "--horloge",
            paramLabel = "INSTANT",
            descriptionKey = "bac-a-sable.horloge",
            converter = LectureInstant.class)
    private @Nullable Instant horloge;

    CommandeBacASable(Contexte contexte) {
        super(contexte);
    }

    /** An ISO instant or day. */
    static final class LectureInstant implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String value) {
            return Dates.instant(value);
        }
    }

    @Override
    public Integer call() throws Echec, IOException {
        try (BacASable sne = demarrer()) {
            contexte()
                    .out()
                    .write(("{\"url\":\"" + sne.url() + "\",\"port\":" + sne.port() + "}\n")
                            .getBytes(StandardCharsets.UTF_8));
            contexte().out().flush();
            contexte().messages().println(contexte().textes().texte("bac-a-sable.pret"));
            attendre(sne);
        }
        return BIEN;
    }

    private BacASable demarrer() throws Echec {
        if (port < 0 || port > PORT_MAX) {
            throw new Echec(Echec.USAGE, contexte().textes().texte("bac-a-sable.port.borne"));
        }
        BacASable.Builder builder = BacASable.builder().port(port);
        if (graine != null) {
            builder.graine(graine);
        }
        if (horloge != null) {
            builder.horloge(horloge);
        }
        try {
            return builder.demarrer();
        } catch (IOException e) {
            throw new Echec(Echec.MONDE, contexte().textes().texte("bac-a-sable.port.pris", String.valueOf(port)));
        }
    }

    /** Until a signal stops the JVM: that is how this command ends well, so its code is 0; or until the thread is interrupted. */
    private static void attendre(BacASable sne) {
        var stop = new Thread(() -> {
            sne.close();
            Runtime.getRuntime().halt(BIEN);
        });
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(stop);
        }
    }
}
