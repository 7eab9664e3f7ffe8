/**
 * Cotation of the demandes: grids as data, the score with its reasons, the distribution of the scores and the waiting time.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.cotation;

import org.jspecify.annotations.NullMarked;
