/**
 * Made-up stocks of demandes, of any size, the same for the same seed.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.bacasable.generation;

import org.jspecify.annotations.NullMarked;
