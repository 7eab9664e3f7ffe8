/**
 * The numéro unique, the code of a guichet, the territories.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.numero;

import org.jspecify.annotations.NullMarked;
