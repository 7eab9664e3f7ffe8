/** The HTTP engine: tries, circuit breaker, tokens, deadlines, limits on bodies, logs. */
@NullMarked
package fr.demandeunique.sne.client.transport;

import org.jspecify.annotations.NullMarked;
