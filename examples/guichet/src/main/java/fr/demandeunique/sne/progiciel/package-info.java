/** A desk for demandes on the web, as an editor would build it on this library: one package for each area of the screen. */
@NullMarked
package fr.demandeunique.sne.progiciel;

import org.jspecify.annotations.NullMarked;
