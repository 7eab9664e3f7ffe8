/**
 * The code lists of the SNE with their French labels; an unknown code is kept, and reported as a warning.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.nomenclature;

import org.jspecify.annotations.NullMarked;
