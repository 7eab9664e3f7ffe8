/** Doublons: what looks like the same person, side by side, and what was decided. */
@NullMarked
package fr.demandeunique.sne.progiciel.doublons;

import org.jspecify.annotations.NullMarked;
