/**
 * A demande, its anomalies and its attestation as JSON; {@code demande.schema.json} describes the first.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.client.json;

import org.jspecify.annotations.NullMarked;
