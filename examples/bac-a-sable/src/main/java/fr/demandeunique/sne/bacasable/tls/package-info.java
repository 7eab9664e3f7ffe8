/**
 * Certificates made at the start, never kept: a test authority, and servers that are right or wrong in one way each.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.bacasable.tls;

import org.jspecify.annotations.NullMarked;
