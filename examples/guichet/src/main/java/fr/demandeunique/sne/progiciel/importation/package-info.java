/** Import of demandes from a file: faults by cell, corrected here or in the file, a partial import where somebody approves it, taken up again where it stopped. */
@NullMarked
package fr.demandeunique.sne.progiciel.importation;

import org.jspecify.annotations.NullMarked;
