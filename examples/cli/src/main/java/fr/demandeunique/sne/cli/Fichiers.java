package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.client.xml.PlaceTable;
import fr.demandeunique.sne.client.xml.XmlReading;
import fr.demandeunique.sne.controle.Resultat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The files that a command reads and writes. */
final class Fichiers {
    /** Stands for the standard input, and for the standard output where a file is written. */
    static final String ENTREE = "-";

    /** Enough to see past a byte order mark and blank lines. */
    private static final int DEBUT = 256;

    private Fichiers() {}

    /** Reads the demande in a file, or in the standard input; content that cannot be read is told by the report. */
    static DemandeReading lire(String fichier, Contexte contexte) throws Echec, IOException {
        return document(fichier, contexte).lecture();
    }

    /** The same, with a way to say where an anomaly stands in what was read. */
    static DocumentLu document(String fichier, Contexte contexte) throws Echec, IOException {
        boolean xml = fichier.toLowerCase(Locale.ROOT).endsWith(".xml");
        if (fichier.equals(ENTREE)) {
            return lire(contexte.in(), xml);
        }
        return lire(fichier, contexte, in -> lire(in, xml));
    }

    /** Reads what a file of this name holds, XML by a table of places. */
    static DemandeReading lire(String fichier, byte[] octets, PlaceTable places) {
        if (!xml(fichier, octets)) {
            return DemandeJson.read(octets);
        }
        XmlReading read = DemandeXml.read(octets, places);
        return new DemandeReading(read.demande(), read.rapport());
    }

    /** Tells whether a file of this name holds XML. */
    static boolean xml(String fichier, byte[] octets) {
        return fichier.toLowerCase(Locale.ROOT).endsWith(".xml")
                || commenceParBalise(Arrays.copyOf(octets, Math.min(DEBUT, octets.length)));
    }

    /** All the bytes of a file, or of the standard input. */
    static byte[] octets(String fichier, Contexte contexte) throws Echec, IOException {
        return fichier.equals(ENTREE)
                ? contexte.in().readAllBytes()
                : lire(fichier, contexte, InputStream::readAllBytes);
    }

    /** Says on the standard error whose anomalies they are when it is not a demande that is refused but a file beside it. */
    static <T> Resultat<T> annexe(String fichier, Resultat<T> lu, Contexte contexte) {
        if (!lu.estAccepte()) {
            contexte.messages().println(contexte.textes().texte("fichier.annexe", fichier));
        }
        return lu;
    }

    /** Refuses to read the standard input twice: nothing would be left of it. */
    static void uneEntree(List<String> fichiers, Textes textes) throws Echec {
        if (fichiers.indexOf(ENTREE) != fichiers.lastIndexOf(ENTREE)) {
            throw new Echec(Echec.USAGE, textes.texte("fichier.entree"));
        }
    }

    /** Reads a stream. */
    private interface Lecteur<T> {
        T lire(InputStream in) throws IOException;
    }

    private static <T> T lire(String fichier, Contexte contexte, Lecteur<T> lecteur) throws Echec, IOException {
        Path path = chemin(fichier, contexte.textes());
        if (Files.isDirectory(path)) {
            throw new Echec(Echec.USAGE, contexte.textes().texte("fichier.repertoire", fichier));
        }
        try (InputStream in = Files.newInputStream(path)) {
            return lecteur.lire(in);
        } catch (NoSuchFileException e) {
            throw new Echec(Echec.USAGE, contexte.textes().texte("fichier.absent", fichier));
        } catch (AccessDeniedException e) {
            throw new Echec(Echec.USAGE, contexte.textes().texte("fichier.illisible", fichier));
        } catch (FileSystemException e) {
            // Too long, or below something that is no directory.
            throw new Echec(Echec.USAGE, contexte.textes().texte("fichier.impossible", fichier));
        } catch (IOException e) {
            throw new Echec(Echec.MONDE, contexte.textes().texte("lecture.fichier", fichier));
        }
    }

