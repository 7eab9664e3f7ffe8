/**
 * What an editor settles once for a client: who it is, whom it trusts, how long it waits, who watches it.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.client.call;

import org.jspecify.annotations.NullMarked;
