/**
 * What is wrong, where and why: anomalies, reports, outcomes, in French and English.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.controle;

import org.jspecify.annotations.NullMarked;
