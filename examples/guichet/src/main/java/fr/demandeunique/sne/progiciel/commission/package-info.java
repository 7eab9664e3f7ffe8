/** The commission: one dwelling, its candidates with their cotation and its reasons, what is decided, the ranks. */
@NullMarked
package fr.demandeunique.sne.progiciel.commission;

import org.jspecify.annotations.NullMarked;
