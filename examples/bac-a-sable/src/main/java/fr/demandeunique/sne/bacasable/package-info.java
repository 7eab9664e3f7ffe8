/**
 * An SNE inside the JVM, for development and tests: it issues numbers, applies the rules, and its clock can be set.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.bacasable;

import org.jspecify.annotations.NullMarked;
