/** Attribution: the dwelling by its RPLS number or typed in full, its contingent, its QPV; the radiation follows. */
@NullMarked
package fr.demandeunique.sne.progiciel.attribution;

import org.jspecify.annotations.NullMarked;
