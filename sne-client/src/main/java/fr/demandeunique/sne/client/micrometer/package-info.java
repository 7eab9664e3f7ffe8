/**
 * The bridge to Micrometer; needs {@code io.micrometer:micrometer-observation}, which this library does not bring.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.client.micrometer;

import org.jspecify.annotations.NullMarked;
