/** The whole promise in one run: the case of the bulletin of 21/02/2017, from registration to the printed attestations. */
@NullMarked
package fr.demandeunique.sne.demarrage;

import org.jspecify.annotations.NullMarked;
