/** Consultation: a demande as the bulletin shows it, and what may be done with it that day. */
@NullMarked
package fr.demandeunique.sne.progiciel.consultation;

import org.jspecify.annotations.NullMarked;
