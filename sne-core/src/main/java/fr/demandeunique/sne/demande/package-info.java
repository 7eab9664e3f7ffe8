/** The demande: immutable records, one for each screen tab of the SNE. */
@NullMarked
package fr.demandeunique.sne.demande;

import org.jspecify.annotations.NullMarked;
