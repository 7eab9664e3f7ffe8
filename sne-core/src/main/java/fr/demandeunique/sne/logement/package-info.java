/**
 * The dwelling that is attributed: RPLS number, quartier prioritaire, contingent, the loads of the RPLS into the SNE.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.logement;

import org.jspecify.annotations.NullMarked;
