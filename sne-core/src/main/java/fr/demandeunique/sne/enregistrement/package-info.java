/**
 * What a demande is checked for, tab by tab, and the forms it was captured on.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.enregistrement;

import org.jspecify.annotations.NullMarked;
