/** The small JSON documents of the sandbox, read and written without a tree. */
@NullMarked
package fr.demandeunique.sne.bacasable.json;

import org.jspecify.annotations.NullMarked;
