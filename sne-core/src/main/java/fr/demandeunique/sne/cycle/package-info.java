/** The life of a demande: its calendar, and its operations as pure functions. */
@NullMarked
package fr.demandeunique.sne.cycle;

import org.jspecify.annotations.NullMarked;
