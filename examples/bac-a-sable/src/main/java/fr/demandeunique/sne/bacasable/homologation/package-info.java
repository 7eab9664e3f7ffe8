/**
 * Judges a partner's product by the calls that it made: a script of scenarios, verdicts, a report.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.bacasable.homologation;

import org.jspecify.annotations.NullMarked;
