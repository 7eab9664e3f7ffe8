/** The command {@code sne}: one class for each subcommand, one JSON document on standard output. */
@NullMarked
package fr.demandeunique.sne.cli;

import org.jspecify.annotations.NullMarked;
