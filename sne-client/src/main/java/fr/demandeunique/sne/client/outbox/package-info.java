/**
 * The queue between the agent and the SNE: what was registered is in the editor's own database before anything is sent, leaves in order for each
 * demande, at least once with an idempotency key, so that its effect is exactly once, and comes back to the agent if it is refused. Where the SNE knows no key, what an
 * earlier attempt did is looked for first.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.client.outbox;

import org.jspecify.annotations.NullMarked;
