/**
 * Gestion en flux of the reservations: conventions as data, yearly flow, what is out of it, where it stands, the yearly bilan.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.flux;

import org.jspecify.annotations.NullMarked;
