/** The public corner: figures, the contact form, an applicant's own demande. */
@NullMarked
package fr.demandeunique.sne.progiciel.portail;

import org.jspecify.annotations.NullMarked;
