package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.client.bulk.ColumnProfile;
import fr.demandeunique.sne.client.bulk.SourcePlace;
import fr.demandeunique.sne.client.bulk.StockReader;
import fr.demandeunique.sne.client.bulk.StockRecord;
import fr.demandeunique.sne.controle.Anomalie;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files of a command that takes many demandes. */
final class OptionsFlux {
    @Parameters(paramLabel = "FICHIER", arity = "1..*", descriptionKey = "fichiers")
    private List<String> fichiers = List.of();

    private @Nullable Path copie;

    @Option(names = "--profil", paramLabel = "FICHIER", descriptionKey = "flux.profil")
    private @Nullable String profil;

    List<String> fichiers() {
        return fichiers;
    }

    /** What a file beside the first one is called after. */
    String nom() {
        return fichiers.get(0).equals(Fichiers.ENTREE) ? "entree" : fichiers.get(0);
    }

    /** Whether it is one document, as its name says; the standard input, by how it starts. */
    boolean seul(Contexte contexte) throws IOException {
        String name = fichiers.get(0).toLowerCase(Locale.ROOT);
        return fichiers.size() == 1
                && profil == null
                && !Fichiers.dossier(fichiers.get(0))
                && !(name.equals(Fichiers.ENTREE) && StockReader.isStock(contexte.in()))
                && Stream.of(".gz", ".ndjson", ".jsonl", ".csv", ".tsv", ".txt", ".xlsx", ".zip")
                        .noneMatch(name::endsWith);
    }

    /** Keeps the standard input, if it is asked for, in a file that nobody else may read until the command has ended: it is to be read more than once. */
    void relire(Contexte contexte) throws IOException {
        if (fichiers.contains(Fichiers.ENTREE)) {
            copie = Files.createTempFile("sne-", ".tmp");
            copie.toFile().deleteOnExit();
            Files.copy(contexte.in(), copie, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Closes itself at its end, so that the file can go. */
    private static final class Relue extends FilterInputStream {
        Relue(Path file) throws IOException {
            super(Files.newInputStream(file));
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            if (read < 0) {
                in.close();
                in = nullInputStream();
            }
            return read;
        }
    }

    /** A reader of all of them, which shows how far it has come. */
    StockReader lecteur(Contexte contexte) throws Echec, IOException {
        Fichiers.uneEntree(fichiers, contexte.textes());
        List<Path> chemins = new ArrayList<>();
        long total = 0;
        StockReader reader = StockReader.of(List.of());
        for (String one : fichiers) {
            if (one.equals(Fichiers.ENTREE)) {
                reader = reader.and(copie == null ? contexte.in() : new Relue(copie), one);
                continue;
            }
            Path path = Fichiers.lisible(one, contexte.textes());
            chemins.add(path);
            total += Files.size(path);
            reader = reader.and(path);
        }
        var avancement = new Avancement(contexte, total);
        return reader.withProfile(profil(contexte)).withProgress(avancement::fait);
    }

    private ColumnProfile profil(Contexte contexte) throws Echec, IOException {
        if (profil == null) {
            return ColumnProfile.standard();
        }
        try {
            return ColumnProfile.read(new ByteArrayInputStream(Fichiers.octets(profil, contexte)));
        } catch (IllegalArgumentException e) {
            throw new Echec(Echec.USAGE, contexte.textes().texte("flux.profil.faux", profil, e.getMessage()));
        }
    }

    /** Tells people that something could not be read: how much, where for one, and who tells all. */
    static void illisibles(long nombre, @Nullable SourcePlace place, Contexte contexte) {
        if (place != null) {
            contexte.messages()
                    .println(contexte.textes().texte("flux.illisibles", Long.toString(nombre), place.toString()));
        }
    }

    /** Tells people what could not be read: where, and why. */
    static void dire(StockRecord one, Contexte contexte) {
        for (Anomalie why : one.rapport().erreurs()) {
            contexte.messages()
                    .println(contexte.textes()
                            .texte("flux.illisible", one.place().toString(), why.message(contexte.langue())));
        }
    }

    /** Stops at what could not be read. */
    static void fatal(StockRecord one, Contexte contexte) throws IOException {
        if (one.demande() == null && !one.rapport().conforme()) {
            throw new Arret(contexte.textes().texte("flux.fatal", one.place().toString()));
        }
    }

    /** Asked to stop at the first fault. */
    static final class Arret extends IOException {
        private static final long serialVersionUID = 1L;

        Arret(String message) {
            super(message);
        }
    }
}
