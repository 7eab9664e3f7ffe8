/**
 * A sandbox for each test, with JUnit 5.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.bacasable.junit;

import org.jspecify.annotations.NullMarked;
