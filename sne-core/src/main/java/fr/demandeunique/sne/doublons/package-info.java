/** The same person twice: keys, index, resemblance. */
@NullMarked
package fr.demandeunique.sne.doublons;

import org.jspecify.annotations.NullMarked;
