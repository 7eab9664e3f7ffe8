/** The queue of what leaves for the SNE, beside queues that anybody may take. */
@NullMarked
package fr.demandeunique.sne.mesures.file;

import org.jspecify.annotations.NullMarked;
