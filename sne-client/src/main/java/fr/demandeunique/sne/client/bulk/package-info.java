/**
 * Many demandes at once: files of every kind as streams, on all cores, with memory that does not grow with them; checked, audited, exported, and sent through the queue.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.client.bulk;

import org.jspecify.annotations.NullMarked;
