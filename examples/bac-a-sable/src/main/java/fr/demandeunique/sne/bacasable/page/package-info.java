/** The page for people: what the sandbox holds, to be read, not changed. */
@NullMarked
package fr.demandeunique.sne.bacasable.page;

import org.jspecify.annotations.NullMarked;
