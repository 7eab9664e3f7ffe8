/**
 * Modes of exchange by date, kinds of file, movements, gestion partagée, daily transmission of the systèmes particuliers.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.echange;

import org.jspecify.annotations.NullMarked;
