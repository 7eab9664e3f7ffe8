/**
 * Communes by code and by day: names, postcodes, the commune of today for a code of the past, EPCI and EPT.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.commune;

import org.jspecify.annotations.NullMarked;
