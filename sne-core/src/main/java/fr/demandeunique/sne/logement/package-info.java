/** The dwelling that is attributed: RPLS number, quartier prioritaire, contingent, the loads of the RPLS into the SNE. */
@NullMarked
package fr.demandeunique.sne.logement;

import org.jspecify.annotations.NullMarked;
