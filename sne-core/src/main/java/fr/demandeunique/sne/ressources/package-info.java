/**
 * Ceilings of income by year, zone and household; income of a demande compared to them; premier quartile.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.ressources;

import org.jspecify.annotations.NullMarked;
