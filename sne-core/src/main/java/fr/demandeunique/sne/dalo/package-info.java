/** Droit au logement opposable: delays of each département, and the dates that follow from them. */
@NullMarked
package fr.demandeunique.sne.dalo;

import org.jspecify.annotations.NullMarked;
