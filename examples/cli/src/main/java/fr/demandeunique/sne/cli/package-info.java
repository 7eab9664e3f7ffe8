/** The command {@code sne}: the rules, the documents and the sandbox for support staff and scripts. */
@NullMarked
package fr.demandeunique.sne.cli;

import org.jspecify.annotations.NullMarked;
