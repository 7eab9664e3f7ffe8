package fr.demandeunique.sne.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A large file that is being written: beside its place until it is complete, so that nobody takes half of it for all. */
final class FichierSorti implements AutoCloseable {
    private final OutputStream flux;
    private final @Nullable Path provisoire;
    private final @Nullable Path cible;

    private FichierSorti(OutputStream flux, @Nullable Path provisoire, @Nullable Path cible) {
        this.flux = flux;
        this.provisoire = provisoire;
        this.cible = cible;
    }

    /** The standard output, for JSON, one object a line. */
    static FichierSorti lignes(Contexte contexte) {
        return new FichierSorti(new Standard(contexte.out()), null, null);
    }

    /** Nowhere. */
    static FichierSorti nulle() {
        return new FichierSorti(OutputStream.nullOutputStream(), null, null);
    }

    /** Starts a file, or the standard output for {@code -}. */
    static FichierSorti ouvrir(String fichier, Contexte contexte) throws Echec {
        if (fichier.equals(Fichiers.ENTREE)) {
            return new FichierSorti(new Standard(contexte.brut()), null, null);
        }
        Path target = Fichiers.chemin(fichier, contexte.textes());
        if (Files.isDirectory(target)) {
            throw new Echec(Echec.MONDE, contexte.textes().texte("sortie.repertoire", fichier));
        }
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                // A device or a pipe cannot be replaced.
                OutputStream device = Files.newOutputStream(target, StandardOpenOption.WRITE);
                return new FichierSorti(new BufferedOutputStream(new Nomme(device, fichier)), null, null);
            }
            Path place = Files.isSymbolicLink(target) ? target.toRealPath() : target.toAbsolutePath();
            Path beside = place.resolveSibling(".sne-" + UUID.randomUUID() + ".tmp");
            OutputStream out = Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new FichierSorti(new BufferedOutputStream(new Nomme(out, fichier), 1 << 16), beside, place);
        } catch (IOException e) {
            throw new Echec(Echec.MONDE, contexte.textes().texte("sortie.impossible", fichier));
        }
    }

    OutputStream flux() {
        return flux;
    }

    /** Puts the file in its place; what is closed without this leaves no trace. */
    void terminer() throws IOException {
        flux.flush();
        if (provisoire != null && cible != null) {
            flux.close();
            Files.move(provisoire, cible, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            flux.close();
        } finally {
            if (provisoire != null) {
                Files.deleteIfExists(provisoire);
            }
        }
    }

    /** A file whose failures say its name. */
    private static final class Nomme extends FilterOutputStream {
        private final String fichier;

        Nomme(OutputStream out, String fichier) {
            super(out);
            this.fichier = fichier;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw new SortieImpossible(fichier, e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                out.close();
            } catch (IOException e) {
                throw new SortieImpossible(fichier, e);
            }
        }
    }

    /** The standard output, which swallows its failures: once it is closed, there is no reason to go on. */
    private static final class Standard extends FilterOutputStream {
        private final PrintStream standard;

        Standard(PrintStream standard) {
            super(standard);
            this.standard = standard;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            standard.write(bytes, from, length);
            if (standard.checkError()) {
                throw new SortieFermee();
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
