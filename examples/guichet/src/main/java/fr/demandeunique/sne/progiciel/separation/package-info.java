/** Séparation: the duplication of a joint demande, step by step. */
@NullMarked
package fr.demandeunique.sne.progiciel.separation;

import org.jspecify.annotations.NullMarked;
