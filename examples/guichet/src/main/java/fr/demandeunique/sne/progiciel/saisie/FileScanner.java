package fr.demandeunique.sne.progiciel.saisie;

/** The place of an antivirus: a bean of this type is asked about every file before it is kept. */
@FunctionalInterface
public interface FileScanner {
    boolean accepts(byte[] bytes);
}
