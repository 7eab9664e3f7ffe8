/** Suivi qualité: the indicators of the stock, down to the demande. */
@NullMarked
package fr.demandeunique.sne.progiciel.qualite;

import org.jspecify.annotations.NullMarked;
