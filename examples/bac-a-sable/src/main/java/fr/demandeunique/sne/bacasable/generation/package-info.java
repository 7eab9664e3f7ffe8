/** Made-up stocks of demandes, of any size, the same for the same seed. */
@NullMarked
package fr.demandeunique.sne.bacasable.generation;

import org.jspecify.annotations.NullMarked;
