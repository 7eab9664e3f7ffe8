/**
 * * The module for an editor's own mapper of Jackson 2: {@link fr.demandeunique.sne.client.jackson.SneModule}. {@code client.jackson3} holds the one for Jackson 3.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.client.jackson;

import org.jspecify.annotations.NullMarked;