    /** The path of a file or a folder that is there and may be read. */
    static Path lisible(String fichier, Textes textes) throws Echec {
        Path path = chemin(fichier, textes);
        try {
            path.toRealPath();
        } catch (NoSuchFileException e) {
            throw new Echec(Echec.USAGE, textes.texte("fichier.absent", fichier));
        } catch (IOException e) {
            throw new Echec(Echec.USAGE, textes.texte("fichier.impossible", fichier));
        }
        if (!Files.isReadable(path)) {
            throw new Echec(Echec.USAGE, textes.texte("fichier.illisible", fichier));
        }
        return path;
    }

    /** Tells whether a text names a file; one that no file can be called by does not. */
    static boolean existe(String fichier) {
        try {
            return Files.exists(Path.of(fichier));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Tells whether a text names a folder. */
    static boolean dossier(String fichier) {
        return existe(fichier) && Files.isDirectory(Path.of(fichier));
    }

    private static DocumentLu lire(InputStream in, boolean xml) throws IOException {
        var content = new BufferedInputStream(in);
        return xml || commenceParBalise(content)
                ? DocumentLu.de(DemandeXml.read(content))
                : DocumentLu.de(DemandeJson.read(content));
    }

    /** Tells XML from JSON by its content, for the standard input has no extension. */
    private static boolean commenceParBalise(BufferedInputStream content) throws IOException {
        content.mark(DEBUT);
        byte[] start = content.readNBytes(DEBUT);
        content.reset();
        return commenceParBalise(start);
    }

    private static boolean commenceParBalise(byte[] start) {
        for (byte one : start) {
            boolean skipped = one == ' ' || one == '\t' || one == '\r' || one == '\n' || one < 0;
            if (!skipped) {
                return one == '<';
            }
        }
        return false;
    }

    /** Writes the whole file or nothing: readers see the former content until the new one is complete. {@code -} is the standard output. */
    static void ecrire(String fichier, byte[] octets, Contexte contexte) throws Echec, IOException {
        if (fichier.equals(ENTREE)) {
            contexte.brut().write(octets);
            contexte.brut().flush();
            return;
        }
        Textes textes = contexte.textes();
        Path path = chemin(fichier, textes);
        if (Files.isDirectory(path)) {
            throw new Echec(Echec.MONDE, textes.texte("sortie.repertoire", fichier));
        }
        try {
            Path target = Files.isSymbolicLink(path) ? path.toRealPath() : path.toAbsolutePath();
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                // A device or a pipe cannot be replaced.
                Files.write(target, octets, StandardOpenOption.WRITE);
                return;
            }
            if (Files.exists(target) && !Files.isWritable(target)) {
                throw new AccessDeniedException(fichier);
            }
            remplacer(target, octets);
        } catch (IOException e) {
            throw new Echec(Echec.MONDE, textes.texte("sortie.impossible", fichier));
        }
    }

    private static void remplacer(Path target, byte[] octets) throws IOException {
        Path temporary = target.resolveSibling(".sne-" + UUID.randomUUID() + ".tmp");
        try {
            Files.write(temporary, octets, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Tells whether two names are of the same file; a name that stands for no file, or for a standard stream, is not. */
    static boolean memes(String un, String autre, Textes textes) throws Echec, IOException {
        if (un.equals(ENTREE) || autre.equals(ENTREE)) {
            return false;
        }
        Path one = chemin(un, textes);
        Path other = chemin(autre, textes);
        return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    }

    /** Refuses to write over what is to be read, and to read the standard input twice. */
    static void distincts(List<String> lus, String ecrit, Textes textes) throws Echec, IOException {
        uneEntree(lus, textes);
        for (String one : lus) {
            if (memes(one, ecrit, textes)) {
                throw new Echec(Echec.USAGE, textes.texte("sortie.entree"));
            }
        }
    }

    static Path chemin(String fichier, Textes textes) throws Echec {
        if (fichier.isEmpty()) {
            throw new Echec(Echec.USAGE, textes.texte("fichier.vide"));
        }
        try {
            return Path.of(fichier);
        } catch (InvalidPathException e) {
            throw new Echec(Echec.USAGE, textes.texte("fichier.nom"));
        }
    }
}
