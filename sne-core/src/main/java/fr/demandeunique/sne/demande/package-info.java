/**
 * The demande: immutable records, one for each screen tab of the SNE.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.demande;

import org.jspecify.annotations.NullMarked;
