/**
 * The dossier unique: pièces justificatives, fiche récapitulative, bordereau, conformity of a dispatch, delivery calendar.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.dossier;

import org.jspecify.annotations.NullMarked;
