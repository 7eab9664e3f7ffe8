/** Attestations and préavis: preview, printing, who got what by which way. */
@NullMarked
package fr.demandeunique.sne.progiciel.attestations;

import org.jspecify.annotations.NullMarked;
