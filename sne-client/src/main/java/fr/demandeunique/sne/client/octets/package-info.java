/** Bytes before they are a document. Not exported. */
@NullMarked
package fr.demandeunique.sne.client.octets;

import org.jspecify.annotations.NullMarked;
