/**
 * What the register says besides demandes: summaries, pièces, guichets, code lists, dwellings, movements, alerts, tables.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.client.registre;

import org.jspecify.annotations.NullMarked;
