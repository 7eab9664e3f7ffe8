/** The sentences of the failures. Not exported. */
@NullMarked
package fr.demandeunique.sne.client.text;

import org.jspecify.annotations.NullMarked;
