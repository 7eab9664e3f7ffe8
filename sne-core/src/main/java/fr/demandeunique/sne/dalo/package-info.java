/**
 * Droit au logement opposable: delays of each département, and the dates that follow from them.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.dalo;

import org.jspecify.annotations.NullMarked;
