/** The calls that a sandbox got, for tests to look at. */
@NullMarked
package fr.demandeunique.sne.bacasable.appels;

import org.jspecify.annotations.NullMarked;
