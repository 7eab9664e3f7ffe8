/**
 * What goes wrong on purpose.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.bacasable.pannes;

import org.jspecify.annotations.NullMarked;
