/** Conventions of reservation: where each stands, and the flow of the year. */
@NullMarked
package fr.demandeunique.sne.progiciel.conventions;

import org.jspecify.annotations.NullMarked;
