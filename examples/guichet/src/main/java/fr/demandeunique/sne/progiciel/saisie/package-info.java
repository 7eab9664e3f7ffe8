/** Saisie: the thirteen tabs, their draft, and what two agents do at once. */
@NullMarked
package fr.demandeunique.sne.progiciel.saisie;

import org.jspecify.annotations.NullMarked;
