package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.cycle.Auteur;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
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

    @Option(names = "--ecoute", paramLabel = "ADRESSE", descriptionKey = "bac-a-sable.ecoute")
    private @Nullable InetAddress ecoute;

    @Option(names = "--graine", paramLabel = "N", descriptionKey = "bac-a-sable.graine")
    private @Nullable Long graine;

    @Option(
            names = "--horloge",
            paramLabel = "INSTANT",
            descriptionKey = "bac-a-sable.horloge",
            converter = LectureInstant.class)
    private @Nullable Instant horloge;

    @Option(names = "--donnees", paramLabel = "DIR", descriptionKey = "bac-a-sable.donnees")
    private @Nullable Path donnees;

    @Option(names = "--pannes", paramLabel = "SPEC", descriptionKey = "bac-a-sable.pannes")
    private @Nullable String pannes;

    @Option(names = "--tls", paramLabel = "DIR", descriptionKey = "bac-a-sable.tls")
    private @Nullable Path tls;

    @Option(names = "--certificat-client", descriptionKey = "bac-a-sable.certificat-client")
    private boolean certificatClient;

    @Option(names = "--homologation", paramLabel = "RAPPORT.html", descriptionKey = "bac-a-sable.homologation")
    private @Nullable String homologation;

    @Option(names = "--annulation", paramLabel = "QUI", split = ",", descriptionKey = "bac-a-sable.annulation")
    private Auteur @Nullable [] annulation;

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
            if (tls != null) {
                ecrireCertificats(sne, tls);
            }
            if (homologation != null) {
                RapportHomologation.suivre(sne, homologation, contexte());
            }
            contexte()
                    .out()
                    .write(("{\"url\":\"" + sne.url() + "\",\"port\":" + sne.port()
                                    + sne.jeton()
                                            .map(one -> ",\"jeton\":\"" + one + "\"")
                                            .orElse("") + "}\n")
                            .getBytes(StandardCharsets.UTF_8));
            contexte().out().flush();
            contexte()
                    .messages()
                    .println(contexte()
                            .textes()
                            .texte("bac-a-sable.pret", sne.page().toString()));
            attendre(sne);
        }
        return BIEN;
    }

    private BacASable demarrer() throws Echec {
        if (port < 0 || port > PORT_MAX) {
            throw new Echec(Echec.USAGE, contexte().textes().texte("bac-a-sable.port.borne"));
        }
        BacASable.Builder builder = BacASable.builder().port(port);
        securiser(builder);
        if (ecoute != null) {
            builder.ecoute(ecoute);
        }
        if (graine != null) {
            builder.graine(graine);
        }
        if (horloge != null) {
            builder.horloge(horloge);
        }
        if (annulation != null) {
            builder.annulation(annulation);
        }
        if (pannes != null) {
            try {
                builder.pannes(pannes);
            } catch (IllegalArgumentException e) {
                throw new Echec(Echec.USAGE, contexte().textes().texte("bac-a-sable.pannes.illisible", e.getMessage()));
            }
        }
        if (donnees != null) {
            if (Files.exists(donnees) && !Files.isDirectory(donnees)) {
                throw new Echec(
                        Echec.USAGE, contexte().textes().texte("bac-a-sable.donnees.fichier", donnees.toString()));
            }
            builder.donnees(donnees);
        }
        try {
            return builder.demarrer();
        } catch (BindException e) {
            throw new Echec(Echec.MONDE, contexte().textes().texte("bac-a-sable.port.pris", String.valueOf(port)));
        } catch (IOException e) {
            throw new Echec(
                    Echec.MONDE, contexte().textes().texte("bac-a-sable.donnees.prises", String.valueOf(donnees)));
        }
    }

    private void securiser(BacASable.Builder builder) throws Echec {
        if (tls == null) {
            if (certificatClient) {
                throw new Echec(Echec.USAGE, contexte().textes().texte("bac-a-sable.certificat-client.tls"));
            }
            return;
        }
        if (Files.exists(tls) && !Files.isDirectory(tls)) {
            throw new Echec(Echec.USAGE, contexte().textes().texte("bac-a-sable.tls.fichier", tls.toString()));
        }
        builder.tls();
        if (certificatClient) {
            builder.certificatClient();
        }
    }

    private void ecrireCertificats(BacASable sne, Path folder) throws Echec {
        try {
            sne.tls().ecrire(folder);
        } catch (GeneralSecurityException | IOException e) {
            throw new Echec(Echec.MONDE, contexte().textes().texte("bac-a-sable.tls.illisible", folder.toString()));
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
