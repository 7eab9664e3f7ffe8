/** What is wrong, where and why: anomalies, reports, outcomes, in French and English. */
@NullMarked
package fr.demandeunique.sne.controle;

import org.jspecify.annotations.NullMarked;
