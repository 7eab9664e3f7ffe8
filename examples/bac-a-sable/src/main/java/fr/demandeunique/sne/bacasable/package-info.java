/** An SNE inside the JVM, for development and tests: it issues numbers, applies the rules, and its clock can be set. */
@NullMarked
package fr.demandeunique.sne.bacasable;

import org.jspecify.annotations.NullMarked;
