/**
 * What persons of a demande share: identity, address, work, income, and the numbers that name them.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.personne;

import org.jspecify.annotations.NullMarked;
