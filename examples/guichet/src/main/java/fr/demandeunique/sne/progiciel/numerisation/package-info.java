/** The scanning firm: tickets for its help desk, what it sent back and why. */
@NullMarked
package fr.demandeunique.sne.progiciel.numerisation;

import org.jspecify.annotations.NullMarked;
