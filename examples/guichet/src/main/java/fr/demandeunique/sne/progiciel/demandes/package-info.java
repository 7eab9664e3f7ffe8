/** The demandes as this product keeps them: a copy of each, followed through the movements of the register. */
@NullMarked
package fr.demandeunique.sne.progiciel.demandes;

import org.jspecify.annotations.NullMarked;
