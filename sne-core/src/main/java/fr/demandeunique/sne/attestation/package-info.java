/**
 * What an attestation must say on a given day.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.attestation;

import org.jspecify.annotations.NullMarked;
