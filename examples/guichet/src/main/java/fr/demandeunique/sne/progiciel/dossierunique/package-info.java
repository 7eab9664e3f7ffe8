/** Dossier unique: the pièces, the fiche récapitulative and the bordereau, checked before they leave. */
@NullMarked
package fr.demandeunique.sne.progiciel.dossierunique;

import org.jspecify.annotations.NullMarked;
