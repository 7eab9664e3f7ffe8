/**
 * The same person twice: keys, index, resemblance.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.doublons;

import org.jspecify.annotations.NullMarked;
