/**
 * The life of a demande: its calendar, and its operations as pure functions.
 *
 * <p>Days are days of the territory where the demande is kept ({@link fr.demandeunique.sne.cycle.JourLegal}). Months and years are
 * added as java.time adds them: a delay from the 29th, 30th or 31st ends with the last day of a shorter month (31/08 plus six months is
 * 28/02 or 29/02), a year from 29/02 ends on 28/02. A limit day is inside the delay.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.cycle;

import org.jspecify.annotations.NullMarked;
