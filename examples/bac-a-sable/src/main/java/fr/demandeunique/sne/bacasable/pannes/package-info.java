/** What goes wrong on purpose. */
@NullMarked
package fr.demandeunique.sne.bacasable.pannes;

import org.jspecify.annotations.NullMarked;
