/** Gestion en flux of the reservations: conventions as data, yearly flow, what is out of it, where it stands, the yearly bilan. */
@NullMarked
package fr.demandeunique.sne.flux;

import org.jspecify.annotations.NullMarked;
