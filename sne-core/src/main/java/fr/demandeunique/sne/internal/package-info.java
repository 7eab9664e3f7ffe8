/** What the packages of this module share and no caller sees: the package is not exported. */
@NullMarked
package fr.demandeunique.sne.internal;

import org.jspecify.annotations.NullMarked;
