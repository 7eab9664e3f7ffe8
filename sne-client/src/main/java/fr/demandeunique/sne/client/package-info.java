/**
 * The typed client of the gateway: one method for each operation of a guichet, sync and async, and its failures.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.client;

import org.jspecify.annotations.NullMarked;
