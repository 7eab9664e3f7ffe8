/**
 * What rule is in force on which day, and where it is written.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.reglement;

import org.jspecify.annotations.NullMarked;
