/** What the sandbox keeps: demandes, pièces, movements, letters; changed by the rules of the core, all or nothing. */
@NullMarked
package fr.demandeunique.sne.bacasable.registre;

import org.jspecify.annotations.NullMarked;
