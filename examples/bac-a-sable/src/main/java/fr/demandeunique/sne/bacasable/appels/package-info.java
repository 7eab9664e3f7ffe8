/**
 * The calls that a sandbox got, for tests to look at.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.bacasable.appels;

import org.jspecify.annotations.NullMarked;
