/**
 * What goes wrong in a call: sealed kinds with stable codes, and their sentences in French and English.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.client.error;

import org.jspecify.annotations.NullMarked;
