/**
 * Quality of a stock of demandes and its statistics: one pass, no personal data out.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.qualite;

import org.jspecify.annotations.NullMarked;
