package fr.demandeunique.sne.cli;

import java.io.IOException;

/** The standard output takes nothing any more. */
final class SortieFermee extends IOException {
    private static final long serialVersionUID = 1L;
}
