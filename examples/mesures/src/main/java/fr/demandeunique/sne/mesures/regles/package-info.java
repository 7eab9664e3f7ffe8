/** What the rules of a demande cost, beside the same constraints as annotations on a mirror of it. */
@NullMarked
package fr.demandeunique.sne.mesures.regles;

import org.jspecify.annotations.NullMarked;
