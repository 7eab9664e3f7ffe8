/**
 * The module for an editor's own mapper of Jackson 3, an optional dependency: {@link fr.demandeunique.sne.client.jackson3.SneJacksonModule}.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.client.jackson3;

import org.jspecify.annotations.NullMarked;
