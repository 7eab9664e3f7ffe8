/** Assistance: the message with the guichet's code as the bulletin wants it. */
@NullMarked
package fr.demandeunique.sne.progiciel.assistance;

import org.jspecify.annotations.NullMarked;
