package fr.demandeunique.sne.cli;

import java.io.IOException;

/** A file takes nothing any more; its message is the name of the file. */
final class SortieImpossible extends IOException {
    private static final long serialVersionUID = 1L;

    SortieImpossible(String fichier, IOException cause) {
        super(fichier, cause);
    }
}
