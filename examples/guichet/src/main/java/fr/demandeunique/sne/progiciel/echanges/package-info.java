/** Échanges: what leaves for the SNE, what came from it, and the switches of the sandbox. */
@NullMarked
package fr.demandeunique.sne.progiciel.echanges;

import org.jspecify.annotations.NullMarked;
